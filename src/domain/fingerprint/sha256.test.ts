import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fingerprint, inSeconds } from './fingerprint';
import { sha256 } from './sha256';
import { sha256OfBytes } from './sha256OfBytes';

const expected = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf16le').swap16()).digest('hex');

describe('SHA-256', () => {
  it('is what the standard says, at every length around a block and for any text', () => {
    for (let length = 0; length < 140; length++) expect(sha256('é'.repeat(length))).toBe(expected('é'.repeat(length)));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === expected(text)));
  });
});

describe('SHA-256 of bytes', () => {
  it('is what any other program says, at every length around a block', () => {
    const ofBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    for (let length = 0; length < 140; length++) expect(sha256OfBytes(new Uint8Array(length).fill(0xa5))).toBe(ofBytes(new Uint8Array(length).fill(0xa5)));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sha256OfBytes(bytes) === ofBytes(bytes)));
  });
});

describe('a fingerprint', () => {
  it('tells values apart, also where their texts would run together', () => {
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
    expect(fingerprint({ a: 1 })).toMatch(/^[0-9a-f]{32}$/);
  });

  it('has dates in whole seconds', () => {
    expect([inSeconds(new Date(1999)), inSeconds(null)]).toEqual([1, null]);
  });
});
