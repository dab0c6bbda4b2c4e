import type {MsgFn, TemplateMap} from '@lit/localize/internal/types.js';
import {generateMsgId} from '@lit/localize/internal/id-generation.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {catalogues} from '../../locales/generated/core/index.js';
import type {Archived} from '../../src/page.js';
import {defaultLanguage, direction, type Language, matchLanguage} from '../../src/protocol/languages.js';
import type {PartialDate} from '../../src/protocol/records.js';
import {formatDate, formatNumber, memo} from './format.js';
import {inheritedLang, unwatchLang, watchLang} from './language.js';

/** Values for the arguments of a message; numbers are written in the reader's way. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Loads the texts of an element, or of the core, in each language but English, in which they are written. */
export type Catalogues = Readonly<Partial<Record<Language, () => Promise<{templates: TemplateMap}>>>>;

/** What has been loaded: the ids of messages are unique, so one map holds those of all elements. */
const texts = new Map<Language, TemplateMap>();
/** The loaders that have done their work; for English there is none to wait for. */
const loaded = new Set<unknown>([undefined]);

/** Loads the texts of a language, unless they are there. */
export async function loadCatalogue(language: Language, {[language]: load}: Catalogues): Promise<void> {
  if (loaded.has(load)) return;
  const {templates} = await load!();
  texts.set(language, {...texts.get(language), ...templates});
  loaded.add(load);
}

/**
 * The language of one element: its own `lang`, else the nearest one upwards, else English; never the browser's.
 * Several languages live on one page. Global `configureLocalization` is not used, since a host may use it.
 */
export class L10n implements ReactiveController {
  /** Resolves when the catalogue of the wanted language is there, or has failed to come. */
  ready: Promise<void> = Promise.resolve();
  /** The language that is shown. */
  language: Language = defaultLanguage;
  /** The language to show as soon as its catalogue is there; data are loaded in it meanwhile. */
  wanted: Language = defaultLanguage;

  readonly #host: ReactiveControllerHost & Element;
  /** @internal */
  readonly catalogues: Catalogues[];

  /** @param own the texts that the element needs beside those of the core */
  constructor(host: ReactiveControllerHost & Element, own: readonly Catalogues[]) {
    this.#host = host;
    this.catalogues = [catalogues, ...own];
    host.addController(this);
  }

  hostConnected(): void {
    watchLang(this.refresh);
    this.refresh();
    // The first date of a page takes as long as all else in an element: it is written while data are on their way.
    setTimeout(() => this.date('2000'));
  }

  hostDisconnected(): void {
    unwatchLang(this.refresh);
  }

  /** Whether a catalogue is on its way; no words are rendered until it is there, so that no English flashes up. */
  get pending(): boolean {
    return this.wanted !== this.language;
  }

  get dir(): 'ltr' | 'rtl' {
    return direction(this.wanted);
  }

  /** Says that content is archived: nothing, until the code is there that few pages need and that replaces this. */
  archived(_archived: Archived): unknown {
    return void import('./archived.js').then(({teach}) => teach(this)).catch(() => {});
  }

  /**
   * Looks for the element's language again.
   *
   * @param changed whether there are other words for it, so that the element is rendered even when it is the same
   */
  readonly refresh = (changed?: boolean): void => {
    const wanted = matchLanguage(inheritedLang(this.#host)) ?? defaultLanguage;
    if (wanted === this.wanted && !changed) return;
    this.wanted = wanted;
    const settle = (language: Language) => {
      if (this.wanted !== wanted) return;
      this.wanted = this.language = language;
      this.#host.requestUpdate();
    };
    if (this.catalogues.every((each) => loaded.has(each[wanted]))) return settle(wanted);
    // A catalogue that fails to load leaves the language as it was: readable beats blank.
    this.ready = Promise.all(this.catalogues.map((each) => loadCatalogue(wanted, each)))
      .then(() => settle(wanted), () => settle(this.language));
  };

  /**
   * Translates a message; call it while rendering, as `msg('…')`. lit-localize extracts its calls. Says nothing while
   * the catalogue is on its way.
   */
  readonly msg = ((text: string) => this.pending ? ''
    : texts.get(this.language)?.[memo(text, () => generateMsgId(text, false))] ?? text) as unknown as MsgFn;

  /** Puts values into a translated message: `format(msg('As of {date}.'), {date})`. For plurals see `plural`. */
  readonly format = (message: string, values: MessageValues): string => message.replace(/{(\w+)}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? this.number(value) : value;
  });

  /** See {@link formatNumber}. */
  readonly number = (value: number): string => formatNumber(this.language, value);
  /** See {@link formatDate}. */
  readonly date = (value: PartialDate): string => formatDate(this.language, value);
}
