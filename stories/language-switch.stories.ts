import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {LanguageSwitch} from '../components/language-switch/language-switch.js';

type Args = Partial<Pick<LanguageSwitch, 'htmlFor' | 'languages' | 'heading' | 'headingLevel'>>;

/** It has no data: it looks the same whether they are loading, missing or hostile. */
export default {
  title: 'Language switch',
  component: 'wdea-language-switch',
  render: ({htmlFor, languages, heading, headingLevel}: Args) => html`
    <wdea-language-switch for=${ifDefined(htmlFor)} languages=${ifDefined(languages)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-language-switch>
    <wdea-news-ticker id="ticker"></wdea-news-ticker>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const find = (canvas: HTMLElement) => canvas.querySelector('wdea-language-switch')!;
const shows = async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(find(canvasElement).renderRoot.querySelector('button')).not.toBeNull());
const press = (canvas: HTMLElement, lang: string) =>
  find(canvas).renderRoot.querySelector<HTMLButtonElement>(`button[lang=${lang}]`)!.click();

export const Ready: Story = {
  play: async (context) => {
    await shows(context);
    const {canvasElement} = context;
    const ticker = canvasElement.querySelector('wdea-news-ticker')!;
    press(canvasElement, 'ar');
    await waitFor(() => expect(ticker.renderRoot.querySelector('section')).toHaveAttribute('dir', 'rtl'));
    press(canvasElement, 'fr');
    await waitFor(() => expect(ticker.renderRoot.querySelector('section')).toHaveAttribute('lang', 'fr'));
  },
};

export const SomeLanguages: Story = {args: {languages: 'fr en ar', heading: 'WDEA'}, play: shows};

export const ForOneElement: Story = {
  args: {htmlFor: 'ticker'},
  play: async (context) => {
    await shows(context);
    press(context.canvasElement, 'ru');
    await waitFor(() => expect(context.canvasElement.querySelector('#ticker')).toHaveAttribute('lang', 'ru'));
  },
};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-language-switch></wdea-language-switch></div>`,
  play: shows,
};

export const Dark: Story = {globals: {theme: 'dark'}, play: shows};
