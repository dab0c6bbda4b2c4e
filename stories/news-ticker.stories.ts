import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {NewsTicker} from '../components/news-ticker/news-ticker.js';

type Args = Partial<Pick<NewsTicker, 'limit' | 'channel' | 'interval' | 'heading' | 'headingLevel'>>;

export default {
  title: 'News ticker',
  component: 'wdea-news-ticker',
  args: {heading: 'WDEA'},
  render: ({limit, channel, interval, heading, headingLevel}: Args) => html`
    <wdea-news-ticker limit=${ifDefined(limit)} channel=${ifDefined(channel)} interval=${ifDefined(interval)}
      heading=${ifDefined(heading)} heading-level=${ifDefined(headingLevel)}></wdea-news-ticker>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const ticker = (canvas: HTMLElement) => canvas.querySelector('wdea-news-ticker')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(ticker(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const root = ticker(context.canvasElement).renderRoot;
    const next = root.querySelectorAll<HTMLButtonElement>('.controls button')[2]!;
    next.click();
    await waitFor(() => expect(root.querySelector('[data-current] a')).toHaveTextContent('Example headline 2'));
  },
};

export const OneChannel: Story = {args: {channel: 'conference', limit: 3}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-news-ticker heading="WDEA" heading-level="3"></wdea-news-ticker></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

/** Until there are news, and when they cannot be loaded, the page’s own content stands in their place. */
export const LoadingWithContent: Story = {
  globals: {state: 'loading'},
  render: () => html`<wdea-news-ticker heading="WDEA"><a href="https://wdea.bnu.edu.cn/">wdea.bnu.edu.cn</a></wdea-news-ticker>`,
  play: reaches('loading'),
};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {
  globals: {state: 'archived'},
  play: async ({canvasElement}) => waitFor(() =>
    expect(ticker(canvasElement).renderRoot.querySelector('.footer a')).toHaveTextContent('archive.example.org')),
};

export const Hostile: Story = {globals: {state: 'hostile'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
