/** @jest-environment node */
import { anchorIn, callDraft, contribution, textOf } from '../../../tests/contract/callTexts';
import type { CallDraft } from '../../domain/calls/Call';
import type { ContributionDraft } from '../../domain/calls/Contribution';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { newClientKey } from '../items/newClientKey';
import { TableAnimation } from './TableAnimation';
import { TableContributions } from './TableContributions';
import { MemoryCallSite } from './testing/MemoryCallSite';

const [camille, nadia, hugo] = [{ id: 10, name: 'Camille Roux' }, { id: 7, name: 'Nadia Benali' }, { id: 8, name: 'Hugo Martin' }] as const;

async function led(changes: Partial<CallDraft> = {}, passages = 3) {
  let now = new Date('2026-03-05T09:00:00Z').getTime();
  const site = new MemoryCallSite(camille, 'owner', { now: () => new Date((now += 1000)) });
  const animation = new TableAnimation(site.tables, site);
  const key = newClientKey();
  const text = changes.kind === 'article' ? null : textOf(passages);
  const opened = await animation.publish(await animation.saveDraft(callDraft(changes), text, key), key);
  const said = async (person: typeof nadia | typeof hugo, passage: number, words: string, more: Partial<ContributionDraft> = {}) => {
    const own = new MemoryCallSite(person, 'agent', site);
    return new TableContributions(own.tables, own).add(opened.call, contribution(passage, words, more), newClientKey());
  };
  const removed = jest.spyOn(site, 'removeWork');
  return { site, animation, opened, call: opened.call, said, removed };
}
const textsIn = ({ threads }: Awaited<ReturnType<TableAnimation['find']>>): readonly string[] => threads.map((thread) => thread.contribution.text);

describe('drafts of calls', () => {
  it('come the newest first, and leave no working file behind that none of them names', async () => {
    const { animation, removed } = await led();
    removed.mockClear();
    const first = await animation.saveDraft(callDraft({ title: 'Un' }), textOf(1), newClientKey());
    await animation.saveDraft(callDraft({ title: 'Deux' }), null, newClientKey());
    expect((await animation.drafts()).map(({ title }) => title)).toEqual(['Deux', 'Un']);
    const changed = await animation.saveDraft({ ...first, title: 'Un autre' }, textOf(2), newClientKey());
    expect(removed.mock.calls).toEqual([[first.file]]);
    const same = await animation.saveDraft({ ...changed, title: 'Un titre' }, null, newClientKey());
    expect([removed.mock.calls.length, await animation.draftText(same)]).toEqual([1, textOf(2)]);
    await animation.removeDraft(same);
    expect(removed.mock.calls[1]).toEqual([same.file]);
  });

  it('without a text have none, and are removed without one', async () => {
    const { animation, removed } = await led();
    removed.mockClear();
    const draft = await animation.saveDraft(callDraft(), null, newClientKey());
    expect(await animation.draftText(draft)).toBeNull();
    expect(await codeOf(animation.publish(draft, newClientKey()))).toBe('notFound');
    await animation.removeDraft(draft);
    expect(removed).not.toHaveBeenCalled();
  });

  it('are published and changed though what they leave behind cannot be tidied up', async () => {
    const { animation, removed } = await led();
    removed.mockRejectedValue(new DataError('forbidden'));
    const draft = await animation.saveDraft(callDraft(), textOf(1), newClientKey());
    expect((await animation.saveDraft({ ...draft, title: 'Autre' }, textOf(2), newClientKey())).title).toBe('Autre');
  });

  it('whose file is none of ours are unreadable', async () => {
    const { animation, site } = await led();
    const draft = await animation.saveDraft(callDraft(), textOf(1), newClientKey());
    jest.spyOn(site, 'readWork').mockResolvedValue('{}');
    expect(await codeOf(animation.draftText(draft))).toBe('unreadable');
  });
});

describe('the folder of a call', () => {
  it('has a block for the whole and for each five hundred passages; that of a new version too, which is published even where it cannot be made', async () => {
    const { animation, site, opened } = await led({}, 2);
    const made = jest.spyOn(site, 'makeBox').mockRejectedValue(new DataError('offline'));
    const next = await animation.publishVersion(opened, { ...textOf(2, 2), passages: textOf(1100).passages, descents: [] }, '');
    expect(next.decisions).toHaveLength(2);
    expect(made.mock.calls).toEqual([[opened.call.box, [0, 1, 2]]]);
  });

  it('is none where each reads only his own: nothing is made, nothing is looked up', async () => {
    const { animation, site, opened } = await led({ names: 'hidden' });
    const calls = [jest.spyOn(site, 'makeBox'), jest.spyOn(site, 'firstId')];
    await animation.publishVersion(opened, textOf(3, 2), '');
    await animation.all(opened.call);
    for (const call of calls) expect(call).not.toHaveBeenCalled();
  });

  it('under an article has no passages', async () => {
    const { opened: { decisions: [published] }, call } = await led({ kind: 'article', page: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' });
    expect(published?.content).toMatchObject({ box: call.box });
    expect(published?.content.file).toBeUndefined();
  });
});

describe('what animators look for', () => {
  it('is found by passages, more than one question holds too, by kinds and by words, whatever their accents and order', async () => {
    const { animation, call, said } = await led({}, 70);
    await said(nadia, 1, 'Télétravail : trois jours');
    await said(hugo, 65, 'Deux jours', { kind: 'objection' });
    await said(hugo, 70, 'Rien', { kind: 'wording', wording: 'Le matériel est fourni' });
    const passages = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(textsIn(await animation.find(call, {}))).toEqual(['Rien', 'Deux jours', 'Télétravail : trois jours']);
    expect(textsIn(await animation.find(call, { passages: [1, 65] }))).toEqual(['Deux jours', 'Télétravail : trois jours']);
    expect(textsIn(await animation.find(call, { passages: passages(2, 65) }))).toEqual(['Deux jours']);
    expect(textsIn(await animation.find(call, { kinds: ['objection', 'wording'] }))).toEqual(['Rien', 'Deux jours']);
    expect(textsIn(await animation.find(call, { words: '  JOURS   teletravail ' }))).toEqual(['Télétravail : trois jours']);
    expect([textsIn(await animation.find(call, { words: 'materiel fourni' })), textsIn(await animation.find(call, { words: 'jours absent' })), textsIn(await animation.find(call, { words: ' ' })).length]).toEqual([['Rien'], [], 3]);
  });

  it('has its replies, and what was decided of these', async () => {
    const { animation, call, said } = await led();
    const { id } = await said(nadia, 1, 'Dit');
    const reply = await said(hugo, 1, 'Répondu', { answers: id });
    await animation.decide(call, { kind: 'moderated', contribution: reply.id, targets: [], reason: 'Charte', content: { reasonId: 1 } }, 0);
    const { threads: [thread] } = await animation.find(call, {});
    expect(thread?.replies.map(({ contribution: { text }, decisions }) => [text, decisions.map(({ kind }) => kind)])).toEqual([['Répondu', ['moderated']]]);
  });
});

describe('what animators look for among very much', () => {
  const texts = Array.from({ length: 60 }, (_, index) => `n° ${index}`);

  it('comes page by page, each contribution with its replies, which are newer, in one reading', async () => {
    const { animation, call, said, site } = await led();
    const { id } = await said(nadia, 1, 'Ancien');
    for (const words of texts) await said(nadia, 1, words);
    await said(hugo, 1, 'Répond', { answers: id });
    const asked = jest.spyOn(site.lists.contributions, 'page');
    const first = await animation.find(call, {});
    const second = await animation.find(call, {}, first.next ?? undefined);
    expect([textsIn(first).length, textsIn(second).length, second.next, asked.mock.calls.length]).toEqual([49, 12, null, 2]);
    expect(second.threads.map(({ contribution: { text }, replies }) => [text, replies.length]).slice(-2)).toEqual([['n° 0', 0], ['Ancien', 1]]);
  });

  it('is asked of the call where it is of more passages than one question names', async () => {
    const { animation, call, site } = await led({}, 3);
    const asked = jest.spyOn(site.lists.contributions, 'page');
    const conditions = async (passages: number): Promise<number> => {
      asked.mockClear();
      await animation.find(call, { passages: Array.from({ length: passages }, (_, index) => index) });
      return asked.mock.calls[0]?.[0]?.where?.map((some) => (Array.isArray(some) ? some.length : 1))[0] ?? 0;
    };
    expect([await conditions(60), await conditions(61)]).toEqual([60, 1]);
  });

  it('of another call has its own replies, wherever the reading of this one stands', async () => {
    const { animation, call, said, site } = await led();
    const key = newClientKey();
    const other = (await animation.publish(await animation.saveDraft(callDraft(), textOf(1), key), key)).call;
    const own = new MemoryCallSite(nadia, 'agent', site);
    const elsewhere = new TableContributions(own.tables, own);
    const old = await elsewhere.add(other, contribution(1, 'Ailleurs'), newClientKey());
    await elsewhere.add(other, contribution(1, 'Répond', { answers: old.id }), newClientKey());
    for (const words of texts) await said(nadia, 1, words);
    const { next } = await animation.find(call, {});
    const found = await animation.find(other, {}, next ?? undefined);
    expect(found.threads.map(({ contribution: { text }, replies }) => [text, replies.length])).toEqual([['Ailleurs', 1]]);
  });

  it('is not looked for twice where it is not there; a thousand rows at most are looked through at once', async () => {
    const { animation, call, said, site } = await led();
    const { id } = await said(nadia, 1, 'Modèle');
    const asked = jest.spyOn(site.lists.contributions, 'page');
    expect([await animation.find(call, { words: 'absent' }), asked.mock.calls.length]).toMatchObject([{ threads: [], next: null }, 1]);
    const [row] = site.lists.contributions.peek();
    if (!row) throw new Error('nothing was said');
    site.lists.contributions.give(Array.from({ length: 1100 }, (_, index) => ({ ...row, id: id + 1 + index, text: `Autre ${index}` })));
    asked.mockClear();
    const searched = await animation.find(call, { words: 'modele' });
    expect([textsIn(searched), searched.next, asked.mock.calls.length]).toEqual([[], String(id + 101), 20]);
    expect(textsIn(await animation.find(call, { words: 'modele' }, searched.next ?? undefined))).toEqual(['Modèle']);
  });
});

describe('a decision', () => {
  it('on what only animators read says where it stands and what it is, as it was said; on what is not there, nothing', async () => {
    const { animation, call, said } = await led({ names: 'hidden' });
    const { id } = await said(nadia, 2, 'Nom du chef', { kind: 'objection' });
    const shown = (contributionId: number, content: object) => animation.decide(call, { kind: 'shown', contribution: contributionId, targets: [], reason: '', content }, 0);
    expect((await shown(id, { text: 'Un chef' })).content).toMatchObject({ text: 'Un chef', said: 'objection', anchor: anchorIn(2) });
    expect(await codeOf(shown(987, { text: 'Rien' }))).toBe('notFound');
    const open = await led();
    const visible = await open.said(nadia, 2, 'Dit');
    expect((await open.animation.decide(open.call, { kind: 'shown', contribution: visible.id, targets: [], reason: '', content: { text: 'x' } }, 0)).content).toEqual({ text: 'x' });
  });

  it('that somebody else made in the same words is his: who comes second is told', async () => {
    const { animation, call, site } = await led();
    const ines = new MemoryCallSite({ id: 9, name: 'Inès Lopez' }, 'animator', site);
    const theme = { kind: 'themed', contribution: 31, targets: [], reason: '', content: { name: 'x' } } as const;
    const { id } = await new TableAnimation(ines.tables, ines).decide(call, theme, 0);
    await expect(animation.decide(call, theme, 0)).rejects.toMatchObject({ name: 'OvertakenError', latest: { id } });
    // His own once more, e.g. since the answer was lost, is the same.
    expect((await new TableAnimation(ines.tables, ines).decide(call, theme, 0)).id).toBe(id);
  });

  it('is about each target once, rising', async () => {
    const { animation, call } = await led();
    expect((await animation.decide(call, { kind: 'themed', contribution: 0, targets: [9, 3, 9], reason: '', content: { name: 'x' } }, 0)).targets).toEqual([3, 9]);
  });
});

describe('removing what was said', () => {
  it('takes supports of each passage once and files with those who attached them, and tells how much is done', async () => {
    const { animation, site, call, said } = await led();
    const file = { path: '/sites/intranet/ParvisCallFiles/a.pdf', name: 'a.pdf', size: 1 };
    const { id } = await said(nadia, 1, 'a', { files: [file] });
    await said(hugo, 1, 'b');
    await said(hugo, 0, 'c');
    await animation.decide(call, { kind: 'themed', contribution: id, targets: [], reason: '', content: { name: 'x' } }, 0);
    const around = jest.spyOn(site, 'removeAround');
    const done: number[] = [];
    await animation.purge(call, { onProgress: (share) => done.push(share) });
    expect(around.mock.calls).toEqual([[[`${call.box}-1`, `${call.box}-0`], [{ path: file.path, author: nadia.id }]]]);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect([done[0], done[done.length - 1]]).toEqual([0.25, 1]);
    expect((await animation.all(call)).threads).toEqual([]);
  });

  it('leaves what was said and decided in other calls, and what was decided of the call itself', async () => {
    const { animation, call, said, site } = await led();
    const key = newClientKey();
    const other = (await animation.publish(await animation.saveDraft(callDraft(), textOf(1), key), key)).call;
    const { id } = await said(nadia, 1, 'Dit');
    const own = new MemoryCallSite(nadia, 'agent', site);
    const elsewhere = await new TableContributions(own.tables, own).add(other, contribution(1, 'Ailleurs'), newClientKey());
    const theme = (of: typeof call, contributionId: number) => animation.decide(of, { kind: 'themed', contribution: contributionId, targets: [], reason: '', content: { name: 'x' } }, 0);
    await theme(call, id);
    await theme(other, elsewhere.id);
    await animation.purge(call);
    expect(site.lists.contributions.peek().map(({ text }) => text)).toEqual(['Ailleurs']);
    expect(site.lists.decisions.peek().map(({ call: of, kind }) => [of, kind])).toEqual([[call.id, 'published'], [other.id, 'published'], [other.id, 'themed']]);
  });

  it('is an owner’s alone, and stops when asked to', async () => {
    const { site, call, animation } = await led();
    expect(await codeOf(new TableAnimation(new MemoryCallSite(nadia, 'animator', site).tables, new MemoryCallSite(nadia, 'animator', site)).purge(call))).toBe('forbidden');
    const controller = new AbortController();
    controller.abort();
    expect(await codeOf(animation.purge(call, { signal: controller.signal }))).toBe('AbortError');
  });
});

describe('calls of which more is kept than was said', () => {
  const kept = async (changes: Partial<CallDraft> = {}) => {
    const made = await led({ closesAt: new Date('2026-03-10T17:00:00Z'), answersBy: null, retentionMonths: 12, ...changes });
    const ids = async (now: string): Promise<readonly number[]> => {
      jest.spyOn(made.site, 'serverNow').mockReturnValue(new Date(now));
      return (await made.animation.keptTooLong()).map(({ call }) => call.id);
    };
    return { ...made, ids };
  };

  it('are those whose period is over and in which somebody said something', async () => {
    const { call, said, ids } = await kept();
    expect(await ids('2027-04-01T00:00:00Z')).toEqual([]);
    await said(nadia, 1, 'Dit');
    expect([await ids('2027-03-10T16:59:59Z'), await ids('2027-03-10T17:00:00Z'), await ids('2030-01-01T00:00:00Z')]).toEqual([[], [call.id], [call.id]]);
  });

  it('are none without a period, or without an end', async () => {
    const [forever, open] = [await kept({ retentionMonths: null }), await kept({ closesAt: null })];
    for (const { said, ids } of [forever, open]) {
      await said(nadia, 1, 'Dit');
      expect(await ids('2036-01-01T00:00:00Z')).toEqual([]);
    }
  });

  it('come with what was decided of them, e.g. who closed them before, and are looked for in their own list', async () => {
    const { animation, call, said, ids, site } = await kept({ names: 'hidden', closesAt: null });
    await said(nadia, 1, 'Dit');
    await animation.decide(call, { kind: 'closed', contribution: 0, targets: [], reason: '', content: {} }, 1);
    expect(await ids('2027-04-01T00:00:00Z')).toEqual([call.id]);
    expect((await animation.keptTooLong())[0]?.decisions.map(({ kind }) => kind)).toEqual(['published', 'closed']);
    site.lists.hidden.failNext('page', new DataError('tooLarge'));
    expect(await ids('2027-04-01T00:00:00Z')).toEqual([call.id]);
    site.lists.hidden.failNext('page', new DataError('offline'));
    expect(await codeOf(ids('2027-04-01T00:00:00Z'))).toBe('offline');
  });

  it('are those too of which nothing can be read any more', async () => {
    const { call, said, ids, site } = await kept();
    const { id } = await said(nadia, 1, 'Dit');
    jest.spyOn(site.lists.contributions, 'page').mockResolvedValue({ rows: [], unreadable: [{ id, list: { fr: '', en: '' }, column: { fr: '', en: '' }, address: '' }], next: null });
    expect(await ids('2027-04-01T00:00:00Z')).toEqual([call.id]);
  });
});

describe('what new calls begin with', () => {
  it('is an owner’s to say, step by step, and everybody’s to begin with', async () => {
    const { animation, site } = await led();
    const animator = new TableAnimation(new MemoryCallSite(hugo, 'animator', site).tables, new MemoryCallSite(hugo, 'animator', site));
    expect(await animation.defaults()).toBeNull();
    expect(await codeOf(animator.saveDefaults({ retentionMonths: 6 }, 0))).toBe('forbidden');
    expect(await animation.saveDefaults({ retentionMonths: 12 }, 0)).toMatchObject({ retentionMonths: 12, step: 1, by: 'Camille Roux' });
    expect(await codeOf(animation.saveDefaults({ retentionMonths: 36 }, 0))).toBe('conflict');
    expect(await animator.defaults()).toMatchObject({ retentionMonths: 12, step: 1, by: 'Camille Roux' });
  });

  it('is unreadable where its file is none', async () => {
    const { animation, site } = await led();
    await animation.saveDefaults({ retentionMonths: 12 }, 0);
    jest.spyOn(site, 'readWork').mockResolvedValue('{}');
    expect(await codeOf(animation.defaults())).toBe('unreadable');
  });

  it('is apart from what is prepared of a call: a version, a synthesis, each by itself', async () => {
    const { animation, call } = await led();
    await animation.prepare(call, 'version', 'un texte', 0);
    expect([await animation.prepared(call, 'synthesis'), await animation.defaults()]).toEqual([null, null]);
    await animation.prepare(call, 'synthesis', 'une synthèse', 0);
    expect([(await animation.prepared(call, 'version'))?.content, (await animation.prepared(call, 'synthesis'))?.content]).toEqual(['un texte', 'une synthèse']);
    await animation.forgetPrepared(call, 'version');
    expect([await animation.prepared(call, 'version'), (await animation.prepared(call, 'synthesis'))?.content]).toEqual([null, 'une synthèse']);
  });
});
