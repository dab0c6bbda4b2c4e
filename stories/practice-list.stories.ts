import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {PracticeList} from '../components/practice-list/practice-list.js';

type Args = Partial<Pick<PracticeList,
  'limit' | 'topic' | 'level' | 'country' | 'member' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Practice list',
  component: 'wdea-practice-list',
  args: {heading: 'WDEA'},
  render: ({limit, topic, level, country, member, heading, headingLevel}: Args) => html`
    <wdea-practice-list limit=${ifDefined(limit)} topic=${ifDefined(topic)} level=${ifDefined(level)}
      country=${ifDefined(country)} member=${ifDefined(member)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-practice-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const list = (canvas: HTMLElement) => canvas.querySelector('wdea-practice-list')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(list(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    const search = element.renderRoot.querySelector('input')!;
    const type = (text: string) => {
      search.value = text;
      search.dispatchEvent(new Event('input', {bubbles: true}));
    };
    type('practice 24');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(1));
    type('');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(10));
  },
};

export const OneTopic: Story = {args: {topic: 'inclusion', limit: 5}, play: reaches('ready')};

export const OneMember: Story = {args: {member: 'member-1'}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-practice-list
    heading="WDEA" heading-level="3" limit="3"></wdea-practice-list></div>`,
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
