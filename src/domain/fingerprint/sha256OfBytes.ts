import { digest } from './sha256';

/** SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits: what every other program says of a file. */
export function sha256OfBytes(bytes: Uint8Array): string {
  const words = new Int32Array((Math.ceil((bytes.length + 9) / 64) * 64) / 4);
  bytes.forEach((byte, index) => put(words, index, byte));
  put(words, bytes.length, 0x80);
  words[words.length - 1] = (bytes.length * 8) | 0;
  words[words.length - 2] = Math.floor((bytes.length * 8) / 2 ** 32);
  return digest(words);
}

function put(words: Int32Array, index: number, byte: number): void {
  words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - 8 * (index % 4)));
}
