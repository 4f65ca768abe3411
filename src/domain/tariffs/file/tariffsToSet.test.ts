import fc from 'fast-check';
import type { CalendarDay } from '../../calendar/calendarDay';
import { dayOf } from '../../calendar/calendarDay';
import type { PriceFile, TariffAct } from '../prices/PriceFile';
import type { Version } from '../Version';
import type { Proposal, StepRecord } from './ChangeFile';
import { fileState } from './fileState';
import { proposalFingerprint } from './proposalFingerprint';
import type { StartState } from './Starts';
import { Starts } from './Starts';
import type { Written } from './tariffsToSet';
import { tariffsToSet } from './tariffsToSet';

const [OLD, NEW_YEAR, TODAY] = [dayOf(2020, 1, 1), dayOf(2027, 1, 1), dayOf(2026, 11, 20)];
const version = (line: string, firstDay: CalendarDay, n: number, cents: number | null, act: number, knownOn = dayOf(2019, 12, 1)): Version => ({ key: `${line}:${firstDay}:${n}`, line, firstDay, n, kind: cents === null ? 'abolished' : 'set', price: cents === null ? null : { cents }, act, knownOn, corrects: null });
const act = (id: number, file: number, annulledOn: CalendarDay | null = null): TariffAct => ({ id, number: String(id), title: '', kind: 'deliberation', sessionDay: null, vote: '', signer: '', file, votedOn: null, publishedOn: null, address: '', transmittedOn: null, receiptOn: null, annulledOn, judgment: '' });
const prices = (versions: readonly Version[], acts: readonly TariffAct[] = [act(1, 0), act(2, 4), act(3, 5)]): PriceFile => ({ service: 'piscines', title: '', about: '', direction: '', lines: [], acts, versions });
const startsOf = (file: PriceFile): Starts => new Starts(file, 4, NEW_YEAR, TODAY);
const swim = 'piscines:entree';
const before = version(swim, OLD, 1, 300, 1);

describe('where a line starts from', () => {
  it('is what is applicable on the wanted day', () => {
    expect(startsOf(prices([before])).now(swim)).toEqual({ base: before.key, before: { cents: 300 } });
    expect(startsOf(prices([before, version(swim, NEW_YEAR, 1, 310, 3)])).now(swim)).toEqual({ base: `${swim}:2027-01-01:1`, before: { cents: 310 } });
    for (const file of [prices([]), prices([before, version(swim, dayOf(2025, 1, 1), 1, null, 3)]), prices([before], [act(1, 0, dayOf(2021, 1, 1))])]) expect(startsOf(file).now(swim)).toEqual({ base: null, before: null });
  });

  it('stays what was noted, and is named where another version came meanwhile', () => {
    const meanwhile = prices([before, version(swim, dayOf(2026, 12, 1), 1, 305, 3)]);
    expect([prices([before]), meanwhile].map((file) => startsOf(file).of(swim, before.key))).toEqual([{ base: before.key, before: { cents: 300 }, state: 'same' }, { base: before.key, before: { cents: 300 }, state: 'overtaken' }]);
    // A line that was not charged when it was proposed, and is now.
    expect([prices([]), prices([before])].map((file) => startsOf(file).of(swim, null).state)).toEqual(['same', 'overtaken']);
  });

  it('is not overtaken by what its own file set', () => {
    const applied = startsOf(prices([before, version(swim, NEW_YEAR, 1, 320, 2)]));
    expect(applied.of(swim, before.key)).toEqual({ base: before.key, before: { cents: 300 }, state: 'applied' });
    expect(applied.now(swim)).toEqual({ base: before.key, before: { cents: 300 } });
  });

  it('is unknown where no version of the line has the key', () => {
    expect([startsOf(prices([before])).of(swim, 'x'), startsOf(prices([before])).of('piscines:casier', before.key)].map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  });
});

const proposal = (line: string, cents: number): Proposal => ({ line, base: `${line}:2020-01-01:1`, before: { cents: 300 }, after: { cents }, volume: null, reason: '' });
const lines = [proposal(swim, 320), proposal('piscines:casier', 110), { ...proposal('piscines:sauna', 0), after: null }];
const agreeing = (some: readonly Proposal[]): StepRecord => ({ id: 1, file: 4, step: 'finance', folder: 'finance', results: some.map((each) => ({ line: each.line, result: 'agreed', comment: '', fingerprint: proposalFingerprint(each) })), author: { id: 1, name: '' }, created: new Date(0), isAltered: false });
const stateOf = (seen: readonly Proposal[] = lines) => fileState({ id: 4, proposals: lines }, [{ key: 'finance', delay: 5 }], [agreeing(seen)], new Map([['finance', new Set([1])]]));
const allSame = new Map(lines.map(({ line }): [string, StartState] => [line, 'same']));
const set = (written: readonly Written[], changes: { readonly act?: number; readonly starts?: ReadonlyMap<string, StartState>; readonly seen?: readonly Proposal[] } = {}) => tariffsToSet(stateOf(changes.seen), changes.starts ?? allSame, written, new Set([2, 9]), changes.act ?? 2, () => NEW_YEAR);

describe('what an act sets of a file', () => {
  it('is every line to which all agreed, numbered after what is there', () => {
    expect(set([version(swim, NEW_YEAR, 3, 310, 1), version(swim, OLD, 7, 310, 1)])).toEqual({
      tariffs: [
        { line: swim, firstDay: NEW_YEAR, n: 4, price: { cents: 320 }, corrects: null },
        { line: 'piscines:casier', firstDay: NEW_YEAR, n: 1, price: { cents: 110 }, corrects: null },
        { line: 'piscines:sauna', firstDay: NEW_YEAR, n: 1, price: null, corrects: null }
      ],
      left: []
    });
  });

  it('leaves out, with the reason, what was changed after the agreement and what starts from another version', () => {
    const [first, second] = lines;
    const seen = [{ ...proposal(swim, 321) }, ...(second ? [second] : [])];
    expect(first && set([], { seen, starts: new Map([[swim, 'same'], ['piscines:casier', 'overtaken']]) })).toEqual({
      tariffs: [],
      left: [{ line: swim, why: 'notAgreed' }, { line: 'piscines:casier', why: 'overtaken' }, { line: 'piscines:sauna', why: 'notAgreed' }]
    });
    expect(set([], { starts: new Map() }).left.map(({ why }) => why)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is not set again by another act, nor for another day', () => {
    const otherDay = version(swim, dayOf(2026, 12, 20), 1, 320, 2);
    expect([set([version(swim, NEW_YEAR, 1, 320, 9)]).left, set([otherDay]).left, set([version(swim, NEW_YEAR, 1, 320, 2)], { act: 9 }).left]).toEqual(Array(3).fill([{ line: swim, why: 'setAlready' }]));
  });

  it('is the same whatever of it was stored already, with others’ versions beside it', () => {
    const others = fc.array(fc.record({ line: fc.constantFrom(...lines.map(({ line }) => line)), n: fc.integer({ min: 1, max: 5 }) }), { maxLength: 6 }).map((some) => some.map(({ line, n }) => version(line, NEW_YEAR, n, 1, 1)));
    fc.assert(
      fc.property(others, fc.subarray([0, 1, 2]), (there, stored) => {
        const first = set(there);
        const done = first.tariffs.filter((_, index) => stored.includes(index)).map(({ line, firstDay, n }): Written => ({ line, firstDay, n, act: 2 }));
        expect(set([...there, ...done])).toEqual(first);
        expect(new Set(first.tariffs.map(({ line, n }) => `${line}:${n}`)).size).toBe(lines.length);
        for (const { line, n } of first.tariffs) expect(there.some((each) => each.line === line && each.n === n)).toBe(false);
      })
    );
  });
});
