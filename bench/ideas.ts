/** `npm run bench -- ideas [ideas …]`: what a brainstorm costs, with few ideas and with many, before and after many votes. */
import type { LocalSharePoint } from '../local/sharepoint';
import { nodeConnection } from '../local/demo/nodeConnection';
import type { Connection } from '../src/data/connection/Connection';
import type { IdeaServices, VotedCampaign } from '../src/data/ideas/IdeaServices';
import { createIdeaServices } from '../src/data/ideas/ideaServicesOf';
import { SupportBox } from '../src/data/supports/SupportBox';
import type { Campaign } from '../src/domain/ideas/Campaign';
import { campaignState } from '../src/domain/ideas/campaignState';
import { ideaState } from '../src/domain/ideas/ideaState';
import type { OpenedCampaign } from '../src/domain/ideas/IdeaThread';
import { threadsOf } from '../src/domain/ideas/threadsOf';
import { targetsOf } from '../src/domain/ideas/voteTargets';
import { voteSpace } from '../src/domain/ideas/voteSpace';
import type { SupportSpace } from '../src/domain/supports/SupportSpace';
import { supportRules } from '../src/domain/supports/SupportSpace';
import { IdeasList } from '../src/lists/ideas';
import { SupportsList } from '../src/lists/supports';
import { campaignDraft, ideaDraft } from '../tests/contract/ideaTexts';
import type { Bench, BenchRow } from './bench';
import { agentFor, onBenchSite } from './benchSite';
import type { Cost } from './cost';
import { costsOf, letRead, medianCost } from './cost';

export const DEFAULT_SIZES = [50, 500, 2_000];
const VOTES = [100, 50_000];
/** Goals: at most, whatever the number of votes. */
const GOALS: Readonly<Record<string, number>> = { 'votes and own: operations': 2, 'throw: operations': 1, 'vote: operations': 4, 'ask what is new: operations': 1 };

export const bench: Bench = {
  title: 'Brainstorms: requests, operations, bytes and milliseconds by ideas and votes',
  async run(report, options): Promise<readonly BenchRow[]> {
    const sizes = options.length > 0 ? options.map(Number) : DEFAULT_SIZES;
    return onBenchSite(sizes, (siteUrl, sharePoint) => measure(siteUrl, sharePoint, sizes, report));
  }
};

async function measure(siteUrl: string, sharePoint: LocalSharePoint, sizes: readonly number[], report: (line: string) => void): Promise<readonly BenchRow[]> {
  const owner = nodeConnection(siteUrl, 'owner');
  await letRead(owner, sizes.map(agentFor));
  const services = createIdeaServices(owner);
  await services.setup.setUp();
  const rows = new Map<string, Record<string, number>>();
  for (const size of sizes) {
    const { campaign } = await publish(services, size);
    sharePoint.addItems(owner.listPath(IdeasList.url), ideaSeeds(campaign, size));
    const { space, voted } = await openVotes(owner, services, campaign.id);
    let given = 0;
    for (const votes of VOTES) {
      sharePoint.addItems(owner.listPath(SupportsList.url), voteSeeds(space, given, votes));
      given = votes;
      report(`${size} ideas, ${votes} votes`);
      for (const [name, cost] of await costs(siteUrl, agentFor(size), voted)) for (const [unit, value] of costsOf(cost)) note(rows, `${name}: ${unit}`, `${size} i., ${votes} v.`, value);
      const counting = performance.now();
      const [first = 0, second = 0] = voted.ideas.map(({ idea }) => idea.id);
      await (await services.animation()).countOverlap(voted, [first, second]);
      note(rows, 'count who supports both: ms', `${size} i., ${votes} v.`, performance.now() - counting);
    }
  }
  return [...rows].map(([name, values]) => ({ measure: name.split(': ')[0] ?? name, unit: name.split(': ')[1] ?? '', values: { ...values, ...(GOALS[name] === undefined ? {} : { goal: GOALS[name] }) } }));
}

/** A brainstorm into which ideas are put past the product. */
export async function publish(services: IdeaServices, ideas: number): Promise<OpenedCampaign> {
  const animation = await services.animation();
  const key = crypto.randomUUID();
  return animation.publish(await animation.saveDraft(campaignDraft({ question: `${ideas} idées` }), key), key);
}

/** What the screens need of a campaign. */
async function look({ campaigns, ideas, serverNow }: IdeaServices, id: number): Promise<VotedCampaign> {
  const [{ campaign, decisions }] = await Promise.all([campaigns.open(id), campaigns.rights()]);
  const book = await ideas.book({ campaign, decisions });
  const now = serverNow();
  const state = campaignState(campaign, decisions, now);
  return { campaign, state, ideas: threadsOf(book.ideas, book.records, book.decisions).map((thread) => ideaState(thread, campaign, state, now)) };
}

async function openVotes(owner: Connection, services: IdeaServices, id: number): Promise<{ readonly space: SupportSpace; readonly voted: VotedCampaign }> {
  const voted = await look(services, id);
  const space = voteSpace(voted.campaign, voted.state, voted.ideas);
  await new SupportBox(owner, async (same) => same).open(space, space.targets);
  return { space, voted };
}

async function costs(siteUrl: string, agent: string, known: VotedCampaign): Promise<ReadonlyArray<readonly [string, Cost]>> {
  const { campaign } = known;
  const as = (work: (services: IdeaServices) => Promise<unknown>, before?: (services: IdeaServices) => Promise<unknown>): Promise<Cost> => medianCost(siteUrl, agent, (page) => createIdeaServices(page), work, before);
  const targets = targetsOf(known.ideas[0]?.idea.id ?? 0, known.state.rules.vote);
  let isOn = false;
  return [
    ['open with all ideas', await as((services) => look(services, campaign.id))],
    ['votes and own', await as(({ votes }) => votes.read(known))],
    ['comment counts', await as(({ ideas }) => ideas.commentCounts(campaign, known.ideas.map(({ idea }) => idea.id)))],
    ['list of campaigns', await as(({ campaigns }) => campaigns.list())],
    [
      'ask what is new',
      await as(
        async (services) => services.ideas.since(campaign, await kept(services, campaign.id)),
        async (services) => services.ideas.since(campaign, await kept(services, campaign.id))
      )
    ],
    ['throw', await as(({ ideas }) => ideas.add(campaign, ideaDraft('Encore une'), crypto.randomUUID()))],
    [
      'vote',
      await as(
        async ({ votes }) => {
          isOn = !isOn;
          await votes.cast(known, targets.map((target) => ({ target, isOn })), { counts: {}, mine: [], uncounted: {} });
        },
        ({ votes }) => votes.read(known)
      )
    ]
  ];
}

const books = new WeakMap<IdeaServices, ReturnType<IdeaServices['ideas']['book']>>();

/** What a page has of the ideas, read once. */
async function kept(services: IdeaServices, id: number): ReturnType<IdeaServices['ideas']['book']> {
  const known = books.get(services) ?? services.campaigns.open(id).then((opened) => services.ideas.book(opened));
  books.set(services, known);
  return known;
}

/** So many ideas, as rows. */
export function* ideaSeeds({ id, box }: Campaign, count: number, author = 'owner') {
  for (let index = 0; index < count; index += 1) {
    yield {
      author,
      created: new Date(),
      folder: box,
      values: { Title: `Idée n° ${index}`, Campaign: id, Text: 'Un guichet ouvert le soir, jusqu’à vingt heures, dans chaque mairie de quartier.', Category: 1, BuildsOn: 0, Content: '{}', ClientKey: crypto.randomUUID() }
    };
  }
}

/** As if each of so many agents supported two ideas; live figures count them, an audit reads them and leaves them out, since an owner stored them. */
function* voteSeeds(space: SupportSpace, from: number, to: number) {
  const { layout } = supportRules(space);
  for (let index = from; index < to; index += 1) {
    const agentId = 1_000_000 + Math.floor(index / 2);
    const target = space.targets[(agentId + (index % 2)) % space.targets.length] ?? 0;
    const step = { agentId, slot: target, number: 0, from: 0, to: target };
    yield { author: 'owner', created: new Date(), folder: `${layout.box}/${layout.folder(step)}`, values: { BallotKey: layout.key(step), Title: space.seen[target] ?? '' } };
  }
}

function note(rows: Map<string, Record<string, number>>, measured: string, column: string, value: number): void {
  rows.set(measured, { ...rows.get(measured), [column]: Math.round(value * 10) / 10 });
}
