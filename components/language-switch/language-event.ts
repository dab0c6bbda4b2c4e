import type {Language} from '../../src/protocol/languages.js';

/** `wdea-language`: a person chooses a language. `preventDefault()` leaves it to the page to act on it. */
export class WdeaLanguageEvent extends Event {
  readonly language: Language;
  /** The elements whose `lang` changes next. */
  readonly targets: readonly Element[];

  constructor(language: Language, targets: readonly Element[]) {
    super('wdea-language', {bubbles: true, composed: true, cancelable: true});
    this.language = language;
    this.targets = targets;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wdea-language': WdeaLanguageEvent;
  }
}
