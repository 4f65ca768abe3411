import { latest } from '../calendar/extremes';
import { monthsAfter } from '../retention/monthsAfter';
import type { CalendarDay } from '../calendar/calendarDay';
import type { Person } from '../people/Person';
import type { Community } from './Community';
import type { RequestRules } from './RequestRules';
import { isOfDirection, standsInFor } from './RequestRules';
import type { RequestState } from './StateOfRequest';

/** What tells how a community is, of its sheet. */
export type LivingSheet = Pick<Community, 'state' | 'animators' | 'seeksAnimators' | 'lastSignAt'> & { /** When the sheet was made: a space without any sign yet is as old as that. */ readonly created: Date };

/** How an open community is. Nothing follows from it but words: no computation takes anything away. */
export interface CommunityLife {
  readonly lastSignAt: Date | null;
  /** Since when nothing was heard of it, where that is too long; null: it is awake, or not open. */
  readonly asleepSince: Date | null;
  /** Those of its animators that its space still has. */
  readonly animatorsLeft: number;
  /** It is open, and none is left. */
  readonly isUnled: boolean;
}

export function communityLife({ state, animators, lastSignAt, created }: LivingSheet, { sleepMonths }: Pick<RequestRules, 'sleepMonths'>, now: Date): CommunityLife {
  const since = lastSignAt ?? created;
  const animatorsLeft = animators.filter(({ isGone }) => isGone !== true).length;
  const isOpen = state === 'open';
  return { lastSignAt, asleepSince: isOpen && monthsAfter(since, sleepMonths) <= now ? since : null, animatorsLeft, isUnled: isOpen && animatorsLeft === 0 };
}

/** What who leads an open community said of it last, as in answer to the question how it is: a sign of life too. */
export function lastSaidOf({ opened, animators, course }: Pick<RequestState, 'opened' | 'animators' | 'course'>): Date | null {
  const leading = new Set(animators.flatMap(({ person, standing }) => (person && standing === 'joined' ? [person.id] : [])));
  return latest(course.filter(({ author, created }) => opened !== null && leading.has(author.id) && created > opened.created).map(({ created }) => created));
}

/** The sheet, with what its animators said of it since. */
export function heardOf<T extends Pick<Community, 'lastSignAt'>>(sheet: T, state: Pick<RequestState, 'opened' | 'animators' | 'course'>): T {
  const said = lastSaidOf(state);
  return said && (sheet.lastSignAt === null || said > sheet.lastSignAt) ? { ...sheet, lastSignAt: said } : sheet;
}

/** Does it want somebody to look after it? Asleep, or nobody leads it. */
export function wantsCare({ asleepSince, isUnled }: CommunityLife): boolean {
  return asleepSince !== null || isUnled;
}

/** Who speaks for a community that nobody leads: whoever decides for one of its directions, else who hears of what is late. Null: the settings name nobody. */
export function correspondentOf({ directions }: Pick<Community, 'directions'>, { approvers, escalateTo, replacements }: Pick<RequestRules, 'approvers' | 'escalateTo' | 'replacements'>, today: CalendarDay): Person | null {
  const person = approvers.find((each) => each.people.length > 0 && isOfDirection(directions, each))?.people[0] ?? escalateTo;
  return person && standsInFor(person, today, replacements);
}

/** What a look at a space found. */
export interface SpaceSigns {
  /** The newest post, file, vote or event; null: there is none. */
  readonly lastAt: Date | null;
  /** Login names of who owns the space, in small letters; null: it cannot be told. */
  readonly owners: ReadonlySet<string> | null;
}

/** Signs within a day of each other are one: a sheet is not written for each of them. */
const ONE_SIGN_MS = 86_400_000;

/** The sheet with what was found; null: it says so already. A sign that was seen is never taken back. */
export function withSigns<T extends Pick<Community, 'animators' | 'seeksAnimators' | 'lastSignAt'>>(sheet: T, { lastAt, owners }: SpaceSigns, { minAnimators }: Pick<RequestRules, 'minAnimators'>): T | null {
  const isNewer = lastAt !== null && (sheet.lastSignAt === null || lastAt.getTime() - sheet.lastSignAt.getTime() >= ONE_SIGN_MS);
  const animators = owners === null ? sheet.animators : sheet.animators.map(({ login, name }) => ({ login, name, ...(owners.has(login.toLowerCase()) ? {} : { isGone: true }) }));
  const tooFew = animators.filter(({ isGone }) => isGone !== true).length < minAnimators;
  // Who is back is sought no longer; what a review wants stays wanted.
  const seeksAnimators = owners === null ? sheet.seeksAnimators : tooFew || (sheet.seeksAnimators && !sheet.animators.some(({ isGone }) => isGone));
  const isSame = !isNewer && seeksAnimators === sheet.seeksAnimators && animators.every(({ isGone }, index) => (isGone === true) === (sheet.animators[index]?.isGone === true));
  return isSame ? null : { ...sheet, animators, seeksAnimators, lastSignAt: isNewer ? lastAt : sheet.lastSignAt };
}

/** The spaces that are looked at next: after the one that was looked at last, all around. */
export function nextToLook<T extends Pick<Community, 'state' | 'address'> & { readonly id: number }>(communities: readonly T[], after: number, most: number): readonly T[] {
  const open = communities.filter(({ state, address }) => state === 'open' && address !== '').sort((one, other) => one.id - other.id);
  return [...open.filter(({ id }) => id > after), ...open.filter(({ id }) => id <= after)].slice(0, most);
}
