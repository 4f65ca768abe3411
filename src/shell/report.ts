import { Log } from '@microsoft/sp-core-library';

/** Without the letters and digits that are mistaken for each other when they are read out. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const SOURCE = 'Parvis';
/** How far the causes of an error are followed. */
const DEPTH = 5;

const codes = new WeakMap<object, string>();

/**
 * Writes an error to SPFx's log and the console, once, with its causes, stacks and what SharePoint calls the request.
 *
 * @param where what was being done, in a few words
 * @returns the short code to give to support, e.g. `P4F-7K2`: the same one for the same error
 */
export function report(error: unknown, where: string): string {
  const known = typeof error === 'object' && error !== null ? codes.get(error) : undefined;
  if (known) return known;
  const code = newCode();
  if (typeof error === 'object' && error !== null) codes.set(error, code);
  if (isGivenUp(error)) return code;
  const text = `[${code}] ${where}: ${describe(error)}`;
  Log.error(SOURCE, new Error(text));
  // eslint-disable-next-line no-console -- where a developer looks first
  console.error(`${SOURCE} ${text}`, error);
  return code;
}

/** Nothing went wrong: whoever asked no longer wants to know. */
function isGivenUp(error: unknown): boolean {
  return ((error ?? {}) as { readonly name?: unknown }).name === 'AbortError';
}

function describe(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { cause, code, status, correlationId, stack } = error as Readonly<Record<'cause' | 'code' | 'status' | 'correlationId' | 'stack', unknown>>;
  const facts = Object.entries({ code, status, correlationId }).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${String(value)}`]));
  const own = [error instanceof Error ? (typeof stack === 'string' ? stack : String(error)) : json(error), ...facts].join('; ');
  return cause === undefined || depth >= DEPTH ? own : `${own}\ncaused by ${describe(cause, depth + 1)}`;
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

function newCode(): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
