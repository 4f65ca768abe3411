import { brainstorm, commentsOn } from './brainstorm';
import { newsOf } from './newsOf';
import { campaignWith, day, decision, ideaWith, merged, published, record, theo } from './testing/campaignWith';

const campaign = campaignWith();
const ideas = [ideaWith(100), ideaWith(101, { buildsOn: 100, author: theo, created: day(6) }), ideaWith(102, { created: day(7) })];
const staged = decision(3, day(21), 'staged', { stage: 'kept' }, { idea: 101 });
const records = [record(1, day(8), 'added', { text: 'Le mardi.' }), record(2, day(8), 'withdrawn', { idea: 102, text: 'Je renonce.' })];
const storm = brainstorm({ campaign, ideas, records, decisions: [published, merged(2, 100, [101]), staged] }, day(25));

test('a brainstorm is assembled of what was read of it', () => {
  expect(storm.state.phase).toBe('decide');
  expect([...storm.byId.keys()]).toEqual([100, 101, 102]);
  expect([storm.forest.rootOf(101), storm.byId.get(101)?.stage, storm.byId.get(102)?.withdrawn?.id]).toEqual([100, 'kept', 2]);
});

test('what happened is told latest first, of what is in sight, after a moment', () => {
  const told = newsOf(storm, null).map(({ kind, idea }) => [kind, idea]);
  expect(told).toEqual([['staged', 101], ['merged', 100], ['added', 100], ['thrown', 101], ['thrown', 100]]);
  expect(newsOf(storm, day(10)).map(({ kind }) => kind)).toEqual(['staged']);
});

test('comments stand with their replies, and without what was taken from sight', () => {
  const said = [record(10, day(8), 'comment', { text: 'Oui.' }), record(11, day(9), 'comment', { text: 'Moi aussi.', answers: 10 }), record(12, day(9), 'comment', { text: 'Non.' })];
  const hidden = decision(4, day(10), 'hidden', { record: 12 }, { idea: 100 });
  const comments = commentsOn(ideaWith(100), said, { ...storm, decisions: [published, hidden] });
  expect(comments.map(({ record: { id }, replies, hidden: why }) => [id, replies.length, why?.id ?? null])).toEqual([[10, 1, null], [12, 0, 4]]);
});
