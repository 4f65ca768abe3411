/** `npm run bench -- calls [contributions …]`: what a call for comment costs, with few contributions and with many, on a short text and on one of 500 pages. */
import type { LocalSharePoint } from '../local/sharepoint';
import { nodeConnection } from '../local/demo/nodeConnection';
import { createCallServices } from '../src/data/calls/callServicesOf';
import type { CallServices } from '../src/data/calls/CallServices';
import type { Connection } from '../src/data/connection/Connection';
import { folderOf } from '../src/domain/calls/callFolders';
import type { Call, ContributionKind } from '../src/domain/calls/Call';
import type { ContributionDraft } from '../src/domain/calls/Contribution';
import { contributionKinds } from '../src/domain/calls/Call';
import type { OpenedCall } from '../src/domain/calls/Thread';
import { ContributionsList } from '../src/lists/calls';
import { anchorIn, callDraft, contribution, textOf } from '../tests/contract/callTexts';
import type { Bench, BenchRow } from './bench';
import { agentFor, onBenchSite } from './benchSite';
import type { Cost } from './cost';
import { costsOf, letRead, medianCost } from './cost';

const DEFAULT_SIZES = [100, 5_000, 50_000];
const TEXTS = [100, 3_000];
/** Said of the first passage, whatever the size: more than a page. */
const ON_FIRST = 60;
/** Of the second one, the share of all: more than SharePoint looks through at once, in the end. */
const HOT_SHARE = 0.2;
const ANSWERED = 3_000;
const DAY_MS = 86_400_000;

/** Goals: at most, whatever the number of contributions. */
const GOALS: Readonly<Record<string, number>> = {
  'open: operations': 6,
  'open a passage: operations': 2,
  'post: operations': 1,
  'filter as animator: operations': 2,
  [`answer ${ANSWERED}: operations`]: 1
};

export const bench: Bench = {
  title: 'Calls for comment: requests, operations, bytes and milliseconds by passages and contributions',
  async run(report, options): Promise<readonly BenchRow[]> {
    const sizes = options.length > 0 ? options.map(Number) : DEFAULT_SIZES;
    return onBenchSite(sizes, (siteUrl, sharePoint) => measure(siteUrl, sharePoint, sizes, report));
  }
};

async function measure(siteUrl: string, sharePoint: LocalSharePoint, sizes: readonly number[], report: (line: string) => void): Promise<readonly BenchRow[]> {
  const owner = nodeConnection(siteUrl, 'owner');
  await letRead(owner, sizes.map(agentFor));
  const services = createCallServices(owner);
  await services.setup.setUp();
  const rows = new Map<string, Record<string, number>>();
  for (const passages of TEXTS) {
    const opened = await publish(services, passages);
    let said = 0;
    for (const size of sizes) {
      const filling = performance.now();
      sharePoint.addItems(owner.listPath(ContributionsList.url), seeds(opened.call, passages, said, size));
      said = size;
      report(`${size} contributions on ${passages} passages, stored in ${Math.round(performance.now() - filling)} ms`);
      for (const [name, cost] of await costs(siteUrl, agentFor(size), opened, size)) {
        for (const [unit, value] of costsOf(cost)) note(rows, `${name}: ${unit}`, `${passages} p., ${size}`, value);
      }
      const reading = performance.now();
      const { threads } = await (await services.animation()).all(opened.call);
      note(rows, 'read all (animator): ms', `${passages} p., ${size}`, performance.now() - reading);
      report(`  ${threads.length} read at once`);
    }
  }
  return [...rows].map(([name, values]) => ({ measure: name.split(': ')[0] ?? name, unit: name.split(': ')[1] ?? '', values: { ...values, ...(GOALS[name] === undefined ? {} : { goal: GOALS[name] }) } }));
}

/** A call on a text of that many passages. */
export async function publish(services: CallServices, passages: number): Promise<OpenedCall> {
  const animation = await services.animation();
  const key = crypto.randomUUID();
  return animation.publish(await animation.saveDraft(callDraft({ title: `${passages} passages` }), textOf(passages), key), key);
}

async function costs(siteUrl: string, agent: string, opened: OpenedCall, size: number): Promise<ReadonlyArray<readonly [string, Cost]>> {
  const { call } = opened;
  const make = (page: Connection): CallServices => createCallServices(page);
  const as = (who: string, work: (services: CallServices) => Promise<unknown>, before?: (services: CallServices) => Promise<unknown>): Promise<Cost> => medianCost(siteUrl, who, make, work, before);
  const targets = Array.from({ length: ANSWERED }, (_, index) => index * 3 + 1);
  let known = 0;
  return [
    ['open', await as(agent, (services) => look(services, call.id))],
    ['counters of 500 passages', await as(agent, ({ contributions }) => contributions.counts(call, [0]))],
    ['open a passage', await as(agent, ({ contributions }) => contributions.page(call, [1]))],
    ['open a passage of which a fifth of all is said', await as(agent, ({ contributions }) => contributions.page(call, [2]))],
    ['ask what is new', await as(agent, ({ contributions }) => contributions.since(call, 1_000_000), ({ contributions }) => contributions.since(call, 1_000_000))],
    // Where nobody else posts: what is measured is not the folder.
    ['post', await as(agent, ({ contributions }) => contributions.add(call, draftOn(3), crypto.randomUUID()), ({ contributions }) => contributions.add(call, draftOn(3), crypto.randomUUID()))],
    ['filter as animator', await as('owner', async ({ animation }) => (await animation()).find(call, { passages: [1], kinds: ['remark'] }))],
    ['filter as animator in all', await as('owner', async ({ animation }) => (await animation()).find(call, { kinds: ['objection'] }))],
    [
      `answer ${ANSWERED}`,
      await as(
        'owner',
        async ({ animation }) => {
          const decided = await (await animation()).decide(call, { kind: 'disposed', contribution: 0, targets, reason: `Retenu ${size}`, content: { disposition: 'kept' } }, known);
          known = decided.id;
        },
        async ({ contributions }) => {
          known = (await contributions.groupDecisions(call)).reduce((newest, { id }) => Math.max(newest, id), 0);
        }
      )
    ]
  ];
}

/** What the screens ask for to show a call, beside the counters. */
async function look({ setup, calls, contributions }: CallServices, id: number): Promise<void> {
  const [{ call, decisions }] = await Promise.all([calls.open(id), setup.status(), calls.rights()]);
  const [published] = decisions;
  if (!published) throw new Error('not published');
  await Promise.all([calls.text(published), contributions.mine(call)]);
}

function draftOn(passage: number): ContributionDraft {
  return contribution(passage, 'Deux jours par semaine conviendraient mieux aux équipes qui reçoivent du public.');
}

/** What that many agents would have said, stored as what people said long ago; nobody else's page reads it one by one. */
export function* seeds(call: Call, passages: number, from: number, to: number, author = 'owner') {
  const begin = Date.now() - DAY_MS;
  for (let index = from; index < to; index++) {
    const kind: ContributionKind = index < ON_FIRST ? 'remark' : (contributionKinds[index % contributionKinds.length] ?? 'remark');
    const passage = index < ON_FIRST ? 1 : index % Math.round(1 / HOT_SHARE) === 0 ? 2 : 3 + (index % (passages - 2));
    yield {
      author,
      created: new Date(begin + index * 1000),
      folder: `${call.box}/${folderOf({ anchor: anchorIn(passage), kind, answers: 0 })}`,
      values: {
        Title: `${call.id}.${passage} ${kind}`,
        Call: call.id,
        Kind: kind,
        Text: `Avis n° ${String(index).padStart(6, '0')} : deux jours par semaine conviendraient mieux aux équipes qui reçoivent du public.`,
        Content: JSON.stringify({ anchor: anchorIn(passage) }),
        Answers: 0,
        Space: 0,
        Passage: `${call.id}.${passage}`,
        ClientKey: crypto.randomUUID()
      }
    };
  }
}

function note(rows: Map<string, Record<string, number>>, measured: string, column: string, value: number): void {
  rows.set(measured, { ...rows.get(measured), [column]: Math.round(value * 10) / 10 });
}
