import {html, nothing, type TemplateResult} from 'lit';
import type {WdeaError} from '../../src/errors.js';
import type {L10n} from './l10n.js';
import {joinSentences} from './pieces.js';
import type {RequestController} from './request-controller.js';

/** What an element shows in each state of its request. */
export interface StateViews<Data> {
  /** How many blocks keep the place of the content while it is loading. */
  blocks: number;
  /** Says what will be here once there is something. */
  emptyText: string;
  ready: (data: Data) => unknown;
  /** What the button does that tries again. Default: the request once more. */
  onRetry?: () => void;
}

/** The state that a request is in: loading, empty, error, or ready, with a note when newer data failed to come. */
export function renderState<Args extends readonly unknown[], Data>(
  host: HTMLElement, request: RequestController<Args, Data>, l10n: L10n,
  {blocks, emptyText, ready, onRetry = () => void request.retry()}: StateViews<Data>,
): unknown {
  const {state, data, error, pending} = request;
  if (data === undefined) return error ? renderError(error, l10n, onRetry, pending) : renderLoading(host, l10n, blocks);
  if (state === 'empty') return html`<slot name="empty"><p class="notice" part="status">${emptyText}</p></slot>`;
  return html`${error ? renderStale(error, l10n, onRetry, pending) : nothing}${ready(data)}`;
}

/**
 * What an element shows before it has data: its light-DOM content, else quiet blocks. Either way it is as tall as the
 * content to come, so that nothing below it moves; `blocks` is how many items that will be.
 */
function renderLoading(host: HTMLElement, l10n: L10n, blocks: number): TemplateResult {
  const {msg} = l10n;
  const lightContent = hasLightContent(host);
  return html`
    <slot name="loading">
      <div class="loading">
        <div><slot></slot>${lightContent ? nothing : html`<span class="hidden">${msg('Loading…')}</span>`}</div>
        <div class="skeleton" aria-hidden="true" ?data-blank=${lightContent}>
          ${[...Array(blocks).keys()].map(() => html`<div></div>`)}
        </div>
      </div>
    </slot>`;
}

/** What an element shows when there are no data: what failed, what helps, and the light-DOM content. */
const renderError = (error: WdeaError, l10n: L10n, onRetry: () => void, pending: boolean): TemplateResult => html`
  <slot name="error">
    <slot></slot>
    ${renderNote(errorText(error, l10n), l10n, onRetry, pending)}
  </slot>`;

/** A note that what is shown is older than it should be. */
const renderStale = (error: WdeaError, l10n: L10n, onRetry: () => void, pending: boolean): TemplateResult =>
  renderNote(joinSentences([errorText(error, l10n), l10n.msg('You see what was loaded before.')], l10n),
    l10n, onRetry, pending);

/** Says that something could not be had, and offers to try again. */
export const renderNote = (
  text: string, {msg}: L10n, onRetry: () => void, pending: boolean,
): TemplateResult => html`
  <div class="notice" part="status">
    <p>${text}</p>
    <button type="button" part="action" aria-disabled=${pending} @click=${pending ? nothing : onRetry}>${
      pending ? msg('Trying again…') : msg('Try again')}</button>
  </div>`;

/** Says in one sentence what failed, in the reader's words, not the developer's. */
function errorText(error: WdeaError, {msg}: L10n): string {
  switch (error.code) {
    case 'OFFLINE':
      return msg('You are offline.');
    case 'NETWORK':
    case 'TIMEOUT':
    case 'HTTP_STATUS':
    case 'RATE_LIMITED':
      return msg('The content cannot be reached at the moment.');
    case 'CONFIG_INVALID':
    case 'SOURCE_NOT_FOUND':
      return msg('No content was found at the address that this page gives.');
    default:
      return msg('The content came in a form that cannot be shown.');
  }
}

/** Whether the page's author put content between the element's tags. */
function hasLightContent(host: HTMLElement): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
}
