import type {Language} from '../../src/protocol/languages.js';
import {allianceSite} from '../../publish/feeds/names.js';
import {type Embed, frameHeight, framePath} from '../embed.js';
import {allianceName} from '../names.js';
import {element, writeHtml} from '../tree.js';

/** Width of the frame in pixels, for systems that need one; pages may make it narrower. */
const width = 600;

/**
 * The answer to an oEmbed request for a page (https://oembed.com/). The link before the frame stays where a system
 * lets no frame through, and until the frame is there.
 */
export function oEmbed(embed: Embed, title: string, folder: string, page: string): object {
  const height = frameHeight(embed.component);
  return {
    version: '1.0', type: 'rich', title, url: page,
    provider_name: allianceName(embed.language satisfies Language).name, provider_url: allianceSite,
    cache_age: 86_400, width, height,
    html: [
      element('blockquote', {}, [element('a', {href: page}, [title])]),
      element('iframe', {src: folder + framePath(embed), title, width: String(width), height: String(height)}),
    ].map((tree) => writeHtml([tree])).join(''),
  };
}
