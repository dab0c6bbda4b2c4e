import type {TemplateResult} from 'lit';
import {icon} from '../core/icon.js';

export const previousIcon: TemplateResult = icon('M14.5 5.5 8 12l6.5 6.5', true);
export const nextIcon: TemplateResult = icon('M9.5 5.5 16 12l-6.5 6.5', true);
// “Play” points the same way in every script, as on any player.
export const playIcon: TemplateResult = icon('M8 5.5v13l10.5-6.5z');
export const pauseIcon: TemplateResult = icon('M8.5 5.5v13M15.5 5.5v13');
