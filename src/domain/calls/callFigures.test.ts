import { callFigures } from './callFigures';
import { publishedFigures, readFigures } from './publishedFigures';
import { callState } from './callState';
import type { Contribution } from './Contribution';
import type { Decision } from './Decision';
import { indexGroups } from './indexGroups';
import { anchor, callWith, contribution, day, decision, nadia, published, record, theo, thread } from './testing/callWith';
import type { ThreadState } from './threadState';
import { threadState } from './threadState';

const call = callWith();
function said(id: number, changes: Partial<Contribution> = {}, decisions: readonly Decision[] = [], others: { readonly withdrawn?: boolean; readonly replies?: number } = {}): ThreadState {
  const replies = Array.from({ length: others.replies ?? 0 }, (_, index) => thread({ contribution: contribution(id * 10 + index, { answers: id }) }));
  const records = others.withdrawn ? [record(1, day(6), 'withdrawn', { contribution: id })] : [];
  return threadState(thread({ contribution: contribution(id, changes), decisions, records, replies }), indexGroups([]), call, callState(call, [published], day(10)));
}
const kept = (id: number, contributionId: number, date: number) => decision(id, day(date), 'disposed', { disposition: 'kept' }, { contribution: contributionId });
const by = (id: number) => ({ author: { id, name: `Agent ${id}` } });

describe('the figures of a call', () => {
  const states = [
    said(100, {}, [kept(1, 100, 7), decision(2, day(31), 'disposed', { disposition: 'notKept' }, { contribution: 100 })], { replies: 2 }),
    said(101, { author: theo, kind: 'question', direction: ' Voirie ' }, [kept(3, 101, 31)]),
    said(102, { anchor: anchor({ passage: 3 }) }, [decision(4, day(6), 'themed', { name: 'Matériel' }, { contribution: 102 })]),
    said(103, { created: day(21) }, [kept(5, 103, 22)]),
    said(104, { created: day(1) }),
    said(105, {}, [], { withdrawn: true }),
    said(106, {}, [decision(6, day(6), 'moderated', {}, { contribution: 106 })]),
    said(107, { answers: 100 })
  ];

  it('count what is in time, neither withdrawn nor removed, each once', () => {
    expect(callFigures([...states, ...states], call)).toMatchObject({
      contributions: 3, people: 2, replies: 2, answered: 2, answeredShare: 2 / 3, lateAnswers: 1, late: 1, early: 1, withdrawn: 1, removed: 1, waiting: 0,
      dispositions: { kept: 1, partlyKept: 0, notKept: 1, offTopic: 0, elsewhere: 0 }
    });
  });

  it('say how long it took to the first answer, in the middle', () => {
    expect(callFigures(states, call).medianTimeToAnswer).toBe(14 * 86_400_000);
    expect(callFigures(states.slice(0, 1), call).medianTimeToAnswer).toBe(2 * 86_400_000);
    expect(callFigures([...states.slice(0, 2), said(110, {}, [kept(9, 110, 8)])], call).medianTimeToAnswer).toBe(3 * 86_400_000);
    expect(callFigures([], call)).toMatchObject({ contributions: 0, answeredShare: null, medianTimeToAnswer: null, kinds: [] });
  });

  it('have rows by kind, passage, theme and direction', () => {
    const { kinds, passages, themes, directions } = callFigures(states, call);
    expect(kinds).toEqual([
      { key: 'question', contributions: 1, people: 1, answered: 1, lateAnswers: 1 },
      { key: 'remark', contributions: 2, people: 1, answered: 1, lateAnswers: 0 }
    ]);
    expect(passages.map(({ key, contributions }) => [key, contributions])).toEqual([[3, 1], [12, 2]]);
    expect(themes.map(({ key, contributions }) => [key, contributions])).toEqual([['', 2], ['Matériel', 1]]);
    expect(directions.map(({ key, contributions, people }) => [key, contributions, people])).toEqual([['Urbanisme', 2, 1], ['Voirie', 1, 1]]);
  });
});

it('people of whom nobody knows who they are, are not counted as somebody', () => {
  expect(callFigures([said(100), said(101, { author: null }), said(102, { author: null })], call)).toMatchObject({ contributions: 3, people: 1 });
});

describe('where names are hidden', () => {
  const crowd = [1, 2, 3, 4, 5, 6].map((id) => said(id, by(id)));
  const few = [11, 12].map((id) => said(id, { ...by(id), direction: 'Voirie' }));
  const secret = callWith({ names: 'hidden' });

  it('what few people said is hidden, with as much as it takes not to be worked out', () => {
    const { directions } = callFigures([...crowd, ...few], secret);
    expect(directions.map(({ key, contributions, people, answered, lateAnswers }) => [key, contributions, people, answered, lateAnswers])).toEqual([['Urbanisme', null, null, null, null], ['Voirie', null, null, null, null]]);
    const third = [21, 22, 23, 24, 25, 26, 27].map((id) => said(id, { ...by(id), direction: 'Sports' }));
    expect(callFigures([...crowd, ...few, ...third], secret).directions.map(({ key, contributions }) => [key, contributions])).toEqual([['Sports', 7], ['Urbanisme', null], ['Voirie', null]]);
    expect(callFigures([...crowd, ...few], call).directions.map(({ contributions }) => contributions)).toEqual([6, 2]);
    expect(callFigures([...crowd, ...few], call, 3).directions.map(({ contributions }) => contributions)).toEqual([null, null]);
  });

  it('figures are published without what is hidden, nor the name of a direction that few people typed', () => {
    const figures = publishedFigures(callFigures([...crowd, ...few], secret));
    expect(figures).toEqual({ contributions: 8, people: 8, answered: 0, lateAnswers: 0, 'kind.remark': 8, 'passage.12': 8 });
    const third = [21, 22, 23, 24, 25, 26, 27].map((id) => said(id, { ...by(id), direction: 'Sports' }, [decision(id, day(6), 'themed', { name: 'Horaires' }, { contribution: id })]));
    expect(publishedFigures(callFigures([...crowd, ...few, ...third], secret))).toMatchObject({ 'direction.Sports': 7, 'theme.': 8, 'theme.Horaires': 7 });
  });

  it('what arrived late is in no published figure', () => {
    const late = [31, 32, 33, 34, 35, 36].map((id) => said(id, { ...by(id), created: day(21), kind: 'objection', direction: 'Sports' }));
    expect(publishedFigures(callFigures([...crowd, ...late], secret))).toEqual({ contributions: 6, people: 6, answered: 0, lateAnswers: 0, 'kind.remark': 6, 'passage.12': 6, 'direction.Urbanisme': 6 });
  });

  it('published figures are read as they were published', () => {
    expect(readFigures({ contributions: 12, people: 9, 'kind.remark': 7, 'kind.question': null, 'passage.12': 7, 'passage.3': 5, 'passage.x': 1, 'kind.unknown': 2, 'theme.': 12, 'direction.Sports. Nord': 6, 'direction.': 6 })).toEqual({
      contributions: 12, people: 9, answered: 0, lateAnswers: 0,
      kinds: [{ key: 'question', contributions: null }, { key: 'remark', contributions: 7 }],
      passages: [{ key: 3, contributions: 5 }, { key: 12, contributions: 7 }],
      themes: [{ key: '', contributions: 12 }],
      directions: [{ key: 'Sports. Nord', contributions: 6 }, { key: '', contributions: 6 }]
    });
  });
});

test('what waits to be let through is told, and counted', () => {
  const before = callWith({ moderation: 'before' });
  const state = threadState(thread(), indexGroups([]), before, callState(before, [published], day(10)));
  expect(callFigures([state], before, 0)).toMatchObject({ contributions: 1, waiting: 1 });
  expect(callFigures([state], before).kinds).toEqual([{ key: 'remark', contributions: null, people: null, answered: null, lateAnswers: null }]);
  expect(nadia.id).toBe(state.contribution.author?.id);
});
