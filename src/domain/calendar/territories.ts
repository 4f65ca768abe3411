import type { CalendarDay } from './calendarDay';
import { addDays, dayOf } from './calendarDay';
import { easterMonday } from './frenchHolidays';

/** Where holidays beside the eleven national ones are observed. */
export const territories = ['france', 'alsaceMoselle', 'alsaceMoselleMixed', 'mayotte', 'martinique', 'guadeloupe', 'saintMartin', 'guyane', 'saintBarthelemy', 'reunion'] as const;
export type Territory = (typeof territories)[number];

/** A day that is a holiday somewhere: on the same day each year, or so many days after Easter Monday. */
type Observed = { readonly month: number; readonly day: number } | { readonly afterEasterMonday: number };

interface TerritoryRow {
  readonly days: readonly Observed[];
  /** Of the code du travail. */
  readonly article: string;
}

const GOOD_FRIDAY: Observed = { afterEasterMonday: -3 };
const SAINT_STEPHEN: Observed = { month: 12, day: 26 };

/**
 * What the code du travail says. A holiday on a Sunday is not moved.
 * - Moselle, Bas-Rhin, Haut-Rhin: 26 December everywhere, Good Friday only in communes with a Protestant church or a mixed one.
 * - Saint-Martin: the code names 28 May for it since the law of 2018; older texts have 27 May, as Guadeloupe.
 */
export const territoryTable: Readonly<Record<Territory, TerritoryRow>> = {
  france: { days: [], article: 'L3133-1' },
  alsaceMoselle: { days: [SAINT_STEPHEN], article: 'L3134-13' },
  alsaceMoselleMixed: { days: [GOOD_FRIDAY, SAINT_STEPHEN], article: 'L3134-13' },
  mayotte: { days: [{ month: 4, day: 27 }], article: 'L3422-2' },
  martinique: { days: [{ month: 5, day: 22 }], article: 'L3422-2' },
  guadeloupe: { days: [{ month: 5, day: 27 }], article: 'L3422-2' },
  saintMartin: { days: [{ month: 5, day: 28 }], article: 'L3422-2' },
  guyane: { days: [{ month: 6, day: 10 }], article: 'L3422-2' },
  saintBarthelemy: { days: [{ month: 10, day: 9 }], article: 'L3422-2' },
  reunion: { days: [{ month: 12, day: 20 }], article: 'L3422-2' }
};

/** Holidays of a territory in a year, beside the national ones. */
export function territoryHolidays(territory: Territory, year: number): readonly CalendarDay[] {
  return territoryTable[territory].days.map((observed) => ('month' in observed ? dayOf(year, observed.month, observed.day) : addDays(easterMonday(year), observed.afterEasterMonday)));
}
