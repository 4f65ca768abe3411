import type { CalendarDay } from '../../../src/domain/calendar/calendarDay';
import { addDays, dayOf } from '../../../src/domain/calendar/calendarDay';
import type { Indexation } from '../../../src/domain/tariffs/indexing';
import { indexed } from '../../../src/domain/tariffs/indexing';
import type { Price } from '../../../src/domain/tariffs/Version';
import type { ActRecordValues, ActValues, SetTariff } from '../../../src/data/tariffs/TariffServices';
import type { DemoLine, DemoService } from './demoServices';
import { demoServices } from './demoServices';

/** An act, with what it sets and what became of it. */
export interface DemoAct {
  readonly values: ActValues;
  /** The day on which its tariffs were stored. */
  readonly stored: CalendarDay;
  readonly tariffs: readonly SetTariff[];
  readonly records: readonly Omit<ActRecordValues, 'act'>[];
}

const FIRST_YEAR = 2016;
/** In millionths, by year. */
const RATES: Readonly<Record<number, number>> = { 2017: 0, 2018: 10_000, 2019: 15_000, 2020: 12_000, 2021: 0, 2022: 15_000, 2023: 45_000, 2024: 38_000, 2025: 20_000, 2026: 15_000, 2027: 18_000 };
/** Upper ends of the brackets of income, in cents of the quotient. */
const QUOTIENTS = [35_000, 50_000, 70_000, 95_000, 125_000, 160_000];
const MAYOR = 'Claire Vidal, maire';

/** The years that are voted by a day: the next one, once its council has met in the demo. */
export function demoActs(today: CalendarDay): readonly DemoAct[] {
  const lastYear = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const acts = years.flatMap((year) => [actOfJanuary(year, today), ...(year < lastYear ? [actOfSeptember(year, today)] : [])]);
  // Nothing rose in 2017.
  return [...acts.filter(({ tariffs }) => tariffs.length > 0), annulledAct(), repairingAct(), correction(), decision(today)].sort((one, other) => (one.stored < other.stored ? -1 : 1));
}

function actOfJanuary(year: number, today: CalendarDay): DemoAct {
  // Of the year to come, voted before today whatever the day of the demo.
  const usual = dayOf(year - 1, 12, 12);
  const voted = usual < today ? usual : addDays(today, -12);
  return act(`${voted.slice(0, 4)}-${usual < today ? 118 : 104}`, `Tarifs des services municipaux à compter du 1er janvier ${year}`, voted, dayOf(year, 1, 1), tariffsOf(demoServices.filter(({ isSchool }) => !isSchool), year, dayOf(year, 1, 1)), today);
}

function actOfSeptember(year: number, today: CalendarDay): DemoAct {
  const voted = dayOf(year, 6, 22);
  return act(`${year}-${64}`, `Tarifs scolaires, périscolaires et du conservatoire, année ${year}-${year + 1}`, voted < today ? voted : addDays(today, -30), dayOf(year, 9, 1), tariffsOf(demoServices.filter(({ isSchool, key }) => isSchool && !(key === 'conservatoire' && (year === 2019 || year === 2020))), year, dayOf(year, 9, 1)), today);
}

function act(number: string, title: string, voted: CalendarDay, _first: CalendarDay, tariffs: readonly SetTariff[], today: CalendarDay): DemoAct {
  const online = addDays(voted, 5);
  const sent = addDays(voted, 4);
  return {
    values: { number, title, kind: 'deliberation', sessionDay: voted, vote: '38 voix pour, 7 contre, 4 abstentions', signer: MAYOR, file: 0 },
    stored: voted,
    tariffs,
    records: [
      { kind: 'voted', day: voted, address: '', evidence: '' },
      ...(sent <= today ? [{ kind: 'transmitted', day: sent, address: '', evidence: '' } as const, { kind: 'receipt', day: sent, address: '', evidence: `Accusé de réception 092-219200000-${voted.replace(/-/g, '')}-${number}` } as const] : []),
      ...(online <= today ? [{ kind: 'published', day: online, address: `https://www.valmontreuil.example/actes/${number}.pdf`, evidence: '' } as const] : [])
    ]
  };
}

/** The conservatory of 2019, annulled two years later: prices for those of other cities were above the cost. */
function annulledAct(): DemoAct {
  const voted = dayOf(2019, 6, 24);
  const conservatory = demoServices.filter(({ key }) => key === 'conservatoire');
  const made = act('2019-71', 'Tarifs du conservatoire à compter de septembre 2019', voted, dayOf(2019, 9, 1), tariffsOf(conservatory, 2019, dayOf(2019, 9, 1), 115), dayOf(2026, 1, 1));
  return { ...made, records: [...made.records, { kind: 'annulled', day: dayOf(2021, 3, 16), address: '', evidence: 'Tribunal administratif, 16 mars 2021, n° 1912345 : les tarifs des habitants d’autres communes dépassaient le coût du service (jugement fictif).' }] };
}

/** The council decides again, for the past too: nobody pays more than he did. */
function repairingAct(): DemoAct {
  const voted = dayOf(2021, 4, 12);
  const conservatory = demoServices.filter(({ key }) => key === 'conservatoire');
  const tariffs = tariffsOf(conservatory, 2018, dayOf(2019, 9, 1)).map((tariff) => ({ ...tariff, n: 2 }));
  return act('2021-31', 'Tarifs du conservatoire : régularisation des années 2019 à 2021', voted, dayOf(2019, 9, 1), tariffs, dayOf(2026, 1, 1));
}

/** The mayor decided by delegation, some days ago: to be reported to the council. */
function decision(today: CalendarDay): DemoAct {
  const signed = addDays(today, -9);
  const first = addDays(today, -3);
  const made = act(`${signed.slice(0, 4)}-D47`, 'Location d’un couloir de piscine aux clubs', signed, first, [{ line: 'piscines:couloir', firstDay: first, n: 1, price: { cents: centsIn(1800, Number(first.slice(0, 4))) + 50 }, corrects: null, knownOn: null }], today);
  return { ...made, values: { ...made.values, kind: 'decision', vote: '' } };
}

/** A slip of 2023, corrected in March: one price of a museum. */
function correction(): DemoAct {
  const voted = dayOf(2023, 3, 20);
  const day = dayOf(2023, 1, 1);
  const line = 'musees:canal-plein';
  return act('2023-22', 'Rectification d’une erreur matérielle dans la délibération 2022-118', voted, day, [{ line, firstDay: day, n: 2, price: { cents: 440 }, corrects: `${line}:${day}:1`, knownOn: null }], dayOf(2026, 1, 1));
}

/** What changes in a year; @param percent of what would be charged */
function tariffsOf(services: readonly DemoService[], year: number, firstDay: CalendarDay, percent = 100): readonly SetTariff[] {
  return services.flatMap(({ key, lines }) =>
    lines.flatMap((line): readonly SetTariff[] => {
      const since = line.since ?? FIRST_YEAR;
      if (year < since || (line.abolishedFrom !== undefined && year > line.abolishedFrom)) return [];
      const [before, now] = [year === since ? undefined : priceIn(line, year - 1, 100), priceIn(line, year, percent)];
      if (before !== undefined && percent === 100 && year !== 2018 && JSON.stringify(before) === JSON.stringify(now)) return [];
      return [{ line: `${key}:${line.code}`, firstDay, n: 1, price: now, corrects: null, knownOn: null }];
    })
  );
}

function priceIn(line: DemoLine, year: number, percent: number): Price | null {
  if (line.abolishedFrom !== undefined && year >= line.abolishedFrom) return null;
  const cents = line.freeFrom !== undefined && year >= line.freeFrom ? 0 : centsIn(Math.round((line.cents * percent) / 100), year);
  if (!line.shares) return { cents };
  return { brackets: line.shares.map((share, index) => ({ upTo: QUOTIENTS[index] ?? null, cents: Math.round((cents * share) / 500) * 5 })) };
}

function centsIn(first: number, year: number): number {
  let cents = first;
  for (let each = FIRST_YEAR + 1; each <= year; each++) {
    const rate = RATES[each] ?? 15_000;
    const indexation: Indexation = { rate, way: 'nearest', steps: [{ from: 0, step: 5 }, { from: 1000, step: 10 }, { from: 10_000, step: 100 }], floor: null, ceiling: null, leastChange: null, mostChange: null };
    const result = indexed(cents, indexation);
    if ('cents' in result) cents = result.cents;
  }
  return cents;
}
