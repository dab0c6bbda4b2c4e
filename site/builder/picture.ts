import {encode} from 'uqr';
import type {Language} from '../../src/protocol/languages.js';

/** A picture to share: a code between two texts, in the units of both SVG and canvas. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Dark squares of the code as a path, and its white ground. */
  readonly code: string;
  readonly ground: {readonly at: number; readonly top: number; readonly size: number};
  readonly lines: readonly {readonly text: string; readonly y: number; readonly size: number; readonly bold: boolean}[];
}

export const family = 'system-ui, sans-serif';
const width = 720;
const margin = 56;

/** Lays out a picture: the heading, the code of an address, and the words below. */
export function layOut(address: string, heading: string, words: readonly string[], language: Language): Picture {
  const {data, size} = encode(address, {ecc: 'M', border: 0});
  const pen = document.createElement('canvas').getContext('2d')!;
  const lines: {text: string; y: number; size: number; bold: boolean}[] = [];
  let y = margin;
  const write = (text: string, letters: number, bold: boolean) => {
    pen.font = fontOf(letters, bold);
    for (const line of wrap(pen, text, width - 2 * margin, language)) {
      y += letters * 1.4;
      lines.push({text: line, y: y - letters * 0.3, size: letters, bold});
    }
  };
  write(heading, 40, true);
  y += 32;
  // whole units for each square, so that no edge is blurred
  const unit = Math.floor((width - 2 * margin) / size);
  const ground = {at: (width - unit * size) / 2, top: y, size: unit * size};
  const code = data.flatMap((row, down) => row.flatMap((dark, along) =>
    (dark ? [`M${ground.at + along * unit} ${y + down * unit}h${unit}v${unit}h-${unit}z`] : []))).join('');
  y += ground.size + 24;
  for (const text of words) write(text, 26, false);
  return {width, height: Math.ceil(y + margin * 0.75), code, ground, lines};
}

/** Draws it, and gives its PNG. */
export async function toPng({width: wide, height, code, lines}: Picture, dir: 'ltr' | 'rtl'): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), {width: wide, height});
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, wide, height);
  pen.fillStyle = '#000000';
  pen.fill(new Path2D(code));
  pen.textAlign = 'center';
  pen.direction = dir;
  for (const {text, y, size, bold} of lines) {
    pen.font = fontOf(size, bold);
    pen.fillText(text, wide / 2, y);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('There is no picture.'))), 'image/png'));
}

const fontOf = (size: number, bold: boolean) => `${bold ? 600 : 400} ${size}px ${family}`;

/** Lines no wider than there is room, broken between words. */
function wrap(pen: CanvasRenderingContext2D, text: string, room: number, language: Language): readonly string[] {
  const words = [...new Intl.Segmenter(language, {granularity: 'word'}).segment(text)].map(({segment}) => segment);
  const lines = [''];
  for (const word of words) {
    const longer = lines.at(-1)! + word;
    if (pen.measureText(longer).width <= room || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
