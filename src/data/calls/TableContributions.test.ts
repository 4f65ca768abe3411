/** @jest-environment node */
import { anchorIn, callDraft, contribution, textOf } from '../../../tests/contract/callTexts';
import type { CallDraft } from '../../domain/calls/Call';
import type { Contribution, ContributionDraft } from '../../domain/calls/Contribution';
import { codeOf } from '../connection/testing/connectionTo';
import { newClientKey } from '../items/newClientKey';
import { TableAnimation } from './TableAnimation';
import { TableContributions } from './TableContributions';
import { MemoryCallSite } from './testing/MemoryCallSite';

const [camille, nadia, hugo] = [{ id: 10, name: 'Camille Roux' }, { id: 7, name: 'Nadia Benali' }, { id: 8, name: 'Hugo Martin' }] as const;

async function said(changes: Partial<CallDraft> = {}) {
  let now = new Date('2026-03-05T09:00:00Z').getTime();
  const owner = new MemoryCallSite(camille, 'owner', { now: () => new Date((now += 1000)) });
  const animation = new TableAnimation(owner.tables, owner);
  const key = newClientKey();
  const { call } = await animation.publish(await animation.saveDraft(callDraft(changes), textOf(3), key), key);
  const as = (person: { readonly id: number; readonly name: string }) => {
    const site = new MemoryCallSite(person, 'agent', owner);
    return { site, contributions: new TableContributions(site.tables, site) };
  };
  const say = (person: typeof nadia | typeof hugo, passage: number, words: string, more: Partial<ContributionDraft> = {}): Promise<Contribution> => as(person).contributions.add(call, contribution(passage, words, more), newClientKey());
  return { owner, animation, call, as, say, page: jest.spyOn(owner.lists.contributions, 'page') };
}
const told = (threads: readonly { readonly contribution: Contribution; readonly replies: readonly { readonly contribution: Contribution }[]; readonly records: readonly unknown[] }[]) =>
  threads.map(({ contribution: { text }, replies, records }) => [text, replies.map((reply) => reply.contribution.text), records.length]);

describe('what is said of a passage', () => {
  it('comes with what answers it and what its author said later, though newer contributions fill the pages before', async () => {
    const { as, call, say } = await said();
    const old = await say(nadia, 1, 'Ancien');
    for (let index = 0; index < 60; index++) await say(nadia, 1, `n° ${index}`);
    await say(hugo, 1, 'Répond', { answers: old.id });
    const { site, contributions } = as(nadia);
    await contributions.record(call, old, { kind: 'edited', text: 'Mieux dit' }, newClientKey());
    const asked = jest.spyOn(site.lists.contributions, 'page');
    const first = await contributions.page(call, [1]);
    const second = await contributions.page(call, [1], first.next ?? undefined);
    expect([first.threads.length, second.threads.length, asked.mock.calls.length]).toEqual([48, 13, 2]);
    expect(told(second.threads.slice(-1))).toEqual([['Ancien', ['Répond'], 1]]);
    // Another page that begins in the middle asks what answers.
    const other = await as(hugo).contributions.page(call, [1], first.next ?? undefined);
    expect(told(other.threads.slice(-1))).toEqual([['Ancien', ['Répond'], 1]]);
  });

  it('is what was let through too where each reads only his own, on its first page alone', async () => {
    const { as, call, say, animation } = await said({ names: 'hidden' });
    const secret = await say(hugo, 1, 'Nom du chef');
    await animation.decide(call, { kind: 'shown', contribution: secret.id, targets: [], reason: '', content: { text: 'Un chef' } }, 0);
    for (let index = 0; index < 52; index++) await say(nadia, 1, `n° ${index}`);
    const other = await say(hugo, 1, 'Autre secret');
    await animation.decide(call, { kind: 'shown', contribution: other.id, targets: [], reason: '', content: { text: 'Un autre' } }, 0);
    await say(nadia, 1, 'n° 52');
    const { contributions } = as(nadia);
    const first = await contributions.page(call, [1]);
    const second = await contributions.page(call, [1], first.next ?? undefined);
    const texts = [first, second].map(({ threads }) => threads.map((thread) => thread.contribution.text));
    expect([texts[0]?.slice(0, 3), texts[0]?.length, texts[0]?.slice(-2), texts[1]]).toEqual([['n° 52', 'Un autre', 'n° 51'], 52, ['n° 3', 'Un chef'], ['n° 2', 'n° 1', 'n° 0']]);
  });
});

describe('of one’s own', () => {
  it('are what one said, with what one said of it later and what others replied, in one call and in several', async () => {
    const { as, call, say } = await said();
    const own = await say(nadia, 1, 'Dit');
    await say(hugo, 1, 'Répond', { answers: own.id });
    await say(hugo, 2, 'D’un autre');
    const { contributions } = as(nadia);
    await contributions.record(call, own, { kind: 'edited', text: 'Mieux dit' }, newClientKey());
    expect(told(await contributions.mine(call))).toEqual([['Dit', ['Répond'], 1]]);
    expect((await contributions.mineIn([call])).said.map((each) => each.contribution.text)).toEqual(['Dit']);
    expect(told(await as(camille).contributions.mine(call))).toEqual([]);
  });
});

describe('one contribution', () => {
  it('comes with its replies; a reply as a part of what it answers', async () => {
    const { as, call, say } = await said();
    const own = await say(nadia, 1, 'Dit');
    const reply = await say(hugo, 1, 'Répond', { answers: own.id });
    const { contributions } = as(nadia);
    expect([told([await contributions.thread(own.id)]), told([await contributions.thread(reply.id)])]).toEqual([[['Dit', ['Répond'], 0]], [['Dit', ['Répond'], 0]]]);
    const record = await contributions.record(call, own, { kind: 'withdrawn' }, newClientKey());
    expect([await codeOf(contributions.thread(record.id)), await codeOf(contributions.thread(987))]).toEqual(['notFound', 'notFound']);
  });

  it('that cannot be read is told apart from one that is not there', async () => {
    const { as, owner } = await said();
    const id = owner.lists.contributions.plant({ Content: '{' });
    expect(await codeOf(as(nadia).contributions.thread(id))).toBe('unreadable');
  });
});

describe('supports', () => {
  it('of nothing are asked of nobody', async () => {
    const { as, call } = await said();
    const { site, contributions } = as(nadia);
    const asked = [jest.spyOn(site, 'supports'), jest.spyOn(site.lists.decisions, 'page')];
    expect(await contributions.supports(call, [1], [])).toEqual({ counts: {}, mine: [] });
    expect(asked.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  it('put first what is said of the passage, and neither its replies nor what lies elsewhere', async () => {
    const { as, call, say } = await said();
    const [here, there] = [await say(nadia, 1, 'Ici'), await say(nadia, 2, 'Là')];
    const reply = await say(hugo, 1, 'Répond', { answers: here.id });
    await say(nadia, 1, 'Plus récent');
    const { site, contributions } = as(nadia);
    jest.spyOn(site, 'ranked').mockResolvedValue({ ids: [reply.id, there.id, here.id], among: null });
    expect(told((await contributions.page(call, [1], undefined, 'supported')).threads)).toEqual([['Ici', ['Répond'], 0], ['Plus récent', [], 0]]);
  });
});

it('a file is not attached where not everybody reads what is said', async () => {
  const { as, call } = await said({ names: 'hidden' });
  expect(await codeOf(as(nadia).contributions.attach(call, 'a.pdf', new Blob(['x']), newClientKey()))).toBe('forbidden');
});

it('a record whose key holds something else is not taken for it', async () => {
  const { as, call, say } = await said();
  const own = await say(nadia, 1, 'Dit');
  const { contributions } = as(nadia);
  const key = newClientKey();
  await contributions.add(call, contribution(1, 'Autre', { anchor: anchorIn(1) }), key);
  expect(await codeOf(contributions.record(call, own, { kind: 'withdrawn' }, key))).toBe('conflict');
});
