import { setTimeout } from 'node:timers/promises';
import { firstInRole } from '../../local/demo/people';
import type { Fault } from '../../local/sharepoint';
import { callServicesOf } from '../../src/data/calls/callServicesOf';
import { DataError } from '../../src/data/DataError';
import { pollServicesOf } from '../../src/data/polls/pollServices';
import { registrationServicesOf } from '../../src/data/registrations/registrationServicesOf';
import { REST_UNITS } from '../../local/sharepoint/limits';
import { chanceOf } from '../../tests/attack/random';
import type { BenchRow } from '../bench';
import type { CitySite } from './citySite';
import { crowdLogins } from './citySite';
import { Browser, CityPage } from './page';
import { saying } from './views';
import type { CityWorld } from './world';
import { PLACES } from './world';

export interface BusyOptions {
  readonly agents: number;
  readonly seed: number;
  /** All of them ask for so many times what is allowed in five minutes. */
  readonly overload: number;
}

/** What an agent's page told him in the end. */
interface Told {
  readonly login: string;
  readonly choice: number;
  readonly text: string;
  readonly standing: string;
  readonly tries: number;
}

/** How many at a time: a browser each. */
const AT_ONCE = 30;
const MOST_TRIES = 400;
/** Operations of what an agent does here, about: what the limit is scaled to. */
const OPERATIONS = 24;
/** So much of the server's time passes with each beat: its five minutes take ten seconds. */
const BEAT_MS = 300;
const BEAT_SECONDS = 9;
/** One in so many requests is met by a lost answer or a server that is unavailable. */
const TROUBLE = 0.3;
const BUSY = ['throttled', 'offline', 'timeout', 'conflict'];

/** Hundreds of agents vote, contribute and register at once, at a server that refuses what is too much; then what each was told is compared with what is stored. */
export async function busyPeople(site: CitySite, world: CityWorld, { agents, seed, overload }: BusyOptions): Promise<readonly BenchRow[]> {
  const chance = chanceOf(seed);
  const logins = crowdLogins.slice(100, 100 + agents);
  const before = { ...site.sharePoint.settings };
  const stored = await storedOf(site, world);
  for (const user of logins.filter(() => chance.is(TROUBLE))) {
    site.sharePoint.faults.add({ kind: chance.of(['dropAfter', 'dropBefore', 'unavailable'] as const satisfies readonly Fault['kind'][]), user, method: 'POST', path: '_api', count: 1, after: chance.below(3), retryAfter: 0 });
  }
  Object.assign(site.sharePoint.settings, { throttling: true, tenantUnitsPerWindow: Math.ceil((agents * OPERATIONS * REST_UNITS) / overload), retryAfter: 1 });
  const clock = setInterval(() => site.pass(BEAT_SECONDS), BEAT_MS);
  CityPage.refused = 0;
  const begun = performance.now();
  let told: readonly Told[];
  try {
    told = await inTurns(logins, AT_ONCE, (login) => actAs(site, world, login));
  } finally {
    clearInterval(clock);
    Object.assign(site.sharePoint.settings, before);
    site.sharePoint.faults.clear();
  }
  const { refused } = CityPage;
  const minutes = (performance.now() - begun) / 60_000;
  site.pass(60);
  const after = await storedOf(site, world);
  const lost = { vote: 0, contribution: 0, registration: 0 };
  const doubled = { vote: after.voters - stored.voters - told.length, contribution: 0, registration: after.people.length - stored.people.length - told.length };
  for (const { login, choice, text, standing } of told) {
    const reader = await CityPage.open(site.siteUrl, login, new Browser());
    const { polls, ballots } = pollServicesOf(reader.connection);
    const poll = await polls.get(world.poll);
    if ((await ballots.myVotes([poll]))[poll.id]?.choices.join() !== String(choice)) lost.vote++;
    const found = after.texts.filter((each) => each === text).length;
    if (found === 0) lost.contribution++;
    if (found > 1) doubled.contribution++;
    const registered = after.people.find(({ person }) => person === reader.userId);
    if (registered?.standing !== standing) lost.registration++;
  }
  const who = `${agents} agents who ask for ${overload} times what five minutes allow`;
  const rows = (measure: string, values: Readonly<Record<string, number>>): BenchRow => ({ measure: `${who}: ${measure}`, unit: 'of them', values: { ...values, goal: 0 } });
  return [
    rows('told something else than is stored', lost),
    rows('stored twice', doubled),
    { measure: `${who}: places given`, unit: 'places', values: { places: after.people.filter(({ standing }) => standing === 'place').length, capacity: PLACES } },
    { measure: `${who}: tries`, unit: 'of eight steps', values: { most: Math.max(...told.map(({ tries }) => tries)), 'on average': Math.round((told.reduce((sum, { tries }) => sum + tries, 0) / told.length) * 10) / 10 } },
    { measure: `${who}: refused by a busy server`, unit: 'requests', values: { refused } },
    { measure: `${who}: took`, unit: 'minutes of the server', values: { minutes: Math.round(minutes * 10) / 10 } }
  ];
}

async function actAs(site: CitySite, world: CityWorld, login: string): Promise<Told> {
  let tries = 0;
  /** As an outbox does: the same again, until the server has answered. */
  const insist = async <T>(send: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      tries++;
      try {
        return await send();
      } catch (error) {
        if (attempt >= MOST_TRIES || !(error instanceof DataError) || !BUSY.includes(error.code)) throw error;
        await setTimeout(300);
      }
    }
  };
  const page = await insist(() => CityPage.open(site.siteUrl, login, new Browser()));
  const { polls, ballots } = pollServicesOf(page.connection);
  const poll = await insist(() => polls.get(world.poll));
  const choice = poll.options[login.length % poll.options.length]?.id ?? 1;
  await insist(() => ballots.cast(poll, [choice]));
  const { calls, contributions } = callServicesOf(page.connection);
  const { call } = await insist(() => calls.open(world.call));
  const [text, textKey] = [`Dit par ${login}, une fois.`, crypto.randomUUID()];
  await insist(() => contributions.add(call, saying(text, 2), textKey));
  const { catalogue, registrations } = registrationServicesOf(page.connection);
  const opened = await insist(() => catalogue.open(world.session));
  const clientKey = crypto.randomUUID();
  await insist(() => registrations.send(opened, { kind: 'register', claim: 0, clientKey }));
  // What the page shows him, once all have come.
  const { standing } = await insist(() => registrations.standing(opened));
  return { login, choice, text, tries, standing: standing?.kind ?? 'nothing' };
}

/** All that is stored of what they do, as an owner and an organiser read it. */
async function storedOf({ as }: CitySite, world: CityWorld): Promise<{ readonly voters: number; readonly texts: readonly string[]; readonly people: readonly { readonly person: number; readonly standing: string }[] }> {
  const owner = as(firstInRole('owner').login);
  const { polls, ballots } = pollServicesOf(owner);
  const poll = await polls.get(world.poll);
  const tally = (await ballots.tallies([poll]))[poll.id];
  const animating = await callServicesOf(as(firstInRole('animator').login)).animation();
  const { call } = await callServicesOf(owner).calls.open(world.call);
  const texts: string[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const found = await animating.find(call, { passages: [2] }, next);
    texts.push(...found.threads.map(({ contribution }) => contribution.text));
    next = found.next;
  }
  const organiser = as(firstInRole('animator').login);
  const opened = await registrationServicesOf(organiser).catalogue.open(world.session);
  const { people } = await (await registrationServicesOf(organiser).organising()).registrants(opened);
  return { voters: tally?.voters ?? 0, texts, people: people.map(({ person, standing }) => ({ person: person.id, standing: standing.kind })) };
}

async function inTurns<T, R>(all: readonly T[], atOnce: number, work: (each: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) results.push(await work(next));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
