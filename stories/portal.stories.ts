import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {Portal} from '../components/portal/portal.js';

type Args = Partial<Pick<Portal, 'section' | 'noLanguageSwitch' | 'heading' | 'headingLevel'>>;

export default {
  title: 'Portal',
  component: 'wdea-portal',
  render: ({section, noLanguageSwitch, heading, headingLevel}: Args) => html`
    <wdea-portal section=${ifDefined(section)} ?no-language-switch=${noLanguageSwitch} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-portal>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const portal = (canvas: HTMLElement) => canvas.querySelector('wdea-portal')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(portal(canvasElement)).toHaveAttribute('state', state));

/** Each section opened in turn, and then the first again. */
export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const root = portal(context.canvasElement).renderRoot;
    const [information, ...others] = root.querySelectorAll<HTMLButtonElement>('[role=tab]');
    for (const tab of [...others, information!]) {
      tab.click();
      await waitFor(() =>
        expect(root.querySelector('[role=tabpanel]:not([hidden]) > *')).toHaveAttribute('state', 'ready'));
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    }
  },
};

export const ServicesFirst: Story = {args: {section: 'services'}, play: reaches('ready')};

export const WithoutLanguages: Story = {args: {noLanguageSwitch: true}, play: reaches('ready')};

export const UnderAHeading: Story = {args: {heading: 'WDEA', headingLevel: 3}, play: reaches('ready')};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-portal heading-level="3"></wdea-portal></div>`,
  play: reaches('ready'),
};

export const Loading: Story = {globals: {state: 'loading'}, play: reaches('loading')};

/** A platform without content still has its sections, each of which says that it is empty. */
export const Empty: Story = {globals: {state: 'empty'}, play: reaches('ready')};

export const Failed: Story = {globals: {state: 'error'}, play: reaches('error')};

export const Stale: Story = {globals: {state: 'stale'}, play: reaches('ready')};

export const Archived: Story = {globals: {state: 'archived'}, play: reaches('ready')};

export const Many: Story = {globals: {state: 'many'}, play: reaches('ready')};

export const Hostile: Story = {globals: {state: 'hostile'}, play: reaches('ready')};

export const Dark: Story = {globals: {theme: 'dark'}, play: reaches('ready')};
