import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {EventList} from '../components/event-list/event-list.js';

type Args = Partial<Pick<EventList, 'limit' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Event list',
  component: 'wdea-event-list',
  args: {heading: 'WDEA'},
  render: ({limit, heading, headingLevel}: Args) => html`
    <wdea-event-list limit=${ifDefined(limit)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-event-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(canvasElement.querySelector('wdea-event-list')).toHaveAttribute('state', state));

export const Ready: Story = {play: reaches('ready')};
export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};
export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};
export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};
export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};
export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
