import { sha256 } from './sha256';

/**
 * 128 bits that stand for what somebody had before his eyes, or for what a certificate rests on: another value has another
 * fingerprint, and nobody finds a second value for one. Dates are written in whole seconds, which is how SharePoint keeps them.
 */
export function fingerprint(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 32);
}

/** A date as fingerprints have it; null for none. */
export function inSeconds(date: Date | null): number | null {
  return date && Math.floor(date.getTime() / 1000);
}
