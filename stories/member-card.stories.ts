import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {MemberCard} from '../components/member-card/member-card.js';

type Args = Partial<Pick<MemberCard, 'member' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Member card',
  component: 'wdea-member-card',
  args: {member: 'member-1'},
  render: ({member, heading, headingLevel}: Args) => html`
    <wdea-member-card member=${ifDefined(member)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-member-card>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const card = (canvas: HTMLElement) => canvas.querySelector('wdea-member-card')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(card(canvasElement)).toHaveAttribute('state', state));
const opensAll = async (context: {canvasElement: HTMLElement}) => {
  await reaches('ready')(context);
  const details = Array.from(card(context.canvasElement).renderRoot.querySelectorAll('details'));
  for (const each of details) each.querySelector('summary')!.click();
  await waitFor(() => expect(details.every(({open}) => open)).toBe(true));
};

export const Ready: Story = {play: opensAll};

export const SupportingOrganisation: Story = {args: {member: 'member-7'}, play: reaches('ready')};

export const UnknownOrganisation: Story = {args: {member: 'nobody'}, play: reaches('empty')};

export const InASidebar: Story = {
  render: ({member}) => html`<div class="sidebar"><wdea-member-card heading="WDEA" heading-level="3"
    member=${ifDefined(member)}></wdea-member-card></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Many: Story = {globals: {state: 'many'}, play: opensAll};

export const Hostile: Story = {globals: {state: 'hostile'}, args: {member: 'markup'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, play: opensAll};
