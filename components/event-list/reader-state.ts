import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readUrl, writeUrl} from '../core/list/url-state.js';

/** What a reader may choose. */
export type Choice = Partial<Pick<ReaderState, 'view' | 'month'>>;

type Host = ReactiveControllerHost & {readonly urlState?: string};

/** The view and the month that a reader chose; the page's address keeps them where its author asks for it. */
export class ReaderState implements ReactiveController {
  /** The name of a view; one from the address may be none. */
  view: string | undefined;
  /** The month that is shown; by itself the one of the next event, or of the last. */
  month: string | undefined;

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#readUrl);
    this.#readUrl();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#readUrl);
  }

  /** Carries out a reader's choice. */
  choose(choice: Choice): void {
    Object.assign(this, choice);
    this.#host.requestUpdate();
    const {view = '', month = ''} = this;
    if (this.#host.urlState) writeUrl(this.#host.urlState, {view, month}, true);
  }

  readonly #readUrl = () => {
    if (!this.#host.urlState) return;
    const {view, month = ''} = readUrl(this.#host.urlState);
    this.view = view;
    this.month = /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
    this.#host.requestUpdate();
  };
}
