import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {MemberBadge} from '../components/member-badge/member-badge.js';

type Args = Partial<Pick<MemberBadge, 'member' | 'size' | 'theme' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Member badge',
  component: 'wdea-member-badge',
  args: {member: 'member-1'},
  render: ({member, size, theme, heading, headingLevel}: Args) => html`
    <wdea-member-badge member=${ifDefined(member)} size=${ifDefined(size)} theme=${ifDefined(theme)}
      heading=${ifDefined(heading)} heading-level=${ifDefined(headingLevel)}></wdea-member-badge>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const badge = (canvas: HTMLElement) => canvas.querySelector('wdea-member-badge')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(badge(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = badge(context.canvasElement);
    const width = () => element.getBoundingClientRect().width;
    const medium = width();
    element.size = 'small';
    await waitFor(() => expect(width()).toBeLessThan(medium));
    element.size = 'medium';
    await waitFor(() => expect(width()).toBe(medium));
  },
};

export const Small: Story = {args: {size: 'small'}, play: reaches('ready')};

export const Large: Story = {args: {size: 'large'}, play: reaches('ready')};

export const SupportingOrganisation: Story = {args: {member: 'member-7'}, play: reaches('ready')};

export const UnknownOrganisation: Story = {
  render: () => html`<wdea-member-badge member="nobody"><a href="https://example.org/">Example Alliance</a>
    </wdea-member-badge>`,
  play: reaches('empty'),
};

export const DarkBadge: Story = {args: {theme: 'dark'}, play: reaches('ready')};

export const InASidebar: Story = {
  render: ({member}) => html`<div class="sidebar"><wdea-member-badge member=${ifDefined(member)}></wdea-member-badge>
    </div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

export const Empty: Story = {globals: {state: 'empty'}, play: reaches('empty')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, args: {member: 'markup'}, play: reaches('empty')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
