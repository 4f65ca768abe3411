import type { PropertyFormat } from './PropertyBag';
import { flag, readProperties, versionOf, wholeNumber } from './PropertyBag';

interface Notes {
  readonly title?: string;
  readonly mode?: 'list' | 'one';
  readonly noteId?: number;
  readonly isPinned?: boolean;
  readonly licences?: number | 'more';
}

const rules: PropertyFormat<Notes>['rules'] = { mode: ['list', 'one'], noteId: wholeNumber, isPinned: flag, licences: (value) => value === 'more' || typeof value === 'number' };
const notes: PropertyFormat<Notes> = { rules };
const good = { title: 'Nos notes', mode: 'one', noteId: 12, isPinned: false, licences: 'more' };

describe('properties that a page keeps', () => {
  it('are read as they were saved', () => {
    expect(readProperties(notes, good, 1)).toEqual(good);
    expect(versionOf(notes)).toBe(1);
  });

  it('are left out where they cannot be what they should', () => {
    expect(readProperties(notes, { title: 5, mode: 'many', noteId: '12', isPinned: 'false', licences: null }, 1)).toEqual({});
    expect(readProperties(notes, { title: null, mode: ['list'], noteId: 1.5, isPinned: 0, licences: {} }, 1)).toEqual({});
    for (const saved of [null, undefined, 'notes', 3, [good], true]) expect(readProperties(notes, saved, 1)).toEqual({});
  });

  it('stay where this release does not know them', () => {
    expect(readProperties(notes, { ...good, colour: 'blue', toString: 'x' }, 9)).toEqual({ ...good, colour: 'blue', toString: 'x' });
    const read = readProperties(notes, JSON.parse('{"__proto__": {"isAdmin": true}, "title": "x"}'), 1);
    expect((read as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('climb from the version that saved them, each step once', () => {
    const climbing: PropertyFormat<Notes> = {
      rules,
      steps: [({ heading, ...others }) => ({ ...others, title: heading }), ({ single, ...others }) => ({ ...others, mode: single === true ? 'one' : 'list' })]
    };
    expect(versionOf(climbing)).toBe(3);
    const expected = { title: 'Nos notes', mode: 'one', noteId: 12 };
    expect(readProperties(climbing, { heading: 'Nos notes', single: true, noteId: 12 }, 1)).toEqual(expected);
    expect(readProperties(climbing, { title: 'Nos notes', single: true, noteId: 12 }, 2)).toEqual(expected);
    expect(readProperties(climbing, expected, 3)).toEqual(expected);
    expect(readProperties(climbing, expected, 4)).toEqual(expected);
    // Nobody saved with version 0: what has no version is of the first.
    expect(readProperties(climbing, { heading: 'Nos notes', single: true, noteId: 12 }, 0)).toEqual(expected);
  });
});
