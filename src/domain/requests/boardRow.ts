import type { CalendarDay } from '../calendar/calendarDay';
import type { Person } from '../people/Person';
import { awaitedOf } from './awaitedOf';
import type { ClockFacts, ClockSetting, RequestClock } from './requestClock';
import { requestClock } from './requestClock';
import type { RequestRules } from './RequestRules';
import { rulesNow, standsInFor } from './RequestRules';
import type { Awaited, RequestState, RequestStep } from './StateOfRequest';
import { openSteps } from './StateOfRequest';

/** What the board keeps of a request: times, from which its clock is computed anew whenever it is shown. */
export interface BoardContent {
  readonly name: string;
  readonly requester: Person;
  readonly directions: readonly string[];
  readonly follower: Person | null;
  readonly facts: ClockFacts;
  readonly awaited: readonly Awaited[];
  readonly reviewOn: CalendarDay | null;
  /** Partners outside who take part in its space, and until when unless somebody renews it. */
  readonly partners: readonly BoardPartner[];
  /** Records that count for nothing, and those that are gone. */
  readonly ignored: number;
}

/** A partner of a space, on the board. */
export interface BoardPartner {
  readonly name: string;
  readonly renewOn: CalendarDay;
}

/** A request on the board. */
export interface BoardEntry extends Omit<BoardContent, 'facts'> {
  readonly request: number;
  readonly step: RequestStep;
  readonly receivedAt: Date;
  readonly clock: RequestClock;
  /** The promise that is next: contact, then opening; null: none is left. */
  readonly next: 'contact' | 'opening' | null;
  /** To whom it goes since it is too late; null: it is not. */
  readonly escalatedTo: Person | null;
  readonly isEscalated: boolean;
}

/** What is kept of a state. */
export function boardContent(state: RequestState, setting: ClockSetting): BoardContent {
  const endedAt = state.clock.contact.standing === 'void' || ['refused', 'merged', 'withdrawn'].includes(state.step) ? (state.withdrawn ?? state.decision)?.created ?? null : null;
  return {
    name: state.form.name,
    requester: state.requester,
    directions: state.form.directions,
    follower: state.follower,
    facts: {
      receivedAt: state.receivedAt,
      questions: state.questions.map(({ created, answer }) => ({ askedAt: created, answeredAt: answer?.created ?? null })),
      contactedAt: state.contact?.said.at ?? null,
      openedAt: state.opened?.created ?? null,
      endedAt
    },
    // Who is away is stood in for when it is shown.
    awaited: awaitedOf(state, setting, false).filter(({ what }) => what !== 'partner'),
    reviewOn: state.reviewOn,
    partners: partnersThere(state),
    ignored: state.ignored.filter(({ why }) => why !== 'second').length + state.missing.length
  };
}

/** Of what is due next: by it the board is sorted. */
export function dueOf(state: Pick<RequestState, 'step' | 'contact' | 'clock' | 'reviewOn' | 'partners'>): CalendarDay | null {
  if (state.step === 'opened') return [state.reviewOn, ...partnersThere(state).map(({ renewOn }) => renewOn)].flatMap((day) => day ?? []).sort()[0] ?? null;
  if (!openSteps.includes(state.step)) return null;
  return state.contact ? state.clock.opening.due : state.clock.contact.due;
}

function partnersThere({ step, partners }: Pick<RequestState, 'step' | 'partners'>): readonly BoardPartner[] {
  return step === 'opened' ? partners.flatMap(({ name, renewOn, hasLeft }) => (hasLeft ? [] : [{ name, renewOn }])) : [];
}

export function boardEntry(request: number, step: RequestStep, { facts, awaited, ...content }: BoardContent, setting: ClockSetting): BoardEntry {
  const clock = requestClock(facts, setting);
  const rules = rulesNow(setting.book);
  const today = setting.momentOf(setting.now).day;
  const isOpen = openSteps.includes(step);
  const next = !isOpen ? null : facts.contactedAt ? 'opening' : 'contact';
  const isEscalated = next !== null && clock[next].standing === 'late' && clock[next].late >= rules.escalateDays;
  const dated = awaited.map((each): Awaited => ({ ...each, person: each.person && standsInFor(each.person, today, rules.replacements), until: untilOf(each, clock, content.reviewOn) }));
  return { request, step, ...content, receivedAt: facts.receivedAt, awaited: dated, clock, next, isEscalated, escalatedTo: isEscalated ? escalatedTo(rules, content.follower, today) : null };
}

function untilOf({ what }: Awaited, clock: RequestClock, reviewOn: CalendarDay | null): CalendarDay | null {
  if (what === 'review') return reviewOn;
  if (what === 'answer') return null;
  return what === 'contact' || what === 'pick' ? clock.contact.due : clock.opening.due;
}

function escalatedTo({ escalateTo, replacements }: RequestRules, follower: Person | null, today: CalendarDay): Person | null {
  const person = escalateTo ?? follower;
  return person && standsInFor(person, today, replacements);
}
