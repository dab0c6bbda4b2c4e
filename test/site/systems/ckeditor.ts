import {filterBy, linkTo, plain, type Rules} from './filter.js';
import type {SystemFixture} from './system.js';

/**
 * What the plugins of a usual editor write: headings, lists, links, quotes, tables. It was compared with CKEditor 5
 * 48.5.2 itself, which is too large to be installed for this.
 */
const usual: Rules = {
  tags: {
    ...plain('p', 'h2', 'h3', 'h4', 'strong', 'i', 'ul', 'ol', 'li', 'blockquote', 'br', 'figure', 'table', 'thead',
      'tbody', 'tr', 'th', 'td'),
    a: ['href'],
  },
};

/** With `htmlSupport: {allow: [{name: /^(div|iframe)$/, attributes: true}]}`. */
const withSupport = filterBy({
  tags: {
    ...usual.tags, div: ['data-*', 'lang', 'dir'], iframe: ['src', 'title', 'width', 'height', 'loading'],
  },
});

export const ckeditor: SystemFixture = {
  sources: [
    'https://ckeditor.com/docs/ckeditor5/latest/features/html/general-html-support.html',
    'https://ckeditor.com/docs/ckeditor5/latest/features/media-embed.html', // of the addresses on its own list alone
  ],
  filter: filterBy(usual),
  allowed: [withSupport],
  link: linkTo,
};
