import { crc32, deflateSync } from 'node:zlib';
import { choosePalette } from './choosePalette';
import type { Picture } from './readPicture';
import { SIGNATURE } from './readPicture';

/** Of a palette, one byte each. */
const MOST_COLOURS = 256;
/** Of the PNG specification, third edition, 11.2: colours by their place in a palette, eight bits each, not interlaced. */
const BY_PALETTE = [8, 3, 0, 0, 0];

/**
 * Writes a picture of a screen as a PNG file of at most 256 colours: a third of what browsers write, since a screen has few colours and many shades of the edges of
 * its letters. Transparency is not kept.
 */
export function writePicture({ width, height, pixels }: Picture): Buffer {
  const colours = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const { palette, placeOf } = choosePalette(colours, MOST_COLOURS);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    // The first byte of a line is 0: places in a palette are kept as they are, neighbours tell nothing of them.
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = placeOf.get(colourAt(pixels, (y * width + x) * 4)) ?? 0;
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(BY_PALETTE)])),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.of())
  ]);
}

/** Red, green and blue as one number. */
function colourAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
