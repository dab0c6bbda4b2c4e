import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';

interface Args {
  lang?: string;
  theme?: 'light' | 'dark';
}

/** It shows nothing by itself, so each story has elements after it. */
export default {
  title: 'Config',
  component: 'wdea-config',
  render: ({lang, theme}: Args) => html`
    <wdea-config lang=${ifDefined(lang)} theme=${ifDefined(theme)}></wdea-config>
    <wdea-language-switch></wdea-language-switch>
    <wdea-news-ticker></wdea-news-ticker>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const ticker = (canvas: HTMLElement) => canvas.querySelector('wdea-news-ticker')!;
const has = (name: string, value: string) => async ({canvasElement}: {canvasElement: HTMLElement}) => {
  await waitFor(() => expect(ticker(canvasElement)).toHaveAttribute('state', 'ready'));
  await expect(ticker(canvasElement)).toHaveAttribute(name, value);
};

export const Language: Story = {
  args: {lang: 'fr'},
  play: async (context) => {
    await has('lang', 'fr')(context);
    context.canvasElement.querySelector('wdea-config')!.lang = 'ar';
    await waitFor(() => expect(ticker(context.canvasElement).renderRoot.querySelector('section'))
      .toHaveAttribute('dir', 'rtl'));
  },
};

export const Theme: Story = {args: {theme: 'dark'}, play: has('theme', 'dark')};

export const NearestCounts: Story = {
  render: () => html`
    <wdea-config lang="fr" theme="dark"></wdea-config>
    <wdea-config lang="ru"></wdea-config>
    <wdea-news-ticker></wdea-news-ticker>`,
  play: async (context) => {
    await has('lang', 'ru')(context);
    await has('theme', 'dark')(context);
  },
};
