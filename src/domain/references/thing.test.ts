import * as fc from 'fast-check';
import { formatThing, isSameThing, parseThing } from './thing';

const home = '/sites/intranet';

test('a thing of the page’s own web is short to read', () => {
  expect(formatThing({ kind: 'poll', id: 12, webPath: home }, home)).toBe('poll-12');
  expect(formatThing({ kind: 'poll', id: 12, webPath: '/Sites/Intranet' }, home)).toBe('poll-12');
  expect(parseThing('poll-12', home)).toEqual({ kind: 'poll', id: 12, webPath: home });
});

test('a thing of another web names it, the root web too', () => {
  const usage = { kind: 'usage', id: 3, webPath: '/sites/hub' };
  expect(formatThing(usage, home)).toBe('usage-3@/sites/hub');
  expect(formatThing({ ...usage, webPath: '' }, home)).toBe('usage-3@');
  expect(parseThing('usage-3@', home)).toEqual({ ...usage, webPath: '' });
});

test.each(['', 'poll', 'poll-0', 'poll-1.5', 'poll--1', 'Poll-1', 'poll-99999999999', 'poll-1@sites/x', 'poll-1@/a?b', 'poll-1@/a#b', '<b>-1'])('%p is no thing', (text) => {
  expect(parseThing(text, home)).toBeUndefined();
});

test('what was written is read back as the same thing', () => {
  const path = fc.stringMatching(/^(\/[a-z0-9 é_.-]{1,20}){1,3}$/);
  const thing = fc.record({ kind: fc.constantFrom('poll', 'usage', 'tool'), id: fc.integer({ min: 1, max: 2147483647 }), webPath: fc.oneof(path, fc.constant('')) });
  fc.assert(
    fc.property(thing, fc.oneof(path, fc.constant('')), (one, from) => {
      const read = parseThing(formatThing(one, from), from);
      return read !== undefined && isSameThing(read, one);
    })
  );
});

describe('two things', () => {
  const poll = { kind: 'poll', id: 12, webPath: home };

  it.each([
    ['of another kind', { kind: 'usage' }],
    ['with another id', { id: 13 }],
    ['of another web', { webPath: '/sites/hub' }],
    ['of the root web', { webPath: '' }]
  ])('are not the same %s', (_, changes) => {
    expect(isSameThing(poll, { ...poll, ...changes })).toBe(false);
    expect(isSameThing({ ...poll, ...changes }, poll)).toBe(false);
  });

  it('are the same however the address of their web is written', () => expect(isSameThing(poll, { ...poll, webPath: '/SITES/Intranet' })).toBe(true));
});

test('an address that was written on a small page is read on any', () => {
  expect(parseThing('poll-2147483647@/sites/É-qui_pe.2 b', '/')).toEqual({ kind: 'poll', id: 2147483647, webPath: '/sites/É-qui_pe.2 b' });
  for (const text of ['poll-1 ', ' poll-1', `${'x'.repeat(33)}-1`, `poll-1@/${'x'.repeat(256)}`, 'poll-1@\\x', 'poll1']) expect(parseThing(text, home)).toBeUndefined();
});
