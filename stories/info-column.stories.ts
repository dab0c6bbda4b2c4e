import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {InfoColumn} from '../components/info-column/info-column.js';

type Args = Partial<Pick<InfoColumn, 'channels' | 'channel' | 'limit' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Information column',
  component: 'wdea-info-column',
  render: ({channels, channel, limit, heading, headingLevel}: Args) => html`
    <wdea-info-column channels=${ifDefined(channels)} channel=${ifDefined(channel)} limit=${ifDefined(limit)}
      heading=${ifDefined(heading)} heading-level=${ifDefined(headingLevel)}></wdea-info-column>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const column = (canvas: HTMLElement) => canvas.querySelector('wdea-info-column')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(column(canvasElement)).toHaveAttribute('state', state));
const items = (element: InfoColumn) =>
  element.renderRoot.querySelector('wdea-news-list')!.renderRoot.querySelectorAll('[part=item]');

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = column(context.canvasElement);
    await waitFor(() => expect(items(element)).toHaveLength(10));
    element.renderRoot.querySelectorAll<HTMLButtonElement>('.choices button')[1]!.click();
    await waitFor(() => expect(items(element)).toHaveLength(4));
    element.renderRoot.querySelector<HTMLButtonElement>('.choices button')!.click();
    await waitFor(() => expect(items(element)).toHaveLength(10));
  },
};

export const SomeChannels: Story = {args: {channels: 'conference alliance', limit: 3}, play: reaches('ready')};

export const OneChannelFirst: Story = {args: {channel: 'member'}, play: reaches('ready')};

export const HeadingOfThePage: Story = {args: {heading: 'WDEA', headingLevel: 3}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-info-column heading-level="3" limit="3"></wdea-info-column></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Many: Story = {globals: {state: 'many'}, args: {limit: 50}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
