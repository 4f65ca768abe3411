import type { GenericSchema } from 'valibot';
import { integer, minValue, number, object, pipe, readonly, string } from 'valibot';
import type { StoredFormat } from '../stored/defineStored';
import { defineStored } from '../stored/defineStored';

/** Bytes that a room's file has at most on its way, compressed. */
export const ROOM_FILE_BYTES = 12_000;
const MINUTE_MS = 60_000;
/** A minute that is told, the turn in which it is written, and what another writer waits before it takes the place. */
const SILENCE_MS = 140_000;

/** The file of a room. */
export interface RoomFile<C> {
  /** e.g. `campaign-12`. */
  readonly room: string;
  /** How much of the records it is made of (`positionOf`): of two files the one with more is the newer one. */
  readonly position: number;
  /** The minute, by the server's clock since 1970, in which its writer was there last. */
  readonly alive: number;
  readonly viewers: number;
  /** What the room may use, for the beat. */
  readonly units: number;
  readonly content: C;
}

const count = pipe(number(), integer(), minValue(0));

/** A room's file with a content of its own. @param content its schema: whatever lies in the file is parsed by it */
export function roomFileFormat<S extends GenericSchema>(name: string, content: S) {
  return defineStored({
    name: `room of ${name}`,
    version: 1,
    schema: pipe(object({ room: string(), position: count, alive: count, viewers: count, units: pipe(number(), minValue(0.001)), content }), readonly())
  });
}

export type RoomFileFormat<C> = StoredFormat<RoomFile<C>>;

/**
 * Rows that were read of what is only ever added, and how often rows were changed that can be. Ids would not do: a client may choose one far away, and every file after
 * it would count as older.
 */
export function positionOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Is it to be shown in place of what is shown? An older one never is, e.g. of a console that woke up. */
export function isNews<C>(file: RoomFile<C>, shown: RoomFile<C> | null): boolean {
  if (!shown) return true;
  return file.position > shown.position || (file.position === shown.position && file.alive >= shown.alive);
}

export function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / MINUTE_MS);
}

/** Viewers, so that small changes change nothing: two significant digits, upwards. */
export function roundedViewers(viewers: number): number {
  const step = Math.max(10, 10 ** (Math.floor(Math.log10(Math.max(1, viewers))) - 1));
  return Math.ceil(viewers / step) * step;
}

/**
 * Does anybody still write it? A writer writes at least once a minute, and another one takes its place after another.
 * @param beatMs how long ago a viewer may have read it
 */
export function hasWriter({ alive }: Pick<RoomFile<unknown>, 'alive'>, now: Date, beatMs: number): boolean {
  return now.getTime() - alive * MINUTE_MS <= SILENCE_MS + beatMs;
}

/** Is there room for it in one file? @param text all that stands in the file */
export function fitsRoomFile(text: string, bytes = ROOM_FILE_BYTES): boolean {
  return compressedBound(text) <= bytes;
}

/** The largest number up to `most` for which something holds that holds for all smaller ones; 0 where it holds for none. */
export function largestThat(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Bytes that a text has at most compressed by gzip: what coding each byte by itself comes to. Browsers compress differently, and two consoles must leave out the same.
 */
export function compressedBound(text: string): number {
  const counts = new Array<number>(256).fill(0);
  const count = (byte: number): void => void (counts[byte] = (counts[byte] ?? 0) + 1);
  for (const sign of text) bytesOf(sign.codePointAt(0) ?? 0, count);
  const length = counts.reduce((sum, each) => sum + each, 0);
  const bits = counts.reduce((sum, each) => (each === 0 ? sum : sum - each * Math.log2(each / length)), 0);
  // A Huffman code is somewhat longer than the entropy; its table and the frame of the format come beside it.
  return Math.ceil(bits / 8 + length * 0.011 + 320);
}

/** UTF-8 (RFC 3629). */
function bytesOf(sign: number, take: (byte: number) => void): void {
  if (sign < 0x80) return take(sign);
  const more = sign < 0x800 ? 1 : sign < 0x1_0000 ? 2 : 3;
  take(((0xff00 >> (more + 1)) & 0xff) | (sign >> (6 * more)));
  for (let part = more - 1; part >= 0; part--) take(0x80 | ((sign >> (6 * part)) & 0x3f));
}
