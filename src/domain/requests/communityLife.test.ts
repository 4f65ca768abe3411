import { dayOf } from '../calendar/calendarDay';
import { communityLife, correspondentOf, nextToLook, wantsCare, withSigns } from './communityLife';
import type { LivingSheet } from './communityLife';
import { usualRules } from './RequestRules';

const paul = { login: 'i:0#.f|membership|Paul@ville.test', name: 'Paul' };
const nadia = { login: 'i:0#.f|membership|nadia@ville.test', name: 'Nadia' };
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const sheet = (changes: Partial<LivingSheet> = {}): LivingSheet => ({ state: 'open', animators: [paul, nadia], seeksAnimators: false, lastSignAt: at('2026-07-30'), created: at('2026-01-05'), ...changes });
const asleep = (now: string, changes?: Partial<LivingSheet>): boolean => communityLife(sheet(changes), usualRules, at(now)).asleepSince !== null;

describe('the life of a community', () => {
  it('is asleep four months after its last sign, or after it was opened without any, and only while it is open', () => {
    expect([asleep('2026-11-29'), asleep('2026-11-30'), asleep('2026-05-04', { lastSignAt: null }), asleep('2026-05-05', { lastSignAt: null }), asleep('2027-05-05', { state: 'archived' })]).toEqual([false, true, false, true, false]);
    expect(communityLife(sheet(), { sleepMonths: 1 }, at('2026-09-01')).asleepSince).toEqual(at('2026-07-30'));
  });

  it('is led by those whom its space still has, and says when nobody is left', () => {
    const gone = { ...paul, isGone: true };
    expect(communityLife(sheet({ animators: [gone, nadia] }), usualRules, at('2026-08-01'))).toMatchObject({ animatorsLeft: 1, isUnled: false });
    const unled = communityLife(sheet({ animators: [gone] }), usualRules, at('2026-08-01'));
    expect([unled.isUnled, wantsCare(unled), communityLife(sheet({ animators: [], state: 'closed' }), usualRules, at('2026-08-01')).isUnled]).toEqual([true, true, false]);
  });

  it('goes to the correspondent of its direction, to who stands in for him, else to who hears of what is late', () => {
    const [camille, rachid, sophie] = [{ id: 1, name: 'Camille' }, { id: 2, name: 'Rachid' }, { id: 3, name: 'Sophie' }];
    const rules = { ...usualRules, approvers: [{ direction: 'sports', people: [] }, { direction: 'dsi', people: [camille] }], escalateTo: sophie };
    const of = (directions: readonly string[], more = {}) => correspondentOf({ directions }, { ...rules, ...more }, dayOf(2026, 11, 2))?.name;
    expect([of(['sports', 'dsi']), of(['sports']), of(['dsi'], { replacements: [{ person: camille, by: rachid, from: dayOf(2026, 11, 1), until: dayOf(2026, 11, 8) }] }), of(['x'], { escalateTo: null })]).toEqual(['Camille', 'Sophie', 'Rachid', undefined]);
  });

  it('is written when something is new, and what was seen is never taken back', () => {
    const owners = new Set([paul.login, nadia.login].map((login) => login.toLowerCase()));
    const look = (lastAt: string | null, who: ReadonlySet<string> | null = owners, of = sheet()) => withSigns(of, { lastAt: lastAt === null ? null : at(lastAt), owners: who }, usualRules);
    expect([look(null), look('2026-07-30'), look('2026-01-01'), look('2026-07-30', null)]).toEqual([null, null, null, null]);
    expect(look('2026-08-02')).toEqual({ ...sheet(), lastSignAt: at('2026-08-02') });
    const left = look(null, new Set([nadia.login]));
    expect([left?.seeksAnimators, left?.animators, left?.lastSignAt]).toEqual([true, [{ ...paul, isGone: true }, nadia], at('2026-07-30')]);
    // He is back.
    expect(look(null, owners, { ...sheet(), ...left })).toEqual(sheet());
  });

  it('is looked at all around, some at a time', () => {
    const some = [1, 2, 3, 4, 5].map((id) => ({ id, state: id === 3 ? ('archived' as const) : ('open' as const), address: id === 5 ? '' : 'https://x' }));
    expect([nextToLook(some, 0, 2), nextToLook(some, 2, 2), nextToLook(some, 4, 9)].map((each) => each.map(({ id }) => id))).toEqual([[1, 2], [4, 1], [1, 2, 4]]);
  });
});
