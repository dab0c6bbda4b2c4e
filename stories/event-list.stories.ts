import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {EventList} from '../components/event-list/event-list.js';

type Args = Partial<Pick<
  EventList, 'view' | 'noViews' | 'when' | 'kind' | 'series' | 'country' | 'limit' | 'heading' | 'headingLevel' | 'now'
>>;

/** The second day of an event of the fixtures, so that stories look the same on every day. */
const now = new Date(2026, 10, 12, 12);

export default {
  title: 'Event list',
  component: 'wdea-event-list',
  args: {heading: 'WDEA', now},
  argTypes: {
    view: {control: 'radio', options: ['list', 'agenda', 'month']},
    when: {control: 'radio', options: ['all', 'upcoming', 'past']},
  },
  render: ({view, noViews, when, kind, series, country, limit, heading, headingLevel, now}: Args) => html`
    <wdea-event-list view=${ifDefined(view)} when=${ifDefined(when)} ?no-views=${noViews} kind=${ifDefined(kind)}
      series=${ifDefined(series)} country=${ifDefined(country)} limit=${ifDefined(limit)}
      heading=${ifDefined(heading)} heading-level=${ifDefined(headingLevel)} .now=${now}></wdea-event-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const list = (canvas: HTMLElement) => canvas.querySelector('wdea-event-list')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(list(canvasElement)).toHaveAttribute('state', state));
const press = (element: EventList, at: number) =>
  element.renderRoot.querySelectorAll<HTMLButtonElement>('button')[at]!.click();

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    press(element, 2);
    await waitFor(() => expect(element.renderRoot.querySelectorAll('td a')).toHaveLength(3));
    press(element, 0);
    await waitFor(() => expect(element.renderRoot.querySelector('table')).toBeNull());
  },
};

export const Agenda: Story = {args: {view: 'agenda', limit: 5}, play: reaches('ready')};

export const Month: Story = {
  args: {view: 'month'},
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    press(element, 5);
    await waitFor(() => expect(element.renderRoot.querySelectorAll('[part=item]')).toHaveLength(1));
    press(element, 4);
    await waitFor(() => expect(element.renderRoot.querySelectorAll('td a')).toHaveLength(3));
  },
};

export const MonthInASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-event-list
    view="month" heading="WDEA" heading-level="3" .now=${now}></wdea-event-list></div>`,
  play: reaches('ready'),
};

export const UpcomingAlone: Story = {args: {when: 'upcoming', noViews: true, limit: 3}, play: reaches('ready')};

/** What there is of a series when nothing is announced. */
export const PastAlone: Story = {args: {series: 'wdec', now: new Date(2030, 0, 1)}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-event-list
    heading="WDEA" heading-level="3" limit="3" .now=${now}></wdea-event-list></div>`,
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
