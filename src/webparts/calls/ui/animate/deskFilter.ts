import { object, string } from 'valibot';
import type { ContributionFilter } from '../../../../data/calls/CallServices';
import { contributionKinds } from '../../../../domain/calls/Call';
import { plainLogin } from '../../../../domain/people/mentions';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { defineStored } from '../../../../domain/stored/defineStored';
import { foldText } from '../../../../domain/text/foldText';

/**
 * How a contribution stands for those who answer.
 * - `toRead`: nobody but animators sees it before one of them lets it through
 * - `uncounted`: too early or too late, changed in its list, or misplaced
 */
export const deskStatuses = ['toRead', 'toAnswer', 'answered', 'removed', 'withdrawn', 'uncounted'] as const;
export type DeskStatus = (typeof deskStatuses)[number];

/** What is looked for; '' anywhere: all. */
export interface DeskFilter {
  /** Id of a passage; `0`: on the whole. */
  readonly passage: string;
  readonly kind: string;
  readonly direction: string;
  readonly status: string;
  /** `NOBODY`: without one. */
  readonly theme: string;
  /** `NOBODY`; `ME`. */
  readonly assignee: string;
  readonly words: string;
}

/** Themes and people whose value is none. */
export const NOBODY = '\u0000none';

/** The reader, as whom contributions are assigned to: wherever a saved filter is used, it is whoever uses it. */
export const ME = '\u0000me';

export const noFilter: DeskFilter = { passage: '', kind: '', direction: '', status: '', theme: '', assignee: '', words: '' };

/** As it is kept under a name. */
export const deskFilterFormat = defineStored({
  name: 'filter of contributions',
  version: 1,
  schema: object({ passage: string(), kind: string(), direction: string(), status: string(), theme: string(), assignee: string(), words: string() })
});

export function isSameFilter(left: DeskFilter, right: DeskFilter): boolean {
  return JSON.stringify(deskFilterFormat.pack(left)) === JSON.stringify(deskFilterFormat.pack(right));
}

export function isFiltering(filter: DeskFilter): boolean {
  return !isSameFilter(filter, noFilter);
}

/** Can a list answer it by itself? What was decided of contributions stands beside them, and is looked through once all are read. */
export function isAnsweredByList({ direction, status, theme, assignee, words }: DeskFilter): boolean {
  return [direction, status, theme, assignee, words.trim()].every((value) => value === '');
}

/** @param lineage the passage and those that it descends from */
export function listFilter({ passage, kind }: DeskFilter, lineage: (passage: number) => readonly number[]): ContributionFilter {
  const asked = contributionKinds.find((each) => each === kind);
  return { ...(passage === '' ? {} : { passages: lineage(Number(passage)) }), ...(asked ? { kinds: [asked] } : {}) };
}

export function statusOf({ withdrawnAt, moderation, answer, isEarly, isLate, contribution }: ThreadState): DeskStatus {
  if (withdrawnAt) return 'withdrawn';
  if (moderation.state === 'removed') return 'removed';
  if (isEarly || isLate || contribution.isAltered || contribution.isMisplaced) return 'uncounted';
  if (answer) return 'answered';
  return moderation.state === 'waiting' ? 'toRead' : 'toAnswer';
}

const folded = new WeakMap<ThreadState['contribution'], { readonly typed: string; readonly said: string }>();

/** What a contribution says, as words are looked for in it. Worked out once, while all are read in turns: of 50,000 at a key it would hold the page for seconds. */
export function saidIn({ contribution, text, wording }: ThreadState): string {
  const typed = `${text} ${wording}`;
  const known = folded.get(contribution);
  // Its author may have corrected it.
  if (known?.typed === typed) return known.said;
  const said = foldText(typed);
  folded.set(contribution, { typed, said });
  return said;
}

/** A test for each contribution, made once for all. @param login of the reader */
export function fits(filter: DeskFilter, lineage: (passage: number) => readonly number[], login: string): (state: ThreadState) => boolean {
  const me = plainLogin(login);
  const passages = filter.passage === '' ? undefined : new Set(lineage(Number(filter.passage)));
  const words = foldText(filter.words).split(/\s+/).filter(Boolean);
  const named = (asked: string, value: string): boolean => asked === '' || (asked === NOBODY ? value === '' : asked === value);
  return (state) => {
    const { contribution, theme, assignee, assignedTo } = state;
    if (passages && !passages.has(contribution.anchor.passage)) return false;
    if (filter.kind !== '' && filter.kind !== contribution.kind) return false;
    if (filter.status !== '' && filter.status !== statusOf(state)) return false;
    if (!named(filter.direction, contribution.direction) || !named(filter.theme, theme)) return false;
    if (filter.assignee === ME ? !assignedTo.some((person) => plainLogin(person.login) === me) : !named(filter.assignee, assignee)) return false;
    if (words.length === 0) return true;
    const said = saidIn(state);
    return words.every((word) => said.includes(word));
  };
}
