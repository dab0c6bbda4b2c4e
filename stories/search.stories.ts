import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {Search} from '../components/search/search.js';

type Args = Partial<Pick<Search, 'types' | 'limit' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Search',
  component: 'wdea-search',
  render: ({types, limit, heading, headingLevel}: Args) => html`
    <wdea-search types=${ifDefined(types)} limit=${ifDefined(limit)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-search>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const find = (canvas: HTMLElement) => canvas.querySelector('wdea-search')!;
const within = (canvas: HTMLElement, selector: string) => find(canvas).renderRoot.querySelectorAll(selector);
/** Types into the box, and waits for the state that it leads to. */
const types = (text: string, state = 'ready') => async ({canvasElement}: {canvasElement: HTMLElement}) => {
  await waitFor(() => expect(within(canvasElement, 'input')).toHaveLength(1));
  const [input] = within(canvasElement, 'input') as NodeListOf<HTMLInputElement>;
  input!.focus();
  input!.value = text;
  input!.dispatchEvent(new Event('input', {bubbles: true}));
  await waitFor(() => expect(find(canvasElement)).toHaveAttribute('state', state));
};
const suggests = (text: string) => async (context: {canvasElement: HTMLElement}) => {
  await types(text)(context);
  await waitFor(() => expect(within(context.canvasElement, '[role=option]').length).toBeGreaterThan(0));
};
const submit = (canvas: HTMLElement) => (within(canvas, 'form')[0] as HTMLFormElement).requestSubmit();

export const Ready: Story = {play: suggests('example')};

export const AllResults: Story = {
  args: {heading: 'WDEA', headingLevel: 3},
  play: async (context) => {
    await suggests('example')(context);
    submit(context.canvasElement);
    await waitFor(() => expect(within(context.canvasElement, '.results [part=item]').length).toBeGreaterThan(20));
  },
};

/** How a word goes on, above the records. */
export const Words: Story = {play: suggests('exam')};

export const SomeTypes: Story = {args: {types: 'people members', limit: 2}, play: suggests('example')};

export const NoMatch: Story = {
  play: async (context) => {
    await types('qqqqqqqq')(context);
    await waitFor(() => expect(within(context.canvasElement, '.note')).toHaveLength(1));
  },
};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-search></wdea-search></div>`,
  play: suggests('example'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: types('example', 'loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: types('example', 'empty')};

export const Failed: Story = {globals: {state: 'error'}, play: types('example', 'error')};

export const Stale: Story = {globals: {state: 'stale'}, play: suggests('example')};

export const Many: Story = {globals: {state: 'many'}, play: suggests('example')};

export const Hostile: Story = {globals: {state: 'hostile'}, play: suggests('e')};

export const Dark: Story = {globals: {theme: 'dark'}, play: suggests('example')};
