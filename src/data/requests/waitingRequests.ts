import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { cityMoments } from '../../domain/calendar/cityMoment';
import type { BoardEntry } from '../../domain/requests/boardRow';
import { communityLife, correspondentOf, heardOf } from '../../domain/requests/communityLife';
import type { RequestRules } from '../../domain/requests/RequestRules';
import { toRegister } from '../../domain/requests/trainingSession';
import type { Awaited } from '../../domain/requests/StateOfRequest';
import { monthsAfter } from '../../domain/retention/monthsAfter';
import type { Connection } from '../connection/Connection';
import type { SharedReads, Waiting, WaitingProvider } from '../waiting/Waiting';
import { requestServicesOf } from './requestServicesOf';
import type { AgentRequests, Communities, MyRequests, RequestBoard, RequestServices, StoredCommunity } from './RequestServices';

/** A promise of a day is over when the offices of that day close. */
const CLOSING = 'T16:00:00Z';
const REQUEST_KIND = 'request';

type WaitingSource = Pick<RequestServices, 'team' | 'userId' | 'trainings'> & { readonly agent: Pick<AgentRequests, 'rights' | 'mine' | 'frame'>; readonly communities: Pick<Communities, 'ofRequests' | 'toCareFor'> };

/**
 * Questions put to the agent, invitations to animate, a training to register in, an animator to find, a partner to renew, a community that is asleep; for who is of the team, what he follows or nobody does yet, what is too late and goes to
 * him, reviews that are due. His own page asks for the same, under the same keys; the board is asked for by the team alone.
 */
export function waitingRequests(services: (timeZone: string) => WaitingSource, webPath: string): WaitingProvider {
  const read = async (now: Date, reads: SharedReads, timeZone: string): Promise<readonly Waiting[]> => {
    const source = services(timeZone);
    const [rights, me, mine] = await Promise.all([source.agent.rights(), source.userId(), reads.fetch(['requests', 'mine'], () => source.agent.mine())]);
    const own = [...ofMine(mine, me, webPath), ...(await ofTrainings(mine, me, source, cityMoments(timeZone)(now).day, webPath)), ...(await ofLed(mine, me, source, reads, now, webPath))];
    if (!rights.isTeam) return own;
    const loaded = await source.team();
    const today = cityMoments(timeZone)(now).day;
    const [board, reviews] = await Promise.all([reads.fetch(['requests', 'board'], () => loaded.board()), reads.fetch(['requests', 'reviews'], () => loaded.reviews())]);
    const cared = await reads.fetch(['requests', 'communities', 'care'], () => source.communities.toCareFor(monthsAfter(now, -board.rules.sleepMonths)));
    return [...own, ...ofUnled(cared, board.rules, today, now, me, webPath), ...ofBoard(board, me, webPath), ...reviews.filter(({ follower }) => follower === null || follower.id === me).map((entry): Waiting => waitingFor(entry, webPath, 'requestReview', entry.reviewOn))];
  };
  return { kind: REQUEST_KIND, topic: 'requests', waiting: (now, reads, timeZone) => read(now, reads, timeZone) };
}

export function waitingRequestsOf(connection: Connection): WaitingProvider {
  return waitingRequests((timeZone) => requestServicesOf(connection, timeZone), connection.webPath);
}

const ASKED: Readonly<Partial<Record<Awaited['what'], Waiting['asks']>>> = { answer: 'requestQuestion', acceptance: 'requestInvited', animator: 'requestAnimator', partner: 'requestPartner' };

/** Once a request and a kind of thing that is asked. */
function ofMine({ sent, invited }: MyRequests, me: number, webPath: string): readonly Waiting[] {
  const all = new Map([...sent, ...invited].map((each) => [each.state.id, each]));
  return [...all.values()].flatMap(({ state, isNameTaken, roles }) => {
    const asks = new Map(state.awaited.flatMap(({ from, person, what, until }) => (from !== 'team' && person?.id === me && ASKED[what] ? [[ASKED[what], until] as const] : [])));
    if (isNameTaken && roles.includes('requester')) asks.set('requestName', null);
    return [...asks].map(([asked, until]): Waiting => ({ what: state.form.name, until: endOf(until), address: { kind: REQUEST_KIND, id: state.id, webPath }, ...(asked ? { asks: asked } : {}) }));
  });
}

/** Sessions that were picked for him, in which he did not register yet. Who has none costs nothing. */
async function ofTrainings({ sent, invited }: MyRequests, me: number, source: WaitingSource, today: CalendarDay, webPath: string): Promise<readonly Waiting[]> {
  const picked = [...new Map([...sent, ...invited].map(({ state }) => [state.id, state])).values()].flatMap((state) => toRegister(state, me, today).map((thing) => ({ state, thing })));
  if (picked.length === 0) return [];
  const loaded = await source.trainings();
  const all = await Promise.all(picked.map(async ({ state, thing }): Promise<readonly Waiting[]> => {
    const until = await loaded.registerBy(thing);
    return until ? [{ ...waitingFor({ name: state.form.name, request: state.id }, webPath, 'requestTraining', null), until }] : [];
  }));
  return all.flat();
}

/** Communities that he leads and of which nothing was heard for long, asked how they are; and those that look for animators. Who leads none costs nothing. */
async function ofLed({ sent, invited }: MyRequests, me: number, { communities, agent }: WaitingSource, reads: SharedReads, now: Date, webPath: string): Promise<readonly Waiting[]> {
  const led = [...new Map([...sent, ...invited].map(({ state }) => [state.id, state])).values()].filter(({ step, animators }) => step === 'opened' && animators.some(({ person, standing }) => person?.id === me && standing === 'joined'));
  if (led.length === 0) return [];
  const [frame, sheets] = await Promise.all([reads.fetch(['requests', 'frame'], () => agent.frame()), reads.fetch(['requests', 'communities', 'led'], () => communities.ofRequests(led.map(({ id }) => id)))]);
  return led.flatMap((state) => {
    const sheet = sheets.find(({ request }) => request === state.id);
    if (!sheet) return [];
    const asked = (asks: Waiting['asks']): Waiting => waitingFor({ name: sheet.name, request: state.id }, webPath, asks, null);
    return [...(communityLife(heardOf(sheet, state), frame.rules, now).asleepSince ? [asked('communityAsleep')] : []), ...(sheet.seeksAnimators ? [asked('communitySeeks')] : [])];
  });
}

/** Those that nobody leads, for who speaks for their direction. */
function ofUnled(sheets: readonly StoredCommunity[], rules: RequestRules, today: CalendarDay, now: Date, me: number, webPath: string): readonly Waiting[] {
  return sheets.flatMap((sheet) => (sheet.request > 0 && communityLife(sheet, rules, now).isUnled && correspondentOf(sheet, rules, today)?.id === me ? [waitingFor(sheet, webPath, 'communityUnled', null)] : []));
}

/** What somebody follows, nobody follows yet, or goes to him since it is too late. */
function ofBoard({ entries }: RequestBoard, me: number, webPath: string): readonly Waiting[] {
  return entries.flatMap((entry): readonly Waiting[] => {
    if (entry.escalatedTo?.id === me) return [waitingFor(entry, webPath, 'requestEscalated', null)];
    const mine = entry.awaited.find(({ from, person }) => from === 'team' && (person === null || person.id === me));
    if (!mine) return [];
    const isLate = entry.next !== null && entry.clock[entry.next].standing === 'late';
    return [waitingFor(entry, webPath, isLate ? 'requestLate' : mine.what === 'pick' ? 'requestToPick' : 'requestToFollow', isLate ? null : mine.until)];
  });
}

function waitingFor({ name, request }: Pick<BoardEntry, 'name' | 'request'>, webPath: string, asks: Waiting['asks'], until: CalendarDay | null): Waiting {
  return { what: name, until: endOf(until), address: { kind: REQUEST_KIND, id: request, webPath }, ...(asks ? { asks } : {}) };
}

function endOf(day: CalendarDay | null): Date | null {
  return day && new Date(day + CLOSING);
}
