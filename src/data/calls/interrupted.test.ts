import { anchorIn, callDraft, contribution, textOf } from '../../../tests/contract/callTexts';
import { resolveAnchor } from '../../domain/anchors/resolveAnchor';
import { DataError } from '../DataError';
import { newClientKey } from '../items/newClientKey';
import { MemoryCallServices } from './testing/MemoryCallServices';

const [nadia, ines, camille] = [{ id: 7, name: 'Nadia Benali' }, { id: 9, name: 'Inès Lopez' }, { id: 10, name: 'Camille Roux' }] as const;

describe('an animator who leaves in the middle of a publication', () => {
  it('leaves a call that nobody sees; somebody else publishes the draft, and there is one call', async () => {
    const site = new MemoryCallServices(nadia);
    const animation = await site.as(ines, 'animator').animation();
    const draft = await animation.saveDraft(callDraft(), textOf(3), newClientKey());
    // The call is stored; the decision that shows it is not.
    site.lists.decisions.failNext('add', new DataError('offline'));
    await expect(animation.publish(draft, newClientKey())).rejects.toMatchObject({ code: 'offline' });
    expect(site.lists.calls.peek()).toHaveLength(1);
    expect(await site.as(nadia).calls.list()).toEqual([]);
    await expect(site.as(nadia).calls.open(1)).rejects.toMatchObject({ code: 'notFound' });
    const there = await site.as(camille, 'owner').animation();
    const [left] = await there.drafts();
    expect(left).toMatchObject({ id: draft.id, title: draft.title });
    if (!left) throw new Error('the draft is gone');
    const { call } = await there.publish(left, newClientKey());
    expect((await site.as(nadia).calls.list()).map((opened) => opened.call.id)).toEqual([call.id]);
    expect(await there.drafts()).toEqual([]);
  });

  it('goes on where he stopped when he comes back, on whichever step that was', async () => {
    for (const [list, name] of [['calls', 'add'], ['decisions', 'add'], ['drafts', 'remove']] as const) {
      for (const failing of ['before', 'after'] as const) {
        const site = new MemoryCallServices(nadia);
        const animation = await site.as(ines, 'animator').animation();
        const draft = await animation.saveDraft(callDraft(), textOf(3), newClientKey());
        const key = newClientKey();
        site.lists[list].failNext(name, new DataError('offline'), failing);
        const first = await animation.publish(draft, key).catch(() => null);
        // What only tidies up is no reason to say that it failed.
        expect(first === null).toBe(list !== 'drafts');
        const { call } = await animation.publish(draft, key);
        const listed = await site.as(nadia).calls.list();
        expect(listed.map((opened) => [opened.call.id, opened.decisions.length])).toEqual([[call.id, 1]]);
        expect((await site.as(nadia).calls.text(listed[0]?.decisions[0] ?? (await Promise.reject(new Error('no decision'))))).text.passages).toHaveLength(3);
      }
    }
  });
});

describe('a text that is replaced while somebody comments', () => {
  it('keeps what he says on the version that he read, from where it goes on as the passage did', async () => {
    const site = new MemoryCallServices(nadia);
    const opened = await site.publish(callDraft(), textOf(3));
    const reader = site.as(nadia);
    const animation = await site.as(ines, 'animator').animation();
    const second = textOf(3, 2);
    const moved = { ...second, passages: second.passages.map((passage) => (passage.id === 2 ? { ...passage, text: `Nouveau. ${passage.text}` } : passage)) };
    await animation.publishVersion(opened, moved, 'Après lecture', newClientKey());
    const said = await reader.contributions.add(opened.call, contribution(2, 'Dit sur la première', { anchor: { ...anchorIn(2, 'télétravail'), before: 'Article 2. Le ', after: ' est ouvert', start: 14, end: 25 } }), newClientKey());
    expect(said.anchor.version).toBe(1);
    const { threads } = await reader.contributions.page(opened.call, [2]);
    expect(threads.map((thread) => thread.contribution.id)).toEqual([said.id]);
    expect(resolveAnchor(said.anchor, [textOf(3), moved])).toEqual({ state: 'moved', place: { passage: 2, start: 23, end: 34 } });
  });
});
