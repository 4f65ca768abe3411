import { callState } from '../../domain/calls/callState';
import { indexGroups } from '../../domain/calls/indexGroups';
import type { ThreadState } from '../../domain/calls/threadState';
import { threadState } from '../../domain/calls/threadState';
import { brainstorm } from '../../domain/ideas/brainstorm';
import { callServicesOf } from '../calls/callServicesOf';
import type { Connection } from '../connection/Connection';
import { ideaServicesOf } from '../ideas/ideaServicesOf';
import { pollServicesOf } from '../polls/pollServices';
import { registrationServicesOf } from '../registrations/registrationServicesOf';
import { requestServicesOf } from '../requests/requestServicesOf';
import { changeFilesOf } from '../tariffs/changes/changeFilesOf';
import { pricesOf } from '../tariffs/pricesOf';
import type { GroupName } from './listGroups';

/** A thing whose records an audit can look at. */
export interface AuditedThing {
  readonly kind: string;
  readonly id: number;
  readonly title: string;
  /** Reasons, in the part's own words, for which records of it count for nothing: by the part's own audit. Nothing is written. */
  whys(signal: AbortSignal): Promise<readonly string[]>;
}

export interface RecordSource {
  readonly part: GroupName;
  things(): Promise<readonly AuditedThing[]>;
}

/** The audits that parts have already, each over all of its things. @param timeZone of the city */
export function recordSources(connection: Connection, timeZone: string): readonly RecordSource[] {
  return [
    { part: 'polls', things: () => pollsOf(connection) },
    { part: 'calls', things: () => callsOf(connection) },
    { part: 'ideas', things: () => campaignsOf(connection) },
    { part: 'tariffs', things: () => filesOf(connection, timeZone) },
    { part: 'requests', things: () => requestsOf(connection, timeZone) },
    { part: 'registrations', things: () => sessionsOf(connection) }
  ];
}

async function pollsOf(connection: Connection): Promise<readonly AuditedThing[]> {
  const { polls, ballots } = pollServicesOf(connection);
  const listed = [...(await polls.list())];
  for (let before = polls.olderThan(); before !== null; ) {
    const { polls: older, next } = await polls.older(before);
    listed.push(...older);
    before = next;
  }
  const published = listed.filter(({ records }) => records.some(({ kind }) => kind === 'published'));
  return published.map((poll) => ({ kind: 'poll', id: poll.id, title: poll.question, whys: async (signal) => (await ballots.audit(poll, { signal })).exclusions.map(({ reason }) => reason) }));
}

async function callsOf(connection: Connection): Promise<readonly AuditedThing[]> {
  const services = callServicesOf(connection);
  return (await services.calls.list()).map(({ call }) => ({
    kind: 'call', id: call.id, title: call.title,
    whys: async (signal) => {
      const opened = await services.calls.open(call.id);
      const state = callState(opened.call, opened.decisions, services.serverNow());
      const { threads, groupDecisions } = await (await services.animation()).all(opened.call, { signal });
      const groups = indexGroups(groupDecisions);
      const ofOne = (each: ThreadState): readonly string[] => [...each.ignored.map(({ why }) => why), ...each.replies.flatMap(ofOne)];
      return [...state.ignored.map(({ why }) => why), ...groups.ignored.map(({ why }) => why), ...threads.flatMap((thread) => ofOne(threadState(thread, groups, opened.call, state)))];
    }
  }));
}

async function campaignsOf(connection: Connection): Promise<readonly AuditedThing[]> {
  const services = ideaServicesOf(connection);
  return (await services.campaigns.list()).map(({ campaign }) => ({
    kind: 'campaign', id: campaign.id, title: campaign.question,
    whys: async () => {
      const latest = await services.campaigns.open(campaign.id);
      const book = await services.ideas.book(latest);
      const records = await (await services.owning()).said(campaign);
      const { state, forest, ideas } = brainstorm({ campaign: latest.campaign, ...book, records }, services.serverNow());
      return [...state.ignored, ...forest.ignored, ...ideas.flatMap(({ ignored }) => ignored)].map(({ why }) => why);
    }
  }));
}

async function filesOf(connection: Connection, timeZone: string): Promise<readonly AuditedThing[]> {
  // Not by the services of tariffs: what an agent loads of change files would then have with it what a page of tariffs has already.
  const writer = (): never => {
    throw new Error('An audit writes nothing.');
  };
  const changes = changeFilesOf(connection, { prices: pricesOf(connection), writer }, timeZone);
  const found: AuditedThing[] = [];
  for (const { name } of await changes.directions()) {
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
      const { files, next } = await changes.page(name, cursor);
      found.push(...files.map(({ id, title }): AuditedThing => ({
        kind: 'tarifffile', id, title,
        whys: async () => {
          const { ignored, ignoredSteps } = await changes.open(id);
          return [...ignored, ...ignoredSteps].map(({ why }) => why);
        }
      })));
      cursor = next ?? undefined;
    }
  }
  return found;
}

async function requestsOf(connection: Connection, timeZone: string): Promise<readonly AuditedThing[]> {
  const services = requestServicesOf(connection, timeZone);
  const [team, communities] = await Promise.all([services.team(), services.communities.list()]);
  // Opening the board would open folders: what is decided is on the sheets that all read.
  return communities.map(({ request, name }) => ({ kind: 'request', id: request, title: name, whys: async () => (await team.open(request)).state.ignored.map(({ why }) => why) }));
}

async function sessionsOf(connection: Connection): Promise<readonly AuditedThing[]> {
  const { organising } = registrationServicesOf(connection);
  const services = await organising();
  const sessions = (await Promise.all((await services.activities()).map(({ id }) => services.sessions(id)))).flat();
  return sessions.filter(({ isPublished }) => isPublished).map(({ session, decisions }) => ({ kind: 'session', id: session.id, title: session.title, whys: async () => decisions.flatMap(({ isAltered }) => (isAltered ? ['altered'] : [])) }));
}
