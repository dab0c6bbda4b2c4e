import type {WdeaError} from '../../src/errors.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {RecordBase} from '../../src/protocol/records.js';

const bubbling: EventInit = {bubbles: true, composed: true};

/** `wdea-load`: an element shows what it has loaded. `count` is the number of records on all pages. */
export class WdeaLoadEvent extends Event {
  readonly count: number;

  constructor(count: number) {
    super('wdea-load', bubbling);
    this.count = count;
  }
}

/** `wdea-error`: data could not be loaded, and the element says so. Older data, if there was any, stays in view. */
export class WdeaErrorEvent extends Event {
  readonly error: WdeaError;

  constructor(error: WdeaError) {
    super('wdea-error', bubbling);
    this.error = error;
  }
}

/** `wdea-open`: a person follows a record's link. `preventDefault()` keeps the page where it is. */
export class WdeaOpenEvent extends Event {
  readonly collection: CollectionName;
  readonly record: RecordBase;

  constructor(collection: CollectionName, record: RecordBase) {
    super('wdea-open', {...bubbling, cancelable: true});
    this.collection = collection;
    this.record = record;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wdea-load': WdeaLoadEvent;
    'wdea-error': WdeaErrorEvent;
    'wdea-open': WdeaOpenEvent;
  }
}
