import { dayOf } from '../../calendar/calendarDay';
import type { PriceFile, TariffLine } from '../prices/PriceFile';
import type { Version } from '../Version';
import { lineFigures } from './lineFigures';

const TODAY = dayOf(2026, 11, 27);
const line = (code: string, changes: Partial<TariffLine> = {}): TariffLine => ({ id: 1, key: `a:${code}`, title: code, unit: '', family: '', category: '', ground: 'none', season: '', vat: 'outside', vatRate: null, vatGround: '', competence: 'council', fiscal: 'no', isRoadOrParking: false, lawKind: 'other', cost: null, legalBasis: '', rank: 0, ...changes });
const version = (code: string, firstDay: ReturnType<typeof dayOf>, cents: number | null): Version => ({ key: `a:${code}:${firstDay}:1`, line: `a:${code}`, firstDay, n: 1, kind: cents === null ? 'abolished' : 'set', price: cents === null ? null : { cents }, act: 1, knownOn: dayOf(2015, 1, 1), corrects: null });
const act: PriceFile['acts'][number] = { id: 1, number: '1', title: '', kind: 'deliberation', sessionDay: null, vote: '', signer: '', file: 0, votedOn: null, publishedOn: null, address: '', transmittedOn: null, receiptOn: null, annulledOn: null, judgment: '' };

it('names lines that are old, above their cost, or without a ground, of those that are charged today', () => {
  const file: PriceFile = {
    service: 'a', title: 'A', about: '', direction: '', acts: [act],
    lines: [line('old', { category: 'enfants', ground: 'situation' }), line('edge'), line('dear', { cost: 300, category: 'enfants' }), line('atCost', { cost: 301 }), line('gone', { cost: 1 }), line('never')],
    versions: [version('old', dayOf(2024, 11, 26), 100), version('edge', dayOf(2024, 11, 27), 100), version('dear', dayOf(2026, 1, 1), 301), version('dear', dayOf(2027, 1, 1), 100), version('atCost', dayOf(2026, 1, 1), 301), version('gone', dayOf(2017, 1, 1), 100), { ...version('gone', dayOf(2025, 1, 1), null) }]
  };
  const figures = lineFigures([file], TODAY);
  expect(figures.lines).toBe(4);
  expect([figures.notRevised, figures.aboveCost, figures.noGround].map((some) => some.map((each) => each.line.title))).toEqual([['old'], ['dear'], ['dear']]);
});
