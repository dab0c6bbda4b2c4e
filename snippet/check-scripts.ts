import {type CheckedPage, type CheckSetting, type Finding, finding} from './findings.js';
import {componentOf} from './read.js';
import type {Element} from './tree.js';

const loader = /(?:^|\/)wdea\.js(?:[?#].*)?$/;
/** Version, name and file of a pinned script. */
const pinnedScript = /\/(\d+\.\d+\.\d+[\w.-]*)\/(([\w-]+)-[0-9a-f]{8}\.js)$/;

/** The scripts of the kit in a page: those that load what is needed, and those that are pinned. */
export function scriptsOf({elements}: CheckedPage) {
  const scripts = elements.filter(({tag, attributes: {src}}) => tag === 'script' && src);
  return {
    loaders: scripts.filter(({attributes}) => loader.test(attributes['src']!)),
    pinned: scripts.filter(({attributes}) => pinnedScript.test(attributes['src']!)),
  };
}

/** Whether a page addresses something as its own. */
export const isRelative = (address: string): boolean => !/^([a-z][a-z\d+.-]*:)?\/\//i.test(address);

/** Finds out whether the scripts that the components need are there, once, and as they should be. */
export function checkScripts(page: CheckedPage, setting: CheckSetting): readonly Finding[] {
  const {loaders, pinned} = scriptsOf(page);
  const addresses = [...loaders, ...pinned, ...page.frames].map(({attributes}) => attributes['src']!);
  return [
    ...missing(page, pinned, loaders.length > 0),
    ...(loaders.length > 1 ? [finding('script-twice', {address: loaders[1]!.attributes['src']!})] : []),
    ...[...loaders, ...pinned].filter(({attributes}) => attributes['type'] !== 'module')
      .map(({attributes}) => finding('script-type', {address: attributes['src']!})),
    ...addresses.filter((address) => address.startsWith('http:') && setting.folder.startsWith('https:'))
      .map((address) => finding('insecure', {address})),
    ...addresses.filter((address) => !isRelative(address) && !sameFolder(address, setting.folder))
      .map((address) => finding('elsewhere', {address, folder: setting.folder})),
    ...pinned.flatMap((script) => checkPinned(script, setting)),
  ];
}

const withoutScheme = (address: string) => address.replace(/^https?:/, '');
const sameFolder = (address: string, folder: string) => withoutScheme(address).startsWith(withoutScheme(folder));

function missing({components}: CheckedPage, pinned: readonly Element[], loaded: boolean): readonly Finding[] {
  if (loaded) return [];
  const names = pinned.map(({attributes}) => pinnedScript.exec(attributes['src']!)![3]!);
  const lacking = components.map((each) => componentOf(each)!)
    .filter((component) => !names.includes(component) && !names.includes('wdea'));
  return lacking.slice(0, 1).map((component) => finding('script-missing', {tag: `wdea-${component}`}));
}

function checkPinned({attributes}: Element, {version: newest, pinned}: CheckSetting): readonly Finding[] {
  const {src = '', integrity, crossorigin} = attributes;
  const [, version = '', file = '', name = ''] = pinnedScript.exec(src)!;
  const known = pinned?.[name];
  const wrong = version === newest && known?.file === file && integrity && !integrity.split(/\s+/).includes(known.integrity);
  return [
    ...(version === newest ? [] : [finding('pinned-old', {version, newest})]),
    ...(integrity ? [] : [finding('integrity-missing', {address: src})]),
    ...(wrong ? [finding('integrity-wrong', {address: src})] : []),
    ...(integrity && crossorigin === undefined ? [finding('crossorigin-missing', {address: src})] : []),
  ];
}
