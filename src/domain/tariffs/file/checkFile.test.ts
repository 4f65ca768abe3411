import fc from 'fast-check';
import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays, readDay } from '../../calendar/calendarDay';
import type { Finding } from '../law/checkChange';
import { frenchLaw } from '../law/frenchLaw';
import { lawOf } from '../law/lawOf';
import type { ActDays, LawfulLine } from '../law/TariffChange';
import type { TariffLine } from '../prices/PriceFile';
import type { CheckedFile, CheckedProposal, FileFrame } from './checkFile';
import { checkFile, lawfulLine } from './checkFile';

const day = (text: string): CalendarDay => readDay(text) ?? addDays('' as CalendarDay, NaN);
const line = (changes: Partial<LawfulLine> = {}): LawfulLine => ({ family: 'piscines', fiscal: 'no', isRoadOrParking: false, service: 'other', cost: null, isOfCategory: false, ground: '', ...changes });
const proposed = (key: string, [before, after]: readonly [number, number], changes: Partial<LawfulLine> = {}): CheckedProposal => ({
  proposal: { line: key, base: 'x', before: { cents: before }, after: { cents: after }, volume: null, reason: '' },
  line: line(changes),
  aYearBefore: before
});
const act: ActDays = { kind: 'deliberation', votedOn: day('2026-12-14'), publishedOn: day('2026-12-18'), transmittedOn: day('2027-01-05') };
const frame = (changes: Partial<ActDays> = {}): FileFrame => ({ act: { ...act, ...changes }, delegations: [], reachesBack: null });
const NEW_YEAR = day('2027-01-01');
const told = ({ lines }: CheckedFile): readonly string[] => lines.map((each) => [each.line, each.state, ...each.findings.map(({ rule, why }) => `${rule}.${why}`), each.earliest].join(' '));

it('names the lines that cannot apply on the wanted day, the rule, and the first day; parking of the same act needs its publication alone', () => {
  const file = checkFile([proposed('piscines:entree', [300, 320]), proposed('parking:heure', [150, 160], { isRoadOrParking: true }), proposed('piscines:casier', [100, 100])], frame(), NEW_YEAR, frenchLaw);
  expect(told(file)).toEqual(['piscines:entree stopped transmission.beforeTransmission 2027-01-05', 'parking:heure applies 2026-12-18', 'piscines:casier applies any']);
  expect(file).toMatchObject({ earliest: '2027-01-05', earliestOfOthers: '2027-01-05', days: [{ day: 'any', lines: ['piscines:casier'] }, { day: '2026-12-18', lines: ['parking:heure'] }, { day: '2027-01-05', lines: ['piscines:entree'] }] });
});

it('without a transmission no day helps what is on the list, and parking has its day all the same', () => {
  const file = checkFile([proposed('piscines:entree', [300, 320]), proposed('parking:heure', [150, 160], { isRoadOrParking: true })], frame({ transmittedOn: null }), NEW_YEAR, frenchLaw);
  expect(told(file)).toEqual(['piscines:entree stopped transmission.notTransmitted ', 'parking:heure applies 2026-12-18']);
  expect([file.earliest, file.earliestOfOthers]).toEqual([null, '2026-12-18']);
});

it('a decrease for the past goes to the lawyers, an increase is stopped', () => {
  const file = checkFile([proposed('a:down', [300, 280]), proposed('a:up', [300, 320])], frame(), day('2026-12-01'), frenchLaw);
  expect(file.lines.map(({ state }) => state)).toEqual(['toLegal', 'stopped']);
});

it('has nothing to say of a file of nothing', () => expect(checkFile([], frame(), NEW_YEAR, frenchLaw)).toEqual({ lines: [], earliest: null, earliestOfOthers: null, days: [] }));

it('reads of a line what the law looks at', () => {
  const tariff: TariffLine = { id: 1, key: 'a:b', title: '', unit: '', family: 'f', category: 'enfants', ground: 'none', season: '', vat: 'outside', vatRate: null, vatGround: '', competence: 'council', fiscal: 'no', isRoadOrParking: true, lawKind: 'optional', cost: 12, legalBasis: '', rank: 0 };
  expect(lawfulLine(tariff)).toEqual({ family: 'f', fiscal: 'no', isRoadOrParking: true, service: 'optional', cost: 12, isOfCategory: true, ground: '' });
  expect(lawfulLine({ ...tariff, category: '', ground: 'law' })).toMatchObject({ isOfCategory: false, ground: 'law' });
});

it('a city that keeps a rule answers by its own rows of it, and by what was read for all others', () => {
  const own = frenchLaw.filter(({ rule }) => rule === 'transmission').map((row) => ({ ...row, checkedBy: 'Inès Lopez' }));
  expect(lawOf(own, frenchLaw)).toHaveLength(frenchLaw.length);
  expect(lawOf(own, frenchLaw).filter(({ rule }) => rule === 'transmission')).toEqual(own);
  expect(lawOf([], frenchLaw)).toEqual(frenchLaw);
});

const days = fc.integer({ min: -300, max: 300 }).map((count) => addDays(day('2026-12-17'), count));
const maybeDay = fc.option(days, { nil: null, freq: 8 });
const proposals = fc.array(
  fc.record({ amounts: fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), isRoadOrParking: fc.boolean(), fiscal: fc.constantFrom<LawfulLine['fiscal'][]>('no', 'no', 'no', 'touristTax'), cost: fc.constantFrom(null, 200), service: fc.constantFrom<LawfulLine['service'][]>('other', 'other', 'schoolMeal') }),
  { minLength: 1, maxLength: 6 }
).map((some) => some.map(({ amounts, ...changes }, index) => proposed(`a:${index}`, amounts, changes)));
const acts = fc.record<ActDays>({ kind: fc.constantFrom('deliberation', 'decision'), votedOn: maybeDay, publishedOn: maybeDay, transmittedOn: maybeDay });
const keepsOff = ({ kind, why }: Finding): boolean => kind !== 'toLegal' || why === 'lowersThePast';

it('on the earliest day of a file no rule stops any of its lines, nor on a later one, and the day before it always breaks one', () => {
  fc.assert(
    fc.property(proposals, acts, fc.integer({ min: 0, max: 300 }), (some, given, later) => {
      const on = (each: CalendarDay): CheckedFile => checkFile(some, { act: given, delegations: [], reachesBack: null }, each, frenchLaw);
      const { earliest, earliestOfOthers, lines, days: firsts } = on(NEW_YEAR);
      expect(firsts.flatMap((each) => each.lines).length).toBe(lines.filter((each) => each.earliest !== null).length);
      if (earliest === null) return;
      expect(earliestOfOthers).toBe(earliest);
      if (earliest === 'any') return;
      expect(on(addDays(earliest, later)).lines.flatMap(({ findings }) => findings).filter(keepsOff)).toEqual([]);
      expect(on(addDays(earliest, -1)).lines.flatMap(({ findings }) => findings).filter(keepsOff)).not.toEqual([]);
    })
  );
});

it('what no day helps is stopped on every day, and holds no other line back', () => {
  fc.assert(
    fc.property(proposals, acts, days, (some, given, on) => {
      const frameOf: FileFrame = { act: given, delegations: [], reachesBack: null };
      const whole = checkFile(some, frameOf, on, frenchLaw);
      const helped = some.filter((_, index) => whole.lines[index]?.earliest !== null);
      for (const each of whole.lines) if (each.earliest === null) expect(each.state).not.toBe('applies');
      expect(checkFile(helped, frameOf, on, frenchLaw).earliest).toBe(whole.earliestOfOthers);
    })
  );
});
