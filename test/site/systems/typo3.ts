import {ckeditor} from './ckeditor.js';
import {type Filter, filterBy, linkTo, plain} from './filter.js';
import type {SystemFixture} from './system.js';

/** `CommonBuilder` and `DefaultSanitizerBuilder`; an element that is not in it becomes text, with all that it holds. */
const sanitizer = filterBy({
  tags: {
    ...plain('address', 'article', 'aside', 'footer', 'header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'main', 'nav',
      'section', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'p', 'pre', 'ul', 'abbr', 'b', 'bdi',
      'bdo', 'br', 'cite', 'code', 'data', 'dfn', 'em', 'hr', 'i', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span',
      'strong', 'sub', 'sup', 'time', 'u', 'var', 'del', 'ins', 'details', 'summary', 'caption', 'thead', 'tbody',
      'tfoot', 'tr', 'table'),
    a: ['href', 'download', 'hreflang', 'ping', 'rel', 'referrerpolicy', 'target', 'type', 'name'],
    li: ['value', 'type'], ol: ['reversed', 'start', 'type'],
    td: ['abbr', 'headers', 'colspan', 'rowspan', 'scope', 'width', 'height'], th: ['colspan', 'rowspan', 'scope'],
  },
  everywhere: ['class', 'id', 'dir', 'lang', 'itemid', 'itemprop', 'itemref', 'itemscope', 'itemtype', 'role',
    'tabindex', 'title', 'translate', 'aria-*', 'data-*', 'style'],
  others: 'become text',
});

/** The content element "HTML" stands in the page as it was entered. */
const raw: Filter = (html) => html;

export const typo3: SystemFixture = {
  sources: [
    'https://github.com/TYPO3/html-sanitizer/blob/v2.2.0/src/Builder/CommonBuilder.php',
    'https://github.com/TYPO3/typo3/blob/v13.4.0/typo3/sysext/core/Classes/Html/DefaultSanitizerBuilder.php',
    // without `htmlSupport`: the editor is CKEditor 5 as it comes
    'https://github.com/TYPO3/typo3/blob/v13.4.0/typo3/sysext/rte_ckeditor/Configuration/RTE/Default.yaml',
    'https://github.com/TYPO3/typo3/blob/v13.4.0/typo3/sysext/fluid_styled_content/Resources/Private/Templates/Html.html',
  ],
  filter: (html) => sanitizer(ckeditor.filter(html)),
  allowed: [...ckeditor.allowed!.map((editor): Filter => (html) => sanitizer(editor(html))), raw],
  link: linkTo,
};
