import * as fc from 'fast-check';
import type { TextAnswer } from './answerGroups';
import type { ReadTexts } from './publishTexts';
import { groupingFingerprint, MOST_CHOSEN, MOST_GROUPS, publishTexts } from './publishTexts';

const MINIMUM = 5;

/** As many answers in each group, and in none. */
function readOf(sizes: Readonly<Record<string, number>>, loose = 0, chosen: readonly number[] = []): ReadTexts {
  const answers: TextAnswer[] = [];
  const add = (): number => answers.push({ ballotId: answers.length + 1, option: 1, text: `texte ${answers.length + 1}` });
  const groups = Object.entries(sizes).map(([name, size]) => ({ option: 1, name, ballotIds: Array.from({ length: size }, add) }));
  for (let index = 0; index < loose; index++) add();
  return { answers, groups, chosen: new Map([[1, new Set(chosen)]]) };
}

const shown = (read: ReadTexts, what: Parameters<typeof publishTexts>[3] = 'groups') => publishTexts(read, [1], MINIMUM, what)?.questions[0];

describe('what is published of answers in own words', () => {
  it('is nothing, groups with their figures, or these and answers as they were written', () => {
    const read = readOf({ Ombre: 9, Bancs: 6 }, 7, [2, 12]);
    expect(shown(read, 'nothing')).toBeUndefined();
    expect(shown(read)).toEqual({ option: 1, groups: [{ name: 'Ombre', count: 9 }, { name: 'Bancs', count: 6 }], others: 7, chosen: [] });
    expect(shown(read, 'chosen')).toMatchObject({ chosen: ['texte 2', 'texte 12'] });
  });

  it('has no figure below the minimum, nor one from which it could be worked out', () => {
    expect(shown(readOf({ Ombre: 12, Bancs: 6, Jeux: 4 }, 0))).toEqual({ option: 1, groups: [{ name: 'Ombre', count: 12 }, { name: 'Bancs', count: null }, { name: 'Jeux', count: null }], others: 0, chosen: [] });
    expect(shown(readOf({ Ombre: 12 }, 4))).toMatchObject({ groups: [{ name: 'Ombre', count: null }], others: null });
  });

  it('does not say that all answers are in one group', () => {
    expect(shown(readOf({ Ombre: 12 }, 0))).toMatchObject({ groups: [{ count: null }], others: 0 });
    expect(shown(readOf({ Ombre: 6, Bancs: 6 }, 0))).toMatchObject({ groups: [{ count: 6 }, { count: 6 }], others: 0 });
  });

  it('is nothing of a question that fewer people answered', () => {
    expect(shown(readOf({ Ombre: 4 }, 0, [1]), 'chosen')).toEqual({ option: 1, groups: [], others: null, chosen: [] });
    expect(shown(readOf({ Ombre: 4 }, 1, [1]), 'chosen')).toMatchObject({ chosen: ['texte 1'] });
  });

  it('does not tell hidden groups apart by their order', () => {
    expect(shown(readOf({ Zoo: 4, Abri: 1, Ombre: 9 }, 0))?.groups.map(({ name }) => name)).toEqual(['Ombre', 'Abri', 'Zoo']);
  });

  it('leaves out groups of which no answer counts, and what is chosen of them', () => {
    const read = readOf({ Ombre: 6, Bancs: 6 });
    const gone = { ...read, answers: read.answers.filter(({ ballotId }) => ballotId <= 6), chosen: new Map([[1, new Set([9])]]) };
    expect(shown(gone, 'chosen')).toMatchObject({ groups: [{ name: 'Ombre' }], chosen: [] });
  });

  it('is bounded, since everybody reads it: the largest groups by name, the others together', () => {
    const sizes = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`Groupe ${index}`, 40 - index]));
    const published = shown(readOf(sizes, 0, Array.from({ length: 40 }, (_, index) => index + 1)), 'chosen');
    expect([published?.groups.length, published?.groups[0]?.count, published?.chosen.length]).toEqual([MOST_GROUPS, 40, MOST_CHOSEN]);
    expect(published?.others).toBe(Array.from({ length: 10 }, (_, index) => 20 - index).reduce((sum, size) => sum + size));
  });

  it('never shows a figure below the minimum, nor lets the hidden ones be a single one or sum up to less', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }), fc.nat({ max: 12 }), (sizes, loose) => {
        const read = readOf(Object.fromEntries(sizes.map((size, index) => [`g${index}`, size])), loose);
        const published = shown(read);
        if (!published || published.groups.length === 0) return;
        const figures = [...published.groups.map(({ count }) => count), ...(published.others === 0 ? [] : [published.others])];
        const visible = figures.filter((count): count is number => count !== null);
        expect(visible.every((count) => count >= MINIMUM)).toBe(true);
        const hidden = figures.length - visible.length;
        const rest = read.answers.length - visible.reduce((sum, count) => sum + count, 0);
        expect(hidden === 0 ? rest === 0 : rest >= MINIMUM || published.groups.length === 1 || visible.length === 0).toBe(true);
        if (hidden === 1) expect(published.groups).toHaveLength(1);
      })
    );
  });
});

describe('the fingerprint of groups', () => {
  it('changes with what lies where, with what is chosen and with the words, and with nothing else', () => {
    const read = readOf({ Ombre: 3 }, 2, [1]);
    const before = groupingFingerprint(read, [1]);
    expect(groupingFingerprint({ ...read, answers: [...read.answers].reverse() }, [1])).toBe(before);
    expect(groupingFingerprint({ ...read, groups: [{ option: 1, name: 'Ombre', ballotIds: [1, 2] }] }, [1])).not.toBe(before);
    expect(groupingFingerprint({ ...read, groups: [{ option: 1, name: 'Ombres', ballotIds: [1, 2, 3] }] }, [1])).not.toBe(before);
    expect(groupingFingerprint({ ...read, chosen: new Map() }, [1])).not.toBe(before);
    expect(groupingFingerprint({ ...read, answers: read.answers.map((answer) => ({ ...answer, text: 'x' })) }, [1])).not.toBe(before);
    expect(publishTexts(read, [1], MINIMUM, 'groups')?.grouping).toBe(before);
  });
});
