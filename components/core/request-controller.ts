import type {ReactiveController} from 'lit';
import {WdeaError} from '../../src/errors.js';
import type {WdeaElement} from './element.js';
import {WdeaErrorEvent, WdeaLoadEvent} from './events.js';
import {turn} from './turns.js';

/** `stale` is no state of its own: it is a note on `ready`. */
export type RequestState = 'loading' | 'empty' | 'error' | 'ready';

export interface RequestOptions<Args extends readonly unknown[], Data> {
  /** What the request depends on; it runs again when one of them changes. */
  args: () => Args;
  load: (args: Args, signal: AbortSignal) => Promise<Data>;
  isEmpty: (data: Data) => boolean;
  /** Called when new data are there, before they are rendered; returns the number of records on all pages. */
  onData: (data: Data) => number;
}

/** The request of an element whatever it loads, for those who run it themselves. */
export interface AnyRequest {
  data: unknown;
  readonly options: {
    args(): readonly unknown[]; load(args: never, signal: AbortSignal): Promise<unknown>; onData(data: never): number;
  };
  begin(): void;
}

/** Milliseconds until it tries again by itself, and at most; each time twice as many. */
const [firstPause, longestPause] = [30_000, 600_000];

/**
 * Loads what an element shows. Keeps old data in view while newer are on their way and when they fail to come,
 * drops late answers, stops while the element is out of the page, and tries again by itself: when the browser is back
 * online, and now and then after the publisher's answer was unusable or did not come.
 */
export class RequestController<Args extends readonly unknown[], Data> implements ReactiveController {
  data: Data | undefined;
  error: WdeaError | undefined;
  /** Whether a request is on its way. */
  pending = false;
  readonly options: RequestOptions<Args, Data>;

  readonly #host: WdeaElement;
  #args: Args | undefined;
  #abort: AbortController | undefined;
  #pause = firstPause;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WdeaElement, options: RequestOptions<Args, Data>) {
    this.#host = host;
    this.options = options;
    host.addController(this);
    host.requests.push(this);
  }

  get state(): RequestState {
    if (this.data !== undefined) return this.options.isEmpty(this.data) ? 'empty' : 'ready';
    return this.error ? 'error' : 'loading';
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#abort?.abort();
    clearTimeout(this.#next);
    this.#abort = this.#args = undefined;
  }

  /** Starts a request when what it depends on has changed. The element calls it before each update. */
  begin(): void {
    if (!this.#host.isConnected) return;
    const args = this.options.args();
    if (this.#args && args.every((value, at) => Object.is(value, this.#args![at]))) return;
    this.#args = args;
    void this.#run(args);
  }

  hostUpdated(): void {
    this.#host.setAttribute('state', this.state);
  }

  /** Loads again; resolves when the answer is in view. */
  async retry(): Promise<void> {
    if (this.#args) await this.#run(this.#args);
  }

  readonly #onOnline = () => {
    if (this.error) void this.retry();
  };

  async #run(args: Args): Promise<void> {
    this.#abort?.abort();
    clearTimeout(this.#next);
    const {signal} = (this.#abort = new AbortController());
    this.pending = true;
    this.#host.requestUpdate();
    let outcome: Event;
    try {
      const data = await this.options.load(args, signal);
      if (this.data === undefined) await turn(this.#host);
      if (signal.aborted) return;
      this.data = data;
      this.error = undefined;
      this.#pause = firstPause;
      outcome = new WdeaLoadEvent(this.options.onData(data));
    } catch (cause) {
      if (signal.aborted) return;
      this.error = cause instanceof WdeaError ? cause
        : new WdeaError('INVALID', 'The data could not be shown.', {cause});
      outcome = new WdeaErrorEvent(this.error);
      if (this.error.url) { // the publisher's fault; not all pages ask at the same time
        this.#next = setTimeout(() => void this.retry(), this.#pause * (1 + Math.random()));
        this.#pause = Math.min(2 * this.#pause, longestPause);
      }
    }
    this.pending = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!signal.aborted) this.#host.dispatchEvent(outcome);
  }
}
