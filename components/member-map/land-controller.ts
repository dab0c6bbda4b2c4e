import type {ReactiveController} from 'lit';
import type {WdeaElement} from '../core/element.js';
import {land, step} from './land.js';
import {readOutlines} from './outline.js';
import type {Plane} from './plane.js';
import type {Projection} from './projection.js';

/**
 * Draws the land: the map's own outline and, for close views, a finer one that is loaded when it is needed; or the
 * outline that the page asks for, and no other, since whoever has an approved one wants that or none.
 */
export class LandController implements ReactiveController {
  /** Whether the outline that the page asks for could not be had. */
  failed = false;

  readonly #host: WdeaElement;
  readonly #plane: Plane;
  #geometry: string | undefined;
  #projection: Projection | undefined;
  #abort: AbortController | undefined;

  constructor(host: WdeaElement, plane: Plane) {
    this.#host = host;
    this.#plane = plane;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Draws land about the projection's meridian, from GeoJSON at an address when there is one. */
  draw(geometry: string | undefined, projection: Projection): void {
    const isFirst = !this.#projection;
    this.#geometry = geometry;
    this.#projection = projection;
    this.#abort?.abort();
    this.failed = false;
    if (geometry) {
      this.#plane.draw([], projection);
      void this.#load(geometry, projection);
    } else if (isFirst) setTimeout(this.#drawOwn); // nothing is seen of the map yet
    else this.#drawOwn();
  }

  readonly #drawOwn = (): void => {
    if (!this.#geometry) this.#plane.draw(readOutlines(land, step), this.#projection!);
  };

  readonly retry = (): void => this.draw(this.#geometry, this.#projection!);

  /** Loads the fine outline when the view has come close. The land that is there stays when that fails. */
  refine(): void {
    const projection = this.#projection;
    if (this.#geometry || !projection || !this.#plane.needsFine) return;
    void import('./land-fine.js').then(({land, step}) => {
      if (projection === this.#projection) this.#plane.drawFine(readOutlines(land, step), projection);
    }, () => undefined);
  }

  async #load(geometry: string, projection: Projection): Promise<void> {
    const {signal} = (this.#abort = new AbortController());
    try {
      const {loadGeometry} = await import('./geometry.js');
      const rings = await loadGeometry(geometry, this.#host.baseURI, signal);
      if (!signal.aborted) this.#plane.draw(rings, projection);
    } catch {
      this.failed = !signal.aborted;
    }
    this.#host.requestUpdate();
  }
}
