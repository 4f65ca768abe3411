import { areCountsShown, mayAdd, mayComment, mayCorrect, mayMove, mayTakeBack, mayThrow, mayVote } from './mayDo';
import { mergeForest } from './mergeForest';
import { camille, campaignWith, day, decision, ideaStateOf, merged, nadia, record, stateOf, theo } from './testing/campaignWith';
import { toldOfMerges } from './toldOfMerges';

const agent = { mayTakePart: true, mayAnimate: false };
const reader = { mayTakePart: false, mayAnimate: false };
const none = mergeForest([]);
const idea = ideaStateOf();
const withdrawn = ideaStateOf({ records: [record(1, day(6), 'withdrawn', { text: 'x' })] });
const hidden = ideaStateOf({ decisions: [decision(1, day(6), 'hidden', {}, { idea: 100 })] });
const shared = ideaStateOf({ records: [record(1, day(6), 'coauthorInvited', { person: theo }), record(2, day(6), 'coauthorAccepted', { author: theo })] });
const archived = stateOf([decision(9, day(6), 'archived')], day(7));

test('ideas are thrown while they are collected', () => {
  expect([mayThrow(stateOf(), agent), mayThrow(stateOf(), reader), mayThrow(stateOf([], day(11)), agent), mayThrow(archived, agent), mayThrow(stateOf([], day(1)), agent)]).toEqual([null, 'forbidden', 'gather', 'archived', 'scheduled']);
});

test('votes are given while the server’s date is in the vote, to what stands', () => {
  const may = (state = idea, now = day(13), forest = none, rights = agent, campaign = campaignWith(), list: Parameters<typeof stateOf>[0] = []) => mayVote(state, stateOf(list, now, campaign), forest, rights, now);
  expect([may(), may(idea, day(19)), may(idea, day(20)), may(idea, day(13), none, reader), may(withdrawn), may(hidden), may(idea, day(13), mergeForest([merged(1, 5, [100])]))]).toEqual([null, null, 'decide', 'forbidden', 'withdrawn', 'hidden', 'merged']);
  const short = campaignWith({ vote: { on: 'shortList', from: 'vote' } });
  expect([may(idea, day(5), none, agent, short), may(idea, day(13), none, agent, short), may(idea, day(13), none, agent, short, [decision(2, day(11), 'shortListed', {}, { targets: [100] })])]).toEqual(['collect', 'notShortListed', null]);
  expect(mayVote(idea, archived, none, agent, day(7))).toBe('archived');
  expect([mayTakeBack(stateOf([], day(13)), agent, day(13)), mayTakeBack(stateOf([], day(20)), agent, day(20)), mayTakeBack(stateOf([], day(13)), reader, day(13)), mayTakeBack(archived, agent, day(7))]).toEqual([null, 'decide', 'forbidden', 'archived']);
});

test('only its author corrects an idea, until somebody voted for it', () => {
  const may = (state = idea, me = nadia.id, votedAt: Date | null = null, now = day(5)) => mayCorrect(state, stateOf([], now), me, votedAt);
  expect([may(), may(idea, theo.id), may(shared, theo.id), may(idea, nadia.id, day(4)), may(withdrawn), may(hidden), may(idea, nadia.id, null, day(13)), may(idea, nadia.id, null, day(21))]).toEqual([null, 'notAuthor', 'notAuthor', 'voted', 'withdrawn', 'hidden', null, 'decide']);
});

test('its authors add to it until all is put away', () => {
  expect([mayAdd(idea, stateOf([], day(31)), nadia.id), mayAdd(shared, stateOf(), theo.id), mayAdd(idea, stateOf(), theo.id), mayAdd(withdrawn, stateOf(), nadia.id), mayAdd(idea, archived, nadia.id)]).toEqual([null, null, 'notAuthor', 'withdrawn', 'archived']);
});

test('who takes part says what he thinks of it', () => {
  const on = campaignWith();
  expect([mayComment(idea, stateOf(), on, agent), mayComment(idea, stateOf(), campaignWith({ mayComment: false }), agent), mayComment(idea, stateOf(), on, reader), mayComment(withdrawn, stateOf(), on, agent), mayComment(hidden, stateOf(), on, agent), mayComment(idea, archived, on, agent)]).toEqual([
    null, 'notAllowed', 'forbidden', 'withdrawn', 'hidden', 'archived'
  ]);
});

test('notes are moved by whom the campaign lets', () => {
  const may = (movers: 'animators' | 'authors' | 'all', me: number, rights = agent, state = shared) => mayMove(state, stateOf([], day(5), campaignWith({ movers })), me, rights);
  expect([may('animators', nadia.id), may('animators', camille.id, { ...agent, mayAnimate: true }), may('authors', nadia.id), may('authors', theo.id), may('authors', camille.id), may('all', camille.id), may('all', camille.id, reader)]).toEqual(['notAllowed', null, null, null, 'notAllowed', null, 'forbidden']);
  expect(mayMove(idea, archived, camille.id, { ...agent, mayAnimate: true })).toBe('archived');
});

test('counts that are kept back are shown once the vote is over', () => {
  const shown = (now: Date, countsHidden = true) => areCountsShown(stateOf([], now, campaignWith({ vote: { countsHidden } })), now);
  expect([shown(day(13), false), shown(day(1)), shown(day(13)), shown(day(19)), shown(day(20)), shown(day(31))]).toEqual([true, false, false, false, true, true]);
});

test('who threw or supports a merged idea is told until he answers', () => {
  const forest = mergeForest([merged(1, 5, [100]), merged(2, 6, [7]), merged(3, 8, [9])]);
  const told = toldOfMerges(forest, { thrown: [7], supported: [5, 100, 9] }, [record(1, day(12), 'supportKept', { merge: 3 }), record(2, day(12), 'comment', { merge: 1 })]);
  expect(told.map(({ merge, thrown, supported }) => [merge.id, thrown, supported])).toEqual([[1, [], [5, 100]], [2, [7], []]]);
});
