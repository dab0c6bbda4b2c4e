import {filterBy, linkTo, plain} from './filter.js';
import type {SystemFixture} from './system.js';

/** AntiSamy's list for HTML that authors enter, in "Text" as in "Embed": with `data-` attributes, without `dir`. */
const antiSamy = filterBy({
  tags: {
    ...plain('b', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'em', 'fieldset', 'figcaption',
      'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'legend', 'li', 'ol', 'p', 'pre', 's', 'samp', 'small',
      'span', 'strike', 'strong', 'sub', 'sup', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'u', 'ul'),
    a: ['href', 'nohref', 'rel', 'name', 'target'], div: ['align'], td: ['colspan', 'rowspan', 'scope'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  everywhere: ['id', 'style', 'title', 'class', 'lang', 'data-*'],
});

export const aem: SystemFixture = {
  sources: [
    'https://github.com/apache/sling-org-apache-sling-xss/blob/master/src/main/resources/SLING-INF/content/config.xml',
    'https://github.com/adobe/aem-core-wcm-components/blob/main/content/src/content/jcr_root/apps/core/wcm/components/' +
      'embed/v2/embed/README.md',
  ],
  filter: antiSamy,
  link: linkTo,
};
