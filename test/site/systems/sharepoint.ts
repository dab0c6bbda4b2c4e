import {type Filter, filterBy, linkTo, plain} from './filter.js';
import type {SystemFixture} from './system.js';

/** The web part for text keeps text, links and lists. */
const text = plain('p', 'h2', 'h3', 'h4', 'strong', 'em', 'u', 'ul', 'ol', 'li', 'blockquote', 'br', 'table', 'tbody',
  'tr', 'td');

/** The web part "Embed" takes a frame, and nothing beside it; of the hosts that the site's owner has listed. */
const embed = (hosts: readonly string[]): Filter => filterBy({
  tags: {...text, a: ['href'], iframe: ['src', 'title', 'width', 'height', 'loading']}, frameHosts: hosts,
});

/** Some of the hosts that are listed from the beginning. */
const listed = ['www.youtube.com', 'www.youtube-nocookie.com', 'player.vimeo.com', 'app.powerbi.com'];

export const sharepoint: SystemFixture = {
  sources: [
    'https://support.microsoft.com/en-us/office/' +
      'add-content-to-your-page-using-the-embed-web-part-721f3b2f-437f-45ef-ac4e-df29dba74de8',
    'https://support.microsoft.com/en-us/office/' +
      'allow-or-restrict-the-ability-to-embed-content-on-sharepoint-pages-e7baf83f-09d0-4bd1-9058-4aa483ee137b',
    'https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-server/jj175070(v=office.15)',
  ],
  filter: embed(listed),
  allowed: [(html) => embed([...listed, ...html.match(/(?<=<iframe src="https?:\/\/)[^/:"]+/g) ?? []])(html)],
  link: linkTo,
};
