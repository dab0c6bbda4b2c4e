import type {TemplateResult} from 'lit';
import type {NewsCard} from '../../../src/protocol/collections/news.js';
import type {L10n} from '../l10n.js';
import {renderDate} from '../pieces.js';
import {renderRecord} from './record.js';

/** A news item in a list. */
export const renderNews = (item: NewsCard, l10n: L10n): TemplateResult =>
  renderRecord('news', item, l10n, {facts: [renderDate(item.date, l10n), item.channel.name]});
