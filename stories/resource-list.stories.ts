import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import {WdeaElement} from '../components/core/element.js';
import type {ResourceList} from '../components/resource-list/resource-list.js';
import {resourceCards} from '../test/fixtures/records.js';
import {fixtureSource} from '../test/support/fixture-source.js';

type Args = Partial<Pick<
  ResourceList, 'limit' | 'kind' | 'language' | 'subject' | 'paging' | 'sort' | 'heading' | 'headingLevel'
>>;

export default {
  title: 'Resource list',
  component: 'wdea-resource-list',
  args: {heading: 'WDEA'},
  argTypes: {
    paging: {control: 'select', options: ['pages', 'more']},
    sort: {control: 'select', options: ['', 'newest', 'title']},
  },
  render: ({limit, kind, language, subject, paging, sort, heading, headingLevel}: Args) => html`
    <wdea-resource-list limit=${ifDefined(limit)} kind=${ifDefined(kind)} language=${ifDefined(language)}
      subject=${ifDefined(subject)} paging=${ifDefined(paging)} sort=${ifDefined(sort)} heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}></wdea-resource-list>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const list = (canvas: HTMLElement) => canvas.querySelector('wdea-resource-list')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(list(canvasElement)).toHaveAttribute('state', state));
const within = (element: ResourceList, selector: string) => element.renderRoot.querySelectorAll<HTMLElement>(selector);
const type = (element: ResourceList, text: string) => {
  const input = element.renderRoot.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
};

/** Waits for the resources, and chooses the first values of the first field. */
const chooses = (count: number) => async (context: {canvasElement: HTMLElement}) => {
  await reaches('ready')(context);
  const element = list(context.canvasElement);
  for (let at = 0; at < count; at++) {
    await waitFor(() => expect(within(element, '.filters input').length).toBeGreaterThan(at));
    within(element, '.filters input')[at]!.click();
    await waitFor(() => expect(within(element, '.chips li')).toHaveLength(at + 2));
  }
};

export const Ready: Story = {play: reaches('ready')};

/** What was looked for is marked. */
export const Found: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    type(element, 'resource 42');
    await waitFor(() => expect(within(element, 'mark').length).toBeGreaterThan(0));
  },
};

export const Chosen: Story = {play: chooses(2)};

/** Fields with more values than are in view at first. */
export const ManyValues: Story = {
  loaders: [async () => {
    const resources = resourceCards(144).map((card, at) => {
      const [kind, subject] = [Math.floor(Math.sqrt(at)), at % 37];
      return {
        ...card, kind: {id: `kind-${kind}`, name: `Example kind ${kind}`},
        subjects: [{id: `${subject}`, name: `A field of education with a long name, number ${subject}`}],
      };
    });
    WdeaElement.defaultSource = (await fixtureSource({en: {resources}})).url;
    return {};
  }],
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    await waitFor(() => expect(within(element, 'details button')).toHaveLength(2));
    const more = within(element, 'details button')[1]!;
    more.click();
    await waitFor(() => expect(more).toHaveAttribute('aria-expanded', 'true'));
  },
};

/** A page is added to those before it. */
export const More: Story = {
  args: {paging: 'more', limit: 5},
  play: async (context) => {
    await reaches('ready')(context);
    const element = list(context.canvasElement);
    within(element, '.pager button')[0]!.click();
    await waitFor(() => expect(within(element, '[part=item]')).toHaveLength(10));
  },
};

export const OneKind: Story = {args: {kind: 'standard', limit: 5}, play: reaches('ready')};

/** Nothing matches, and what there is without the words. */
export const NoMatch: Story = {
  play: async (context) => {
    await chooses(1)(context);
    const element = list(context.canvasElement);
    type(element, 'qqqqqqqq');
    await waitFor(() => expect(within(element, '.ways button').length).toBeGreaterThan(0));
  },
};

export const InASidebar: Story = {
  render: () => html`<div class="sidebar"><wdea-resource-list
    heading="WDEA" heading-level="3" limit="3"></wdea-resource-list></div>`,
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
