import { campaignDraft, ideaDraft } from '../../../tests/contract/ideaTexts';
import type { Brainstorm } from '../../domain/ideas/brainstorm';
import { brainstorm } from '../../domain/ideas/brainstorm';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import type { SharedReads } from '../waiting/Waiting';
import { MemoryIdeaServices } from './testing/MemoryIdeaServices';
import { waitingIdeas } from './waitingIdeas';

const nadia = { id: 21, name: 'Nadia Benali' };
const theo = { id: 22, name: 'Théo Lefèvre' };
const DAY_MS = 86_400_000;
const reads: SharedReads = { fetch: (_, read) => read() };
const soon = (days: number): Date => new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY_MS);
const rules = campaignDraft();
const voting = { starts: { collect: null, gather: null, vote: soon(1), decide: soon(4), follow: null }, vote: { ...rules.vote, from: 'vote' as const } };

function waitsFor(services: MemoryIdeaServices, seen: ReadonlySet<number> = new Set()): Promise<readonly (readonly [string, string | undefined])[]> {
  const provider = waitingIdeas(Object.assign(services, { seen: { unseen: async <T extends { readonly decision: number }>(all: readonly T[]) => all.filter(({ decision }) => !seen.has(decision)) } }), '/sites/rh');
  return provider.waiting(services.serverNow(), reads, 'Europe/Paris').then((all) => all.map(({ address, asks }) => [`${address.kind}-${address.id}`, asks] as const));
}

test('votes that end soon await who has given none', async () => {
  let ahead = 0;
  const owner = new MemoryIdeaServices({ id: 9, name: 'Inès Lopez' }, { role: 'owner', now: () => new Date(Date.now() + ahead) });
  const { campaign } = await owner.publish(campaignDraft(voting));
  const idea = await owner.as(theo).ideas.add(campaign, ideaDraft('Ouvrir un soir'), 'key-1');
  expect(await waitsFor(owner.as(nadia))).toEqual([]);
  ahead = 2 * DAY_MS;
  expect(await waitsFor(owner.as(nadia))).toEqual([[`campaign-${campaign.id}`, undefined]]);
  expect(await waitsFor(owner.as(nadia, 'visitor'))).toEqual([]);
  const opened = await owner.campaigns.open(campaign.id);
  const { state, ideas } = await stormOf(owner, opened);
  await owner.as(nadia).votes.cast({ campaign: opened.campaign, state, ideas }, [{ target: idea.id * 4, isOn: true }], { counts: {}, mine: [], uncounted: {} });
  expect(await waitsFor(owner.as(nadia))).toEqual([]);
});

test('a vote that ends in a month awaits nobody yet, and asks for no votes', async () => {
  let ahead = 0;
  const owner = new MemoryIdeaServices({ id: 9, name: 'Inès Lopez' }, { role: 'owner', now: () => new Date(Date.now() + ahead) });
  const { campaign } = await owner.publish(campaignDraft({ ...voting, starts: { ...voting.starts, decide: soon(30) } }));
  await owner.as(theo).ideas.add(campaign, ideaDraft('Ouvrir un soir'), 'key-1');
  ahead = 2 * DAY_MS;
  const asked = jest.fn();
  const agent = owner.as(nadia);
  const votes: MemoryIdeaServices['votes'] = { ...agent.votes, mine: async () => (asked(), []) };
  expect(await waitsFor(Object.assign(agent, { votes }))).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  ahead = 25 * DAY_MS;
  expect(await waitsFor(agent)).toEqual([[`campaign-${campaign.id}`, undefined]]);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('what became of an idea awaits its author until he has read it, and nobody else', async () => {
  const owner = new MemoryIdeaServices({ id: 9, name: 'Inès Lopez' }, { role: 'owner' });
  const opened = await owner.publish(campaignDraft());
  const idea = await owner.as(nadia).ideas.add(opened.campaign, ideaDraft('Ouvrir un soir'), 'key-1');
  const { id } = await (await owner.animation()).decide(opened, { kind: 'staged', idea: idea.id, targets: [], reason: 'Essayée en mai.', content: { stage: 'kept' } }, 0);
  expect(await waitsFor(owner.as(nadia))).toEqual([[`idea-${idea.id}`, 'ideaAnswered']]);
  expect(await waitsFor(owner.as(nadia), new Set([id]))).toEqual([]);
  expect(await waitsFor(owner.as(theo))).toEqual([]);
});

test('an invitation awaits who is invited, and a merge whose ideas it is about until they have answered', async () => {
  const owner = new MemoryIdeaServices({ id: 9, name: 'Inès Lopez' }, { role: 'owner' });
  const opened = await owner.publish(campaignDraft());
  const one = await owner.as(nadia).ideas.add(opened.campaign, ideaDraft('Ouvrir un soir'), 'key-1');
  const other = await owner.as(theo).ideas.add(opened.campaign, ideaDraft('Ouvrir le samedi'), 'key-2');
  await owner.as(theo).ideas.record(opened.campaign, other, { kind: 'coauthorInvited', text: '', person: nadia }, 'key-3');
  expect(await waitsFor(owner.as(nadia))).toEqual([[`idea-${other.id}`, 'ideaInvited']]);
  const merge = await (await owner.animation()).decide(opened, { kind: 'merged', idea: 0, targets: [other.id], reason: 'La même.', content: { parent: one.id } }, opened.decisions[0]?.id ?? 0);
  expect(await waitsFor(owner.as(theo))).toEqual([[`campaign-${opened.campaign.id}`, 'ideaMerged']]);
  await owner.as(theo).ideas.record(opened.campaign, one, { kind: 'supportKept', text: '', merge: merge.id }, 'key-4');
  expect(await waitsFor(owner.as(theo))).toEqual([]);
});

async function stormOf(services: MemoryIdeaServices, opened: OpenedCampaign): Promise<Brainstorm> {
  return brainstorm({ campaign: opened.campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
}
