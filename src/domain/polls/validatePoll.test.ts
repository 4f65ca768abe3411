import { emptyPollDraft } from './Poll';
import { day, pollWith } from './testing/pollWith';
import { storageIssues, validatePoll } from './validatePoll';

type Draft = Parameters<typeof validatePoll>[0];
const issues = (changes: Partial<Draft>) => validatePoll({ ...pollWith(), ...changes }, day(1));
const options = (...texts: readonly string[]) => texts.map((text, index) => ({ id: index + 1, text }));
const manyOptions = (count: number) => options(...Array.from({ length: count }, (_, index) => `Choix ${index + 1}`));
const withOption = (part: Partial<Draft['options'][number]>) => ({ options: [{ id: 1, text: 'Oui', ...part }, { id: 2, text: 'Non' }] });

it('a new poll asks for one choice, which can change, shows results to who voted, and keeps groups of five', () => {
  expect(emptyPollDraft()).toEqual({
    kind: 'choice', question: '', description: '', options: options('', ''), questions: [], minChoices: 1, maxChoices: 1, opensAt: null, closesAt: null, mayChangeVote: true,
    resultVisibility: 'afterVoting', optionOrder: 'fixed', confidential: false, minimumGroupSize: 5, invitedCount: null
  });
});

describe('what Camille writes', () => {
  it.each<[string, number, (length: number) => Partial<Draft>, object]>([
    ['the question', 255, (length) => ({ question: 'x'.repeat(length) }), { field: 'question' }],
    ['the description', 4000, (length) => ({ description: 'x'.repeat(length) }), { field: 'description' }],
    ['an option', 255, (length) => withOption({ text: 'x'.repeat(length) }), { field: 'options', optionId: 1 }],
    ['what an option says more', 500, (length) => withOption({ description: 'x'.repeat(length) }), { field: 'options', optionId: 1, part: 'description' }],
    ['a link', 400, (length) => withOption({ link: `/${'x'.repeat(length - 1)}` }), { field: 'options', optionId: 1, part: 'link' }],
    ['a picture', 400, (length) => withOption({ picture: `/${'x'.repeat(length - 1)}`, pictureText: 'Deux arbres' }), { field: 'options', optionId: 1, part: 'picture' }],
    ['what a picture shows', 200, (length) => withOption({ picture: '/a.png', pictureText: 'x'.repeat(length) }), { field: 'options', optionId: 1, part: 'pictureText' }]
  ])('fits to the last letter, and is said to be too long with one more: %s', (_, limit, changes, about) => {
    expect(issues(changes(limit))).toEqual([]);
    expect(issues(changes(limit + 1))).toEqual([{ ...about, code: 'tooLong', limit }]);
    expect(storageIssues({ ...pollWith(), ...changes(limit + 1) })).toEqual([{ ...about, code: 'tooLong', limit }]);
  });

  it('needs two options and takes twenty', () => {
    expect(issues({ options: manyOptions(1) })).toEqual([{ field: 'options', code: 'tooFew', limit: 2 }]);
    expect(issues({ options: manyOptions(20) })).toEqual([]);
    expect(issues({ options: manyOptions(21) })).toEqual([{ field: 'options', code: 'tooMany', limit: 20 }]);
    expect(storageIssues({ ...pollWith(), options: manyOptions(21) })).toEqual([{ field: 'options', code: 'tooMany', limit: 20 }]);
  });

  it('of several questions asks for two, and for answers question by question', () => {
    expect(issues({ kind: 'questions', questions: [], options: [] })).toEqual([{ field: 'questions', code: 'tooFew', limit: 2 }]);
  });

  it.each<[string, { text?: string; minChoices?: number; maxChoices?: number }, number, object | null]>([
    ['is sound', {}, 3, null],
    ['has no words', { text: ' ' }, 3, { code: 'required' }],
    ['has words to the last letter', { text: 'x'.repeat(255) }, 3, null],
    ['has one letter more', { text: 'x'.repeat(256) }, 3, { code: 'tooLong', limit: 255 }],
    ['has one answer', {}, 1, { code: 'tooFew', limit: 2 }],
    ['lets nobody choose', { minChoices: 0, maxChoices: 0 }, 3, { code: 'outOfRange', limit: 1 }],
    ['lets half an answer be chosen', { maxChoices: 1.5 }, 3, { code: 'outOfRange', limit: 1 }],
    ['lets all be chosen', { maxChoices: 3 }, 3, null],
    ['lets more be chosen than there are', { maxChoices: 4 }, 3, { code: 'moreThanOptions', limit: 3 }],
    ['asks for more than it takes', { minChoices: 2, maxChoices: 1 }, 3, { code: 'lessThanMinimum', limit: 2 }]
  ])('one of several questions %s', (_, changes, answers, expected) => {
    const ofFirst = Array.from({ length: answers }, (__, index) => ({ id: index + 1, text: `Réponse ${index + 1}`, question: 1 }));
    const written = { id: 9, text: '', question: 2, isText: true };
    const questions = [{ id: 1, text: 'Première ?', minChoices: 1, maxChoices: 1, ...changes }, { id: 2, text: 'Seconde ?', minChoices: 0, maxChoices: 1 }];
    expect(issues({ kind: 'questions', confidential: true, questions, options: [...ofFirst, written] })).toEqual(expected === null ? [] : [{ field: 'questions', questionId: 1, ...expected }]);
  });

  it('asks for dates that are dates, each once', () => {
    const dates = (...texts: readonly string[]) => issues({ kind: 'dates', options: options(...texts) });
    expect(dates('2026-03-10', '2026-03-11')).toEqual([]);
    expect(dates('2026-03-10', '')).toEqual([{ field: 'options', optionId: 2, code: 'noDate' }]);
    expect(dates('2026-03-10', 'demain')).toEqual([{ field: 'options', optionId: 2, code: 'noDate' }]);
    expect(dates('2026-03-10', '2026-03-10')).toEqual([{ field: 'options', optionId: 2, code: 'duplicate' }]);
  });

  it('can be kept unfinished, but not without a question', () => {
    const unfinished = { ...pollWith(), options: options('Oui', ''), closesAt: day(1), maxChoices: 9 };
    expect(storageIssues(unfinished)).toEqual([]);
    expect(storageIssues({ ...unfinished, question: ' ' })).toEqual([{ field: 'question', code: 'required' }]);
  });

  it.each([
    ['two spaces are one', 'Le  parc', 'Le parc', true],
    ['a space more is another word', 'Leparc', 'Le parc', false],
    ['capitals are no difference', 'LE PARC', 'le parc', true],
    ['letters of another shape are no difference', 'ﬁn', 'fin', true],
    ['signs that nobody sees are no difference', 'Oui\u200b', 'Oui', true],
    ['a sharp s is not two of them', 'Maße', 'Masse', false]
  ])('are two options, or one written twice: %s', (_, first, second, isOne) => {
    expect(issues({ options: options(first, second) })).toEqual(isOne ? [{ field: 'options', optionId: 2, code: 'duplicate' }] : []);
  });

  it.each([
    ['/sites/intranet/plan.pdf', true],
    ['https://ville.example/plan', true],
    ['//autre.example/plan', false],
    ['/\\autre.example', false],
    ['javascript:alert(1)//plan', false],
    ['plan/du/parc', false],
    ['', true]
  ])('leads to "%s" only where that is safe', (link, isSafe) => {
    for (const part of ['link', 'picture'] as const) expect(issues(withOption({ [part]: link, pictureText: 'Deux arbres' }))).toEqual(isSafe ? [] : [{ field: 'options', optionId: 1, part, code: 'badLink' }]);
  });

  it('leads to plain http too, and shows no picture from there', () => {
    expect(issues(withOption({ link: 'http://ville.example' }))).toEqual([]);
    expect(issues(withOption({ picture: 'http://ville.example/a.png', pictureText: 'Deux arbres' }))).toEqual([{ field: 'options', optionId: 1, part: 'picture', code: 'badLink' }]);
  });

  it('asks what a picture shows, and nothing where there is none', () => {
    for (const pictureText of [undefined, '', '  ']) {
      expect(issues(withOption({ picture: '/a.png', pictureText }))).toEqual([{ field: 'options', optionId: 1, part: 'pictureText', code: 'required' }]);
      expect(issues(withOption({ picture: '', pictureText }))).toEqual([]);
    }
  });

  it('asks for whole numbers of choices that can be given', () => {
    expect(issues({ maxChoices: 2, minChoices: 2 })).toEqual([]);
    expect(issues({ maxChoices: 2, minChoices: 1.5 })).toEqual([{ field: 'minChoices', code: 'outOfRange', limit: 1 }]);
    expect(issues({ minChoices: 0 })).toEqual([{ field: 'minChoices', code: 'outOfRange', limit: 1 }]);
    expect(issues({ maxChoices: 1.5 })).toEqual([{ field: 'maxChoices', code: 'outOfRange', limit: 1 }]);
    expect(issues({ maxChoices: 0 })).toEqual([{ field: 'maxChoices', code: 'outOfRange', limit: 1 }]);
    expect(issues({ maxChoices: 3 })).toEqual([{ field: 'maxChoices', code: 'moreThanOptions', limit: 2 }]);
    expect(issues({ minChoices: 2 })).toEqual([{ field: 'maxChoices', code: 'lessThanMinimum', limit: 2 }]);
  });

  it('ends after it opens, and after now', () => {
    expect(issues({ opensAt: day(3), closesAt: day(4) })).toEqual([]);
    expect(issues({ opensAt: day(3), closesAt: day(3) })).toEqual([{ field: 'closesAt', code: 'closesBeforeOpens' }]);
    expect(issues({ opensAt: null, closesAt: day(2) })).toEqual([]);
    expect(issues({ closesAt: day(1) })).toEqual([{ field: 'closesAt', code: 'closesInPast' }]);
    expect(issues({ opensAt: day(3) })).toEqual([]);
  });

  it('hides groups of fewer than three in a confidential vote, and counts whole agents', () => {
    const tooSmall = [{ field: 'minimumGroupSize', code: 'outOfRange', limit: 3 }];
    expect([issues({ confidential: true, minimumGroupSize: 3 }), issues({ minimumGroupSize: 1 })]).toEqual([[], []]);
    expect([issues({ confidential: true, minimumGroupSize: 2 }), issues({ confidential: true, minimumGroupSize: 3.5 })]).toEqual([tooSmall, tooSmall]);
    const nobody = [{ field: 'invitedCount', code: 'outOfRange', limit: 1 }];
    expect([issues({ invitedCount: 1 }), issues({ invitedCount: 0 }), issues({ invitedCount: 2.5 })]).toEqual([[], nobody, nobody]);
  });
});
