import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import {contrast, enough, hueOf, nearestShade, readColour} from '../../snippet/colour.js';

const colours = fc.integer({min: 0, max: 0xffffff}).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const surfaces = fc.constantFrom('#ffffff', '#121212');

it('contrast is that of WCAG 2', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.equal(contrast('#ffffff', '#767676').toFixed(2), '4.54');
  assert.equal(contrast('#ffffff', '#777777').toFixed(2), '4.48');
});

it('the nearest shade passes, and is the colour itself where that does', () => {
  fc.assert(fc.property(colours, surfaces, (colour, surface) => {
    const shade = nearestShade(colour, surface);
    assert.ok(contrast(shade, surface) >= enough, `${colour} on ${surface}: ${shade}`);
    if (contrast(colour, surface) >= enough) assert.equal(shade, colour);
  }), {numRuns: 500});
});

it('the hue stays, and chroma is never added', () => {
  fc.assert(fc.property(colours, surfaces, (colour, surface) => {
    const [before, after] = [hueOf(colour), hueOf(nearestShade(colour, surface))];
    const turn = Math.abs(Math.atan2(Math.sin(after.hue - before.hue), Math.cos(after.hue - before.hue)));
    // as a way across the colour plane, since the hue of what is nearly grey means little; screens have 256 steps
    assert.ok(turn * Math.min(before.chroma, after.chroma) < 0.006, `${colour} turns by ${turn}`);
    assert.ok(after.chroma <= before.chroma + 0.006, colour);
  }), {numRuns: 500});
});

it('the nearest shade barely passes: a lighter one on white would not', () => {
  for (const colour of ['#e06c00', '#00a0e0', '#ff5a5f', '#7ac143', '#ffcc00']) {
    assert.ok(contrast(nearestShade(colour, '#ffffff'), '#ffffff') < enough + 0.15, colour);
  }
});

it('colours are read as people write them', () => {
  assert.equal(readColour(' 0A56a6 '), '#0a56a6');
  assert.equal(readColour('#f80'), '#ff8800');
  for (const text of ['', '#12', 'red', '#12345g', '#1234567']) assert.equal(readColour(text), undefined, text);
});
