import fc from 'fast-check';
import type { SiteStrangers } from './insiders';
import { insidersOf, strangersAmong } from './insiders';

const p = (id: number) => ({ id, name: `P${id}` });
const guest = (id: number, ...groups: number[]) => ({ ...p(id), groups });
const crowd = (id: number, isEveryoneButGuests: boolean, ...groups: number[]) => ({ ...p(id), groups, isEveryoneButGuests });

describe('people of whom no guest is one', () => {
  it('are groups without guests, and single agents', () => {
    expect(insidersOf([p(1), p(2), p(3), p(9)], { guests: [guest(9, 2)], crowds: [] })).toEqual({ inside: [p(1), p(3)], mixed: [{ ...p(2), guests: ['P9'] }], unseen: [] });
  });

  it('are none of a directory group, which SharePoint does not look into, nor of what holds one', () => {
    expect(insidersOf([p(1), p(5), p(6)], { guests: [], crowds: [crowd(6, false), crowd(7, false, 5)] })).toEqual({ inside: [p(1)], mixed: [], unseen: [p(5), p(6)] });
  });

  it('are everyone except external users where they have it, by themselves or by a group with guests', () => {
    const everyone = { inside: [p(4)], mixed: [], unseen: [] };
    expect(insidersOf([p(1), p(4)], { guests: [], crowds: [crowd(4, true)] })).toEqual(everyone);
    expect(insidersOf([p(1)], { guests: [guest(9, 1)], crowds: [crowd(4, true, 1)] })).toEqual(everyone);
    expect(insidersOf([p(1)], { guests: [], crowds: [crowd(4, true, 2)] }).inside).toEqual([p(1)]);
  });

  it('never hold a guest, however groups are mixed', () => {
    const ids = fc.integer({ min: 1, max: 12 });
    const groups = fc.uniqueArray(ids, { maxLength: 4 });
    const strangers: fc.Arbitrary<SiteStrangers> = fc.record({
      guests: fc.uniqueArray(fc.record({ id: fc.integer({ min: 20, max: 24 }), name: fc.constant('G'), groups }), { selector: ({ id }) => id }),
      crowds: fc.uniqueArray(fc.record({ id: fc.integer({ min: 30, max: 33 }), name: fc.constant('C'), groups, isEveryoneButGuests: fc.boolean() }), { selector: ({ id }) => id })
    });
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(ids, fc.integer({ min: 20, max: 33 }))), strangers, (having, those) => {
        const { inside, mixed, unseen } = insidersOf(having.map(p), those);
        expect(strangersAmong(inside, those)).toEqual([]);
        const known = new Set(having);
        expect([...mixed, ...unseen].every(({ id }) => known.has(id))).toBe(true);
      })
    );
  });
});
