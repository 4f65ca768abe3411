import type { Words } from '../../lists/defineList';
import { APPEND_LEVEL } from './levels';
import type { Fault, FaultKind } from './SetUpStatus';
import { changeWords, faultSentences } from './words';

const words = (fr: string, en: string): Words => ({ fr, en });
const list = words('Notes', 'Notes (en)');
const subject = words('Rang', 'Rank');
const named: readonly FaultKind[] = ['level', 'column', 'columnType', 'required', 'index', 'unique', 'newcomer', 'undecided'];
const faultWords = (fault: Fault): Words => faultSentences([fault])[0] ?? words('', '');
const bare: readonly FaultKind[] = ['missing', 'notSetUp', 'readSecurity', 'writeSecurity', 'permissions', 'approval', 'formula'];

describe('a fault of a list', () => {
  it.each([...named, ...bare])('is a whole sentence in both languages: %s', (kind) => {
    const { fr, en } = faultWords({ kind, list, subject, blocks: true });
    expect(fr).toMatch(/^La liste « Notes » \S.*\S\.$/);
    expect(en).toMatch(/^The list “Notes \(en\)” \S.*\S\.$/);
  });

  it('names what it is about', () => {
    for (const { fr, en } of named.map((kind) => faultWords({ kind, list, subject, blocks: true }))) expect([fr, en]).toEqual([expect.stringContaining('« Rang »'), expect.stringContaining('“Rank”')]);
    for (const { fr, en } of bare.map((kind) => faultWords({ kind, list, blocks: true }))) expect(`${fr} ${en}`).not.toMatch(/undefined|« »|“”/);
  });

  it('has words of its own', () => {
    expect(new Set([...named, ...bare].map((kind) => faultWords({ kind, list, subject, blocks: true }).fr)).size).toBe(named.length + bare.length);
  });
});

describe('whoever came after the lists', () => {
  const missed = (kind: FaultKind, principal: number, name: string): Fault => ({ kind, list, subject: words(name, name), principal, blocks: false });

  it('is named once, with the number of lists', () => {
    const sentences = faultSentences([missed('newcomer', 5, 'Visiteurs'), missed('undecided', 6, 'Agents'), { kind: 'index', list, subject, blocks: false }, missed('newcomer', 5, 'Visiteurs'), missed('newcomer', 7, 'Visiteurs')]);
    expect(sentences.map(({ fr }) => fr)).toEqual([expect.stringMatching(/^Dans 2 listes, Parvis n’ouvre pas l’accès à « Visiteurs »/), expect.stringMatching(/^La liste « Notes » n’ouvre pas l’accès à « Agents ».*choisir\.$/), expect.stringContaining('index'), expect.stringMatching(/^La liste « Notes » .*« Visiteurs »/)]);
    expect(sentences[0]?.en).toBe('In 2 lists, Parvis gives no access to “Visiteurs”, who joined the site later.');
  });

  it('is told what it was given', () => {
    expect([changeWords.admitted('Visiteurs', [list]).fr, changeWords.admitted('Visiteurs', [list, list, list]).en]).toEqual(['« Visiteurs » : droits donnés dans la liste « Notes ».', '“Visiteurs”: rights given in 3 lists.']);
  });
});

describe('what a set-up did', () => {
  const titled = { title: list };
  const done: Readonly<Record<string, Words>> = {
    ...{ created: changeWords.created(titled), readSecurity: changeWords.readSecurity(titled), writeSecurity: changeWords.writeSecurity(titled), permissions: changeWords.permissions(titled) },
    ...{ approval: changeWords.approval(titled), formula: changeWords.formula(titled), upgraded: changeWords.upgraded(titled, 2), migrated: changeWords.migrated(titled, 5) }
  };

  it.each(Object.keys(done))('is a sentence that begins with the list: %s', (kind) => {
    expect(done[kind]?.fr).toMatch(/^Liste « Notes » : \S.*\S\.$/);
    expect(done[kind]?.en).toMatch(/^List “Notes \(en\)”: \S.*\S\.$/);
  });

  it('names the column, the person or the level, in the language of who reads', () => {
    const ofColumn = [changeWords.columnType, changeWords.required, changeWords.index, changeWords.unique, changeWords.limits].map((words) => words(titled, 'Rang'));
    for (const { fr, en } of [...ofColumn, changeWords.column(titled, words('Rang', 'Rang'))]) expect([fr, en]).toEqual([expect.stringMatching(/^Liste « Notes » : .*« Rang »/), expect.stringMatching(/^List “Notes \(en\)”: .*“Rang”/)]);
    expect(changeWords.column(titled, subject)).toEqual(words('Liste « Notes » : colonne « Rang » rétablie, vide.', 'List “Notes (en)”: column “Rank” restored, empty.'));
    expect(changeWords.level(titled, 'Membres')).toEqual({ fr: expect.stringContaining('« Membres »'), en: expect.stringContaining('“Membres”') });
    for (const { fr, en } of [changeWords.levelMade(APPEND_LEVEL), changeWords.levelMended(APPEND_LEVEL)]) expect([fr, en]).toEqual([expect.stringMatching(/« Parvis : ajouter » \S+\.$/), expect.stringMatching(/“Parvis: append” \S+\.$/)]);
    expect(changeWords.otherTitle('Notes', 'Notes (Parvis)').en).toMatch(/“Notes” already: ours is called “Notes \(Parvis\)”/);
  });

  it('counts items as each language does', () => {
    const counts = [0, 1, 2].map((count) => changeWords.migrated(titled, count));
    expect(counts.map(({ fr }) => fr.replace(/^.* : /, ''))).toEqual(['0 élément mis à jour.', '1 élément mis à jour.', '2 éléments mis à jour.']);
    expect(counts.map(({ en }) => en.replace(/^.*: /, ''))).toEqual(['0 items brought up to date.', '1 item brought up to date.', '2 items brought up to date.']);
  });
});
