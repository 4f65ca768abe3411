import fc from 'fast-check';
import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays, dayOf } from '../../calendar/calendarDay';
import type { Version } from '../Version';
import { inForce } from '../inForce';
import { PriceBook } from './PriceBook';
import type { PriceFile, TariffAct, TariffLine } from './PriceFile';
import { readIndex, readPrices, writeIndex, writePrices } from './priceFormat';

const day = (days: number): CalendarDay => addDays(dayOf(2027, 1, 1), days);
const line = (code: string, changes: Partial<TariffLine> = {}): TariffLine => ({
  id: 1, key: `piscines:${code}`, title: 'Entrée', unit: 'l’entrée', family: '', category: '', ground: 'none', season: '', vat: 'outside', vatRate: null, vatGround: '', competence: 'council',
  fiscal: 'no', isRoadOrParking: false, lawKind: 'other', cost: null, legalBasis: '', rank: 0, ...changes
});
const act = (id: number, changes: Partial<TariffAct> = {}): TariffAct => ({
  id, number: `2026-${id}`, title: 'Tarifs', kind: 'deliberation', sessionDay: null, vote: '', signer: '', file: 0, votedOn: null, publishedOn: null, address: '', transmittedOn: null, receiptOn: null, annulledOn: null, judgment: '', ...changes
});
const version = (code: string, firstDay: number, cents: number, changes: Partial<Version> = {}): Version => {
  const n = changes.n ?? 1;
  return { key: `piscines:${code}:${day(firstDay)}:${n}`, line: `piscines:${code}`, firstDay: day(firstDay), n, kind: 'set', price: { cents }, act: 1, knownOn: day(firstDay - 20), corrects: null, ...changes };
};
const file = (versions: readonly Version[], changes: Partial<PriceFile> = {}): PriceFile => ({ service: 'piscines', title: 'Piscines', about: '', direction: 'sports', lines: [line('adulte'), line('enfant')], acts: [act(1), act(2)], versions, ...changes });

describe('a price file', () => {
  const versionsOf = fc.uniqueArray(
    fc.record({ code: fc.constantFrom('adulte', 'enfant'), from: fc.integer({ min: -900, max: 900 }), n: fc.integer({ min: 1, max: 3 }), cents: fc.option(fc.oneof(fc.nat(5000), fc.array(fc.nat(900), { minLength: 1, maxLength: 4 }))), known: fc.integer({ min: -900, max: 900 }), act: fc.constantFrom(1, 2) }),
    { selector: ({ code, from, n }) => `${code} ${from} ${n}` }
  ).map((rows) =>
    rows.map(({ code, from, n, cents, known, act: by }) =>
      version(code, from, 0, {
        n, act: by, knownOn: day(known), kind: cents === null ? 'abolished' : 'set',
        price: cents === null ? null : typeof cents === 'number' ? { cents } : { brackets: cents.map((each, index) => ({ upTo: index === cents.length - 1 ? null : index * 100, cents: each })) }
      })
    )
  );
  const sorted = (versions: readonly Version[]): readonly Version[] => [...versions].sort((one, other) => (one.key < other.key ? -1 : 1));

  it('is read as it was written, and is the same text in whatever order its rows came', () => {
    fc.assert(
      fc.property(versionsOf, (versions) => {
        const whole = file(versions);
        const written = writePrices(whole);
        const read = readPrices(written.text);
        expect(read && { ...read, versions: sorted(read.versions) }).toEqual({ ...whole, versions: sorted(versions), fingerprint: written.fingerprint });
        expect(writePrices({ ...whole, versions: [...versions].reverse(), lines: [...whole.lines].reverse(), acts: [...whole.acts].reverse() }).text).toBe(written.text);
      })
    );
  });

  it('keeps every column of its lines and acts', () => {
    const lines = [line('adulte', { id: 7, unit: 'u', family: 'f', category: 'c', ground: 'law', season: 's', vat: 'rate', vatRate: 200_000, vatGround: 'v', competence: 'delegation', fiscal: 'other', isRoadOrParking: true, lawKind: 'optional', cost: 12, legalBasis: 'b', rank: 3 }), line('enfant', { fiscal: 'other', cost: 0, rank: 4 })];
    const acts = [act(4, { title: 't', kind: 'order', sessionDay: day(1), vote: 'v', signer: 's', file: 3, votedOn: day(1), publishedOn: day(2), address: 'https://a.example', transmittedOn: day(3), receiptOn: day(4), annulledOn: day(5), judgment: 'j' })];
    expect(readPrices(writePrices(file([], { lines, acts, about: 'x' })).text)).toMatchObject({ lines, acts, about: 'x' });
  });

  it('says what a version corrects', () => {
    const versions = [version('adulte', 0, 300), version('adulte', 0, 290, { n: 2, corrects: 'piscines:adulte:2027-01-01:1' })];
    expect(readPrices(writePrices(file(versions)).text)?.versions.map(({ corrects }) => corrects)).toEqual([null, 'piscines:adulte:2027-01-01:1']);
  });

  it('is none where half of it is missing, or one amount is another', () => {
    const { text } = writePrices(file([version('adulte', 0, 350)]));
    for (let length = 0; length < text.length; length += 7) expect(readPrices(text.slice(0, length))).toBeNull();
    expect(readPrices(text.replace(',350,', ',340,'))).toBeNull();
    expect(['', '[]', '{}', 'null', '"x"'].map(readPrices)).toEqual([null, null, null, null, null]);
  });

  it('says the same of each day as its versions do', () => {
    fc.assert(
      fc.property(versionsOf, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (versions, when, known) => {
        const book = new PriceBook(readPrices(writePrices(file(versions)).text) ?? file([]));
        const own = versions.filter((each) => each.line === 'piscines:adulte');
        expect(book.on('piscines:adulte', day(when), day(known))).toEqual(inForce(own, [], day(when), day(known)));
      })
    );
  });
});

describe('the index of a city', () => {
  const index = { services: [{ id: 3, acts: [1], service: 'piscines', title: 'Piscines', about: '', direction: 'sports', lines: 2, versions: 3, fingerprint: 'f', days: [{ day: day(0), lines: 2 }] }], records: 1 };

  it('is read as it was written, and not where half of it is missing', () => {
    const text = writeIndex(index);
    expect(readIndex(text)).toEqual(index);
    expect([readIndex(text.slice(0, -5)), readIndex(text.replace('"lines":2,', '"lines":3,')), readIndex('')]).toEqual([null, null, null]);
  });
});

describe('the course of a line', () => {
  const versions = [version('adulte', 0, 300), version('adulte', 365, 320, { act: 2 }), version('adulte', 0, 290, { n: 2, knownOn: day(50) })];
  const said = (book: PriceBook, today: number): readonly unknown[] =>
    book.periods('piscines:adulte', day(today)).map(({ from, until, applied, applicable }) => [from, until, ...[applied, applicable].map((each) => (each.state === 'none' ? 'none' : `${each.state} ${each.version.key.slice(-12)}`))]);

  it('begins anew with each version, with each correction, and where an act was annulled', () => {
    const book = new PriceBook(file(versions, { acts: [act(1), act(2, { annulledOn: day(400) })] }));
    expect(said(book, 500)).toEqual([
      [day(0), day(49), 'set 2027-01-01:1', 'set 2027-01-01:2'],
      [day(50), day(364), 'set 2027-01-01:2', 'set 2027-01-01:2'],
      [day(365), day(399), 'set 2028-01-01:1', 'annulled 2028-01-01:1'],
      [day(400), null, 'annulled 2028-01-01:1', 'annulled 2028-01-01:1']
    ]);
    expect(said(book, 10)).toEqual([[day(0), null, 'set 2027-01-01:1', 'set 2027-01-01:1']]);
  });

  it('is compared on two days', () => {
    const book = new PriceBook(file(versions));
    expect(book.compare(day(100), day(366), day(500)).map(({ change, difference }) => [change, difference])).toEqual([['up', 30], ['none', null]]);
    expect(book.compare(day(-10), day(10), day(500)).map(({ change }) => change)).toEqual(['new', 'none']);
  });

  it('tells the days on which a city changes its prices', () => {
    expect(new PriceBook(file([...versions, version('enfant', 365, 100)])).days()).toEqual([{ day: day(0), lines: 1 }, { day: day(365), lines: 2 }]);
  });
});
