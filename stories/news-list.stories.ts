import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {NewsList} from '../components/news-list/news-list.js';

type Args = Partial<Pick<NewsList,
  'limit' | 'channel' | 'member' | 'event' | 'year' | 'layout' | 'heading' | 'headingLevel'>>;

export default {
  title: 'News list',
  component: 'wdea-news-list',
  args: {heading: 'WDEA'},
  render: ({limit, channel, member, event, year, layout, heading, headingLevel}: Args) => html`
    <wdea-news-list limit=${ifDefined(limit)} channel=${ifDefined(channel)} member=${ifDefined(member)}
      event=${ifDefined(event)} year=${ifDefined(year)} layout=${ifDefined(layout)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-news-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const list = (canvas: HTMLElement) => canvas.querySelector('wdea-news-list')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(list(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    const channel = element.renderRoot.querySelector('select')!;
    const choose = (value: string) => {
      channel.value = value;
      channel.dispatchEvent(new Event('change', {bubbles: true}));
    };
    choose('member');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(4));
    choose('');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(10));
  },
};

export const Cards: Story = {args: {layout: 'cards', limit: 6}, play: reaches('ready')};

export const OneChannel: Story = {args: {channel: 'conference', limit: 5}, play: reaches('ready')};

export const OneMember: Story = {args: {member: 'member-1'}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-news-list
    heading="WDEA" heading-level="3" limit="3"></wdea-news-list></div>`,
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
