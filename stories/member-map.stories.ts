import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import type {MemberMap} from '../components/member-map/member-map.js';

type Args = Partial<Pick<
  MemberMap,
  'view' | 'kind' | 'country' | 'memberRole' | 'highlight' | 'centralMeridian' | 'approval' | 'heading' | 'headingLevel'
>>;

export default {
  title: 'Member map',
  component: 'wdea-member-map',
  args: {heading: 'WDEA'},
  argTypes: {view: {control: 'radio', options: ['both', 'map', 'list']}},
  render: ({
    view, kind, country, memberRole, highlight, centralMeridian, approval, heading, headingLevel,
  }: Args) => html`
    <wdea-member-map view=${ifDefined(view)} kind=${ifDefined(kind)} country=${ifDefined(country)}
      member-role=${ifDefined(memberRole)} highlight=${ifDefined(highlight)}
      central-meridian=${ifDefined(centralMeridian)} approval=${ifDefined(approval)}
      heading=${ifDefined(heading)} heading-level=${ifDefined(headingLevel)}></wdea-member-map>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const map = (canvas: HTMLElement) => canvas.querySelector('wdea-member-map')!;
const reaches = (state: string) => async ({canvasElement}: {canvasElement: HTMLElement}) =>
  waitFor(() => expect(map(canvasElement)).toHaveAttribute('state', state));

export const Ready: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const root = map(context.canvasElement).renderRoot;
    root.querySelector<HTMLButtonElement>('.locate')!.click();
    await waitFor(() => expect(root.querySelector('.opened a')).toHaveTextContent('Example University 1'));
    root.querySelector<HTMLButtonElement>('.opened-head button')!.click();
    await waitFor(() => expect(root.querySelector('.opened')).toBeNull());
  },
};

/** A university shows where it stands among the members. */
export const Highlight: Story = {args: {highlight: 'member-4'}, play: reaches('ready')};

export const Supporters: Story = {args: {memberRole: 'supporter'}, play: reaches('ready')};

export const MapAlone: Story = {args: {view: 'map'}, play: reaches('ready')};

export const ListAlone: Story = {args: {view: 'list'}, play: reaches('ready')};

export const NoMatch: Story = {
  play: async (context) => {
    await reaches('ready')(context);
    const root = map(context.canvasElement).renderRoot;
    const input = root.querySelector('input')!;
    input.value = 'nothing of the kind';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await waitFor(() => expect(root.querySelector('.notice')).not.toBeNull());
    await expect(root.querySelectorAll('.marker')).toHaveLength(0);
  },
};

/** A map about the Pacific, with the number under which a host's map is approved. */
export const AboutThePacific: Story = {args: {centralMeridian: 150, approval: 'GS 0000'}, play: reaches('ready')};

/** A large directory of real places; where their data are not at hand the story says so. */
const largeDirectory = (name: string): Story => ({
  loaders: [async () => {
    const response = await fetch(`directories/${name}/directory.json`, {method: 'HEAD'}).catch(() => undefined);
    return {there: response?.headers.get('content-type')?.includes('json')};
  }],
  render: ({heading}, {loaded: {there}}) => (there
    ? html`<wdea-member-map heading=${ifDefined(heading)} directory=${`directories/${name}/`}></wdea-member-map>`
    : html`<p>The data of this story are not here.</p>`),
  play: async ({canvasElement, loaded: {there}}) => {
    if (!there) return;
    await waitFor(() => expect(map(canvasElement)).toHaveAttribute('state', 'ready'), {timeout: 10_000});
    const root = map(canvasElement).renderRoot;
    await waitFor(() => expect(root.querySelectorAll('.marker').length).toBeGreaterThan(20));
    await expect(root.querySelectorAll('.marker').length).toBeLessThan(130);
  },
});

/** Organisations, tens of thousands, many at one place. */
export const LargeDirectory: Story = {args: {heading: 'ROR'}, ...largeDirectory('organisations')};

/** A hundred thousand places, half of them without another at the same one. */
export const HundredThousand: Story = {args: {heading: 'ROR, GeoNames'}, ...largeDirectory('points')};

export const InASidebar: Story = {
  render: () => html`
    <div class="sidebar"><wdea-member-map heading="WDEA" heading-level="3"></wdea-member-map></div>`,
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
