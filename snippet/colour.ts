/*
 * Contrast by WCAG 2, and the nearest shade that has enough of it: a colour's lightness in OKLCH is changed and nothing
 * else, but that its chroma gives way where a screen has no such colour.
 */

/** Red, green and blue as amounts of light, 0 to 1. */
type Light = readonly [number, number, number];
/** Lightness, chroma, and hue in radians. */
type Lch = readonly [number, number, number];

/** What text needs. */
export const enough = 4.5;

/** A colour as `#rrggbb` in lower case, from what a person may type; `undefined` for what is none. */
export function readColour(text: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}

/** The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The shade of a colour that is nearest to it and has enough contrast on a surface. */
export function nearestShade(colour: string, surface: string): string {
  if (contrast(colour, surface) >= enough) return colour;
  const [lightness, chroma, hue] = lchOf(colour);
  const step = luminance(surface) > 0.18 ? -0.0025 : 0.0025; // towards black on what is light
  for (let next = lightness; next >= 0 && next <= 1; next += step) {
    const shade = hexOf([next, chroma, hue]);
    if (contrast(shade, surface) >= enough) return shade;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

/** The hue of a colour in radians and its chroma, to compare shades by. */
export function hueOf(colour: string): {readonly hue: number; readonly chroma: number} {
  const [, chroma, hue] = lchOf(colour);
  return {hue, chroma};
}

const lightOf = (colour: string): Light =>
  [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255)) as unknown as Light;
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

function luminance(colour: string): number {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// https://bottosson.github.io/posts/oklab/
function lchOf(colour: string): Lch {
  const [red, green, blue] = lightOf(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a)];
}

function lightOfLch([lightness, chroma, hue]: Lch): Light {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The colour that a screen shows: with as much of its chroma as there is at its lightness. */
function hexOf([lightness, chroma, hue]: Lch): string {
  let [least, most] = [0, chroma];
  const isShown = (amount: number) =>
    lightOfLch([lightness, amount, hue]).every((part) => part >= -0.0001 && part <= 1.0001);
  if (isShown(chroma)) least = chroma;
  else for (let times = 0; times < 16; times++) {
    const middle = (least + most) / 2;
    if (isShown(middle)) least = middle;
    else most = middle;
  }
  const parts = lightOfLch([lightness, least, hue])
    .map((part) => Math.round(255 * encoded(Math.min(1, Math.max(0, part)))));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
