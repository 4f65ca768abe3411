/** `npm run bench -- registrations [sizes …]`: what a session costs, with few and with many registered, and how long its places take to compute. */
import { gzipSync } from 'node:zlib';
import { nodeConnection } from '../local/demo/nodeConnection';
import { createRegistrationServices } from '../src/data/registrations/registrationServicesOf';
import type { OpenedSession, RegistrationServices } from '../src/data/registrations/RegistrationServices';
import { places } from '../src/domain/registrations/places';
import type { RegistrationDecision } from '../src/domain/registrations/RegistrationDecision';
import type { RegistrationStep } from '../src/domain/registrations/RegistrationStep';
import { stepFolder, stepKey } from '../src/domain/registrations/RegistrationStep';
import type { SessionDraft } from '../src/domain/registrations/Session';
import { RegistrationDecisionsList, RegistrationStepsList, SessionsList } from '../src/lists/registrations';
import type { Bench, BenchRow } from './bench';
import { agentFor, crowdClaim, onBenchSite } from './benchSite';
import { costsOf, letRead, medianCost } from './cost';
import { operationsOf } from './restTraffic';

const DEFAULT_SIZES = [50, 5_000, 50_000];
const SESSIONS = 500;
/** Everybody who wants a place in the first five minutes. */
const CROWD = 3_000;
const AT_ONCE = 20;
const crowd = Array.from({ length: CROWD }, (_, index) => `crowd${index}`);
const DAY = 86_400_000;
/** Goals: at most, whatever the number of registrations. */
const GOALS: Readonly<Record<string, number>> = { 'register: requests': 1, 'register: bytes': 4096, 'my state: requests': 1, 'compute all places: ms': 1000 };

export const bench: Bench = {
  title: 'Registrations: requests, operations, bytes and milliseconds by number of registrations in one session, among 500 sessions',
  async run(report, options): Promise<readonly BenchRow[]> {
    const sizes = options.length > 0 ? options.map(Number) : DEFAULT_SIZES;
    return onBenchSite(sizes, (siteUrl, sharePoint) => measure(siteUrl, sizes, report, (list, rows) => sharePoint.addItems(`/sites/intranet/${list}`, rows)), crowd);
  }
};

type Plant = (list: string, rows: Iterable<{ readonly author: string; readonly created: Date; readonly folder?: string; readonly values: Readonly<Record<string, string | number | null>> }>) => readonly number[];

function draft(now: Date, changes: Partial<SessionDraft> = {}): SessionDraft {
  const startsAt = new Date(now.getTime() + 30 * DAY);
  return {
    title: '', place: 'Salle A', link: '', agreement: false, mode: 'arrival', capacity: null, waitingSize: 500, opensAt: null, closesAt: null, cancelUntil: null,
    startsAt, endsAt: new Date(startsAt.getTime() + DAY / 8), answerHours: 48, lastHours: 24, reserves: [], ...changes
  };
}

async function measure(siteUrl: string, sizes: readonly number[], report: (line: string) => void, plant: Plant): Promise<readonly BenchRow[]> {
  const connection = nodeConnection(siteUrl, 'owner');
  await letRead(connection, [...sizes.map(agentFor), crowdClaim]);
  const owner = createRegistrationServices(connection);
  await owner.setup.setUp();
  const rows = new Map<string, Record<number, number>>();
  const note = (measured: string, size: number, value: number): void => {
    rows.set(measured, { ...rows.get(measured), [size]: Math.round(value * 10) / 10 });
  };
  const make = (page: ReturnType<typeof nodeConnection>): RegistrationServices => createRegistrationServices(page);
  const organising = await owner.organising();
  const { id: activity } = await organising.addActivity({ title: 'Banc', kind: 'event', details: '', pictureAddress: '', pictureText: '', organisers: [], directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '' }, crypto.randomUUID());
  const opened: OpenedSession[] = [];
  for (const size of sizes) {
    const [stored] = await organising.addSessions(activity, [draft(connection.serverNow(), { capacity: 60_000 })], crypto.randomUUID());
    if (!stored) throw new Error('no session');
    const session = await organising.publish(stored, crypto.randomUUID());
    opened.push(session);
    const { id, box } = session.session;
    plant(RegistrationStepsList.url, Array.from({ length: size }, (_, index) => ({ author: 'owner', created: new Date(), folder: `${box}/in`, values: { Session: id, Kind: 'register', Claim: 0, StepKey: stepKey(box, 1_000_000 + index, 0) } })));
  }
  const now = connection.serverNow();
  const others = Array.from({ length: SESSIONS - sizes.length }, (_, index) => ({ box: `s-bench-${index}`, rules: draft(new Date(now.getTime() + (index * DAY) / 10), { capacity: 20, title: `Séance ${index}` }) }));
  const { box } = await organising.activities().then(([only]) => ({ box: only?.box ?? '' }));
  const ids = plant(SessionsList.url, others.map(({ box: own, rules }) => ({
    author: 'owner', created: now,
    values: { Title: rules.title, Activity: activity, StartsAt: rules.startsAt.toISOString(), EndsAt: rules.endsAt.toISOString(), Place: rules.place, Link: '', Capacity: 20, WaitingSize: 5, Mode: 'arrival', AnswerHours: 48, LastHours: 24, Reserves: '[]', Box: own, ClientKey: crypto.randomUUID() }
  })));
  plant(RegistrationDecisionsList.url, others.map(({ rules }, index) => ({ author: 'owner', created: now, folder: box, values: { Session: ids[index] ?? 0, Kind: 'published', Reason: '', Content: JSON.stringify({ session: rules }), ClientKey: crypto.randomUUID() } })));
  plant(RegistrationStepsList.url, others.map(({ box: own }, index) => ({ author: 'owner', created: now, folder: `${own}/in`, values: { Session: ids[index] ?? 0, Kind: 'register', Claim: 0, StepKey: stepKey(own, 1_000_000, 0) } })));
  for (const [index, size] of sizes.entries()) {
    const session = opened[index];
    if (!session) continue;
    const agent = agentFor(size);
    const catalogue = await medianCost(siteUrl, agent, make, (services) => services.catalogue.list(now));
    let kind: 'register' | 'withdraw' = 'withdraw';
    const register = await medianCost(siteUrl, agent, make, (services) => services.registrations.send(session, { kind: (kind = kind === 'register' ? 'withdraw' : 'register'), claim: 0, clientKey: crypto.randomUUID() }), (services) => services.registrations.standing(session));
    const mine = await medianCost(siteUrl, agent, make, (services) => services.registrations.standing(session));
    for (const [name, cost] of [['catalogue', catalogue], ['register', register], ['my state', mine]] as const) for (const [unit, value] of costsOf(cost)) note(`${name}: ${unit}`, size, value);
    note('catalogue: bytes, gzip', size, await zippedCatalogue(siteUrl, agent, now));
    const table = await costOfTable(siteUrl, session);
    for (const [unit, value] of Object.entries(table)) note(`table of registrants: ${unit}`, size, value);
    note('compute all places: ms', size, Math.min(...[1, 2, 3].map(() => computed(size))));
    report(`${size}: register in ${Math.round(register.milliseconds)} ms, ${register.bytes} bytes; table in ${table.requests} requests, ${table['ms of processors, SharePoint’s too']} ms`);
  }
  const rush = await rushed(siteUrl, organising, activity, connection.serverNow());
  for (const [unit, value] of Object.entries(rush)) note(`3,000 agents at once: ${unit}`, CROWD, value);
  report(`3,000 agents: ${JSON.stringify(rush)}`);
  return [...rows].map(([name, values]) => ({ measure: name.split(': ')[0] ?? name, unit: name.split(': ')[1] ?? '', values: { ...values, ...(GOALS[name] === undefined ? {} : { goal: GOALS[name] }) } }));
}

interface Traffic {
  requests: number;
  operations: number;
  bytes: number;
}

function counting(traffic: Traffic): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith('/contextinfo')) {
      traffic.requests++;
      traffic.operations += operationsOf({ url: String(input), body: String(init?.body ?? '') });
      traffic.bytes += (await response.clone().arrayBuffer()).byteLength;
    }
    return response;
  };
}

/** As SharePoint sends it: its answers are compressed. */
async function zippedCatalogue(siteUrl: string, agent: string, now: Date): Promise<number> {
  let bytes = 0;
  const zipping: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    bytes += gzipSync(new Uint8Array(await response.clone().arrayBuffer())).byteLength;
    return response;
  };
  await createRegistrationServices(nodeConnection(siteUrl, agent, { fetch: zipping })).catalogue.list(now);
  return bytes;
}

async function costOfTable(siteUrl: string, session: OpenedSession) {
  const traffic = { requests: 0, operations: 0, bytes: 0 };
  const organising = await createRegistrationServices(nodeConnection(siteUrl, 'owner', { fetch: counting(traffic) })).organising();
  const [before, cpu] = [performance.now(), process.cpuUsage()];
  await organising.registrants(session);
  return { ...traffic, ms: performance.now() - before, [PROCESSORS]: millisecondsOf(process.cpuUsage(cpu)) };
}

/** Everybody registers, twenty at a time, for one place fewer than they are: how long it takes here says whether five minutes would do. */
async function rushed(siteUrl: string, organising: Awaited<ReturnType<RegistrationServices['organising']>>, activity: number, now: Date) {
  const [stored] = await organising.addSessions(activity, [draft(now, { capacity: CROWD - 1 })], crypto.randomUUID());
  if (!stored) throw new Error('no session');
  const session = await organising.publish(stored, crypto.randomUUID());
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const traffic = { requests: 0, operations: 0, bytes: 0 };
  const waits: number[] = [];
  const next = crowd.values();
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const login of next) {
        const connection = nodeConnection(siteUrl, login, { fetch: counting(traffic) });
        await connection.userId();
        const sent = performance.now();
        await createRegistrationServices(connection).registrations.send(session, { kind: 'register', claim: 0, clientKey: crypto.randomUUID() });
        waits.push(performance.now() - sent);
      }
    })
  );
  const seconds = (performance.now() - begun) / 1000;
  waits.sort((a, b) => a - b);
  const { places: { figures } } = await organising.registrants(session);
  return { places: figures.places, waiting: figures.waiting, operations: traffic.operations, 'bytes an agent': traffic.bytes / CROWD, seconds, 'seconds of processors, SharePoint’s too': millisecondsOf(process.cpuUsage(cpu)) / 1000, 'median ms of an answer': waits[Math.floor(waits.length / 2)] ?? 0 };
}

/** The local SharePoint runs in this process. */
const PROCESSORS = 'ms of processors, SharePoint’s too';

function millisecondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Milliseconds of the processor for a session of 5,000 places where people come, leave, wait and accept. */
function computed(count: number): number {
  const start = Date.parse('2026-05-01T08:00:00Z');
  const session = { id: 1, box: 's-bench' };
  const decisions: readonly RegistrationDecision[] = [{ id: 1, session: 1, kind: 'published', reason: '', content: { session: draft(new Date(start), { capacity: Math.min(5000, Math.ceil(count / 4)) }) }, author: { id: 1, name: '' }, created: new Date(start), isAltered: false }];
  const steps = Array.from({ length: count }, (_, index): RegistrationStep => {
    const isBack = index % 3 === 2;
    const agent = isBack ? Math.floor(index / 2) + 1 : index + 1;
    return { id: index + 1, created: new Date(start + 1000 * (1 + Math.floor(index / 50))), authorId: agent, editorId: agent, altered: false, key: stepKey(session.box, agent, index), folder: stepFolder(isBack ? 'withdraw' : 'register'), claim: 0 };
  });
  const before = process.cpuUsage();
  places({ session, decisions, steps }, new Date(start + 20 * DAY));
  return millisecondsOf(process.cpuUsage(before));
}
