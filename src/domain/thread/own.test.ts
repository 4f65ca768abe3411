import fc from 'fast-check';
import type { HelpRow } from './help';
import { helpRequests, isOpen, repliers } from './help';
import type { Thanks } from './thanks';
import { soundThanks, thanksKey } from './thanks';

const NOW = new Date('2026-11-23T10:00:00Z');
const row = (id: number, kind: HelpRow['kind'], author: number, changes: Partial<HelpRow> = {}): HelpRow => ({ id, kind, request: kind === 'asked' ? 0 : 1, title: '', text: '', skill: 'SIG', until: null, helpers: [], author: { id: author, name: `n° ${author}` }, created: NOW, isAltered: false, ...changes });

describe('a request for help', () => {
  it('is ended and taken back by its author alone', () => {
    const [open] = helpRequests([row(1, 'asked', 5), row(2, 'closed', 6), row(3, 'withdrawn', 6), row(4, 'closed', 5, { isAltered: true })]);
    expect(open && isOpen(open, NOW)).toBe(true);
    const [closed] = helpRequests([row(1, 'asked', 5), row(2, 'closed', 5), row(3, 'closed', 5)]);
    expect(closed?.closed?.id).toBe(2);
    expect(helpRequests([row(1, 'asked', 5), row(2, 'withdrawn', 5)])[0]?.isWithdrawn).toBe(true);
  });

  it('is over after its day', () => {
    const [request] = helpRequests([row(1, 'asked', 5, { until: NOW })]);
    expect(request && [isOpen(request, new Date(NOW.getTime() - 1)), isOpen(request, NOW)]).toEqual([true, false]);
  });

  it('names each who replied once, and not its author', () => {
    const [request] = helpRequests([row(1, 'asked', 5), row(4, 'replied', 7), row(3, 'replied', 6), row(2, 'replied', 5), row(5, 'replied', 6)]);
    expect(request?.replies.map(({ id }) => id)).toEqual([2, 3, 4, 5]);
    expect(request && repliers(request).map(({ id }) => id)).toEqual([6, 7]);
  });
});

describe('thanks', () => {
  const some = fc.array(fc.record({ id: fc.integer({ min: 1, max: 60 }), person: fc.nat(3), thingKind: fc.constantFrom<Thanks['thingKind']>('idea', 'help'), thing: fc.nat(3), what: fc.constant(''), words: fc.string(), author: fc.record({ id: fc.nat(3), name: fc.constant('') }), created: fc.constant(NOW), isAltered: fc.boolean() }));

  it('count once an agent for one thing, the first, never for himself, in whatever order they are read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(some, { maxLength: 1 }), (lists) => {
        const all = [...new Map(lists.flat().map((each) => [each.id, each])).values()];
        const sound = soundThanks(all);
        const keys = sound.map(({ author, thingKind, thing }) => thanksKey(author.id, { kind: thingKind, id: thing }));
        expect(new Set(keys).size).toBe(keys.length);
        expect(sound.every(({ author, person, isAltered }) => author.id !== person && !isAltered)).toBe(true);
        expect(soundThanks([...all].reverse())).toEqual(sound);
      })
    );
  });
});
