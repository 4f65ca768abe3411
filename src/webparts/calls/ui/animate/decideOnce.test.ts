import type { CallAnimation, DecisionDraft } from '../../../../data/calls/CallServices';
import { MemoryCallServices } from '../../../../data/calls/testing/MemoryCallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { decision as decisionWith, day } from '../../../../domain/calls/testing/callWith';
import { charter, draft, nadia } from '../testing/showCalls';
import { MeanwhileError } from '../../../../shell/decided/MeanwhileError';
import { newestOf } from '../../../../domain/decided/newestOf';
import { decide, decideOnce } from './decideOnce';
import { SeenDecisions } from './SeenDecisions';

const camille = { id: 31, name: 'Camille Roux' };
const ines = { id: 32, name: 'Inès Lopez' };
const about = (targets: readonly number[], changes: Partial<DecisionDraft> = {}): DecisionDraft => ({ kind: 'disposed', contribution: 0, targets, reason: 'Retenu', content: { disposition: 'kept' }, ...changes });

async function published(): Promise<{ readonly services: MemoryCallServices; readonly opened: OpenedCall }> {
  const services = new MemoryCallServices(nadia);
  return { services, opened: await services.publish(draft(), charter) };
}

/** The desk of somebody who read what was decided before the others began. */
function deskOf(opened: OpenedCall, remember: (decisions: readonly Decision[]) => void = () => undefined): Parameters<typeof decideOnce>[1] {
  return { opened, groupDecisions: [], groups: indexGroups([]), seen: new SeenDecisions(newestOf(opened.decisions)), remember };
}

test('animators who decide on different contributions in one moment all succeed, and nothing is lost', async () => {
  const { services, opened } = await published();
  const animators = Array.from({ length: 8 }, (_, index) => services.as({ id: 40 + index, name: `Animateur ${index}` }, 'animator'));
  const kinds = ['disposed', 'moderated', 'shown', 'themed', 'assigned', 'disposed', 'moderated', 'themed'] as const;
  await Promise.all(animators.map((animator, index) => decideOnce(animator, deskOf(opened), () => about([index + 1], { kind: kinds[index] ?? 'disposed' }), 0)));
  const stored = await services.contributions.groupDecisions(opened.call);
  expect(stored.map(({ kind, targets, author }) => [kind, targets, author.id]).sort()).toEqual(kinds.map((kind, index) => [kind, [index + 1], 40 + index]).sort());
});

test('who decides on the same contributions after somebody else is told, and nothing of his is stored', async () => {
  const { services, opened } = await published();
  const first = await decideOnce(services.as(camille, 'animator'), deskOf(opened), () => about([1, 2], { kind: 'moderated' }), 0);
  const remembered: (readonly Decision[])[] = [];
  const second = decideOnce(services.as(ines, 'animator'), deskOf(opened, (decisions) => remembered.push(decisions)), () => about([2, 3], { kind: 'shown' }), 0);
  await expect(second).rejects.toEqual(new MeanwhileError(first, first.id));
  expect(remembered).toEqual([[first]]);
  expect(await services.contributions.groupDecisions(opened.call)).toHaveLength(1);
});

test('who is overtaken again and again stops, and says by whom', async () => {
  const { services, opened } = await published();
  let tries = 0;
  const decide: CallAnimation['decide'] = async () => {
    tries += 1;
    throw new OvertakenError(decisionWith(1000 + tries, day(6), 'themed', { name: 'x' }, { targets: [500 + tries] }));
  };
  const overtaken = new Proxy(services, { get: (target, name, receiver) => (name === 'animation' ? async () => ({ decide, decidedSince: async () => [] }) : Reflect.get(target, name, receiver)) });
  await expect(decideOnce(overtaken, deskOf(opened), () => about([1]), 0)).rejects.toBeInstanceOf(OvertakenError);
  expect(tries).toBe(21);
});

describe('a decision on one contribution and one on many with it among them', () => {
  const one = about([], { contribution: 2, reason: 'Reprise au printemps' });

  test('an answer to many does not go over what somebody answered one of them meanwhile: it is told, and remembered', async () => {
    const { services, opened } = await published();
    const remembered: (readonly Decision[])[] = [];
    const desk = deskOf(opened, (decisions) => remembered.push(decisions));
    const first = await decideOnce(services.as(camille, 'animator'), deskOf(opened), () => one, 0);
    const mine = services.as(ines, 'animator');
    expect(await decide(mine, desk, () => about([1, 2, 3]), 0)).toEqual({ meanwhile: { other: first, known: 0, isPartial: true } });
    expect(remembered).toEqual([[first]]);
    expect(await services.contributions.groupDecisions(opened.call)).toEqual([]);

    // Who has seen it may decide after all.
    expect(await decide(mine, desk, () => about([1, 2, 3]), 0)).toMatchObject({ stored: { targets: [1, 2, 3] } });
  });

  test('an answer to one does not go over what somebody answered many meanwhile, this one among them', async () => {
    const { services, opened } = await published();
    const many = await decideOnce(services.as(camille, 'animator'), deskOf(opened), () => about([1, 2, 3]), 0);
    expect(await decide(services.as(ines, 'animator'), deskOf(opened), () => one, 0)).toEqual({ meanwhile: { other: many, known: 0, isPartial: false } });
  });

  test('what others decided of other contributions, or of another matter, is stepped over', async () => {
    const { services, opened } = await published();
    const other = services.as(camille, 'animator');
    await decideOnce(other, deskOf(opened), () => about([], { contribution: 9 }), 0);
    await decideOnce(other, deskOf(opened), () => about([], { contribution: 2, kind: 'themed', content: { name: 'Lieux' } }), 0);
    expect(await decide(services.as(ines, 'animator'), deskOf(opened), () => about([1, 2, 3]), 0)).toMatchObject({ stored: { targets: [1, 2, 3] } });
  });

  test('an answer whose storing was not heard of is stored once', async () => {
    const { services, opened } = await published();
    const mine = services.as(ines, 'animator');
    const stored = await decideOnce(mine, deskOf(opened), () => about([3, 1, 2]), 0);
    expect(await decide(mine, deskOf(opened), () => about([1, 2, 3]), 0)).toEqual({ stored });
    expect(await services.contributions.groupDecisions(opened.call)).toHaveLength(1);
  });
});
