/** @jest-environment node */
import { callDraft, textOf } from '../../../tests/contract/callTexts';
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { decision } from '../../domain/calls/testing/callWith';
import { codeOf } from '../connection/testing/connectionTo';
import { newClientKey } from '../items/newClientKey';
import { KeptCalls } from './KeptCalls';
import { TableAnimation } from './TableAnimation';
import { TableCalls } from './TableCalls';
import { MemoryCallSite } from './testing/MemoryCallSite';

async function read() {
  const site = new MemoryCallSite({ id: 10, name: 'Camille Roux' }, 'owner', { now: () => new Date('2026-03-05T09:00:00Z') });
  const animation = new TableAnimation(site.tables, site);
  const key = newClientKey();
  const opened = await animation.publish(await animation.saveDraft(callDraft(), textOf(2), key), key);
  return { site, opened, animation, calls: new TableCalls(site.tables, site) };
}

describe('a call', () => {
  it('that cannot be read is told apart from one that is not there', async () => {
    const { site, calls } = await read();
    const id = site.lists.calls.plant({ Settings: '{' });
    expect([await codeOf(calls.open(id)), await codeOf(calls.open(987))]).toEqual(['unreadable', 'notFound']);
  });

  it('is opened by who may do what in it', async () => {
    const { calls } = await read();
    expect(await calls.rights()).toEqual({ mayContribute: true, mayAnimate: true, mayOwn: true });
  });
});

describe('the list of calls', () => {
  const listed = async (archived: number) => {
    const { site, calls } = await read();
    const [[call], [published]] = [site.lists.calls.peek(), site.lists.decisions.peek()];
    if (!call || !published) throw new Error('there is no call');
    const ids = Array.from({ length: 130 }, (_, index) => index + 1);
    site.lists.calls.give(ids.map((id) => ({ ...call, id })));
    site.lists.decisions.give(ids.flatMap((id) => [{ ...published, id: 2 * id, call: id, scope: `${id}.call` }, ...(id > 130 - archived ? [{ ...published, id: 2 * id + 1, call: id, scope: `${id}.call`, kind: 'archived' as const }] : [])]));
    const asked = jest.spyOn(site.lists.calls, 'page');
    return { shown: (await calls.list()).map((opened) => opened.call.id), questions: asked.mock.calls.length };
  };

  it('has the hundred newest, in one question', async () => {
    const { shown, questions } = await listed(0);
    expect([shown.length, shown[0], questions]).toEqual([100, 130, 1]);
  });

  it('goes on behind those that are archived until it has a hundred, or there are no more', async () => {
    const { shown, questions } = await listed(40);
    expect([shown.length, shown[0], shown[89], questions]).toEqual([90, 90, 1, 2]);
  });
});

describe('the text of a call', () => {
  it('is what its decision names, with whether somebody changed it', async () => {
    const { site, calls, opened: { decisions: [published] } } = await read();
    if (!published?.content.file) throw new Error('there is no text');
    expect(await calls.text(published)).toEqual({ text: textOf(2), isAltered: false });
    site.meddleWithText(published.content.file, JSON.stringify({ version: 1, value: textOf(3) }));
    expect(await calls.text(published)).toEqual({ text: textOf(3), isAltered: true });
    site.meddleWithText(published.content.file, '{}');
    expect(await codeOf(calls.text(published))).toBe('unreadable');
  });

  it('is not looked for where its decision names none', async () => {
    const { site, calls } = await read();
    const asked = jest.spyOn(site, 'readText');
    expect(await codeOf(calls.text(decision(1, new Date(0), 'version')))).toBe('notFound');
    expect(asked).not.toHaveBeenCalled();
  });
});

test.each(['"Id":1,"Title"', '"Id":1,"Call"'])('what a tab kept and cannot read any more is read anew: %s', async (begin) => {
  const { site, opened: { call } } = await read();
  const facts = await site.facts();
  jest.spyOn(site, 'facts').mockResolvedValue({ ...facts, stamp: 'a' });
  const storage = memoryStorage();
  const open = () => new TableCalls(site.tables, site, '', new KeptCalls(storage)).open(call.id);
  const opened = await open();
  const key = storage.key(0) ?? '';
  const asked = jest.spyOn(site.lists.calls, 'page');
  expect([await open(), asked.mock.calls.length]).toEqual([opened, 0]);
  const kept = storage.getItem(key) ?? '';
  expect(kept).toContain(begin);
  storage.setItem(key, kept.replace(begin, begin.replace('"Id":1', '"Id":"x"')));
  expect([await open(), asked.mock.calls.length]).toEqual([opened, 1]);
});
