import {html, nothing, type TemplateResult} from 'lit';
import type {FacetCount} from '../../../src/protocol/facets.js';
import type {Language} from '../../../src/protocol/languages.js';
import {state} from '../decorators.js';
import {WdeaElement} from '../element.js';
import {renderFooter} from '../pieces.js';
import {RequestController} from '../request-controller.js';
import {renderState} from '../states.js';
import type {SectionData} from './load-section.js';
import {renderIntro} from './section-parts.js';

/** A section of the platform whose records stand in groups, of which a reader chooses one. */
export abstract class GroupedSection extends WdeaElement {
  /** The group that the reader chose, or else the page. */
  @state() protected chosen = '';

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted] as const,
    load: ([, language], signal) => this.loadSection(language, signal),
    isEmpty: ({total}) => total === 0,
    onData: ({total}) => total,
  });

  /** Loads what the section is, and its groups. */
  protected abstract loadSection(language: Language, signal: AbortSignal): Promise<SectionData>;

  /** Says what will be here once there is something. */
  protected abstract get emptyText(): string;

  /** “12 resources”, to announce what a choice led to. */
  protected abstract countText(count: number): string;

  /** The choice of a group, and the records of the chosen one. */
  protected abstract renderGroups(data: SectionData): TemplateResult;

  protected override renderContent(): unknown {
    const {data, state} = this.#request;
    const empty = state === 'empty';
    return html`
      ${renderIntro(this, data?.section, empty ? '' : this.l10n.msg('translation not reviewed'))}
      ${renderState(this, this.#request, this.l10n, {
        blocks: 1, emptyText: this.emptyText, ready: (found) => this.renderGroups(found),
      })}
      ${data?.section && empty ? renderFooter([data.section], data.meta, this.l10n) : nothing}`;
  }

  protected readonly onChoose = ({id, name, count}: FacetCount): void => {
    const {msg, format} = this.l10n;
    this.chosen = id;
    this.announce(format(msg('{group}: {count}'), {group: name, count: this.countText(count)}));
  };
}
