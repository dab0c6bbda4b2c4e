import type {Form} from './forms.js';

/** A system that people publish pages with, as far as it differs in what it lets through. */
export type System =
  | 'wordpress-author' | 'wordpress-administrator' | 'drupal' | 'typo3' | 'moodle' | 'sharepoint' | 'aem' | 'sitecore'
  | 'ckeditor' | 'site-builder' | 'html' | 'wechat';

/** What of a snippet comes through. */
export interface Passage {
  /** Forms that work as they are pasted, the best one first. */
  readonly forms: readonly Form[];
  /** What becomes of an address: the component in a frame, a link to the page that shows it, or a text to be copied. */
  readonly linkIs?: 'frame' | 'link' | 'text';
  /** Forms whose tags come through but not their script: they work once an administrator has added it to the site. */
  readonly withScript?: readonly Form[];
  /**
   * Forms that come through where the system has been told to let them, or trusts the writer. The recipe of the system
   * (`recipes/<system>.md`) says how, and whether the script has to be added, too.
   */
  readonly ifAllowed?: readonly Form[];
}

/**
 * What each system lets through as it is installed, for the role that edits pages. `test/site/systems.test.ts` proves
 * it by the rules of each. A component that shows nothing of its own has neither frame nor link, and needs none: it
 * serves other elements in the same page.
 */
export const systems: Readonly<Record<System, Passage>> = {
  'wordpress-author': {forms: ['link'], linkIs: 'frame', withScript: ['div']},
  'wordpress-administrator': {forms: ['element', 'pinned', 'div', 'link', 'frame'], linkIs: 'frame'},
  'drupal': {forms: ['link'], linkIs: 'link', ifAllowed: ['div', 'frame', 'element', 'pinned']},
  'typo3': {forms: ['link'], linkIs: 'link', ifAllowed: ['element', 'pinned', 'div', 'frame']},
  'moodle': {forms: ['link'], linkIs: 'link', ifAllowed: ['div', 'frame']},
  'sharepoint': {forms: ['link'], linkIs: 'link', ifAllowed: ['frame']},
  'aem': {forms: ['link'], linkIs: 'link', withScript: ['div']},
  'sitecore': {forms: ['frame', 'link'], linkIs: 'link', withScript: ['div', 'element', 'pinned']},
  'ckeditor': {forms: ['link'], linkIs: 'link', ifAllowed: ['div', 'frame']},
  'site-builder': {forms: ['div', 'frame']},
  'html': {forms: ['element', 'pinned', 'div', 'frame']},
  'wechat': {forms: ['link'], linkIs: 'text'},
};
