/** `npm run bench -- privacy [rows …]`: what it costs to gather what is kept of one person, to see what an erasure and what a purge would do, by the number of rows of each of three lists: one that is walked for the people it names, one that goes by age, one whose requests have ends. */
import { nodeConnection } from '../local/demo/nodeConnection';
import type { LocalSharePoint } from '../local/sharepoint';
import { callServicesOf } from '../src/data/calls/callServicesOf';
import { privacyServicesOf } from '../src/data/privacy/privacyServicesOf';
import { threadServicesOf } from '../src/data/thread/threadServices';
import { createUsageServices } from '../src/data/usages/usageServices';
import { ContributionsList } from '../src/lists/calls';
import type { ListUrl } from '../src/lists/defineList';
import { HelpList } from '../src/lists/thread';
import { NeedsList } from '../src/lists/usages';
import { memoryStorage } from '../tests/contract/memoryStorage';
import type { Bench } from './bench';
import { agentFor } from './benchSite';
import type { Measuring } from './bySize';
import { costsBySize } from './bySize';
import { letRead, medianCost } from './cost';

const DEFAULT_SIZES = [1_000, 50_000];
/** A thousand rows a request in a list that has to be walked. */
const GOALS: Readonly<Record<string, number>> = { 'one person: requests': 200, 'erasure, seen before: requests': 200, 'what is over its time: requests': 150 };
/** Each walks lists. */
const TIMES = 1;
const WORDS = 'Le passage clouté de la place est effacé, et personne ne le voit la nuit. '.repeat(3);
/** One row in so many is of the person. */
const OF_PERSON = 500;

export const bench: Bench = {
  title: 'Protection of data: requests, operations, bytes and milliseconds by the number of rows of each of three lists',
  run: (report, options) => costsBySize({ sizes: options.length > 0 ? options.map(Number) : DEFAULT_SIZES, things: 'rows a list', goals: GOALS, report }, measure)
};

async function measure({ siteUrl, sharePoint, size, note, put, report }: Measuring): Promise<void> {
  const owner = nodeConnection(siteUrl, 'owner');
  // Who reads the site when its lists are set up may add to them.
  await letRead(owner, [agentFor(size)]);
  await callServicesOf(owner).setup.setUp();
  await createUsageServices(owner).setup.setUp();
  await threadServicesOf(owner, memoryStorage()).setup.setUp();
  const began = performance.now();
  seed(siteUrl, sharePoint, size);
  report(`seeded in ${Math.round(performance.now() - began)} ms`);
  report(`${size} rows are in each list`);
  const privacy = privacyServicesOf(owner);
  const [found] = await privacy.find(agentFor(size));
  if (!found) throw new Error('the site does not know the person');
  const person = await privacy.known(found);
  let items = 0;
  const services = (connection: Parameters<typeof privacyServicesOf>[0]): ReturnType<typeof privacyServicesOf> => privacyServicesOf(connection);
  note('one person', await medianCost(siteUrl, 'owner', services, async (each) => {
    const { lists, unread } = await each.held(person);
    if (unread.length > 0) throw new Error(`not all was read: ${JSON.stringify(unread)}`);
    items = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  }, undefined, TIMES));
  put('one person: items', items);
  note('erasure, seen before', await medianCost(siteUrl, 'owner', services, async (each) => {
    const { unread } = await (await each.eraser()).plan(person);
    if (unread.length > 0) throw new Error(`not all was read: ${JSON.stringify(unread)}`);
  }, undefined, TIMES));
  let over = 0;
  note('what is over its time', await medianCost(siteUrl, 'owner', services, async (each) => {
    const due = await (await each.purges()).due({});
    const refused = due.find(({ error }) => error !== undefined);
    if (refused) throw refused.error;
    over = due.reduce((sum, { things }) => sum + things.reduce((rows, { count }) => rows + (count ?? 0), 0), 0);
  }, undefined, TIMES));
  put('what is over its time: items', over);
}

/** Every second row is two years and a half old. */
function seed(siteUrl: string, sharePoint: LocalSharePoint, size: number): void {
  const web = new URL(siteUrl).pathname;
  const day = 86_400_000;
  const rows = (url: ListUrl, valuesOf: (index: number) => Readonly<Record<string, string | number>>): void =>
    void sharePoint.addItems(
      `${web}/${url}`,
      Array.from({ length: size }, (_, index) => ({ author: index % OF_PERSON === 0 ? agentFor(size) : 'owner', created: new Date(Date.now() - (index % 2 === 0 ? 900 : 30) * day + index * 1000), values: valuesOf(index) }))
    );
  // Each list by itself: within a transaction of all, SQLite goes through what it keeps of the list for each row.
  rows(ContributionsList.url, (index) => ({ ClientKey: crypto.randomUUID(), Title: 'x', Call: 1, Kind: 'remark', Text: WORDS, Content: JSON.stringify({ anchor: { passage: 1, quote: '' } }), Passage: `1.${index % 400}` }));
  rows(NeedsList.url, (index) => ({ ClientKey: crypto.randomUUID(), Title: `Besoin ${index}`, Note: WORDS, State: 'open' }));
  rows(HelpList.url, (index) => ({ Title: `Demande ${index}`, Request: 0, Kind: 'asked', SkillKey: 'sig', Skill: 'SIG', Text: WORDS, Until: new Date(Date.now() - (index % 2 === 0 ? 800 : 10) * 86_400_000).toISOString(), Content: JSON.stringify({ helpers: [] }) }));
}
