import {filterBy, linkTo, plain} from './filter.js';
import type {SystemFixture} from './system.js';

/** HTML Purifier as `purify_html` sets it up: XHTML 1.0 Transitional, no `data-` attribute, no frame, no HTML 5. */
const purifier = filterBy({
  tags: {
    ...plain('abbr', 'acronym', 'address', 'b', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code',
      'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'ins', 'kbd', 'li',
      'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot',
      'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var'),
    a: ['href', 'target', 'rel', 'name'],
  },
  everywhere: ['class', 'dir', 'lang', 'style', 'title'],
});

/**
 * The activity "Page" shows text as it is; what its editor removes are elements that HTML does not have. It was
 * compared with TinyMCE 7.9.3 as Moodle sets it up.
 */
const page = filterBy({
  tags: {
    ...plain('abbr', 'b', 'bdi', 'blockquote', 'br', 'caption', 'cite', 'dd', 'div', 'dl', 'dt', 'em', 'h2', 'h3', 'h4',
      'h5', 'h6', 'li', 'ol', 'p', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'thead', 'tr', 'ul'),
    a: ['href'], th: ['scope'], time: ['datetime'],
    iframe: ['src', 'width', 'height', 'loading'],
    script: ['type', 'src', 'integrity', 'crossorigin'],
  },
  everywhere: ['class', 'data-*', 'dir', 'id', 'lang', 'style', 'title'],
});

export const moodle: SystemFixture = {
  sources: [
    'https://github.com/moodle/moodle/blob/v4.5.0/lib/weblib.php',
    'https://github.com/moodle/moodle/blob/v4.5.0/mod/page/view.php',
    'https://github.com/moodle/moodle/blob/v4.5.0/lib/editor/tiny/amd/src/editor.js',
  ],
  filter: purifier,
  allowed: [page],
  link: linkTo,
};
