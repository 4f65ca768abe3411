import type { DecisionDraft } from '../../../../data/calls/CallServices';
import { day, decision } from '../../../../domain/calls/testing/callWith';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { covers, isClash } from './clash';

const draft = (kind: DecisionDraft['kind'], changes: Partial<DecisionDraft> = {}): DecisionDraft => ({ kind, contribution: 0, targets: [], reason: '', content: {}, ...changes });
const groups = indexGroups([decision(5, day(6), 'grouped', { group: 1, name: 'Trois jours' }, { targets: [10, 11] })]);

describe('what somebody else decided meanwhile', () => {
  it.each([
    ['an answer to the same contribution', draft('disposed', { contribution: 10 }), decision(9, day(7), 'disposed', { disposition: 'kept' }, { contribution: 10 }), true],
    ['its removal, for who answers', draft('disposed', { contribution: 10 }), decision(9, day(7), 'moderated', {}, { contribution: 10 }), true],
    ['its theme, for who answers', draft('disposed', { contribution: 10 }), decision(9, day(7), 'themed', { name: 'Lieux' }, { contribution: 10 }), false],
    ['an answer to another contribution', draft('disposed', { contribution: 10 }), decision(9, day(7), 'disposed', { disposition: 'kept' }, { contribution: 12 }), false],
    ['an answer to some of the same', draft('disposed', { targets: [10, 12] }), decision(9, day(7), 'disposed', { disposition: 'kept' }, { targets: [12, 13] }), true],
    ['an answer to one of them alone', draft('disposed', { targets: [10, 12] }), decision(9, day(7), 'disposed', { disposition: 'kept' }, { contribution: 12 }), true],
    ['an answer to many, for who answers one of them', draft('disposed', { contribution: 12 }), decision(9, day(7), 'disposed', { disposition: 'kept' }, { targets: [10, 12] }), true],
    ['an answer to its group, for who answers one of it', draft('disposed', { contribution: 11 }), decision(9, day(7), 'disposed', { disposition: 'kept', group: 1 }), true],
    ['an answer to others', draft('disposed', { targets: [10, 12] }), decision(9, day(7), 'disposed', { disposition: 'kept' }, { targets: [13] }), false],
    ['an answer to a group that some of them are in', draft('disposed', { targets: [10, 12] }), decision(9, day(7), 'disposed', { disposition: 'kept', group: 1 }), true],
    ['other members of a group, for who answers it', draft('disposed', { content: { group: 1 } }), decision(9, day(7), 'grouped', { group: 1 }, { targets: [10] }), true],
    ['another group, for who answers one', draft('disposed', { content: { group: 1 } }), decision(9, day(7), 'grouped', { group: 2 }, { targets: [20] }), false],
    ['a closing, for who holds', draft('held'), decision(9, day(7), 'closed'), true],
    ['an opinion of another body', draft('opinion', { content: { bodyId: 1 } }), decision(9, day(7), 'opinion', { bodyId: 2, state: 'none' }), false],
    ['an opinion of the same body', draft('opinion', { content: { bodyId: 1 } }), decision(9, day(7), 'opinion', { bodyId: 1, state: 'none' }), true],
    ['an opinion, for who closes', draft('closed'), decision(9, day(7), 'opinion', { bodyId: 1, state: 'none' }), false],
    ['other figures, for who publishes some', draft('figures'), decision(9, day(7), 'figures'), true]
  ])('%s: looked at first, or stepped over', (_, mine, other, expected) => {
    expect(isClash(mine, other, groups)).toBe(expected);
  });
});

it.each([
  ['one of many', draft('disposed', { targets: [10, 12] }), decision(9, day(7), 'disposed', {}, { contribution: 12 }), false],
  ['many with it among them', draft('disposed', { contribution: 12 }), decision(9, day(7), 'disposed', {}, { targets: [10, 12] }), true],
  ['a group that both are in', draft('disposed', { targets: [11, 10] }), decision(9, day(7), 'disposed', { group: 1 }), true]
])('%s: is all decided with it?', (_, mine, other, expected) => {
  expect(covers(mine, other, groups)).toBe(expected);
});
