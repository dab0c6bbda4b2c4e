import type {CollectionName} from '../../src/protocol/collection.js';
import type {RecordBase} from '../../src/protocol/records.js';

/** `wdea-select`: a person selects a record in a list or on a map. */
export class WdeaSelectEvent extends Event {
  readonly collection: CollectionName;
  readonly record: RecordBase;

  constructor(collection: CollectionName, record: RecordBase) {
    super('wdea-select', {bubbles: true, composed: true});
    this.collection = collection;
    this.record = record;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wdea-select': WdeaSelectEvent;
  }
}
