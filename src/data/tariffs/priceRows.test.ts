/** @jest-environment node */
import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { dayOf } from '../../domain/calendar/calendarDay';
import { TariffActRecordsList, TariffActsList, TariffLinesList, TariffVersionsList } from '../../lists/tariffs';
import { MemoryTable } from '../items/MemoryTable';
import { dayIn, fileFrom, versionRow } from './priceRows';
import type { ActRow, VersionRow } from './tariffTables';

const NEW_YEAR = dayOf(2027, 1, 1);
const MIDNIGHT = new Date('2026-12-31T23:30:00Z');
const row: VersionRow = versionRow(1, { line: 'piscines:adulte', firstDay: NEW_YEAR, n: 1, price: { cents: 380 }, corrects: null, knownOn: null });

async function made(rows: readonly Partial<VersionRow>[], timeZone = 'Europe/Paris') {
  const now = () => MIDNIGHT;
  const [lines, versions, acts, records] = [new MemoryTable(TariffLinesList, { now }), new MemoryTable(TariffVersionsList, { now }), new MemoryTable(TariffActsList, { now }), new MemoryTable(TariffActRecordsList, { now })];
  const act: ActRow = { ...acts.blank(), number: '2026-1', title: 'Tarifs' };
  await acts.add(act, 'a');
  await lines.add({ ...lines.blank(), lineKey: 'piscines:adulte', service: 'piscines', direction: 'sports', title: 'Entrée' }, 'l');
  for (const [index, changes] of rows.entries()) await versions.add({ ...row, ...changes }, `v${index}`);
  return fileFrom({ service: 'piscines', setting: undefined, lines: lines.peek(), versions: versions.peek(), acts: acts.peek(), records: records.peek() }, timeZone);
}

describe('a price file from the lists', () => {
  it('has each version with the day of the city on which it was stored', async () => {
    expect((await made([{}])).file.versions).toEqual([{ key: 'piscines:adulte:2027-01-01:1', line: 'piscines:adulte', firstDay: NEW_YEAR, n: 1, kind: 'set', price: { cents: 380 }, act: 1, knownOn: NEW_YEAR, corrects: null }]);
    expect((await made([{}], 'America/Martinique')).file.versions[0]?.knownOn).toBe('2026-12-31');
  });

  it('says of what was taken over when it was decided, and of nothing that it was known later than it was stored', async () => {
    const known = async (knownOn: CalendarDay | null) => (await made([{ knownOn }])).file.versions[0]?.knownOn;
    expect([await known(dayOf(2018, 12, 15)), await known(dayOf(2030, 1, 1)), await known(null)]).toEqual(['2018-12-15', '2027-01-01', '2027-01-01']);
  });

  it.each<[string, Partial<VersionRow>]>([
    ['whose key says another day', { versionKey: 'piscines:adulte:2026-01-01:1' }],
    ['whose key says another line', { versionKey: 'piscines:enfant:2027-01-01:1' }],
    ['whose key has no number', { versionKey: 'piscines:adulte:2027-01-01:x' }],
    ['of a line that is not there', { versionKey: 'piscines:x:2027-01-01:1', line: 'piscines:x' }],
    ['of an act that is not there', { act: 9 }],
    ['without an amount', { cents: null }]
  ])('leaves out a row %s, and names it', async (_, changes) => {
    const { file, ignored } = await made([changes]);
    expect([file.versions, ignored]).toEqual([[], [1]]);
  });

  it('has brackets, abolitions and free', async () => {
    const brackets = [{ upTo: 50_000, cents: 100 }, { upTo: null, cents: 400 }];
    const { file } = await made([{ cents: null, brackets }, { kind: 'abolished', cents: null, versionKey: 'piscines:adulte:2027-01-01:2' }, { cents: 0, versionKey: 'piscines:adulte:2027-01-01:3' }]);
    expect(file.versions.map(({ price }) => price)).toEqual([{ brackets }, null, { cents: 0 }]);
  });
});

it('the day of a city is its own', () => {
  expect([dayIn('Europe/Paris')(MIDNIGHT), dayIn('UTC')(MIDNIGHT)]).toEqual(['2027-01-01', '2026-12-31']);
});
