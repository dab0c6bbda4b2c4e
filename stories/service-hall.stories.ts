import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {ServiceHall} from '../components/service-hall/service-hall.js';

type Args = Partial<Pick<ServiceHall, 'audience' | 'category' | 'limit' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Service hall',
  component: 'wdea-service-hall',
  render: ({audience, category, limit, heading, headingLevel}: Args) => html`
    <wdea-service-hall audience=${ifDefined(audience)} category=${ifDefined(category)} limit=${ifDefined(limit)}
      heading=${ifDefined(heading)} heading-level=${ifDefined(headingLevel)}></wdea-service-hall>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const hall = (canvas: HTMLElement) => canvas.querySelector('wdea-service-hall')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(hall(canvasElement)).toHaveAttribute('state', state));
const choose = (select: HTMLSelectElement, value: string) => {
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
};

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const root = hall(context.canvasElement).renderRoot;
    choose(root.querySelector('select')!, 'teachers');
    await waitFor(() => expect(root.querySelectorAll('[part=item]')).toHaveLength(4));
    choose(root.querySelector('select')!, '');
    await waitFor(() => expect(root.querySelectorAll('[part=item]')).toHaveLength(9));
  },
};

export const OneAudience: Story = {args: {audience: 'learners', limit: 3}, play: reaches('ready')};

/** What a reader finds as long as no services are published: what the section is, and who says so. */
export const NoServices: Story = {args: {category: 'none'}, play: reaches('empty')};

export const HeadingOfThePage: Story = {args: {heading: 'WDEA', headingLevel: 3}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-service-hall heading-level="3" limit="3"></wdea-service-hall></div>`,
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
