import fc from 'fast-check';
import type { ComparedItem } from './proposeGroups';
import { DEFAULT_THRESHOLD, proposeGroups, proposing } from './proposeGroups';
import { comparedWords, Shingler, similarityOf } from './shingles';

const letter = 'Bonjour, nous demandons trois jours de télétravail par semaine pour tous les agents dont les missions le permettent, sans condition d’ancienneté.';
const other = 'La prime d’équipement devrait couvrir aussi le siège de bureau et l’écran, comme dans les autres collectivités de la métropole.';
const items = (...texts: readonly string[]): readonly ComparedItem[] => texts.map((text, index) => ({ id: index + 1, text }));
const propose = (all: readonly ComparedItem[], threshold = DEFAULT_THRESHOLD) => proposeGroups(all, { threshold });
const shortly = (all: readonly ComparedItem[], threshold?: number) => propose(all, threshold).map(({ model, group, members }) => [model, group, members.map(({ id }) => id)]);

describe('texts are proposed together', () => {
  it('when only signs, capitals and accents differ', () => {
    expect(propose(items(letter, other, letter.toUpperCase().replace('É', 'E')))).toEqual([
      { model: 1, group: 0, members: [{ id: 3, similarity: 1, isSame: true }], words: ['bonjour', 'demandons', 'trois', 'jours', 'teletravail', 'semaine'] }
    ]);
  });

  it('when a few words differ, with how close each is to the model', () => {
    const [proposal] = propose(items(letter, letter.replace('trois jours', 'deux jours'), `${letter} Merci !`, other));
    expect(proposal?.members.map(({ id, isSame }) => [id, isSame])).toEqual([[3, false], [2, false]]);
    const [closest = 0, next = 0] = proposal?.members.map(({ similarity }) => similarity) ?? [];
    expect([closest < 1, closest > next, next > DEFAULT_THRESHOLD]).toEqual([true, true, true]);
    expect(proposal?.words).not.toContain('trois');
  });

  it('not when they only share words that all have', () => expect(propose(items(letter, other, 'Nous demandons la semaine de quatre jours.'))).toEqual([]));

  it('not when the order of the words is another', () => {
    const [a, b] = ['chef accorde agent refuse service valide demande', 'demande agent valide chef refuse service accorde'];
    expect(propose(items(a, b))).toEqual([]);
    expect(propose(items(a, b), 0.3)).toHaveLength(1);
    expect(propose(items(a, b), 0.3)[0]?.members[0]?.isSame).toBe(false);
  });

  it('never for saying nothing, and never with a single one', () => expect(propose(items('', ' … ', '', letter))).toEqual([]));

  it('only among what is compared', () => {
    expect(shortly([{ id: 1, text: letter, apart: '12' }, { id: 2, text: letter, apart: '13' }, { id: 3, text: `${letter} Merci.`, apart: '13' }])).toEqual([[2, 0, [3]]]);
  });

  it('with the text that is repeated most as the model, the largest proposals first', () => {
    const near = letter.replace('trois', 'deux');
    expect(shortly(items(near, letter, letter, other, other, `${other} Merci.`, letter))).toEqual([[2, 0, [3, 7, 1]], [4, 0, [5, 6]]]);
  });

  it('for a group that is there already, whose members stay in it', () => {
    expect(shortly([{ id: 9, text: letter, group: 4 }, { id: 1, text: letter }, { id: 2, text: `${letter} Merci.` }, { id: 3, text: other }])).toEqual([[9, 4, [1, 2]]]);
    // Said word for word, or nearly: who decides sees which.
    expect(propose([{ id: 9, text: letter, group: 4 }, { id: 1, text: letter.toUpperCase() }, { id: 2, text: `${letter} Merci.` }])[0]?.members.map(({ id, isSame }) => [id, isSame])).toEqual([[1, true], [2, false]]);
    expect(propose([{ id: 9, text: letter, group: 4 }, { id: 8, text: letter, group: 4 }, { id: 7, text: letter, group: 5 }])).toEqual([]);
  });

  it('the most members first, then the earliest model; in each the closest first, then the earliest', () => {
    const base = 'un deux trois quatre cinq six sept huit neuf dix onze douze';
    const [x, y, z] = ['alpha', 'beta', 'gamma'].map((word) => base.split(' ').map((each) => `${each}${word}`).join(' ')) as [string, string, string];
    const near = (text: string, end: string): string => text.replace(/\S+$/, end);
    const all = [{ id: 5, text: x }, { id: 6, text: x }, { id: 1, text: y }, { id: 2, text: near(y, 'fin') }, { id: 7, text: z }, { id: 11, text: z }, { id: 12, text: z }, { id: 8, text: near(z, 'fin') }, { id: 10, text: near(z, 'fin') }, { id: 9, text: near(z, 'but') }];
    expect(shortly(all)).toEqual([[7, 0, [11, 12, 8, 9, 10]], [1, 0, [2]], [5, 0, [6]]]);
  });

  it('ten thousand times the same as one, in one go', () => {
    const [proposal, ...others] = propose(items(...Array.from({ length: 10_000 }, () => letter), other));
    expect([proposal?.model, proposal?.members.length, proposal?.members.every(({ isSame }) => isSame), others]).toEqual([1, 9_999, true, []]);
  });

  it('with the closest of several models, of equals the first', () => {
    const base = 'un deux trois quatre cinq six sept huit neuf dix onze douze';
    const models = [{ id: 1, text: base, group: 1 }, { id: 2, text: base.replace('douze', 'fin'), group: 2 }, { id: 3, text: base, group: 3 }];
    expect(shortly([...models, { id: 4, text: base.replace('douze', 'fin') }, { id: 5, text: `${base} treize` }])).toEqual([[1, 1, [5]], [2, 2, [4]]]);
  });
});

it('a page has its turn in between, and is told how much is done', () => {
  const course = proposing(items(...Array.from({ length: 200 }, (_, index) => `texte numéro ${index} sur ${index * 7}`)), { threshold: 0.9 });
  const shares = [...course];
  // One for each 25 that are read, and for each 25 that are compared.
  expect(shares).toHaveLength(16);
  const close = Array.from({ length: 60 }, (_, index) => ({ id: index + 1, text: `${letter} ${'abcdefghij'.charAt(index % 10)}${'klmnop'.charAt(index % 6)}${index}` }));
  expect([...proposing(close, { threshold: 0.6 })].filter((share) => share === 1)).toHaveLength(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect([Math.min(...shares), Math.max(...shares) <= 1]).toEqual([0, true]);
});

describe('any texts', () => {
  const word = fc.constantFrom('jour', 'jours', 'semaine', 'accord', 'chef', 'refus', 'deux', 'trois', 'prime', 'bureau');
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  const all = fc.array(fc.record({ text, apart: fc.constantFrom('a', 'b') }), { maxLength: 14 }).map((each) => each.map((item, index) => ({ ...item, id: index + 1 })));
  const threshold = fc.constantFrom(0.2, 0.4, 0.6, 0.8, 1);

  it('give the same in any order', () => {
    fc.assert(fc.property(all, threshold, (each, limit) => expect(propose([...each].reverse(), limit)).toEqual(propose(each, limit))));
  });

  it('are each proposed once at most, as close to the model as is said, and no two models are close: nothing is missed', () => {
    fc.assert(
      fc.property(all, threshold, (each, limit) => {
        const shingler = new Shingler();
        const of = new Map(each.map((item) => [item.id, { ...item, shingles: shingler.shingles(comparedWords(item.text)) }]));
        const similarity = (a: number, b: number): number => similarityOf(of.get(a)?.shingles ?? new Int32Array(), of.get(b)?.shingles ?? new Int32Array());
        const proposals = propose(each, limit);
        const proposed = proposals.flatMap(({ model, members }) => [model, ...members.map(({ id }) => id)]);
        expect(new Set(proposed).size).toBe(proposed.length);
        for (const { model, members } of proposals) {
          for (const member of members) {
            expect(member.similarity).toBe(similarity(model, member.id));
            expect(member.similarity).toBeGreaterThanOrEqual(limit);
          }
        }
        const members = new Set(proposals.flatMap((proposal) => proposal.members.map(({ id }) => id)));
        const models = each.filter((item) => !members.has(item.id) && item.text !== '');
        for (const a of models) for (const b of models) if (a.id < b.id && a.apart === b.apart) expect(similarity(a.id, b.id)).toBeLessThan(limit);
      })
    );
  });
});

test('the similarity of two texts is the share of what both have', () => {
  expect(similarityOf(Int32Array.of(1, 2, 3), Int32Array.of(2, 3, 4))).toBe(0.5);
  expect([similarityOf(Int32Array.of(), Int32Array.of()), similarityOf(Int32Array.of(1), Int32Array.of(1)), similarityOf(Int32Array.of(1), Int32Array.of())]).toEqual([1, 1, 0]);
});
