/** @jest-environment node */
import { callDraft, textOf } from '../../../tests/contract/callTexts';
import type { DecisionDraft } from './CallServices';
import { newClientKey } from '../items/newClientKey';
import { AssignedToMe } from './AssignedToMe';
import { TableAnimation } from './TableAnimation';
import { MemoryCallSite } from './testing/MemoryCallSite';

const camille = { id: 10, name: 'Camille Roux' };
const nadia = { login: 'i:0#.f|membership|nadia.benali@ville.example', name: 'Nadia Benali' };
const hugo = { login: 'i:0#.f|membership|hugo.martin@ville.example', name: 'Hugo Martin' };

async function animated() {
  let now = new Date('2026-03-05T09:00:00Z').getTime();
  const site = new MemoryCallSite(camille, 'owner', { now: () => new Date((now += 1000)) });
  const animation = new TableAnimation(site.tables, site);
  const publish = async () => {
    const key = newClientKey();
    return (await animation.publish(await animation.saveDraft(callDraft(), textOf(1), key), key)).call;
  };
  const calls = [await publish(), await publish()] as const;
  const known = new Map<string, number>();
  /** The next decision on the same thing, by who saw the one before. */
  const decide = async (call: (typeof calls)[number], draft: Partial<DecisionDraft>) => {
    const about = `${call.id}.${draft.contribution ?? 0}`;
    const made = await animation.decide(call, { kind: 'assigned', contribution: 0, targets: [], reason: '', content: {}, ...draft }, known.get(about) ?? 0);
    known.set(about, made.id);
    return made;
  };
  const pages = jest.spyOn(site.lists.decisions, 'page');
  const asked = async (login: string, among: readonly { readonly id: number }[] = calls) => {
    pages.mockClear();
    const found = await new AssignedToMe(site.tables, login).among(among);
    return { calls: found, questions: pages.mock.calls.length };
  };
  return { site, calls, decide, asked };
}
const to = (...people: readonly (typeof nadia)[]) => ({ content: { name: people.map(({ name }) => name).join(', '), people } });

describe('what is assigned to the reader', () => {
  it('are calls in which a contribution waits for his answer, under his name as a page or a site writes it', async () => {
    const { calls: [first, second], decide, asked } = await animated();
    await decide(first, { contribution: 101, ...to(hugo, nadia) });
    await decide(second, { contribution: 201, ...to(hugo) });
    expect((await asked('Nadia.Benali@ville.example')).calls).toEqual([first.id]);
    expect((await asked(nadia.login)).calls).toEqual([first.id]);
    expect((await asked(hugo.login)).calls.slice().sort()).toEqual([first.id, second.id]);
    expect((await asked(hugo.login, [second])).calls).toEqual([second.id]);
  });

  it('costs one question where nothing ever was, and none where no call is asked for', async () => {
    const { calls: [first], decide, asked } = await animated();
    expect([await asked(nadia.login), await asked(nadia.login, [])]).toEqual([{ calls: [], questions: 1 }, { calls: [], questions: 0 }]);
    await decide(first, { contribution: 101, ...to(nadia) });
    expect(await asked(nadia.login)).toEqual({ calls: [first.id], questions: 3 });
    expect(await asked(nadia.login, [{ id: 987 }])).toEqual({ calls: [], questions: 1 });
  });

  it('is his no more once it is answered, or assigned to others, by itself or among many', async () => {
    const { calls: [call, other], decide, asked } = await animated();
    await decide(call, { contribution: 101, ...to(nadia) });
    await decide(call, { contribution: 101, ...to(hugo) });
    await decide(call, { contribution: 102, ...to(nadia) });
    await decide(call, { contribution: 102, kind: 'disposed', content: { disposition: 'kept' } });
    await decide(call, { targets: [103, 104], ...to(nadia) });
    await decide(call, { targets: [103], ...to(hugo) });
    expect((await asked(nadia.login)).calls).toEqual([call.id]);
    await decide(call, { targets: [104], kind: 'disposed', content: { disposition: 'kept' } });
    expect((await asked(nadia.login)).calls).toEqual([]);
    await decide(call, { targets: [101], ...to(nadia) });
    await decide(other, { targets: [101], kind: 'disposed', content: { disposition: 'kept' } });
    expect((await asked(nadia.login)).calls).toEqual([call.id]);
  });

  it('stays his whatever else is decided of it', async () => {
    const { calls: [call], decide, asked } = await animated();
    await decide(call, { contribution: 101, ...to(nadia) });
    await decide(call, { contribution: 101, kind: 'themed', content: { name: 'Matériel' } });
    expect((await asked(nadia.login)).calls).toEqual([call.id]);
  });

  it('is nobody’s where a service alone is named, and a record by itself assigns nothing', async () => {
    const { calls: [call], decide, asked, site } = await animated();
    await decide(call, { contribution: 101, ...to(nadia) });
    await decide(call, { contribution: 101, content: { name: 'Direction du numérique' } });
    expect((await asked(nadia.login)).calls).toEqual([]);
    const { scope = '' } = site.lists.decisions.peek().find(({ kind }) => kind === 'told') ?? {};
    await site.decide({ call: call.id, scope, contribution: 0, kind: 'told', reason: '', content: { people: [nadia] }, targets: [105] }, 'forged');
    expect((await asked(nadia.login)).calls).toEqual([]);
  });
});
