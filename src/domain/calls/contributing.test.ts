import { mayContribute } from './mayContribute';
import { anchor, callWith, contribution } from './testing/callWith';
import { validateContribution } from './validateContribution';
import type { ContributionDraft } from './Contribution';

test.each(['unpublished', 'scheduled', 'held', 'closed', 'archived'] as const)('nobody contributes to a call that is %s', (phase) => expect(mayContribute({ phase }, { mayContribute: true })).toBe(phase));

test('who may, contributes to an open call', () => {
  expect([mayContribute({ phase: 'open' }, { mayContribute: true }), mayContribute({ phase: 'open' }, { mayContribute: false })]).toEqual([null, 'forbidden']);
});

describe('a contribution is sent', () => {
  const issues = (draft: Partial<ContributionDraft>, rules = {}, original?: string) => validateContribution({ ...contribution(1), ...draft }, callWith(rules), original).map(({ field, code }) => `${field} ${code}`);
  const file = { path: '/a', name: 'a', size: 1 };

  it.each([
    ['a remark', {}],
    ['on the whole', { anchor: anchor({ passage: 0, quote: '' }) }],
    ['support without a word', { kind: 'support', text: '' }],
    ['another wording without a word', { kind: 'wording', text: '', wording: 'trois jours' }],
    ['striking out with a reason', { kind: 'wording', wording: '' }],
    ['a reply', { answers: 7 }],
    ['text as long as may be', { text: 'a'.repeat(10_000) }]
  ] as const)('as %s', (_, draft) => expect(issues(draft)).toEqual([]));

  it.each([
    ['text required', { text: ' \u200b\n' }],
    ['text required', { kind: 'question', text: '' }],
    ['text required', { kind: 'objection', text: '' }],
    ['text required', { kind: 'support', text: '', answers: 7 }],
    ['text required', { kind: 'wording', text: '', wording: ' ' }],
    ['text tooLong', { text: 'a'.repeat(10_001) }],
    ['wording tooLong', { kind: 'wording', wording: 'a'.repeat(10_001) }],
    ['wording unchanged', { kind: 'wording', wording: ' deux jours' }],
    ['wording notAllowed', { wording: 'trois' }],
    ['kind notAllowed', { kind: 'wording', wording: 'trois', anchor: anchor({ passage: 0 }) }],
    ['kind notAllowed', { kind: 'wording', wording: 'trois', answers: 7 }],
    ['files notAllowed', { files: [file] }]
  ] as const)('but not with %s: %#', (issue, draft) => expect(issues(draft)).toEqual([issue]));

  it('in the kinds that the call asks for; replies in any, where there are replies', () => {
    expect(issues({}, { kinds: ['question'] })).toEqual(['kind notAllowed']);
    expect(issues({ answers: 7 }, { kinds: ['question'] })).toEqual([]);
    expect(issues({ answers: 7 }, { mayReply: false })).toEqual(['kind notAllowed']);
  });

  it('with other words than those that it would replace', () => {
    expect(issues({ kind: 'wording', wording: 'Tout le passage', anchor: anchor({ quote: '' }) }, {}, 'Tout le passage')).toEqual(['wording unchanged']);
  });

  it('with a few files, where they are allowed', () => {
    expect(issues({ files: Array(5).fill(file) }, { mayAttach: true })).toEqual([]);
    expect(issues({ files: Array(6).fill(file) }, { mayAttach: true })).toEqual(['files tooMany']);
  });
});
