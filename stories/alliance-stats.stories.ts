import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {AllianceStats} from '../components/alliance-stats/alliance-stats.js';

type Args = Partial<Pick<AllianceStats, 'scope' | 'metrics' | 'noChart' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Alliance in figures',
  component: 'wdea-alliance-stats',
  args: {heading: 'WDEA'},
  render: ({scope, metrics, noChart, heading, headingLevel}: Args) => html`
    <wdea-alliance-stats scope=${ifDefined(scope)} metrics=${ifDefined(metrics)} ?no-chart=${noChart}
      heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-alliance-stats>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const element = (canvas: HTMLElement) => canvas.querySelector('wdea-alliance-stats')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(element(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const stats = element(context.canvasElement);
    await expect(stats.renderRoot.querySelectorAll('svg')).toHaveLength(2);
    stats.setAttribute('metrics', 'organisations');
    await waitFor(() => expect(stats.renderRoot.querySelectorAll('svg')).toHaveLength(1));
    stats.removeAttribute('metrics');
    await waitFor(() => expect(stats.renderRoot.querySelectorAll('svg')).toHaveLength(2));
  },
};

export const OfThePlatform: Story = {args: {scope: 'platform'}, play: reaches('ready')};

export const OneFigure: Story = {args: {metrics: 'organisations'}, play: reaches('ready')};

export const WithoutChart: Story = {args: {noChart: true}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`
    <div class="sidebar"><wdea-alliance-stats heading="WDEA" heading-level="3"></wdea-alliance-stats></div>`,
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
