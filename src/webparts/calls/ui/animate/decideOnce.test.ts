import type { CallAnimation, DecisionDraft } from '../../../../data/calls/CallServices';
import { MemoryCallServices } from '../../../../data/calls/testing/MemoryCallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { decision as decisionWith, day } from '../../../../domain/calls/testing/callWith';
import { charter, draft, nadia } from '../testing/showCalls';
import { MeanwhileError } from '../../../../shell/decided/MeanwhileError';
import { decideOnce } from './decideOnce';

const camille = { id: 31, name: 'Camille Roux' };
const ines = { id: 32, name: 'Inès Lopez' };
const about = (targets: readonly number[], changes: Partial<DecisionDraft> = {}): DecisionDraft => ({ kind: 'disposed', contribution: 0, targets, reason: 'Retenu', content: { disposition: 'kept' }, ...changes });

async function published(): Promise<{ readonly services: MemoryCallServices; readonly opened: OpenedCall }> {
  const services = new MemoryCallServices(nadia);
  return { services, opened: await services.publish(draft(), charter) };
}

/** The desk of somebody who read what was decided before the others began. */
function deskOf(opened: OpenedCall, remember: (decisions: readonly Decision[]) => void = () => undefined): Parameters<typeof decideOnce>[1] {
  return { opened, groupDecisions: [], groups: indexGroups([]), remember };
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
  const overtaken = new Proxy(services, { get: (target, name, receiver) => (name === 'animation' ? async () => ({ decide }) : Reflect.get(target, name, receiver)) });
  await expect(decideOnce(overtaken, deskOf(opened), () => about([1]), 0)).rejects.toBeInstanceOf(OvertakenError);
  expect(tries).toBe(21);
});
