import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePalette } from './choosePalette';
import { readPicture } from './readPicture';
import { writePicture } from './writePicture';

/** Red, green, blue and cover of each pixel of a small picture. */
const of = (...colours: readonly number[]): Uint8Array => Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));
const RED = 0xff0000;
const BLUE = 0x0000ff;

test('a picture of few colours is read as it was written', () => {
  const picture = { width: 3, height: 2, pixels: of(RED, 0, BLUE, 0xffffff, RED, 0x010203) };
  assert.deepEqual(readPicture(writePicture(picture)), picture);
});

test('what is rare and unlike all others has a colour of its own before one more shade of what is frequent', () => {
  const shades = Array.from({ length: 100 }, (_, shade) => [shade * 0x010101, 1000] as const);
  const { palette, placeOf } = choosePalette(new Map([...shades, [RED, 4], [BLUE, 4]]), 8);
  assert.equal(palette.length, 8);
  assert.equal(palette[placeOf.get(RED) ?? 0], RED);
  assert.equal(palette[placeOf.get(BLUE) ?? 0], BLUE);
});

test('a file that is no PNG, or of another kind, is refused with a sentence', () => {
  assert.throws(() => readPicture(Buffer.from('GIF89a')), /no PNG/);
  const interlaced = writePicture({ width: 1, height: 1, pixels: of(RED) });
  interlaced[28] = 1;
  assert.throws(() => readPicture(interlaced), /interlaced 1/);
});
