import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {MemberList} from '../components/member-list/member-list.js';

type Args = Partial<Pick<MemberList, 'limit' | 'layout' | 'sort' | 'group' | 'kind' | 'country' | 'memberRole'
  | 'highlight' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Member list',
  component: 'wdea-member-list',
  args: {heading: 'WDEA'},
  render: ({limit, layout, sort, group, kind, country, memberRole, highlight, heading, headingLevel}: Args) => html`
    <wdea-member-list limit=${ifDefined(limit)} layout=${ifDefined(layout)} sort=${ifDefined(sort)}
      group=${ifDefined(group)} kind=${ifDefined(kind)} country=${ifDefined(country)}
      member-role=${ifDefined(memberRole)} highlight=${ifDefined(highlight)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-member-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const list = (canvas: HTMLElement) => canvas.querySelector('wdea-member-list')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(list(canvasElement)).toHaveAttribute('state', state));
const names = (element: MemberList) =>
  Array.from(element.renderRoot.querySelectorAll('[part=item] [part~=title]'), ({textContent}) => textContent?.trim());

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    const order = element.renderRoot.querySelector<HTMLSelectElement>('.sort select')!;
    const choose = (value: string) => {
      order.value = value;
      order.dispatchEvent(new Event('change', {bubbles: true}));
    };
    choose('country');
    await waitFor(() => expect(names(element)[1]).toBe('Example University 13'));
    choose('name');
    await waitFor(() => expect(names(element)[1]).toBe('Example University 2'));
  },
};

export const Grid: Story = {args: {layout: 'grid', highlight: 'member-2'}, play: reaches('ready')};

export const Table: Story = {
  args: {layout: 'table', highlight: 'member-2'},
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    element.renderRoot.querySelector<HTMLButtonElement>('th[aria-sort=none] button')!.click();
    await waitFor(() => expect(names(element)[1]).toBe('Example University 13'));
  },
};

export const Groups: Story = {args: {group: 'country', limit: 12}, play: reaches('ready')};

export const GroupsInATable: Story = {args: {layout: 'table', group: 'country'}, play: reaches('ready')};

/** What is fixed or filtered is saved by buttons instead of leading to the published files. */
export const OneKind: Story = {
  args: {kind: 'research-institute'},
  play: async (context) => {
    await reaches('ready')(context);
    await expect(list(context.canvasElement).renderRoot.querySelectorAll('.exports button')).toHaveLength(2);
  },
};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-member-list
    heading="WDEA" heading-level="3" layout="table" limit="3"></wdea-member-list></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Many: Story = {globals: {state: 'many'}, args: {limit: 100, group: 'country'}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, args: {layout: 'table'}, play: reaches('ready')};
