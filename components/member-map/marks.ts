import type {Cluster} from './clusters.js';
import {inHundredths} from './base-map.js';
import type {Point} from './projection.js';
import type {Size, View} from './view.js';

/** What a cluster looks like. */
export interface Look {
  /** Kind of a single organisation, which its shape tells. */
  readonly kind: string | undefined;
  /** Solid for members, hollow for supporting organisations alone. */
  readonly role: 'member' | 'supporter';
  /** How many there are; nothing on a single one. */
  readonly figure: string;
  readonly highlighted: boolean;
  readonly selected: boolean;
}

/** What is said of clusters. */
export interface Describer {
  look(cluster: Cluster): Look;
  /** Its name for who does not see the map, and for who points at it. */
  label(cluster: Cluster): string;
}

interface Mark {
  readonly cluster: Cluster;
  readonly button: HTMLButtonElement;
  /** Moves while the button in it stays as it is, which costs half of moving the button. */
  readonly wrapper: HTMLDivElement;
  labelled: boolean;
}

const translate = ({x, y}: Point): string => `translate(${x}cqi,${y}cqi)`;

/** The buttons on the map, one for each cluster in view. Only one of them is in the order of tabs. */
export class Marks {
  readonly element: HTMLDivElement = document.createElement('div');
  readonly #describer: Describer;
  readonly #marks = new Map<string, Mark>();
  /** The view that the buttons' own positions are for; a move without zooming shifts them all at once. */
  #anchor: View = {x: 0, y: 0, scale: 0};

  constructor(describer: Describer) {
    this.#describer = describer;
    this.element.className = 'marks';
  }

  /** The cluster of a button, or of what is in it. */
  clusterOf(target: EventTarget | null): Cluster | undefined {
    if (!(target instanceof Node)) return undefined;
    return [...this.#marks.values()].find(({wrapper}) => wrapper.contains(target))?.cluster;
  }

  /** Forgets what the buttons are for, before points are indexed anew: the same key may mean others then. */
  forget(): void {
    const marks = [...this.#marks];
    this.#marks.clear();
    for (const [key, mark] of marks) this.#marks.set(`old ${key}`, mark);
  }

  /** Has a button for each of these clusters and for no other; tells whether the focus went with one that is gone. */
  draw(clusters: readonly Cluster[], stop: Cluster | undefined): boolean {
    const keys = new Set(clusters.map(({key}) => key));
    let focusLost = false;
    for (const [key, {wrapper}] of this.#marks) {
      if (keys.has(key)) continue;
      focusLost ||= wrapper.matches(':focus-within');
      wrapper.remove();
      this.#marks.delete(key);
    }
    for (const cluster of clusters) {
      if (!this.#marks.has(cluster.key)) this.#marks.set(cluster.key, this.#make(cluster));
    }
    for (const [key, {button}] of this.#marks) button.tabIndex = key === stop?.key ? 0 : -1;
    return focusLost;
  }

  /** Focuses the button of a cluster; tells whether there is one. */
  focus({key}: Cluster): boolean {
    const mark = this.#marks.get(key);
    mark?.button.focus({preventScroll: true});
    return Boolean(mark);
  }

  /** Moves the buttons to where they belong in a view. `anew` positions each by itself. */
  show(view: View, size: Size, anew = false): void {
    const isMoved = this.#anchor.scale === view.scale && !anew;
    if (!isMoved) this.#anchor = view;
    this.element.style.transform = translate(inHundredths(this.#anchor, view, size));
    for (const {wrapper, cluster} of this.#marks.values()) {
      if (isMoved && wrapper.style.transform) continue;
      wrapper.style.transform = translate(inHundredths(cluster, this.#anchor, size));
    }
  }

  /** Writes the names of the buttons that have none yet; of all of them when `anew`. */
  label(anew = false): void {
    for (const mark of this.#marks.values()) {
      if (mark.labelled && !anew) continue;
      if (anew) this.#paint(mark);
      const label = this.#describer.label(mark.cluster);
      mark.button.ariaLabel = label;
      mark.button.title = label;
      mark.labelled = true;
    }
  }

  #make(cluster: Cluster): Mark {
    const wrapper = document.createElement('div');
    wrapper.className = 'mark';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'marker';
    button.setAttribute('part', 'marker');
    wrapper.append(button);
    const mark = {cluster, button, wrapper, labelled: false};
    this.#paint(mark);
    this.element.append(wrapper);
    return mark;
  }

  #paint({cluster, button, wrapper}: Mark): void {
    const {kind, role, figure, highlighted, selected} = this.#describer.look(cluster);
    button.dataset['kind'] = kind ?? '';
    button.dataset['role'] = role;
    button.textContent = figure;
    button.dataset['digits'] = String(Math.min(4, String(cluster.count).length));
    button.toggleAttribute('data-single', cluster.count === 1);
    button.toggleAttribute('data-highlight', highlighted);
    wrapper.toggleAttribute('data-raised', highlighted || selected);
    button.ariaCurrent = selected ? 'true' : null;
  }
}
