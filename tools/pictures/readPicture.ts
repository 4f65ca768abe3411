import { inflateSync } from 'node:zlib';

/** A picture as its pixels. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, line by line from the top: red, green, blue, and how much it covers. */
  readonly pixels: Uint8Array;
}

/** How each PNG file begins. */
export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel by the kind of colours: red, green, blue; a place in the palette; red, green, blue and how much it covers. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/**
 * Reads a PNG file of eight bits a channel in colours, not interlaced, as browsers and `writePicture` write it (PNG specification, third edition, 9 and 11.2).
 *
 * @throws Error with one sentence for any other file
 */
export function readPicture(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG file.');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colour, , , interlaced] = png.subarray(24, 29);
  const channels = CHANNELS[colour ?? 0];
  if (depth !== 8 || channels === undefined || interlaced !== 0) throw new Error(`Not read here: ${depth} bits, colours of kind ${colour}, interlaced ${interlaced}.`);
  const chunks = chunksOf(png);
  const lines = unfiltered(inflateSync(chunks.get('IDAT') ?? Buffer.of()), width * channels, height, channels);
  const palette = chunks.get('PLTE');
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const bytes = lines.subarray(pixel * channels, (pixel + 1) * channels);
    pixels.set(channels === 1 && palette ? palette.subarray((bytes[0] ?? 0) * 3, (bytes[0] ?? 0) * 3 + 3) : bytes, pixel * 4);
  }
  return { width, height, pixels };
}

/** What the file is made of, by name; pieces of one name together. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString('latin1', at + 4, at + 8);
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.of(), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))]));
  }
  return chunks;
}

/** Each line says first how its bytes differ from their neighbours: left, above, above left. */
function unfiltered(bytes: Buffer, width: number, height: number, channels: number): Uint8Array {
  const lines = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (width + 1)];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x < channels ? 0 : (lines[at - channels] ?? 0);
      const above = y === 0 ? 0 : (lines[at - width] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (lines[at - width - channels] ?? 0);
      const guess = [0, left, above, Math.floor((left + above) / 2), nearest(left, above, corner)][filter ?? 0] ?? 0;
      lines[at] = (bytes[y * (width + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return lines;
}

/** Paeth's guess: of three neighbours the one that is nearest to left + above − corner. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
