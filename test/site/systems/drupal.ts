import {type Filter, filterBy, linkTo, type Rules} from './filter.js';
import type {SystemFixture} from './system.js';

/** The text format "Basic HTML", `allowed_html` of its filter `filter_html`. `lang` and `dir` are always allowed. */
const basic: Rules = {
  tags: {
    br: [], p: [], h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'], cite: [], dl: [], dt: [], dd: [],
    a: ['hreflang', 'href'], blockquote: ['cite'], ul: ['type'], ol: ['start', 'type'], strong: [], em: [], code: [],
    li: [],
    img: ['src', 'alt', 'data-entity-uuid', 'data-entity-type', 'height', 'width', 'data-caption', 'data-align'],
  },
  everywhere: ['lang', 'dir'],
};

/** With `<div data-*> <iframe src title width height loading>` among the tags that may be edited by hand. */
const withTags = filterBy({
  ...basic, tags: {...basic.tags, div: ['data-*'], iframe: ['src', 'title', 'width', 'height', 'loading']},
});

/** "Full HTML" has no such filter, and its editor lets everything through. */
const full: Filter = (html) => html;

export const drupal: SystemFixture = {
  sources: [
    'https://git.drupalcode.org/project/drupal/-/blob/11.x/core/profiles/standard/config/install/' +
      'filter.format.basic_html.yml',
    'https://git.drupalcode.org/project/drupal/-/blob/11.x/core/modules/filter/src/Plugin/Filter/FilterHtml.php',
    // oEmbed is for YouTube and Vimeo alone
    'https://git.drupalcode.org/project/drupal/-/blob/11.x/core/modules/media/src/Plugin/media/Source/OEmbedDeriver.php',
  ],
  filter: filterBy(basic),
  allowed: [withTags, full],
  link: linkTo,
};
