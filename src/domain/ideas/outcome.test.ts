import fc from 'fast-check';
import { campaignFigures } from './campaignFigures';
import { campaignResults, certifiedRanking, rankingFaults } from './campaignResults';
import { evaluationMatrix, mayReadMarks, shownMatrix } from './evaluationMatrix';
import type { Evaluation } from './Evaluation';
import { listToEvaluate } from './evaluators';
import { givenBy } from './givenBy';
import { blockOfIdea, ideaFolder, placeOf, readIdeaFolder, readPlace } from './ideaFolders';
import { keptUntil } from './keptUntil';
import { listCampaigns } from './listCampaigns';
import { mergeForest } from './mergeForest';
import { OvertakenError } from './OvertakenError';
import { clustering, proposeClusters } from './proposeClusters';
import { stemsOf } from '../text/stems';
import { camille, campaignWith, day, decision, ideaStateOf, ideaWith, merged, nadia, record, shuffled, starts, stateOf, theo } from './testing/campaignWith';

const campaign = campaignWith();
const none = mergeForest([]);
const idea = (id: number, changes: Parameters<typeof ideaWith>[1] = {}, thread: Parameters<typeof ideaStateOf>[0] = {}) => ideaStateOf({ idea: ideaWith(id, changes), ...thread });
const staged = (id: number, about: number, date: number, stage: 'studied' | 'kept' | 'done' | 'notKept') => decision(id, day(date), 'staged', { stage }, { idea: about });

describe('clusters are proposed', () => {
  const ideas = [
    { id: 1, text: 'Ouvrir les guichets le soir' }, { id: 2, text: 'Guichet ouvert le samedi et le soir' }, { id: 3, text: 'Des vélos pour les tournées' }, { id: 4, text: 'Vélo de service pour chaque tournée' },
    { id: 5, text: 'Repeindre la salle de pause' }, { id: 6, text: 'Des guichets ouverts le soir, enfin' }
  ];

  it('of ideas that share words, with those words, the largest first', () => {
    const proposals = proposeClusters(ideas);
    expect(proposals.map(({ model, members }) => [model, members.map(({ id }) => id).sort()])).toEqual([[1, [2, 6]], [3, [4]]]);
    expect(proposals.map(({ words }) => [...words].sort())).toEqual([['guichets', 'soir'], ['tournees', 'velos']]);
    for (const { members } of proposals) for (const { similarity, words } of members) expect([similarity >= 0.2, similarity <= 1 + 1e-9, words.length >= 2]).toEqual([true, true, true]);
  });

  it('the same in whatever order ideas are read, each idea once', () => {
    expect(proposeClusters([...shuffled(ideas, 77), ...ideas])).toEqual(proposeClusters(ideas));
    const all = proposeClusters(ideas).flatMap(({ model, members }) => [model, ...members.map(({ id }) => id)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('of the same words, however often, and tells how far it is', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ id: index + 1, text: index % 2 === 0 ? 'Ouvrir les guichets le soir' : 'Ouvrir les GUICHETS, le soir !' }));
    const [all, ...rest] = proposeClusters([...many, { id: 400, text: 'Repeindre la salle' }]);
    expect([all?.model, all?.members.length, all?.members.every(({ similarity }) => similarity === 1), all?.words, rest]).toEqual([1, 299, true, ['ouvrir', 'guichets', 'soir'], []]);
    const told: number[] = [];
    const course = clustering(Array.from({ length: 60 }, (_, id) => ({ id: id + 1, text: `Guichet du soir ${id}, horaires ${id % 7}` })));
    for (let step = course.next(); !step.done; step = course.next()) told.push(step.value);
    expect([told, told.every((done) => done >= 0 && done <= 1), told.length > 2]).toEqual([[...told].sort((a, b) => a - b), true, true]);
  });

  it('the largest of what is left first, each of ideas that share words', () => {
    const word: fc.Arbitrary<string> = fc.constantFrom('guichet', 'horaire', 'velo', 'tournee', 'cantine', 'repas', 'jardin', 'parking', 'piscine', 'badge', 'accueil', 'casier', 'siege', 'ecran', 'douche', 'navette');
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 2, maxLength: 5 }), { maxLength: 25 }), (texts) => {
        const proposals = proposeClusters(texts.map((words, id) => ({ id: id + 1, text: words.join(' ') })));
        const sizes = proposals.map(({ members }) => members.length);
        expect([sizes, sizes.includes(0)]).toEqual([[...sizes].sort((a, b) => b - a), false]);
        const families = texts.map((words) => new Set(stemsOf(words)));
        const different = [...new Map(texts.map((words, index) => [words.join(' '), families[index] ?? new Set<string>()])).values()];
        const weightOf = (stem: string): number => Math.log((different.length + 1) / different.filter((each) => each.has(stem)).length);
        const lengthOf = (stems: ReadonlySet<string>): number => Math.hypot(...[...stems].map(weightOf));
        for (const { model, members } of proposals) {
          for (const { id, words, similarity } of members) {
            const [one = new Set<string>(), other = new Set<string>()] = [families[model - 1], families[id - 1]];
            const product = [...one].filter((stem) => other.has(stem)).reduce((sum, stem) => sum + weightOf(stem) ** 2, 0);
            expect(similarity).toBeCloseTo(product / (lengthOf(one) * lengthOf(other)), 9);
            expect([words.every((each) => texts[model - 1]?.includes(each) && texts[id - 1]?.includes(each)), similarity >= 0.2, words.length >= 2 || similarity === 1]).toEqual([true, true, true]);
          }
        }
      })
    );
  });

  it('not by one word, nor by words that all have', () => {
    expect(proposeClusters([{ id: 1, text: 'Un guichet' }, { id: 2, text: 'Le guichet' }])).toEqual([]);
    expect(proposeClusters(Array.from({ length: 4 }, (_, id) => ({ id: id + 1, text: `Pour la ville et les agents ${['parking', 'cantine', 'jardin', 'piscine'][id]}` })))).toEqual([]);
    expect(proposeClusters([])).toEqual([]);
  });
});

describe('evaluations', () => {
  const given = (id: number, about: number, author: Evaluation['author'], marks: Readonly<Record<number, number>>, changes: Partial<Evaluation> = {}): Evaluation => ({ id, campaignId: 4, idea: about, marks, words: '', author, created: day(21), isAltered: false, ...changes });

  it('make a matrix with what evaluators agree on, and who is waited for', () => {
    const matrix = evaluationMatrix(campaign, [100, 101], [given(1, 100, camille, { 1: 2, 2: 1 }), given(2, 100, nadia, { 1: 5, 2: 3 }), given(3, 100, camille, { 1: 4, 2: 1 }, { created: day(22) })]);
    expect(matrix.ideas.map(({ idea: id, criteria, mean, awaited }) => [id, criteria, mean, awaited])).toEqual([
      [100, [{ criterion: 1, mean: 4.5, median: 4.5, low: 4, high: 5, spread: 1 }, { criterion: 2, mean: 2, median: 2, low: 1, high: 3, spread: 2 }], 4.25, []],
      [101, [], null, [7, 21]]
    ]);
    expect(matrix.ideas[0]?.evaluations.map(({ id }) => id).sort()).toEqual([2, 3]);
  });

  it('count of evaluators alone, those who left too, and forged ones are named', () => {
    const { ideas, ignored } = evaluationMatrix(campaign, [100], [given(1, 100, theo, { 1: 1, 2: 1 }), given(2, 100, camille, { 1: 1 }), given(3, 100, camille, { 1: 1, 2: 1 }, { isAltered: true }), given(4, 100, camille, { 1: 1, 2: 1 }, { campaignId: 5 })]);
    expect([ideas[0]?.mean, ignored.map(({ id, why }) => [id, why])]).toEqual([null, [[1, 'notAllowed'], [2, 'incomplete'], [3, 'altered'], [4, 'elsewhere']]]);
  });

  it('of who has left stay or are left out, as an animator said with a reason; what he gives later does not count', () => {
    const left = (standing: 'left' | 'leftOut' | 'evaluates', id = 30) => decision(id, day(22), 'evaluator', { evaluator: nadia, standing });
    const all = [given(1, 100, nadia, { 1: 5, 2: 1 }), given(2, 100, camille, { 1: 1, 2: 5 })];
    const matrixWith = (...decisions: readonly ReturnType<typeof left>[]) => evaluationMatrix(campaign, [100], all, stateOf([...decisions], day(25)));
    expect([matrixWith(left('left')), matrixWith(left('leftOut')), matrixWith(left('leftOut'), left('evaluates', 31))].map(({ ideas }) => ideas[0]?.mean)).toEqual([3, 1, 3]);
    expect(evaluationMatrix(campaign, [100], [], stateOf([left('left')], day(25))).ideas[0]?.awaited).toEqual([camille.id]);
    const late = evaluationMatrix(campaign, [100], [...all, given(3, 100, nadia, { 1: 2, 2: 2 }, { created: day(23) })], stateOf([left('left')], day(25)));
    expect([late.ideas[0]?.mean, late.ignored]).toEqual([3, [{ what: 'evaluation', id: 3, why: 'late' }]]);
    const { ignored, evaluators } = stateOf([decision(30, day(22), 'evaluator', { evaluator: nadia, standing: 'left' }, { reason: ' ' }), decision(31, day(22), 'evaluator', { evaluator: nadia })], day(25));
    expect([ignored.map(({ id, why }) => [id, why]), evaluators.size]).toEqual([[[30, 'incomplete'], [31, 'incomplete']], 0]);
  });

  it('that were published are read by everybody as they were, whatever changed since', () => {
    const shown = decision(40, day(23), 'marksShown', { shownMarks: [{ idea: 100, evaluator: theo, marks: { 1: 2, 9: 4 } }, { idea: 100, evaluator: nadia, marks: { 1: 4 } }] }, { targets: [100, 101] });
    const { ideas } = shownMatrix(campaign, shown);
    expect(ideas.map(({ idea: id, criteria, mean, evaluations, awaited }) => [id, criteria.map(({ criterion, median }) => [criterion, median]), mean, evaluations.map(({ author }) => author.name), awaited])).toEqual([
      [100, [[1, 3]], 3, [theo.name, nadia.name], []],
      [101, [], null, [], []]
    ]);
    expect(stateOf([shown, decision(41, day(24), 'evaluator', { evaluator: nadia, standing: 'leftOut' })], day(25)).ignored).toMatchObject([{ id: 41, why: 'contradictory' }]);
  });

  it('are asked of evaluators alone, for the short list, until they are published; again where a criterion came later', () => {
    const list = decision(3, day(11), 'shortListed', {}, { targets: [100, 101] });
    const at = (...more: readonly ReturnType<typeof decision>[]) => stateOf([list, ...more], day(25));
    const shown = decision(40, day(23), 'marksShown', { shownMarks: [] });
    expect([listToEvaluate(nadia.id, campaign, at()), listToEvaluate(theo.id, campaign, at()), listToEvaluate(nadia.id, campaign, stateOf()), listToEvaluate(nadia.id, campaign, at(shown)), listToEvaluate(nadia.id, campaign, at(decision(41, day(24), 'evaluator', { evaluator: nadia, standing: 'left' }))), listToEvaluate(nadia.id, campaign, at(decision(42, day(24), 'archived')))]).toEqual([[100, 101], null, null, null, null, null]);
    const own = [given(1, 100, nadia, { 1: 2, 2: 2 }), given(2, 100, nadia, { 1: 5, 2: 5 }), given(3, 101, theo, { 1: 1, 2: 1 }), given(4, 101, nadia, { 1: 1, 2: 1 }, { isAltered: true })];
    expect([...givenBy(nadia.id, campaign, own)].map(([id, { marks }]) => [id, marks[1]])).toEqual([[100, 5]]);
    expect(givenBy(nadia.id, { criteria: [...campaign.criteria, { id: 3, name: 'Délai', isCost: false }] }, own).size).toBe(0);
  });

  it('of others are not read before one has given one’s own', () => {
    const own = given(1, 100, camille, { 1: 1, 2: 1 });
    const shown = decision(3, day(22), 'marksShown');
    const open = stateOf();
    expect([mayReadMarks(camille.id, 100, campaign, [], { ...open, marksShown: null }), mayReadMarks(camille.id, 100, campaign, [own], { ...open, marksShown: null }), mayReadMarks(camille.id, 101, campaign, [own], { ...open, marksShown: null }), mayReadMarks(nadia.id, 100, campaign, [own], { ...open, marksShown: null })]).toEqual([false, true, false, false]);
    expect([mayReadMarks(nadia.id, 100, campaign, [own], { ...open, marksShown: shown }), mayReadMarks(theo.id, 100, campaign, [own], { ...open, marksShown: null })]).toEqual([true, true]);
  });
});

describe('the figures of a campaign', () => {
  const states = [
    idea(100, {}, { decisions: [staged(1, 100, 7, 'studied'), staged(2, 100, 9, 'done')], records: [record(1, day(6), 'comment', { text: 'Oui' }), record(2, day(6), 'comment', { text: 'Non', answers: 1 })] }),
    idea(101, { author: theo, direction: ' Voirie ', category: 0 }, { decisions: [decision(3, day(15), 'staged', { stage: 'kept', dueAt: day(16) }, { idea: 101 })] }),
    idea(102),
    idea(103, { author: camille, direction: 'Voirie' }),
    idea(104, { created: day(11) }),
    idea(105, {}, { records: [record(1, day(6), 'withdrawn', { idea: 105, text: 'x' })] })
  ];
  const forest = mergeForest([merged(1, 100, [102])]);

  it('count what stands, each once; what went under another idea has its answer', () => {
    expect(campaignFigures([...states, ...states], forest, { 100: 3, 101: 2, 104: 9 }, 0)).toMatchObject({
      ideas: 4, people: 3, supports: 5, comments: 2, decided: 3, realised: 2, decidedShare: 0.75, realisedShare: 0.5, late: 1, merged: 1, medianTimeToDecision: 4 * 86_400_000,
      stages: { received: 1, studied: 0, kept: 1, inProgress: 0, done: 2, notKept: 0 }
    });
    expect(campaignFigures([], none, {})).toMatchObject({ ideas: 0, decidedShare: null, realisedShare: null, medianTimeToDecision: null });
  });

  it('tell of directions nothing that would tell of few people', () => {
    expect(campaignFigures(states, none, {}, 0).directions.map(({ key, ideas }) => [key, ideas])).toEqual([['Accueils', 2], ['Voirie', 2]]);
    expect(campaignFigures(states, none, {}).directions.map(({ ideas, people }) => [ideas, people])).toEqual([[null, null], [null, null]]);
    expect(campaignFigures(states, none, {}).categories.map(({ key, ideas }) => [key, ideas])).toEqual([[1, 3], [0, 1]]);
  });
});

describe('a ranking', () => {
  const forest = mergeForest([merged(1, 100, [101])]);
  const votes = { choices: new Map([[7, [400, 404]], [8, [404, 408]], [9, [408]], [10, [412, 9999]]]), read: 9, excluded: 2, lastBallotId: 77 };
  const certify = (vote = {}, merges = forest) => certifiedRanking([100, 102, 103], votes, merges, stateOf([], day(21), campaignWith({ vote })));

  it('counts each agent once over all that stand as one', () => {
    expect(certify()).toMatchObject({
      places: [{ idea: 100, place: 1, votes: 2, agents: 2 }, { idea: 102, place: 1, votes: 2, agents: 2 }, { idea: 103, place: 3, votes: 1, agents: 1 }], voters: 4, read: 9, excluded: 2, lastBallotId: 77
    });
  });

  it('counts each vote of a budget, and ideas apart where supports never move', () => {
    expect(certify({ kind: 'budget' }).places.map(({ idea: id, votes: count, agents }) => [id, count, agents])).toEqual([[100, 3, 2], [102, 2, 2], [103, 1, 1]]);
    expect(certify({ supportsMove: false }).places.map(({ idea: id, votes: count }) => [id, count])).toEqual([[102, 2], [100, 1], [103, 1]]);
  });

  it('counts who agrees, where agents say what they think', () => {
    const opinions = { choices: new Map([[7, [400, 405]], [8, [401, 404]], [9, [402]], [10, [400, 401]]]), read: 7, excluded: 0, lastBallotId: 9 };
    const { places } = certifiedRanking([100, 101], opinions, forest, stateOf([], day(21), campaignWith({ vote: { kind: 'opinion' } })));
    expect(places.map(({ idea: id, votes: count, agents }) => [id, count, agents])).toEqual([[100, 1, 3], [101, 1, 2]]);
  });

  it('says when it no longer rests on what stands', () => {
    const state = stateOf([], day(21));
    const again = stateOf([decision(5, day(22), 'dates', { starts: { ...starts, decide: day(25) } })], day(23));
    expect([rankingFaults(certify(), forest, state), rankingFaults(certify(), none, again)]).toEqual([[], ['merges', 'windows']]);
  });

  it('leads the results, with ends and thanks of all that stands under an idea', () => {
    const certified = decision(9, day(21), 'certified', { ranking: certify() });
    const thanks = (about: number) => ({ records: [record(1, day(6), 'thanksAgreed', { idea: about, author: theo })] });
    const states = [idea(103), idea(100, {}, thanks(100)), idea(101, {}, thanks(101)), idea(102, {}, { decisions: [staged(2, 102, 22, 'notKept')] }), idea(99), idea(98, { created: day(11) })];
    const results = campaignResults(states, forest, stateOf([certified], day(23)));
    expect(results.map(({ state, place, end, thanked }) => [state.idea.id, place?.place ?? null, end?.kind ?? null, thanked.map(({ id }) => id)])).toEqual([
      [100, 1, null, [22]], [102, 1, 'notKept', []], [103, 3, null, []], [99, null, null, []]
    ]);
  });
});

test('campaigns are listed by what ends soonest; those put away by the latest', () => {
  const listed = (id: number, decisions: Parameters<typeof stateOf>[0], now: Date, changes = {}) => ({ campaign: campaignWith({ id, ...changes }), state: stateOf(decisions, now, campaignWith(changes)) });
  const { current, past } = listCampaigns([
    listed(1, [], day(1)), listed(2, [], day(31)), listed(3, [], day(5)), listed(4, [], day(11)), listed(5, [decision(9, day(6), 'archived')], day(13)), listed(6, [decision(9, day(7), 'archived')], day(13)), listed(7, [], day(3), { starts: { ...starts, collect: day(4) } })
  ]);
  expect([current.map(({ campaign: { id } }) => id), past.map(({ campaign: { id } }) => id)]).toEqual([[3, 4, 2, 1, 7], [6, 5]]);
  expect(listCampaigns([{ campaign, state: { ...stateOf(), phase: 'unpublished' } }])).toEqual({ current: [], past: [] });
});

test('what is said of an idea lies in a folder of its own, in a block of five hundred', () => {
  expect([ideaFolder(12, 'comment'), ideaFolder(1000, 'record'), blockOfIdea(499), blockOfIdea(500)]).toEqual(['b0/12-comment', 'b2/1000-record', 0, 1]);
  expect(['12-comment', '7-record', '0-comment', '012-comment', '12-idea', 'x12-comment', '12-comment2'].map(readIdeaFolder)).toEqual([{ idea: 12, slot: 'comment' }, { idea: 7, slot: 'record' }, null, null, null, null, null]);
  const places = [placeOf(2, 30), placeOf(2, 4), placeOf(10, 1), placeOf(2, 0)];
  expect([[...places].sort(), placeOf(2, 2 ** 31 - 1).length]).toEqual([[placeOf(2, 0), placeOf(2, 4), placeOf(2, 30), placeOf(10, 1)], placeOf(1, 0).length]);
  expect([readPlace(placeOf(2, 30)), readPlace('2.30'), readPlace(`${placeOf(2, 30)}0`)]).toEqual([{ campaign: 2, idea: 30 }, null, null]);
});

test('what people said is kept for as long as was said, from when the campaign was put away', () => {
  const archived = stateOf([decision(9, day(31), 'archived')], day(31));
  expect([keptUntil({ retentionMonths: 6 }, archived), keptUntil({ retentionMonths: null }, archived), keptUntil({ retentionMonths: 6 }, stateOf())]).toEqual([new Date('2026-09-30T09:00:00Z'), null, null]);
});

test('who comes second is shown what stands', () => {
  const latest = decision(3, day(6), 'archived');
  expect(new OvertakenError(latest)).toMatchObject({ latest, code: 'conflict', name: 'OvertakenError' });
});
