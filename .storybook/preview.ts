import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {configure} from 'storybook/test';
import {WdeaElement} from '../components/core/element.js';
import {elementOf, registry} from '../components/registry.js';
import {direction, languages, type Language} from '../src/protocol/languages.js';
import manifest from '../dist/custom-elements.json' with {type: 'json'};
import {type DataState, dataStates, sourceOf} from './data.js';
import './preview.css';

setCustomElementsManifest(manifest);
configure({asyncUtilTimeout: 20_000}); // a story waits for what happens: a busy machine is no failure

const names: Readonly<Record<Language, string>> = {
  zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español', ar: 'العربية',
};
const themes = {light: 'Light', dark: 'Dark', host: 'A host’s own style'};

const toolbar = (title: string, icon: 'globe' | 'paintbrush' | 'database', items: {value: string; title: string}[]) =>
  ({toolbar: {title, icon, dynamicTitle: true, items}});

/**
 * Stories render elements without a `source`: the toolbar, or a story's own `globals: {state: 'error'}`, chooses what
 * they get.
 */
export default {
  tags: ['autodocs'],
  globalTypes: {
    lang: toolbar('Language', 'globe', languages.map((value) => ({value, title: names[value]}))),
    theme: toolbar('Theme', 'paintbrush', Object.entries(themes).map(([value, title]) => ({value, title}))),
    state: toolbar('Data', 'database', dataStates.map((value) => ({value, title: value}))),
  },
  initialGlobals: {lang: 'en', theme: 'light', state: 'ready'},
  parameters: {a11y: {test: 'error'}, controls: {expanded: true}},
  loaders: [async ({globals}) => {
    WdeaElement.defaultSource = await sourceOf(globals['state'] as DataState);
    for (const tag of Object.keys(registry)) (await elementOf(tag)).define();
    return {};
  }],
  decorators: [(story, {globals}) => {
    const root = document.documentElement;
    root.lang = globals['lang'] as Language;
    root.dir = direction(globals['lang'] as Language);
    root.dataset['theme'] = globals['theme'] as string;
    return story();
  }],
} satisfies Preview;
