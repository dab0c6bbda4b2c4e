import sanitizeHtml from 'sanitize-html';
import {filterBy, plain} from './filter.js';
import type {SystemFixture} from './system.js';

const kses = 'https://github.com/WordPress/wordpress-develop/blob/6.8.3/src/wp-includes/kses.php';
const oEmbed = 'https://github.com/WordPress/wordpress-develop/blob/6.8.3/src/wp-includes/embed.php';
const discovery = 'https://github.com/WordPress/wordpress-develop/blob/6.8.3/src/wp-includes/class-wp-oembed.php';

/** `$allowedposttags` with `_wp_add_global_attributes`, without what only pictures, forms and films have. */
const filter = filterBy({
  tags: {
    ...plain('abbr', 'address', 'b', 'bdo', 'big', 'br', 'cite', 'code', 'dd', 'dfn', 'dl', 'dt', 'em', 'i', 'kbd',
      'mark', 's', 'samp', 'small', 'strong', 'sub', 'sup', 'u', 'var'),
    a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
    article: ['align'], aside: ['align'], blockquote: ['cite'], caption: ['align'], details: ['align', 'open'],
    div: ['align'], figcaption: ['align'], figure: ['align'], footer: ['align'], header: ['align'],
    h1: ['align'], h2: ['align'], h3: ['align'], h4: ['align'], h5: ['align'], h6: ['align'],
    hr: ['align', 'noshade', 'size', 'width'], li: ['align', 'value'], main: ['align'], nav: ['align'],
    ol: ['start', 'type', 'reversed'], p: ['align'], pre: ['width'], q: ['cite'], section: ['align'], span: ['align'],
    summary: ['align'], table: ['align', 'border', 'summary', 'width'], tbody: ['align', 'valign'],
    td: ['align', 'colspan', 'headers', 'rowspan', 'scope', 'valign', 'width'], tfoot: ['align', 'valign'],
    th: ['align', 'colspan', 'headers', 'rowspan', 'scope', 'valign', 'width'], thead: ['align', 'valign'],
    tr: ['align', 'valign'], ul: ['type'],
  },
  everywhere: ['aria-controls', 'aria-current', 'aria-describedby', 'aria-details', 'aria-expanded', 'aria-hidden',
    'aria-label', 'aria-labelledby', 'aria-live', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title',
    'role'],
});

/** An address alone on a line: the page there names the answer to an oEmbed request, whose HTML is filtered hard. */
async function link(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  const found = /<link [^>]*type="application\/json\+oembed"[^>]*>/.exec(page.split('</head>')[0]!);
  if (!found) return `<a href="${address}">${address}</a>`;
  const answer = new URL(/href="([^"]*)"/.exec(found[0])![1]!.replaceAll('&amp;', '&'));
  for (const [name, value] of [['maxwidth', '600'], ['maxheight', '900'], ['dnt', '1']] as const) {
    answer.searchParams.set(name, value);
  }
  const {type, html} = await (await fetch(answer)).json() as {type: string; html: string};
  return type === 'rich' ? ofUnknownProvider(html) : `<a href="${address}">${address}</a>`;
}

/**
 * What `wp_filter_oembed_result` leaves of an answer from a site that is not on WordPress's own list. The frame is
 * hidden until it speaks.
 */
export function ofUnknownProvider(html: string, secret = Math.random().toString(36).slice(2, 12)): string {
  const left = sanitizeHtml(html, {
    allowedTags: ['a', 'blockquote', 'iframe'],
    allowedAttributes: {
      a: ['href'],
      iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
    },
  });
  const quote = /<blockquote>.*?<\/blockquote>/s.exec(left)?.[0] ?? '';
  const frame = /<iframe.*?><\/iframe>/s.exec(left)?.[0];
  if (!frame) return '';
  const hidden = quote && ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"';
  return quote.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    frame.replace(/ src="(.*?)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
      .replace('<iframe', `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`);
}

/** For authors, and for all but the network's administrators where several sites are one installation. */
export const wordpressAuthor: SystemFixture = {sources: [kses, oEmbed, discovery], filter, link};

/** Administrators and editors of a single site have the right `unfiltered_html`. */
export const wordpressAdministrator: SystemFixture = {
  sources: ['https://wordpress.org/documentation/article/roles-and-capabilities/#unfiltered_html', oEmbed, discovery],
  filter: (html) => html, link,
};
