import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {Milestones} from '../components/milestones/milestones.js';

type Args = Partial<Pick<Milestones, 'from' | 'to' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Milestones',
  component: 'wdea-milestones',
  args: {heading: 'WDEA'},
  render: ({from, to, heading, headingLevel}: Args) => html`
    <wdea-milestones from=${ifDefined(from)} to=${ifDefined(to)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-milestones>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const history = (canvas: HTMLElement) => canvas.querySelector('wdea-milestones')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(history(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = history(context.canvasElement);
    element.from = 2027;
    await waitFor(() => expect(element).toHaveAttribute('state', 'empty'));
    element.from = undefined;
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(3));
  },
};

export const FromAYearOn: Story = {args: {from: 2026}, globals: {state: 'many'}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-milestones heading="WDEA" heading-level="3"></wdea-milestones></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Many: Story = {globals: {state: 'many'}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
