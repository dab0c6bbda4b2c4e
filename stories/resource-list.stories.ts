import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {ResourceList} from '../components/resource-list/resource-list.js';

type Args = Partial<Pick<ResourceList, 'limit' | 'kind' | 'language' | 'subject' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Resource list',
  component: 'wdea-resource-list',
  args: {heading: 'WDEA'},
  render: ({limit, kind, language, subject, heading, headingLevel}: Args) => html`
    <wdea-resource-list limit=${ifDefined(limit)} kind=${ifDefined(kind)} language=${ifDefined(language)}
      subject=${ifDefined(subject)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-resource-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const list = (canvas: HTMLElement) => canvas.querySelector('wdea-resource-list')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(list(canvasElement)).toHaveAttribute('state', state));
const type = (element: ResourceList, text: string) => {
  const input = element.renderRoot.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
};

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    type(element, 'resource 42');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(1));
    type(element, '');
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(10));
  },
};

export const OneKind: Story = {args: {kind: 'standard', limit: 5}, play: reaches('ready')};

export const NoMatch: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    type(element, 'nothing of the kind');
    await waitFor(() => expect(element.renderRoot.querySelector('.notice')).not.toBeNull());
  },
};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-resource-list
    heading="WDEA" heading-level="3" limit="3"></wdea-resource-list></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Many: Story = {globals: {state: 'many'}, args: {limit: 50}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
