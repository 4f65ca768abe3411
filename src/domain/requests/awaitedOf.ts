import type { Person } from '../people/Person';
import type { RequestClock } from './requestClock';
import { partnerStanding } from './partners';
import { isOfDirection, rulesNow, standsInFor } from './RequestRules';
import type { Awaited, Replayed, RequestSetting } from './StateOfRequest';

type AwaitedFacts = Pick<Replayed, 'step' | 'form' | 'follower' | 'requester' | 'questions' | 'animators' | 'minAnimators' | 'blockers' | 'contact' | 'reviewOn' | 'partners'> & { readonly clock: Pick<RequestClock, 'contact' | 'opening'> };

/** What is awaited of whom, the most urgent first. @param isStoodIn does who replaces somebody stand for who is away? */
export function awaitedOf({ step, form, follower, requester, questions, animators, minAnimators, blockers, contact, reviewOn, partners, clock }: AwaitedFacts, { book, momentOf, now }: Pick<RequestSetting, 'book' | 'momentOf' | 'now'>, isStoodIn = true): readonly Awaited[] {
  const today = momentOf(now).day;
  const { replacements, approvers } = rulesNow(book);
  const instead = (person: Person | null): Person | null => (person && isStoodIn ? standsInFor(person, today, replacements) : person);
  const team = (what: Awaited['what'], until: Awaited['until'], person: Person | null = follower): Awaited => ({ from: 'team', person: instead(person), what, until });
  const invitations = (until: Awaited['until']): readonly Awaited[] => [
    ...(animators.some(({ standing }) => standing === 'named') ? [team('invitation', until)] : []),
    ...animators.flatMap(({ standing, person }): readonly Awaited[] => (standing === 'invited' ? [{ from: 'animator', person, what: 'acceptance', until }] : []))
  ];
  if (step === 'opened') {
    const asked = partners.filter((each) => ['due', 'lapsed'].includes(partnerStanding(each, today)));
    return [
      ...(asked.length === 0 ? [] : animators.flatMap(({ standing, person }): readonly Awaited[] => (standing === 'joined' && person ? [{ from: 'animator', person, what: 'partner', until: asked.map(({ renewOn }) => renewOn).sort()[0] ?? null }] : []))),
      ...invitations(null),
      ...(reviewOn === null ? [] : [team('review', reviewOn)])
    ];
  }
  if (!['received', 'contacted', 'accepted', 'ready'].includes(step)) return [];
  const isAccepted = step === 'accepted' || step === 'ready';
  const approver = approvers.find((each) => each.people.length > 0 && isOfDirection(form.directions, each))?.people[0] ?? null;
  const open = animators.filter(({ standing }) => standing !== 'declined');
  return [
    ...questions.filter(({ answer }) => answer === null).map(({ said }): Awaited => ({ from: said.to.id === requester.id ? 'requester' : 'animator', person: said.to, what: 'answer', until: null })),
    ...(follower === null ? [team('pick', clock.contact.due)] : []),
    ...(contact === null ? [team('contact', clock.contact.due)] : []),
    ...(contact !== null && !isAccepted ? [team('decision', clock.opening.due, approver ?? follower)] : []),
    ...invitations(clock.opening.due),
    ...(open.length < minAnimators ? [{ from: 'requester', person: requester, what: 'animator', until: clock.opening.due } as const] : []),
    ...(isAccepted && blockers.includes('training') ? [team('training', clock.opening.due)] : []),
    ...(step === 'ready' ? [team('opening', clock.opening.due)] : [])
  ];
}
