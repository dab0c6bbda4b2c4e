import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {PeopleList} from '../components/people-list/people-list.js';

type Args = Partial<Pick<PeopleList, 'limit' | 'body' | 'office' | 'country' | 'heading' | 'headingLevel'>>;

export default {
  title: 'People list',
  component: 'wdea-people-list',
  args: {heading: 'WDEA'},
  render: ({limit, body, office, country, heading, headingLevel}: Args) => html`
    <wdea-people-list limit=${ifDefined(limit)} body=${ifDefined(body)} office=${ifDefined(office)}
      country=${ifDefined(country)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-people-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const list = (canvas: HTMLElement) => canvas.querySelector('wdea-people-list')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(list(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    const body = element.renderRoot.querySelector('select')!;
    const choose = (value: string) => {
      body.value = value;
      body.dispatchEvent(new Event('change', {bubbles: true}));
    };
    choose('council');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(1));
    choose('');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(6));
  },
};

export const OneBody: Story = {args: {body: 'committee'}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-people-list
    heading="WDEA" heading-level="3" limit="3"></wdea-people-list></div>`,
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
