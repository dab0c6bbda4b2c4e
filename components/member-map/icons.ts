import type {TemplateResult} from 'lit';
import {icon} from '../core/icon.js';

export const zoomInIcon: TemplateResult = icon('M12 5.5v13M5.5 12h13');
export const zoomOutIcon: TemplateResult = icon('M5.5 12h13');
export const wholeIcon: TemplateResult = icon(
  'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M4 12h16M12 4c-4.5 4.5-4.5 11.5 0 16M12 4c4.5 4.5 4.5 11.5 0 16');
export const fitIcon: TemplateResult = icon('M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15');
export const placeIcon: TemplateResult = icon(
  'M12 20.5c-4-4.6-6-7.8-6-10.4a6 6 0 0 1 12 0c0 2.6-2 5.8-6 10.4zM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4');
export const closeIcon: TemplateResult = icon('M6 6l12 12M18 6 6 18');
