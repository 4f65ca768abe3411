/** `npm run bench -- live [viewers …]`: what a meeting costs by the number of those who follow it: five minutes of virtual time, by the rules that ship. */
import { gzipSync } from 'node:zlib';
import { arrange } from '../src/domain/ideas/arrange';
import { brainstorm } from '../src/domain/ideas/brainstorm';
import type { Idea } from '../src/domain/ideas/Idea';
import { contentOfMeeting, meetingFile, meetingRoom, meetingSteps } from '../src/domain/ideas/meetingContent';
import { campaignWith, camille, day, ideaWith, publication } from '../src/domain/ideas/testing/campaignWith';
import { beatOf, readsByItself, UNITS_A_READ, waitOf } from '../src/domain/live/beat';
import { unitsASecond, usualBudget } from '../src/domain/live/budget';
import { roundedViewers } from '../src/domain/live/roomFile';
import type { RoomRecord } from '../src/domain/live/roomState';
import { roomState } from '../src/domain/live/roomState';
import type { ViewerCounter } from '../src/domain/live/viewers';
import { counted, COUNTERS, countingPeriod, isCounting, viewersOf, weightOf } from '../src/domain/live/viewers';
import { TURN_MS, TURNS_A_COUNT } from '../src/shell/live/RoomConsole';
import type { Bench, BenchRow } from './bench';

const DEFAULT_VIEWERS = [100, 500, 2_000];
const FIVE_MINUTES = 300_000;
/** Everybody joins within the first minute. */
const JOINING_MS = 60_000;
/** Virtual time begins where a span of the counters does. */
const BEGIN = Date.UTC(2026, 10, 26, 10);
/** An idea, or a step, each so many milliseconds; the tenth is a step, after which the console turns at once. */
const NEWS_MS = 6_000;
/** Of an answer without a body, as SharePoint sends them. */
const HEADERS = 900;
/** To count oneself: the counters, the change, and what it is now. */
const COUNTING_OPERATIONS = 3;
/** Of a console's turn: what is new, two reads, the file; its lease each second turn. */
const TURN_OPERATIONS = 5;

export const bench: Bench = {
  title: 'Meetings: what 5 minutes cost, and how long it takes until a phone shows what happened',
  async run(report, options): Promise<readonly BenchRow[]> {
    const rows = new Map<string, Record<string, number>>();
    for (const viewers of options.length > 0 ? options.map(Number) : DEFAULT_VIEWERS) {
      report(`${viewers} viewers`);
      for (const [name, value] of Object.entries(simulate(viewers))) rows.set(name, { ...rows.get(name), [`${viewers} viewers`]: Math.round(value * 10) / 10 });
    }
    return [...rows].map(([name, values]) => ({ measure: name.split(': ')[0] ?? name, unit: name.split(': ')[1] ?? '', values: name.startsWith('units of the room, after') ? { ...values, goal: unitsASecond(usualBudget) * 300 } : values }));
  }
};

interface Version {
  readonly at: number;
  readonly news: number;
  readonly bytes: number;
  readonly viewers: number;
}

interface Viewer {
  readonly token: string;
  version: number;
  next: number;
  reads: number;
  countedIn: number;
}

function simulate(count: number): Readonly<Record<string, number>> {
  const random = seeded(count);
  const units = unitsASecond(usualBudget);
  let counters: readonly ViewerCounter[] = Array.from({ length: COUNTERS }, (_, slot) => ({ slot, period: 0, count: 0, before: 0 }));
  const versions: Version[] = [{ at: 0, news: 0, bytes: bytesOf(0, 10), viewers: 10 }];
  const viewers = Array.from({ length: count }, (_, index): Viewer => ({ token: `viewer-${index}`, version: -1, next: random() * JOINING_MS, reads: 0, countedIn: -1 }));
  const lags: number[] = [];
  const [cost, late] = [{ units: 0, bytes: 0 }, { units: 0 }];
  const spend = (at: number, operations: number): void => {
    cost.units += operations * UNITS_A_READ;
    if (at >= JOINING_MS) late.units += operations * UNITS_A_READ;
  };
  let turns = 0;
  const newsAt = (at: number): number => Math.floor(at / NEWS_MS);
  const turn = (at: number): void => {
    const last = versions[versions.length - 1];
    const viewersNow = turns++ % TURNS_A_COUNT === 0 ? roundedViewers(viewersOf(counters, countingPeriod(new Date(BEGIN + at)))) : (last?.viewers ?? 10);
    spend(at, TURN_OPERATIONS);
    versions.push({ at, news: newsAt(at), bytes: bytesOf(newsAt(at), viewersNow), viewers: viewersNow });
  };
  const read = (viewer: Viewer, at: number): void => {
    const latest = versions.length - 1;
    const [shown, now] = [versions[viewer.version], versions[latest]];
    if (!now) return;
    spend(at, 1);
    cost.bytes += HEADERS + (viewer.version === latest ? 0 : now.bytes);
    // What happened before he came, nobody waited for.
    if (shown) for (let news = shown.news + 1; news <= now.news; news++) lags.push(at - news * NEWS_MS);
    viewer.version = latest;
    const period = countingPeriod(new Date(BEGIN + at));
    const weight = weightOf(now.viewers);
    viewer.reads++;
    if (viewer.countedIn !== period) {
      viewer.countedIn = period;
      if (isCounting(weight, random())) {
        const slot = Math.floor(random() * COUNTERS);
        counters = counters.map((counter) => (counter.slot === slot ? counted(counter, period, weight) : counter));
        spend(at, COUNTING_OPERATIONS);
      }
    }
    const beat = beatOf({ viewers: now.viewers, unitsASecond: units });
    viewer.next = readsByItself(viewer.token, beat) ? at + waitOf(beat, { hasConsole: true, busyAt: null, now: at, isNew: viewer.reads === 1 }, random()) : Infinity;
  };
  let nextTurn = 0;
  for (let at = 0; at < FIVE_MINUTES; at += 100) {
    const isStep = at % (NEWS_MS * 10) === 0;
    if (at >= nextTurn || isStep) {
      turn(at);
      nextTurn = at + TURN_MS;
    }
    for (const viewer of viewers) if (viewer.next <= at) read(viewer, at);
  }
  lags.sort((a, b) => a - b);
  const share = (part: number): number => (lags[Math.floor(lags.length * part)] ?? 0) / 1000;
  return {
    'units of the room: units': cost.units,
    'units of the room, after all have joined: units in 5 minutes': (late.units * FIVE_MINUTES) / (FIVE_MINUTES - JOINING_MS),
    'beat at the end: s': beatOf({ viewers: versions[versions.length - 1]?.viewers ?? 0, unitsASecond: units }).seconds,
    'viewers as counted: people': versions[versions.length - 1]?.viewers ?? 0,
    'bytes a viewer: kB': cost.bytes / count / 1000,
    'until it is shown, median: s': share(0.5),
    'until it is shown, 95th: s': share(0.95)
  };
}

const files = new Map<string, number>();

/** Of the file on its way, with as many ideas, while they are shown. */
function bytesOf(count: number, viewers: number): number {
  const key = `${count}|${viewers}`;
  const known = files.get(key);
  if (known !== undefined) return known;
  const campaign = campaignWith();
  const ideas = Array.from({ length: count }, (_, index): Idea => ideaWith(100 + index, { title: `Ouvrir le guichet n° ${index} le ${index % 28} du mois`, text: `Pour que ceux qui travaillent viennent aussi : essai ${index * 37} à l’accueil ${index % 12}.` }));
  const storm = brainstorm({ campaign, ideas, records: [], decisions: [publication(campaign)] }, day(6));
  const said = (id: number, kind: RoomRecord['kind'], step: string): RoomRecord => ({ id, kind, step, seconds: 0, author: camille, created: day(6, id), isAltered: false });
  const room = roomState([said(1, 'opened', 'throw'), said(2, 'step', 'show')], meetingSteps);
  const around = { room: meetingRoom(4), position: count, alive: 29_000_000, viewers, units: 50 };
  const content = contentOfMeeting({ storm, room, arrangement: arrange([], ideas.map(({ id }) => id), { campaignId: 4, clusters: [] }), counts: {}, areCountsShown: true }, around);
  const bytes = gzipSync(meetingFile.write({ ...around, content })).length;
  files.set(key, bytes);
  return bytes;
}

/** The same figures each time. */
function seeded(seed: number): () => number {
  let drawn = seed >>> 0;
  return () => {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
    return drawn / 2 ** 32;
  };
}
