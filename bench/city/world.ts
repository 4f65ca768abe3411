import { firstInRole } from '../../local/demo/people';
import { callServicesOf } from '../../src/data/calls/callServicesOf';
import { commentServicesOf } from '../../src/data/comments/commentServicesOf';
import { ideaServicesOf } from '../../src/data/ideas/ideaServicesOf';
import type { Connection } from '../../src/data/connection/Connection';
import { createPollServices } from '../../src/data/polls/pollServices';
import { registrationServicesOf } from '../../src/data/registrations/registrationServicesOf';
import { callState } from '../../src/domain/calls/callState';
import { campaignState } from '../../src/domain/ideas/campaignState';
import { pollState } from '../../src/domain/polls/pollState';
import type { CitySite } from './citySite';

const DAY_MS = 86_400_000;
/** Fewer than register at once in the throttled run: some of them wait. */
export const PLACES = 60;

/** What agents of the sample come to. */
export interface CityWorld {
  readonly poll: number;
  readonly call: number;
  readonly campaign: number;
  readonly session: number;
  /** Server-relative address of an article with comments. */
  readonly article: string;
}

/** What is open on the site. @throws Error where something of it is not there */
export async function cityWorld({ as }: CitySite): Promise<CityWorld> {
  const owner = as(firstInRole('owner').login);
  const now = owner.serverNow();
  const article = `${owner.webPath}/SitePages/Horaires.aspx`;
  await commentServicesOf(owner).page(article);
  const polls = await createPollServices(owner).polls.list();
  const calls = await callServicesOf(owner).calls.list();
  const campaigns = await ideaServicesOf(owner).campaigns.list();
  return {
    article,
    poll: idOf(polls.find((poll) => !poll.confidential && pollState(poll, now).status === 'open' && poll.mayChangeVote && poll.options.length > 1 && (poll.kind ?? 'choice') === 'choice')),
    call: idOf(calls.find(({ call, decisions }) => callState(call, decisions, now).phase === 'open')?.call),
    campaign: idOf(campaigns.find(({ campaign, decisions }) => campaignState(campaign, decisions, now).phase === 'collect')?.campaign),
    session: await openSession(as(firstInRole('animator').login))
  };
}

/** A visit with a place for everybody of the sample. */
async function openSession(organiser: Connection): Promise<number> {
  const organising = await registrationServicesOf(organiser).organising();
  const { id } = await organising.addActivity({ title: 'Visite des serres', kind: 'visit', details: '', pictureAddress: '', pictureText: '', organisers: [{ id: await organiser.userId(), name: 'Karim Benali' }], directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '' }, crypto.randomUUID());
  const startsAt = new Date(organiser.serverNow().getTime() + 60 * DAY_MS);
  const [stored] = await organising.addSessions(id, [{ title: '', place: 'Serres municipales', link: '', agreement: false, mode: 'arrival', capacity: PLACES, waitingSize: 500, opensAt: null, closesAt: null, cancelUntil: null, startsAt, endsAt: new Date(startsAt.getTime() + DAY_MS / 8), answerHours: 48, lastHours: 24, reserves: [] }], crypto.randomUUID());
  if (!stored) throw new Error('The session was not stored.');
  return (await organising.publish(stored, crypto.randomUUID())).session.id;
}

function idOf(found: { readonly id: number } | undefined): number {
  if (!found) throw new Error('The city has nothing of the kind.');
  return found.id;
}
