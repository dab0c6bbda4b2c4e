import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {Conference} from '../components/conference/conference.js';

type Args = Partial<Pick<Conference, 'edition' | 'series' | 'now' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Conference',
  component: 'wdea-conference',
  args: {heading: 'WDEA', now: new Date(2027, 3, 1)},
  argTypes: {now: {table: {disable: true}}},
  render: ({edition, series, now, heading, headingLevel}: Args) => html`
    <wdea-conference edition=${ifDefined(edition)} series=${ifDefined(series)} .now=${now}
      heading=${ifDefined(heading)} heading-level=${ifDefined(headingLevel)}></wdea-conference>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const shown = (canvas: HTMLElement) => canvas.querySelector('wdea-conference')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(shown(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const {renderRoot} = shown(context.canvasElement);
    const buttons = () => Array.from(renderRoot.querySelectorAll<HTMLElement>('.editions button'));
    buttons().at(-1)!.click();
    await waitFor(() => expect(buttons().at(-1)).toHaveAttribute('aria-current', 'true'));
    await expect(renderRoot.querySelector('.name')).toHaveTextContent('Example event 13');
    buttons()[0]!.click();
    await waitFor(() => expect(renderRoot.querySelector('.name')).toHaveTextContent('Example event 1'));
  },
};

export const OneEdition: Story = {args: {edition: 'event-4'}, play: reaches('ready')};

export const UnknownEdition: Story = {args: {edition: '1999'}, play: reaches('empty')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-conference heading="WDEA" heading-level="3"></wdea-conference></div>`,
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
