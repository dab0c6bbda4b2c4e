import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {Join} from '../components/join/join.js';

type Args = Partial<Pick<Join, 'heading' | 'headingLevel'>>;

export default {
  title: 'Join',
  component: 'wdea-join',
  args: {heading: 'WDEA'},
  render: ({heading, headingLevel}: Args) => html`
    <wdea-join heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-join>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const element = (canvas: HTMLElement) => canvas.querySelector('wdea-join')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(element(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const join = element(context.canvasElement);
    await expect(join.renderRoot.querySelectorAll('.points')).toHaveLength(2);
    join.headingLevel = 4;
    await waitFor(() => expect(join.renderRoot.querySelector('.subheading')).toHaveAttribute('aria-level', '5'));
  },
};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-join heading="WDEA" heading-level="3"></wdea-join></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, play: reaches('empty')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
