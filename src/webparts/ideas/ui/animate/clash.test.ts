import type { CampaignContent, CampaignDecisionKind } from '../../../../domain/ideas/CampaignDecision';
import { day, decision } from '../../../../domain/ideas/testing/campaignWith';
import { covers, isClash } from './clash';

interface Made {
  readonly kind: CampaignDecisionKind;
  readonly idea?: number;
  readonly targets?: readonly number[];
  readonly content?: CampaignContent;
}

const clash = ({ kind, idea = 0, targets = [], content = {} }: Made, other: Made): boolean =>
  isClash({ kind, idea, targets, content }, decision(9, day(5), other.kind, other.content, { idea: other.idea ?? 0, targets: other.targets ?? [] }));

it.each<[string, Made, Made, boolean]>([
  ['a state of the same idea', { kind: 'staged', idea: 1 }, { kind: 'owned', idea: 1 }, true],
  ['a state of another idea among many', { kind: 'staged', targets: [1, 2] }, { kind: 'staged', targets: [3] }, false],
  ['a state of one of many', { kind: 'staged', targets: [1, 2] }, { kind: 'staged', targets: [2, 3] }, true],
  ['a state of one of many, by itself', { kind: 'staged', targets: [1, 2] }, { kind: 'staged', idea: 2 }, true],
  ['a state of many, for one of them', { kind: 'staged', idea: 2 }, { kind: 'staged', targets: [1, 2] }, true],
  ['the sight of an idea that gets a state', { kind: 'staged', idea: 1 }, { kind: 'hidden', idea: 1 }, false],
  ['the sight of the same idea', { kind: 'released', idea: 1 }, { kind: 'hidden', idea: 1 }, true],
  ['the sight of a comment of it', { kind: 'hidden', idea: 1 }, { kind: 'hidden', idea: 1, content: { record: 4 } }, false],
  ['another cluster', { kind: 'clustered', content: { cluster: 1 } }, { kind: 'clustered', content: { cluster: 2 } }, false],
  ['the same cluster', { kind: 'clustered', content: { cluster: 1 } }, { kind: 'unclustered', content: { cluster: 1 } }, true],
  ['a merge that meets it', { kind: 'merged', targets: [2], content: { parent: 1 } }, { kind: 'merged', targets: [3], content: { parent: 2 } }, true],
  ['a merge of others', { kind: 'merged', targets: [2], content: { parent: 1 } }, { kind: 'merged', targets: [4], content: { parent: 3 } }, false],
  ['a merge undone while supports are counted', { kind: 'overlap', targets: [1, 2] }, { kind: 'unmerged', targets: [1, 2], content: { merge: 7 } }, true],
  ['the undoing of another merge', { kind: 'unmerged', targets: [1, 2], content: { merge: 7 } }, { kind: 'unmerged', targets: [1, 3], content: { merge: 8 } }, false],
  ['rules while dates change', { kind: 'dates' }, { kind: 'rules' }, true],
  ['a cluster while dates change', { kind: 'dates' }, { kind: 'clustered', content: { cluster: 1 } }, false],
  ['a merge while a ranking is certified', { kind: 'certified' }, { kind: 'merged', targets: [2], content: { parent: 1 } }, true],
  ['the short list', { kind: 'shortListed', targets: [1] }, { kind: 'shortListed', targets: [2] }, true]
])('%s', (_, draft, other, expected) => {
  expect(clash(draft, other)).toBe(expected);
});

it.each<[Made, Made, boolean]>([
  [{ kind: 'staged', targets: [1, 2] }, { kind: 'staged', idea: 2 }, false],
  [{ kind: 'staged', idea: 2 }, { kind: 'staged', targets: [1, 2] }, true],
  [{ kind: 'staged', targets: [1, 2] }, { kind: 'staged', targets: [2, 1, 3] }, true]
])('%j is covered by %j: %s', ({ kind, idea = 0, targets = [], content = {} }, other, expected) => {
  expect(covers({ kind, idea, targets, content }, decision(9, day(5), other.kind, other.content, { idea: other.idea ?? 0, targets: other.targets ?? [] }))).toBe(expected);
});
