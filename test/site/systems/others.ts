import {filterBy, linkTo, plain, withoutScripts} from './filter.js';
import type {SystemFixture} from './system.js';

/** The rich text field of Sitecore XP and XM: `HtmlEditor.RemoveScripts` is on, and what it takes away are scripts. */
export const sitecore: SystemFixture = {
  sources: [
    // the editor's filter that the setting stands for
    'https://docs.telerik.com/devtools/aspnet-ajax/knowledge-base/editor-using-scripts-via-server-side-content-property',
    // the rich text of SitecoreAI is CKEditor with what it has and nothing else
    'https://doc.sitecore.com/sai/en/developers/sitecoreai/content-modeling-and-presentation/sitecoreai-for-developers/' +
      'pages-configuration/customize-the-rich-text-editor-toolbar.html',
  ],
  filter: withoutScripts,
  link: linkTo,
};

/** Elements that are in HTML. */
const known = {
  ...plain('bdi', 'blockquote', 'br', 'caption', 'div', 'dd', 'dl', 'dt', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'li',
    'ol', 'p', 'span', 'strong', 'table', 'tbody', 'td', 'thead', 'tr', 'ul'),
  a: ['href'], th: ['scope'], time: ['datetime'],
  iframe: ['src', 'title', 'width', 'height', 'loading'], script: ['type', 'src', 'integrity', 'crossorigin'],
};

/**
 * Widgets for HTML. Some put it into the page, and have trouble with elements that they do not know (Jimdo); some show
 * it in a frame of another origin (Wix). Here both stand in its way.
 */
export const siteBuilder: SystemFixture = {
  sources: [
    'https://github.com/pretix/pretix/blob/master/doc/user/events/widget.rst', // “Some website builders like Jimdo …”
    'https://dev.wix.com/docs/velo/velo-only-apis/$w/html-component/introduction',
  ],
  filter: filterBy({tags: known, everywhere: ['class', 'data-*', 'dir', 'id', 'lang', 'style']}),
  around: (html) => `<iframe title="HTML" width="100%" height="700" sandbox="allow-scripts allow-popups allow-forms" ` +
    `srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
};

/** A file that one writes. */
export const html: SystemFixture = {
  sources: ['https://html.spec.whatwg.org/'],
  filter: (text) => text,
};

/** Articles of official accounts: scripts are removed, and no link leads elsewhere but the one to the original. */
export const wechat: SystemFixture = {
  sources: ['https://developers.weixin.qq.com/doc/service/Draft_Box/Get_draft.html'],
  filter: filterBy({
    tags: plain('section', 'p', 'span', 'strong', 'em', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'br', 'blockquote',
      'table', 'tbody', 'tr', 'td'),
    everywhere: ['style'],
  }),
  link: (address, title) => `<p>${title}: ${address}</p>`,
};
