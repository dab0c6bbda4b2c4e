import type {System} from '../../../snippet/systems.js';
import {aem} from './aem.js';
import {ckeditor} from './ckeditor.js';
import {drupal} from './drupal.js';
import {moodle} from './moodle.js';
import {html, sitecore, siteBuilder, wechat} from './others.js';
import {sharepoint} from './sharepoint.js';
import type {SystemFixture} from './system.js';
import {typo3} from './typo3.js';
import {wordpressAdministrator, wordpressAuthor} from './wordpress.js';

export const fixtures: Readonly<Record<System, SystemFixture>> = {
  'wordpress-author': wordpressAuthor,
  'wordpress-administrator': wordpressAdministrator,
  drupal, typo3, moodle, sharepoint, aem, sitecore, ckeditor,
  'site-builder': siteBuilder,
  html, wechat,
};
