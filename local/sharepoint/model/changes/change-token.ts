import { CHANGE_LOG_DAYS } from '../../limits';

/** Scope of a change token: whose log it points into (MS docs: SPChangeToken). */
export const TokenScope = { Site: 1, Web: 2, List: 3 } as const;
export type TokenScope = (typeof TokenScope)[keyof typeof TokenScope];

/** A place in the change log. */
export interface ChangeToken {
  readonly scope: TokenScope;
  /** Id of the site, web or list. */
  readonly id: string;
  readonly time: Date;
  /** Number of the last change that was seen. */
  readonly change: number;
}

/** Ticks (100 ns) from year 1 to 1970. */
const EPOCH_TICKS = 621_355_968_000_000_000n;
const TICKS_PER_MILLISECOND = 10_000n;
const FORMAT = /^1;([123]);([0-9a-f-]{36});(\d{1,19});(-?\d{1,15})$/i;
const DAY = 86_400_000;

/** `1;3;<list id>;<ticks>;<number>` */
export function writeToken({ scope, id, time, change }: ChangeToken): string {
  return `1;${scope};${id};${BigInt(time.getTime()) * TICKS_PER_MILLISECOND + EPOCH_TICKS};${change}`;
}

/** Reads a token; undefined for any text that is none. */
export function readToken(text: string): ChangeToken | undefined {
  const [, scope, id, ticks, change] = FORMAT.exec(text.trim()) ?? [];
  if (scope === undefined || id === undefined || ticks === undefined || change === undefined) return undefined;
  return { scope: Number(scope) as TokenScope, id: id.toLowerCase(), time: new Date(Number((BigInt(ticks) - EPOCH_TICKS) / TICKS_PER_MILLISECOND)), change: Number(change) };
}

/** Is the token older than the change log reaches back? */
export function isExpired(token: ChangeToken, now: Date): boolean {
  return now.getTime() - token.time.getTime() > CHANGE_LOG_DAYS * DAY;
}

/** How far back the change log reaches (ISO 8601 to the second). */
export function logStart(now: Date): string {
  return `${new Date(now.getTime() - CHANGE_LOG_DAYS * DAY).toISOString().slice(0, 19)}Z`;
}
