import { brainstorm } from '../brainstorm';
import { campaignWith, day, decision, ideaWith, published, record, theo } from '../testing/campaignWith';
import { openData } from './openData';
import { namesIn, personalIn, takenOut, withoutPersonal } from './personalData';

const names = ['Nadia Benali', 'Benali', 'Théo Lefèvre', 'Lefèvre'];
const found = (text: string) => personalIn(text, names).map(({ kind, found: said }) => [kind, said]);

describe('what looks like personal data', () => {
  it.each([
    ['Écrire à nadia.benali@ville.example.', [['mail', 'nadia.benali@ville.example']]],
    ['nadia (at) ville.example', [['mail', 'nadia (at) ville.example']]],
    ['Appeler le 01 23 45 67 89 ou +33 (0)6.12.34.56.78', [['phone', '01 23 45 67 89'], ['phone', '+33 (0)6.12.34.56.78']]],
    ['Demander à Nadia Benali, ou à Mme Benali', [['name', 'Nadia Benali'], ['name', 'Benali']]],
    ['L’idée de THÉO LEFEVRE', [['name', 'THÉO LEFEVRE']]],
    ['Merci à @Nadia Benali et nadia.benali@ville.example', [['name', 'Nadia Benali'], ['mail', 'nadia.benali@ville.example']]]
  ])('is found in %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each(['Le 12/03/2026 à 18 h 30', 'Un budget de 250 000 euros', 'le code 75 001', 'Le lefèvre d’autrefois', 'benalisation', 'https://ville.example/page'])('is not found in %j', (text) => expect(found(text)).toEqual([]));

  it('is taken out, and the rest stays', () => {
    const text = 'Voir Nadia Benali (06 12 34 56 78) le soir.';
    expect(takenOut(text, personalIn(text, names))).toBe('Voir […] ([…]) le soir.');
  });
});

describe('open data', () => {
  const ideas = [ideaWith(100, { text: 'Voir Nadia Benali.' }), ideaWith(101), ideaWith(102), ideaWith(103), ideaWith(104, { created: day(15) })];
  const decisions = [
    published,
    decision(2, day(6), 'hidden', { reasonId: 1 }, { idea: 101 }),
    decision(3, day(21), 'staged', { stage: 'kept', owner: 'Théo Lefèvre' }, { idea: 100, reason: 'Vu avec Théo Lefèvre.' }),
    decision(4, day(10), 'merged', { parent: 100 }, { targets: [103] })
  ];
  const records = [record(1, day(6), 'withdrawn', { idea: 102, text: 'Déjà fait.' }), record(2, day(7), 'added', { text: 'Et le samedi.' }), record(3, day(7), 'coauthorInvited', { person: theo })];
  const storm = brainstorm({ campaign: campaignWith(), ideas, records, decisions }, day(25));
  const out = openData(storm, { arrangement: { clusters: [{ cluster: { id: 1, name: 'Horaires', colour: 1, isOver: false }, ideas: [100] }] }, countOf: () => ({ kind: 'exact', count: 12 }), origin: 'Ville de Valmontreuil' });

  it('are ideas that count and are in sight, with what became of them, and no names', () => {
    expect(out.map(({ row }) => [row.origin, row.id, row.state, row.cluster, row.supports, row.mergedInto])).toEqual([
      ['Ville de Valmontreuil', '4-100', 'kept', 'Horaires', 12, ''],
      ['Ville de Valmontreuil', '4-103', 'received', 'Horaires', null, '4-100']
    ]);
    expect(out[0]?.row).toMatchObject({ text: 'Voir Nadia Benali.\n\nEt le samedi.', reason: 'Vu avec Théo Lefèvre.', category: 'Accueil', answered: new Date('2026-03-21T12:00:00Z') });
  });

  it('tell texts for review, and leave in only what somebody left in', () => {
    const known = namesIn(storm);
    expect(known).toEqual(expect.arrayContaining(['Nadia Benali', 'Théo Lefèvre', 'Camille Moreau']));
    const [first] = out;
    if (!first) throw new Error('nothing goes out');
    expect(withoutPersonal(first.row, known, () => false)).toMatchObject({ text: 'Voir […].\n\nEt le samedi.', reason: 'Vu avec […].', title: 'Idée 100' });
    expect(withoutPersonal(first.row, known, (field) => field === 'reason')).toMatchObject({ text: 'Voir […].\n\nEt le samedi.', reason: 'Vu avec Théo Lefèvre.' });
    expect(JSON.stringify(out.map(({ row }) => withoutPersonal(row, known, () => false)))).not.toMatch(/Nadia|Benali|Lefèvre|Camille/);
  });
});
