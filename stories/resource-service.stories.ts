import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {ResourceService} from '../components/resource-service/resource-service.js';

type Args = Partial<Pick<ResourceService, 'relation' | 'limit' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Resource service',
  component: 'wdea-resource-service',
  render: ({relation, limit, heading, headingLevel}: Args) => html`
    <wdea-resource-service relation=${ifDefined(relation)} limit=${ifDefined(limit)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-resource-service>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const service = (canvas: HTMLElement) => canvas.querySelector('wdea-resource-service')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(service(canvasElement)).toHaveAttribute('state', state));
const listOf = (element: ResourceService) => element.renderRoot.querySelector('wdea-resource-list')!;
const items = (element: ResourceService) => listOf(element).renderRoot.querySelectorAll('[part=item]');
const type = (element: ResourceService, text: string) => {
  const input = listOf(element).renderRoot.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
};

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = service(context.canvasElement);
    await waitFor(() => expect(items(element)).toHaveLength(10));
    type(element, 'resource 42');
    await waitFor(() => expect(items(element)[0]).toHaveTextContent('Example resource 42'));
    type(element, '');
    await waitFor(() => expect(items(element)[0]).not.toHaveTextContent('Example resource 42'));
  },
};

export const OneCollectionFirst: Story = {args: {relation: 'member', limit: 3}, play: reaches('ready')};

export const HeadingOfThePage: Story = {args: {heading: 'WDEA', headingLevel: 3}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`
    <div class="sidebar"><wdea-resource-service heading-level="3" limit="3"></wdea-resource-service></div>`,
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
