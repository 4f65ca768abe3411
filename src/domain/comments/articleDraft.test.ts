import { articleDraft } from './articleDraft';

it.each([
  ['fr', 'Propos injurieux ou discriminatoires'],
  ['en', 'Insulting or discriminatory']
] as const)('comments under an article have no end, are all of one kind, and one is taken from sight for a reason: %s', (language, first) => {
  const draft = articleDraft(language);
  expect(draft).toMatchObject({ kind: 'article', kinds: ['remark'], closesAt: null, names: 'shown', moderation: 'after', mayReply: true, maySupport: true });
  expect(draft.reasons.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  expect(draft.reasons[0]?.text).toBe(first);
});
