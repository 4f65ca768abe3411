/** @jest-environment node */
import fc from 'fast-check';
import type { PrivacyAct } from './acts';
import { entriesOfRun, periodsNow, purgeRuns } from './acts';
import { ERASED, eraseText, eraseWords, isErased, wordsIn } from './erased';
import { namesInText, namesPerson } from './namesPerson';
import { monthsOf, overBefore, retentionRules } from './periods';
import { readableJson } from './readableJson';
import { readersOf } from './readersOf';

const words = fc.string();
const content = fc.record({ kind: fc.constantFrom('vote', 'note'), count: fc.nat(), text: words, nested: fc.record({ wording: words, id: fc.nat(), tags: fc.array(words) }), answers: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.oneof(words, fc.nat(), fc.array(words))) });
const holds = { words: ['text', 'wording', 'answers'] } as const;

describe('words that are erased', () => {
  it('leave nothing that anybody wrote, and all that is counted as it was', () => {
    fc.assert(
      fc.property(content, (value) => {
        const erased = eraseWords(value, holds) as typeof value;
        expect(wordsIn(erased, holds).every((text) => text.trim() === '' || text === ERASED)).toBe(true);
        expect(erased).toEqual({ ...value, text: eraseText(value.text), nested: { ...value.nested, wording: eraseText(value.nested.wording) }, answers: erased.answers });
        expect(Object.keys(erased.answers)).toEqual(Object.keys(value.answers));
        for (const [id, answer] of Object.entries(value.answers)) if (typeof answer === 'number') expect(erased.answers[id]).toBe(answer);
        // Begun again, it ends the same.
        expect(eraseWords(erased, holds)).toEqual(erased);
      })
    );
  });

  it('are known by their mark, and nothing that somebody wrote beside it passes for one', () => {
    expect(isErased([ERASED, '', ' '])).toBe(true);
    expect(isErased([])).toBe(false);
    expect(isErased([''])).toBe(false);
    fc.assert(fc.property(words.filter((text) => text.trim() !== '' && text !== ERASED), (text) => !isErased([ERASED, text])));
  });

  it('are all texts of a value whose every text is an answer', () => {
    expect(eraseWords({ '1': 'Sans gluten', '2': ['a', ''], '3': 4, '4': true }, { words: ['*'] })).toEqual({ '1': ERASED, '2': [ERASED, ''], '3': 4, '4': true });
  });
});

describe('who is named', () => {
  const lea = { id: 7, name: 'Léa Moreau', login: 'i:0#.f|membership|lea@ville.fr' };

  it('is found by number and name, by login, or by the very name', () => {
    expect(namesPerson({ people: [{ id: 7, name: 'Lea Moreau' }] }, lea)).toBe(true);
    expect(namesPerson([{ login: 'I:0#.f|membership|LEA@ville.fr', name: 'L. M.' }], lea)).toBe(true);
    expect(namesPerson({ partner: { name: 'léa moreau', organisation: 'Emmaüs' } }, lea)).toBe(true);
    // The number of something else, or of somebody of the same name.
    expect(namesPerson({ idea: { id: 7, name: 'Un banc' } }, lea)).toBe(false);
    expect(namesPerson({ id: 8, name: 'Léa Moreau' }, lea)).toBe(false);
    expect(namesInText('Contact : LEA MOREAU, poste 12', lea)).toBe(true);
    expect(namesInText('', { ...lea, name: '', login: '' })).toBe(false);
  });
});

describe('periods', () => {
  const now = new Date('2026-11-27T10:00:00Z');

  it('are what an owner said, where he may say it', () => {
    expect(monthsOf('needs', {})).toBe(retentionRules.needs.usual);
    expect(monthsOf('needs', { needs: null })).toBeNull();
    expect(monthsOf('calls', { calls: 1 })).toBe(24);
    expect(overBefore('needs', { needs: 3 }, now)).toEqual(new Date('2026-08-27T10:00:00Z'));
    expect(overBefore('links', {}, now)).toBeNull();
  });
});

describe('acts', () => {
  const act = (id: number, kind: PrivacyAct['kind'], content: PrivacyAct['content'], changes: Partial<PrivacyAct> = {}): PrivacyAct => ({ id, kind, content, by: { id: 3, name: 'Sophie Petit' }, at: new Date(Date.UTC(2026, 10, 1, 8, id)), isAltered: false, ...changes });

  it('say the newest periods, and nothing that somebody changed', () => {
    const acts = [act(1, 'periods', { months: { needs: 6 } }), act(2, 'periods', { months: { needs: 3 } }), act(3, 'periods', { months: { needs: 1 } }, { isAltered: true })];
    expect(periodsNow(acts)).toEqual({ needs: 3 });
  });

  it('tell a purge by its beginning, its end and what came back', () => {
    const runs = purgeRuns([act(1, 'began', { run: 'a', counts: { needs: 2, nonsense: 4 } }), act(2, 'ended', { run: 'a', counts: { needs: 1 } }), act(3, 'began', { run: 'b', counts: { help: 5 } }), act(4, 'undone', { run: 'a', counts: { rows: 1 } })]);
    expect(runs.map(({ key, counts, endedAt, undone }) => [key, counts, endedAt !== null, undone?.count])).toEqual([['b', { help: 5 }, false, undefined], ['a', { needs: 1 }, true, 1]]);
  });

  it('give back from the recycle bin what the purge put there, and nothing else', () => {
    const entry = (id: string, folder: string, minute: number, deletedBy = 'Sophie Petit') => ({ id, folder, deletedBy, deletedAt: new Date(Date.UTC(2026, 10, 1, 8, minute)) });
    const run = { by: { id: 3, name: 'Sophie Petit' }, beganAt: new Date(Date.UTC(2026, 10, 1, 8, 10)), endedAt: new Date(Date.UTC(2026, 10, 1, 8, 12)) };
    const root = 'sites/intranet/Lists/ParvisNeeds';
    const entries = [entry('in', root, 11), entry('folder', `${root}/a`, 12), entry('early', root, 9), entry('late', root, 14), entry('else', 'sites/intranet/Documents', 11), entry('like', `${root}Old`, 11), entry('other', root, 11, 'Nadia Benali')];
    expect(entriesOfRun(entries, run, [root], null).map(({ id }) => id)).toEqual(['in', 'folder']);
    expect(entriesOfRun(entries, { ...run, endedAt: null }, [root], null).map(({ id }) => id)).toEqual(['in', 'folder', 'late']);
    expect(entriesOfRun(entries, { ...run, endedAt: null }, [root], new Date(Date.UTC(2026, 10, 1, 8, 13))).map(({ id }) => id)).toEqual(['in', 'folder']);
  });
});

it('JSON is read line by line, without what is empty', () => {
  expect(readableJson({ text: 'a', people: [{ id: 1, name: 'B' }, { id: 2, name: '' }], none: null })).toEqual(['text: a', 'people, 1, id: 1', 'people, 1, name: B', 'people, 2, id: 2']);
});

it('readers follow from what a list says', () => {
  const groups = [{ name: 'animators', level: 'moderate' }, { name: 'secretariat', level: 'append' }];
  expect(readersOf({ read: 'own', access: 'append', groups, inFolders: false })).toEqual({ base: 'author', groups: ['animators'] });
  expect(readersOf({ read: 'all', access: 'owners', groups, inFolders: false })).toEqual({ base: 'nobody', groups: ['animators', 'secretariat'] });
  expect(readersOf({ read: 'all', access: 'append', groups, inFolders: false })).toEqual({ base: 'everybody', groups: [] });
});
