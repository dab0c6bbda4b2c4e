import {expect, fixture, html} from '@open-wc/testing';
import type {CSSResult} from 'lit';
import {accent, controlBorder, focus, muted, onAccent} from '../../components/core/tokens.js';

type Rgb = readonly [number, number, number];

/** A page in light colours and one in dark, as hosts are. */
const schemes = [
  {scheme: 'light', text: '#1a1c1f', page: '#ffffff'},
  {scheme: 'dark', text: '#e6e8eb', page: '#121212'},
] as const;

/** What a reader sees of a colour that may let the one behind it through. */
function painted(...colours: string[]): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r, g, b] = rgb.map((value) => value / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the colours that are not inherited', () => {
  for (const {scheme, text, page} of schemes) {
    it(`have enough contrast on a ${scheme} page`, async () => {
      const probe = await fixture<HTMLElement>(html`<span></span>`);
      probe.style.colorScheme = scheme;
      /** The colour as the browser computes it; currentColor is that of the page's text. */
      const computed = (token: CSSResult) => {
        probe.style.color = text;
        probe.style.backgroundColor = token.cssText;
        return getComputedStyle(probe).backgroundColor;
      };
      const on = (token: CSSResult, behind: string) => contrast(painted(behind, computed(token)), painted(behind));
      expect(on(accent, page), 'links').to.be.at.least(4.5);
      expect(on(muted, page), 'secondary text').to.be.at.least(4.5);
      expect(on(onAccent, computed(accent)), 'text on the accent').to.be.at.least(4.5);
      expect(on(controlBorder, page), 'borders of controls').to.be.at.least(3);
      expect(on(focus, page), 'focus ring').to.be.at.least(3);
    });
  }
});
