import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {Governance} from '../components/governance/governance.js';

type Args = Partial<Pick<Governance, 'body' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Governance',
  component: 'wdea-governance',
  args: {heading: 'WDEA'},
  render: ({body, heading, headingLevel}: Args) => html`
    <wdea-governance body=${ifDefined(body)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-governance>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const element = (canvas: HTMLElement) => canvas.querySelector('wdea-governance')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(element(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const governance = element(context.canvasElement);
    await expect(governance.renderRoot.querySelectorAll('dl')).toHaveLength(2);
    governance.setAttribute('body', 'council');
    await waitFor(() => expect(governance.renderRoot.querySelectorAll('dl')).toHaveLength(1));
    governance.removeAttribute('body');
    await waitFor(() => expect(governance.renderRoot.querySelectorAll('dl')).toHaveLength(2));
  },
};

export const OneBody: Story = {args: {body: 'council'}, play: reaches('ready')};

export const UnknownBody: Story = {args: {body: 'no-such-body'}, play: reaches('empty')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-governance heading="WDEA" heading-level="3"></wdea-governance></div>`,
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
