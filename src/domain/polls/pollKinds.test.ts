import * as fc from 'fast-check';
import type { BallotRules, ConfidentialBallot, OpenBallot } from '../ballots/Ballot';
import { pollLayout } from '../ballots/BallotLayout';
import { auditConfidential, auditOpen, ballotsFingerprint, changedVoters } from '../ballots/audit';
import { choicesAllowed } from '../ballots/choicesAllowed';
import { followSteps } from '../ballots/followSteps';
import { planRanking } from '../ballots/planRanking';
import { planSteps } from '../ballots/planSteps';
import type { Step } from '../ballots/step';
import { NO_OPTION } from '../ballots/step';
import { stepFolders } from '../ballots/stepFolders';
import { tallyFolders } from '../ballots/Tally';
import { compareSlots, dateSlot, slotText } from './dateSlot';
import { dateResults } from './dateResult';
import type { Poll } from './Poll';
import { boxFolders } from './boxFolders';
import { seenFingerprint } from './pollFingerprint';
import { withRulesOfKind } from './kindRules';
import { ballotOptions, ifNeedBe, NO_DATE } from './pollKinds';
import { ballotRules } from './pollState';
import { comparePairs, rankingResult } from './rankingResult';
import { ratingResult, scaleOptions } from './ratingResult';
import { renewOptions } from './renewOptions';
import { validatePoll } from './validatePoll';
import { day, pollWith, published, recordsOf } from './testing/pollWith';

const NOW = day(3);
const poll = (changes: Partial<Poll>): Poll => withRulesOfKind(pollWith({ records: recordsOf([day(1), { ...published, box: '12-abcd' }]), ...changes }));
const optionsOf = (...texts: readonly string[]) => texts.map((text, index) => ({ id: index + 1, text }));

const rating = poll({ kind: 'rating', options: scaleOptions(0, 10) });
const dates = poll({ kind: 'dates', options: optionsOf('2026-12-04', '2026-12-07T08:00Z/2026-12-07T09:30Z', '2026-12-11') });
const ranking = poll({ kind: 'ranking', options: optionsOf('Vélos', 'Crèche', 'Jardin', 'Casiers') });
const questions = poll({
  kind: 'questions',
  questions: [
    { id: 1, text: 'Où ?', minChoices: 1, maxChoices: 1 },
    { id: 2, text: 'Avec quoi ?', minChoices: 0, maxChoices: 2 }
  ],
  options: optionsOf('Parc', 'Place', 'Musique', 'Jeux', 'Repas').map((option) => ({ ...option, question: option.id <= 2 ? 1 : 2 }))
});

/** All votes that the rules allow, of so few options that they can be written down. */
function votesOf(rules: BallotRules): readonly (readonly number[])[] {
  if (rules.isRanking) return [[], ...permutations(rules.optionIds)];
  return Array.from({ length: 2 ** rules.optionIds.length }, (_, bits) => rules.optionIds.filter((_id, index) => (bits & (2 ** index)) !== 0)).filter((choices) => choicesAllowed(choices, rules));
}

function permutations(ids: readonly number[]): readonly (readonly number[])[] {
  return ids.length < 2 ? [ids] : ids.flatMap((first) => permutations(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]));
}

describe.each([
  ['a rating', rating],
  ['a choice of dates', dates],
  ['a ranking', ranking],
  ['several questions', questions]
])('%s', (_, given) => {
  const rules = ballotRules(given);

  it('has a folder for every step that is planned, live figures that are those of the check, and what each agent sent last, cut short anywhere', () => {
    const votes = votesOf(rules);
    const folders = new Set(boxFolders(given, '12-abcd'));
    const vote = fc.constantFrom(...votes);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), vote), { maxLength: 8 }), fc.nat({ max: 60 }), (wishes, most) => {
        const ballots: OpenBallot[] = [];
        const wanted = new Map<number, readonly number[]>();
        let left = most;
        let isCut = false;
        for (const [agentId, choices] of wishes) {
          const { slots, choices: standing } = followSteps(ballots, rules);
          const own = slots.get(agentId) ?? [];
          const steps = rules.isRanking ? planRanking(agentId, { slots: own, vote: { choices: standing.get(agentId) ?? [] } }, choices, rules) : planSteps(agentId, own, choices, rules);
          const cut = steps.slice(0, left);
          for (const step of cut) ballots.push(ballotOf(step, choices, ballots.length + 1, rules));
          left -= cut.length;
          isCut = cut.length < steps.length;
          if (!isCut) wanted.set(agentId, choices);
          else wanted.delete(agentId);
          if (isCut) break;
        }
        const { choices, exclusions, tally } = auditOpen(ballots, rules);
        const live = tallyFolders([...folders].map((name) => ({ name, itemCount: ballots.filter(({ folder }) => folder === name).length })), rules);
        expect(ballots.every(({ folder }) => folders.has(folder) && stepFolders(rules)(folder) !== null)).toBe(true);
        // A vote of which a part is missing counts for nothing in the check where a question wants an answer.
        expect(exclusions.filter(({ reason }) => !(isCut && reason === 'tooFewChoices'))).toEqual([]);
        if (!isCut) expect(live).toEqual(tally);
        for (const [agentId, sent] of wanted) expect(choices.get(agentId) ?? []).toEqual(sent);
      }),
      { numRuns: 200 }
    );
  });

  it('never has a hundred folders, and fingerprints its own kind', () => {
    expect(boxFolders(given, '12-abcd').length).toBeLessThanOrEqual(90);
    expect(seenFingerprint({ ...given, kind: 'choice', questions: [] })).not.toBe(seenFingerprint(given));
    expect(validatePoll({ ...given, closesAt: null }, NOW)).toEqual([]);
  });

  it('gives answers numbers that no earlier one had when its words change', () => {
    const used = boxFolders(given, '12-abcd').map((name) => ({ name, itemCount: 1 }));
    const renewed = renewOptions(given, { ...given, question: 'Autre question' }, used);
    const before = new Set(ballotOptions(given).filter((id) => id !== NO_DATE));
    expect(ballotOptions(renewed).filter((id) => before.has(id))).toEqual([]);
    expect(new Set(ballotOptions(renewed)).size).toBe(ballotOptions(renewed).length);
  });
});

function ballotOf(step: Step, choices: readonly number[], id: number, { layout, seen }: BallotRules): OpenBallot {
  return { id, created: new Date(day(2).getTime() + id * 1000), authorId: step.agentId, editorId: step.agentId, altered: false, seen: seen ?? '', key: layout.key(step), folder: layout.folder(step), wanted: choices };
}

describe('a ballot that somebody makes by hand', () => {
  const stored = (given: Poll, agentId: number, entries: readonly (readonly [slot: number, to: number, wanted?: readonly number[]])[], from = NO_OPTION): readonly OpenBallot[] =>
    entries.map(([slot, to, wanted], index) => ballotOf({ agentId, slot, number: index, from, to }, wanted ?? [to], index + 1, ballotRules(given)));
  const reasons = (given: Poll, ballots: readonly OpenBallot[]) => auditOpen(ballots, ballotRules(given)).exclusions.map(({ reason }) => reason);

  it('does not answer "yes" and "if need be" to one date, nor twice to one question', () => {
    expect(reasons(dates, stored(dates, 7, [[1, 1], [2, ifNeedBe(1)]]))).toEqual(['doubleAuthor']);
    expect(reasons(dates, stored(dates, 7, [[1, 1], [2, ifNeedBe(2)]]))).toEqual([]);
    expect(reasons(questions, stored(questions, 7, [[1, 1], [2, 2]]))).toEqual(['doubleAuthor']);
  });

  it('counts only where each question that wants an answer has one', () => {
    expect(reasons(questions, stored(questions, 7, [[1, 3], [2, 4]]))).toEqual(['tooFewChoices', 'tooFewChoices']);
    expect(reasons(questions, stored(questions, 7, [[1, 1]]))).toEqual([]);
  });

  it('ranks all answers, each once, and says the first place that it lies in', () => {
    expect(reasons(ranking, stored(ranking, 7, [[1, 2, [2, 1, 3, 4]]]))).toEqual([]);
    expect(reasons(ranking, stored(ranking, 7, [[1, 2, [1, 2, 3, 4]]]))).toEqual(['unreadable']);
    expect(reasons(ranking, stored(ranking, 7, [[1, 2, [2, 1, 1, 4]]]))).toEqual(['unreadable']);
    expect(reasons(ranking, stored(ranking, 7, [[1, 2, [2, 1]]]))).toEqual(['unreadable']);
  });

  it('changes nothing where it goes from an answer to the same one, but in a ranking', () => {
    const twice = [...stored(rating, 7, [[1, 4]]), { ...ballotOf({ agentId: 7, slot: 1, number: 1, from: 4, to: 4 }, [4], 9, ballotRules(rating)) }];
    expect(reasons(rating, twice)).toEqual(['unreadable']);
    expect(stepFolders(ballotRules(rating))('first-4-4')).toBeNull();
    expect(stepFolders(ballotRules(ranking))('first-4-4')).not.toBeNull();
    expect(pollLayout('12-a').read({ key: '12-a:7:1:0', folder: 'first-0-0' })).toBeNull();
  });

  it('is judged alike in a confidential vote', () => {
    const judge = (given: Poll, choices: readonly number[]) => {
      const rules = ballotRules(given);
      const { exclusions, choices: counted, tally } = auditConfidential([{ id: 1, created: day(2), authorId: 7, editorId: 7, altered: false, seen: rules.seen ?? '', choices }], rules);
      return [exclusions[0]?.reason ?? counted.get(7), tally.voters];
    };
    expect(judge(dates, [1, ifNeedBe(1)])).toEqual(['tooManyChoices', 0]);
    expect(judge(dates, [NO_DATE])).toEqual([[NO_DATE], 1]);
    expect(judge(questions, [3])).toEqual(['tooFewChoices', 0]);
    expect(judge(ranking, [3, 1, 2, 4])).toEqual([[3, 1, 2, 4], 1]);
    expect(judge(ranking, [3, 1, 2])).toEqual(['unreadable', 0]);
  });
});

describe('answers in own words', () => {
  const text = poll({ kind: 'text', options: [{ id: 1, text: '', isText: true }] });
  const asked = poll({
    kind: 'questions',
    questions: [{ id: 1, text: 'Où ?', minChoices: 1, maxChoices: 1 }, { id: 2, text: 'Pourquoi ?', minChoices: 0, maxChoices: 1 }],
    options: [{ id: 1, text: 'Parc', question: 1 }, { id: 2, text: 'Place', question: 1 }, { id: 3, text: '', question: 2, isText: true }]
  });
  const ballot = (given: Poll, choices: readonly number[] | null, texts: readonly string[] | undefined, id = 1, authorId = 7): ConfidentialBallot => ({ id, created: new Date(day(2).getTime() + id * 1000), authorId, editorId: authorId, altered: false, seen: seenFingerprint(given), choices, texts });
  const judge = (given: Poll, ...ballots: readonly ConfidentialBallot[]) => {
    const { exclusions, counted } = auditConfidential(ballots, ballotRules(given));
    return exclusions[0]?.reason ?? counted.get(7)?.texts ?? 'none';
  };

  it('make a poll confidential, and are asked for without words of their own', () => {
    expect([text.confidential, asked.confidential, poll({ kind: 'text', options: [] }).confidential]).toEqual([true, true, false]);
    expect([validatePoll({ ...text, closesAt: null }, NOW), validatePoll({ ...asked, closesAt: null }, NOW)]).toEqual([[], []]);
    expect(ballotRules(asked).textIds).toEqual([3]);
    const chosen = { ...asked, options: asked.options.map(({ isText: _, ...option }) => option) };
    expect(seenFingerprint(chosen)).not.toBe(seenFingerprint(asked));
    expect(validatePoll({ ...chosen, closesAt: null }, NOW).map(({ code }) => code)).toEqual(['required', 'tooFew']);
  });

  it.each<[string, Poll, readonly number[] | null, readonly string[] | undefined, unknown]>([
    ['an answer', text, [1], ['Plus d’ombre'], ['Plus d’ombre']],
    ['the longest', text, [1], ['x'.repeat(500)], ['x'.repeat(500)]],
    ['one too long', text, [1], ['x'.repeat(501)], 'unreadable'],
    ['nothing', text, [1], undefined, 'unreadable'],
    ['spaces', text, [1], ['  '], 'unreadable'],
    ['two', text, [1], ['a', 'b'], 'unreadable'],
    ['a withdrawal', text, [], undefined, 'none'],
    ['words in a withdrawal', text, [], ['a'], 'unreadable'],
    ['what cannot be read', text, null, ['a'], 'unreadable'],
    ['a choice and words', asked, [1, 3], ['Le calme'], ['Le calme']],
    ['a choice alone', asked, [1], [], []],
    ['words alone', asked, [3], ['Le calme'], 'tooFewChoices'],
    ['words for a choice', asked, [1], ['Le calme'], 'unreadable'],
    ['words where none are asked for', rating, [4], ['Bien'], 'unreadable']
  ])('are judged with the vote: %s', (_, given, choices, texts, expected) => expect(judge(given, ballot(given, choices, texts))).toEqual(expected));

  it('are changed where the poll lets them; elsewhere the first stays, and the same one again is no change', () => {
    const fixed = { ...text, mayChangeVote: false };
    const twice = (given: Poll, second: string) => judge(given, ballot(given, [1], ['Ombre']), ballot(given, [1], [second], 2));
    expect([twice(text, 'Bancs'), twice(fixed, 'Bancs'), twice(fixed, 'Ombre')]).toEqual([['Bancs'], 'changeNotAllowed', ['Ombre']]);
  });

  it('are in the fingerprint of the ballots, and in how many changed; ballots without any have the one they had', () => {
    const [one, other] = [ballot(text, [1], ['Ombre']), ballot(text, [1], ['Bancs'])];
    expect(ballotsFingerprint([one], 9)).not.toBe(ballotsFingerprint([other], 9));
    expect(ballotsFingerprint([ballot(rating, [4], [])], 9)).toBe(ballotsFingerprint([ballot(rating, [4], undefined)], 9));
    const count = (...ballots: readonly ConfidentialBallot[]) => auditConfidential(ballots, ballotRules(text));
    expect([changedVoters(count(one), count(other)), changedVoters(count(one), count(one)), changedVoters(count(one), count())]).toEqual([1, 0, 1]);
  });
});

describe('the result of a rating', () => {
  it('is its mean and its median', () => {
    const options = scaleOptions(1, 5);
    expect(ratingResult(options, { counts: { 1: 1, 2: 0, 3: 0, 4: 2, 5: 1 }, voters: 4 })).toEqual({ mean: 3.5, median: 4, lowest: 1, highest: 5 });
    expect(ratingResult(options, { counts: {}, voters: 0 }).mean).toBeNull();
  });

  it('has no mean where a figure is hidden, nor where nobody voted', () => {
    expect(ratingResult(scaleOptions(1, 5), { counts: { 1: null, 2: null, 3: 6, 4: 9, 5: 7 }, voters: 24 })).toMatchObject({ mean: null, median: null });
    expect(ratingResult(scaleOptions(1, 5), { counts: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }, voters: 0 }).mean).toBeNull();
  });

  it('keeps the numbers of grades and the words of both ends when the scale changes', () => {
    const given = scaleOptions(1, 5).map((option) => (option.id === 5 ? { ...option, description: 'Tout à fait' } : option));
    const ten = scaleOptions(0, 10, given);
    expect(ten.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(ten.find(({ text }) => text === '3')?.id).toBe(3);
    expect(new Set(ten.map(({ id }) => id)).size).toBe(11);
    expect(ten[10]?.description).toBe('Tout à fait');
    expect(ten[5]?.description).toBeUndefined();
  });
});

describe('the result of a choice of dates', () => {
  it('is who can, who can if need be and who cannot, and the date that suits most, then surest', () => {
    const { options } = dates;
    const counts = { 1: 3, [ifNeedBe(1)]: 2, 2: 4, [ifNeedBe(2)]: 1, 3: 1, [ifNeedBe(3)]: 0, [NO_DATE]: 1 };
    expect(dateResults(options, { counts, voters: 7 })).toEqual([
      { id: 1, yes: 3, ifNeedBe: 2, no: 2, isBest: false },
      { id: 2, yes: 4, ifNeedBe: 1, no: 2, isBest: true },
      { id: 3, yes: 1, ifNeedBe: 0, no: 6, isBest: false }
    ]);
  });

  it('names no best date while nobody can, or where a figure is hidden', () => {
    const { options } = dates;
    expect(dateResults(options, { counts: {}, voters: 0 }).some(({ isBest }) => isBest)).toBe(false);
    expect(dateResults(options, { counts: { 1: null, [ifNeedBe(1)]: 6, 2: 9, [ifNeedBe(2)]: 0, 3: 0, [ifNeedBe(3)]: 0 }, voters: 9 })).toMatchObject([{ no: null, isBest: false }, { isBest: false }, { isBest: false }]);
  });

  it('reads days and intervals, in the order of time, and nothing else', () => {
    for (const { text } of dates.options) expect(slotText(dateSlot(text) ?? { day: '' })).toBe(text);
    expect(['Mardi', '', '2026-12-07T09:30Z/2026-12-07T08:00Z', '2026-12-07T09:30Z', '2026-13-45'].map(dateSlot)).toEqual([null, null, null, null, null]);
    expect(['2026-12-11', '2026-12-07T08:00Z/2026-12-07T09:30Z', '2026-12-07'].sort(compareSlots)).toEqual(['2026-12-07', '2026-12-07T08:00Z/2026-12-07T09:30Z', '2026-12-11']);
  });
});

describe('the result of a ranking', () => {
  const resultOf = (...rankings: readonly (readonly number[])[]) => rankingResult(comparePairs(rankings, [1, 2, 3]), [1, 2, 3]);

  it('can have another winner by points than one to one', () => {
    const three = Array.from({ length: 3 }, () => [1, 2, 3]);
    expect(resultOf(...three, [2, 3, 1], [2, 3, 1])).toMatchObject({ winner: 1, order: [{ id: 2, points: 7, place: 1 }, { id: 1, points: 6, place: 2 }, { id: 3, points: 2, place: 3 }] });
  });

  it('has no winner one to one where preferences go in a circle, or where two are even', () => {
    expect(resultOf([1, 2, 3], [2, 3, 1], [3, 1, 2])).toMatchObject({ winner: null, order: [{ place: 1 }, { place: 1 }, { place: 1 }] });
    expect(resultOf([1, 2, 3], [2, 1, 3]).winner).toBeNull();
    expect(rankingResult([], [1]).winner).toBeNull();
  });

  it('depends on the votes alone, not on their order, and gives all points', () => {
    const vote = fc.constantFrom(...permutations([1, 2, 3]));
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 12 }), (votes) => {
        const { order } = resultOf(...votes);
        expect(resultOf(...[...votes].reverse())).toEqual(resultOf(...votes));
        expect(order.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(votes.length * 3);
      })
    );
  });
});
