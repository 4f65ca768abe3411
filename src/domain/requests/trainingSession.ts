import type { CalendarDay } from '../calendar/calendarDay';
import type { Thing } from '../references/thing';
import { formatThing, parseThing } from '../references/thing';
import type { RequestState } from './StateOfRequest';

/** A session of the registrations part, as an animator may register in it. */
export interface TrainingSession {
  /** As a record names it: with its web, whatever page reads it. */
  readonly key: string;
  readonly thing: Thing;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
}

const SESSION_KIND = 'session';

export function sessionKey(thing: Thing): string {
  return formatThing(thing, '?');
}

/** The session that a record names; null: the team kept a date of its own. */
export function sessionOf(key: string): Thing | null {
  const thing = parseThing(key, '?');
  return thing?.kind === SESSION_KIND && thing.webPath !== '?' ? thing : null;
}

/** The session that a link leads to, as its page copies it. @param origin of this SharePoint */
export function sessionOfLink(link: string, origin: string): Thing | null {
  try {
    const url = new URL(link.trim());
    // The page of another site names its own web by nothing: it is the one that the page lies in.
    const home = /^\/(?:sites|teams)\/[^/]+/i.exec(url.pathname)?.[0] ?? '';
    const thing = url.origin === origin ? parseThing(url.searchParams.get('parvis') ?? '', decodeURIComponent(home)) : undefined;
    return thing?.kind === SESSION_KIND ? thing : null;
  } catch {
    return null;
  }
}

/** Sessions to come that were picked for an animator who agreed to lead, and who is not known to be trained. */
export function toRegister({ trainings, animators, step }: Pick<RequestState, 'trainings' | 'animators' | 'step'>, me: number, today: CalendarDay): readonly Thing[] {
  const leads = animators.some(({ person, standing, isTrained }) => person?.id === me && standing === 'joined' && !isTrained);
  if (!leads || !isFollowed(step)) return [];
  return trainings.flatMap(({ said }) => (said.day >= today && said.animators.includes(me) ? (sessionOf(said.session) ?? []) : []));
}

function isFollowed(step: RequestState['step']): boolean {
  return step === 'contacted' || step === 'accepted' || step === 'ready' || step === 'opened';
}

/** Sessions that are over, or are today, with who agreed to animate and is not known to be trained. */
export function toFollow({ trainings, animators, step }: Pick<RequestState, 'trainings' | 'animators' | 'step'>, today: CalendarDay): readonly { readonly key: string; readonly thing: Thing; readonly animators: readonly { readonly id: number; readonly login: string }[] }[] {
  if (!isFollowed(step)) return [];
  const waiting = animators.flatMap(({ person, login, standing, isTrained }) => (person && standing === 'joined' && !isTrained ? [{ id: person.id, login }] : []));
  return trainings.flatMap(({ said }) => {
    const thing = sessionOf(said.session);
    const concerned = waiting.filter(({ id }) => said.animators.includes(id));
    return thing && said.day <= today && concerned.length > 0 ? [{ key: said.session, thing, animators: concerned }] : [];
  });
}
