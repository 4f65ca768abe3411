/** `npm run bench -- usages`: what the usage map costs at 30 × 20, 100 × 60 and 300 × 200. */
import '@pnp/sp/security/web';
import '@pnp/sp/site-users/web';
import { existsSync } from 'node:fs';
import { linkHorizontal } from 'd3-shape';
import { nodeConnection } from '../local/demo/nodeConnection';
import { openSharePoint } from '../local/sharepoint';
import type { Connection } from '../src/data/connection/Connection';
import { permissionsOn } from '../src/data/connection/permissions';
import { rememberWebRights } from '../src/data/connection/webRights';
import { newClientKey } from '../src/data/items/newClientKey';
import { createUsageServices } from '../src/data/usages/usageServices';
import { indexUsageMap } from '../src/domain/usages/indexUsageMap';
import { layoutUsageMap } from '../src/domain/usages/layoutUsageMap';
import { searchUsageMap } from '../src/domain/usages/searchUsageMap';
import type { MapSize } from '../src/domain/usages/testing/generateUsageMap';
import { regularUsageMap } from '../src/domain/usages/testing/generateUsageMap';
import { isHeldOut, searchPhrases, unseenPhrases } from '../tests/search/phrases';
import { missedPhrases } from '../tests/search/judge';
import type { Phrase } from '../tests/search/phrases';
import { emptyUsageMap } from '../src/domain/usages/usageMap';
import { memoryStorage } from '../tests/contract/memoryStorage';
import type { Bench, BenchRow } from './bench';
import { chunkSizes } from './package-size';

const SIZES: readonly MapSize[] = [
  { usages: 30, tools: 20, families: 6 },
  { usages: 100, tools: 60, families: 8 },
  { usages: 300, tools: 200, families: 9 }
];
/** Each figure is the median of this many. */
const TIMES = 15;
const WIDTH = 1200;
const ASSETS = 'release/assets';
/** What a reader types, letter by letter; the last one is a typo of two letters that finds by the loosest try. */
const QUERIES = ['organiser une réunion', 'rendez-vous', 'document partagé', 'outil 12', 'organisre une réuinon'];

type Column = Record<string, number>;

export const bench: Bench = {
  title: 'The usage map: drawing, searching, requests and bytes by size',
  async run(report): Promise<readonly BenchRow[]> {
    const rows = new Map<string, { readonly unit: string; readonly values: Column }>();
    const put = (measure: string, unit: string, size: string, value: number): void => {
      const row = rows.get(measure) ?? { unit, values: {} };
      row.values[size] = Math.round(value * 100) / 100;
      rows.set(measure, row);
    };
    for (const language of ['fr', 'en'] as const) judgeSearch(language, (measure, unit, value) => put(measure, unit, language, value), report);
    for (const size of SIZES) {
      const name = `${size.usages} × ${size.tools}`;
      report(name);
      measureRules(size, (measure, unit, value) => put(measure, unit, name, value));
      await measureReading(size, (measure, unit, value) => put(measure, unit, name, value));
    }
    if (existsSync(ASSETS)) {
      const sizes = chunkSizes(ASSETS);
      for (const chunk of ['chunk.usage-map', 'chunk.usage-map-owner', 'chunk.usage-map-starters']) put(chunk, 'kB gzip', 'any', (sizes.get(chunk) ?? 0) / 1000);
    } else report('The chunks are not weighed: run `npm run package` first.');
    return Array.from(rows, ([measure, { unit, values }]) => ({ measure, unit, values }));
  }
};

type Put = (measure: string, unit: string, value: number) => void;

/** Of what agents type, how much is answered first by what was meant, and how much by something else. Misses are shown but of what is unseen. */
function judgeSearch(language: 'fr' | 'en', put: Put, report: (line: string) => void): void {
  const all = searchPhrases[language];
  const parts: ReadonlyArray<readonly [name: string, phrases: readonly Phrase[]]> = [
    ['tuned on', all.filter((_, index) => !isHeldOut(index))],
    ['held out', all.filter((_, index) => isHeldOut(index))],
    ['unseen', unseenPhrases[language]]
  ];
  for (const [name, phrases] of parts) {
    const missed = missedPhrases(language, phrases);
    const share = (count: number): number => (100 * count) / phrases.length;
    put(`phrases ${name}: their number`, '', phrases.length);
    put(`phrases ${name}: right first answer`, '%', share(phrases.length - missed.length));
    put(`phrases ${name}: right, as fitting in part`, '%', share(missed.filter(({ kind }) => kind === 'near').length));
    put(`phrases ${name}: wrong first answer`, '%', share(missed.filter(({ kind }) => kind === 'wrong').length));
    if (name !== 'unseen') for (const { typed, first, answered } of missed) report(`${language}: “${typed}” is answered by ${answered ?? 'nothing'}, not by ${first ?? 'nothing'}`);
  }
}

function measureRules(size: MapSize, put: Put): void {
  const data = regularUsageMap(size);
  const map = indexUsageMap(data);
  const curve = linkHorizontal<unknown, { readonly from: readonly [number, number]; readonly to: readonly [number, number] }, readonly [number, number]>()
    .source(({ from }) => from)
    .target(({ to }) => to);
  put('follow the links', 'ms', median(() => indexUsageMap(data)));
  put('lay out and shape the lines', 'ms', median(() => layoutUsageMap(map, { width: WIDTH }).lines.forEach((line) => curve(line))));
  put('build the search, at the first key', 'ms', median(() => searchUsageMap(map).find('réunion')));
  const search = searchUsageMap(map);
  const keys = QUERIES.flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));
  const times = keys.map((typed) => median(() => search.find(typed))).sort((left, right) => left - right);
  put('answer a key, median', 'ms', times[Math.floor(times.length / 2)] ?? 0);
  put('answer a key, slowest', 'ms', times[times.length - 1] ?? 0);
}

async function measureReading(size: MapSize, put: Put): Promise<void> {
  const people = ['owner', 'agent'].map((login) => ({ login, displayName: login, email: `${login}@ville.example`, siteAdmin: login === 'owner' }));
  let aheadMs = 0;
  const sharePoint = await openSharePoint({ dataDir: ':memory:', people, clock: () => new Date(Date.now() + aheadMs) });
  const server = await sharePoint.listen(0);
  try {
    const siteUrl = `http://127.0.0.1:${server.port}/sites/intranet`;
    const owner = createUsageServices(nodeConnection(siteUrl, 'owner'));
    await letRead(nodeConnection(siteUrl, 'owner'), 'agent@ville.example');
    await owner.setup.setUp();
    await owner.usageMap.addMap({ added: regularUsageMap(size), stored: emptyUsageMap, clientKey: newClientKey() });

    // A list that changed a moment ago is read again: that is no page view like others.
    aheadMs = 60_000;
    const cost = { requests: 0, bytes: 0 };
    const userId = await nodeConnection(siteUrl, 'agent').userId();
    const connection = nodeConnection(siteUrl, 'agent', {
      userId,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        if (!String(input).includes('contextinfo')) {
          cost.requests += 1;
          cost.bytes += (await response.clone().arrayBuffer()).byteLength;
        }
        return response;
      }
    });
    // A page knows what its reader may do in the web.
    rememberWebRights(connection, await permissionsOn(nodeConnection(siteUrl, 'agent').sp.web));
    const { usageMap } = createUsageServices(connection, { session: memoryStorage(), local: memoryStorage() });
    for (const view of ['first page view', 'next page views']) {
      Object.assign(cost, { requests: 0, bytes: 0 });
      const start = performance.now();
      await usageMap.load();
      put(`${view}: time`, 'ms', performance.now() - start);
      put(`${view}: requests`, '', cost.requests);
      put(`${view}: bytes, before compression`, 'kB', cost.bytes / 1000);
    }
  } finally {
    await server.close();
    await sharePoint.close();
  }
}

/** As most agents are in the site: with its read level alone. */
async function letRead({ sp: { web } }: Connection, email: string): Promise<void> {
  const { Id } = (await web.ensureUser(email)) as { readonly Id: number };
  const [reader] = await web.roleDefinitions.filter('RoleTypeKind eq 2').top(1)<{ readonly Id: number }[]>();
  await web.roleAssignments.add(Id, reader?.Id ?? 0);
}

/** Milliseconds, the median of several runs after one that warms up. */
function median(run: () => unknown): number {
  run();
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  return times[Math.floor(TIMES / 2)] ?? 0;
}
