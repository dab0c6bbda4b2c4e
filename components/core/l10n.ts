import type {MsgFn, TemplateMap} from '@lit/localize/internal/types.js';
import {runtimeMsg} from '@lit/localize/internal/runtime-msg.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {defaultLanguage, direction, type Language, matchLanguage} from '../../src/protocol/languages.js';
import type {PartialDate} from '../../src/protocol/records.js';
import {formatDate, formatList, formatNumber} from './format.js';
import {formatMessage, type MessageValues} from './icu.js';
import {inheritedLang, unwatchLang, watchLang} from './language.js';

// Literal imports, so that every bundler makes one chunk a language.
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{templates: TemplateMap}>>> = {
  zh: () => import('../../locales/generated/zh.js'),
  fr: () => import('../../locales/generated/fr.js'),
  ru: () => import('../../locales/generated/ru.js'),
  es: () => import('../../locales/generated/es.js'),
  ar: () => import('../../locales/generated/ar.js'),
};

const catalogues = new Map<Language, TemplateMap | undefined>([['en', undefined]]);

async function loadCatalogue(language: Language): Promise<void> {
  if (language !== 'en' && !catalogues.has(language)) catalogues.set(language, (await loaders[language]()).templates);
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

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    watchLang(this.refresh);
    this.refresh();
  }

  hostDisconnected(): void {
    unwatchLang(this.refresh);
  }

  /** Whether a catalogue is on its way; nothing is rendered until it is there, so that no English flashes up. */
  get pending(): boolean {
    return this.wanted !== this.language;
  }

  get dir(): 'ltr' | 'rtl' {
    return direction(this.language);
  }

  /** Looks for the element's language again. */
  readonly refresh = (): void => {
    const wanted = matchLanguage(inheritedLang(this.#host)) ?? defaultLanguage;
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    const settle = (language: Language) => {
      if (this.wanted !== wanted) return;
      this.wanted = this.language = language;
      this.#host.requestUpdate();
    };
    if (catalogues.has(wanted)) return settle(wanted);
    // A catalogue that fails to load leaves the language as it was: readable beats blank.
    this.ready = loadCatalogue(wanted).then(() => settle(wanted), () => settle(this.language));
  };

  /** Translates a message; call it while rendering, as `msg('…')`. lit-localize extracts its calls. */
  readonly msg = ((template: string, options?: {id?: string}) =>
    runtimeMsg(catalogues.get(this.language), template, options)) as unknown as MsgFn;

  /** Fills a translated ICU message: `format(msg('{n, plural, one {# news item} other {# news items}}'), {n})`. */
  readonly format = (message: string, values: MessageValues): string =>
    formatMessage(message, values, this.language, this.number);

  /** See {@link formatNumber}. */
  readonly number = (value: number): string => formatNumber(this.language, value);
  /** See {@link formatDate}. */
  readonly date = (value: PartialDate): string => formatDate(this.language, value);
  /** See {@link formatList}. */
  readonly list = (items: readonly string[]): string => formatList(this.language, items);
}
