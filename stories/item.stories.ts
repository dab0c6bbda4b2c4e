import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {Item} from '../components/item/item.js';

type Args = Partial<Pick<Item, 'collection' | 'record' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Item',
  component: 'wdea-item',
  args: {collection: 'news', record: 'news-1'},
  render: ({collection, record, heading, headingLevel}: Args) => html`
    <wdea-item collection=${ifDefined(collection)} record=${ifDefined(record)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-item>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const shown = (canvas: HTMLElement) => canvas.querySelector('wdea-item')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(shown(canvasElement)).toHaveAttribute('state', state));
const of = (collection: string, record: string): Story => ({args: {collection, record}, play: reaches('ready')});

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const item = shown(context.canvasElement);
    const title = () => item.renderRoot.querySelector('.record .title');
    item.record = 'news-2';
    await waitFor(() => expect(title()).toHaveTextContent('Example headline 2'));
    item.record = 'news-1';
    await waitFor(() => expect(title()).toHaveTextContent('Example headline 1'));
  },
};

export const Member: Story = of('members', 'member-1');

export const Meeting: Story = of('events', 'event-2');

export const Resource: Story = of('resources', 'resource-1');

export const Practice: Story = of('practices', 'practice-1');

export const Person: Story = of('people', 'person-1');

export const Body: Story = of('bodies', 'council');

export const Service: Story = of('services', 'service-1');

export const Fact: Story = of('facts', 'courses-2025');

export const InASidebar: Story = {
  render: () => html`<div class="sidebar">
    <wdea-item collection="bodies" record="alliance" heading="WDEA" heading-level="3"></wdea-item></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, args: {record: 'markup'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
