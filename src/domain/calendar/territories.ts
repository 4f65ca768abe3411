import type { CalendarDay } from './calendarDay';
import { addDays, dayOf } from './calendarDay';
import { easterMonday } from './frenchHolidays';

/** Where holidays beside the eleven national ones are observed. */
export const territories = ['france', 'alsaceMoselle', 'alsaceMoselleMixed', 'mayotte', 'martinique', 'guadeloupe', 'saintMartin', 'guyane', 'saintBarthelemy', 'reunion'] as const;
export type Territory = (typeof territories)[number];

/** A day that is a holiday somewhere: on the same day each year, or so many days after Easter Monday. */
type Observed = ({ readonly month: number; readonly day: number } | { readonly afterEasterMonday: number }) & {
  /** The first and the last year of it; without: always. */
  readonly since?: number;
  readonly until?: number;
};

interface TerritoryRow {
  readonly days: readonly Observed[];
  /** Of the code du travail. */
  readonly article: string;
}

const GOOD_FRIDAY: Observed = { afterEasterMonday: -3 };
const SAINT_STEPHEN: Observed = { month: 12, day: 26 };

/**
 * Holidays of territories, as they were read. A holiday on a Sunday is not moved.
 * - L3134-13: « Le Vendredi Saint dans les communes ayant un temple protestant ou une église mixte », « Le premier et le second jour de Noël ». So a commune of Moselle,
 *   Bas-Rhin or Haut-Rhin is one of two territories here.
 * - L3422-2, in the version of 21 May 2019: « 1° Le 27 avril à Mayotte ; 2° Le 22 mai en Martinique ; 3° Le 27 mai en Guadeloupe et à Saint-Martin ; 4° Le 10 juin en Guyane ; 5° Le 9 octobre
 *   à Saint-Barthélemy ; 6° Le 20 décembre à La Réunion ». Saint-Martin keeps 28 May since 2018, by a circular of 4 May 2018; the text of the code was not found corrected to it. It says what is observed there, not what the code says.
 */
export const territoryTable: Readonly<Record<Territory, TerritoryRow>> = {
  france: { days: [], article: 'L3133-1' },
  alsaceMoselle: { days: [SAINT_STEPHEN], article: 'L3134-13' },
  alsaceMoselleMixed: { days: [GOOD_FRIDAY, SAINT_STEPHEN], article: 'L3134-13' },
  mayotte: { days: [{ month: 4, day: 27 }], article: 'L3422-2' },
  martinique: { days: [{ month: 5, day: 22 }], article: 'L3422-2' },
  guadeloupe: { days: [{ month: 5, day: 27 }], article: 'L3422-2' },
  saintMartin: { days: [{ month: 5, day: 27, until: 2017 }, { month: 5, day: 28, since: 2018 }], article: 'L3422-2' },
  guyane: { days: [{ month: 6, day: 10 }], article: 'L3422-2' },
  saintBarthelemy: { days: [{ month: 10, day: 9 }], article: 'L3422-2' },
  reunion: { days: [{ month: 12, day: 20 }], article: 'L3422-2' }
};

/** Holidays of a territory in a year, beside the national ones. */
export function territoryHolidays(territory: Territory, year: number): readonly CalendarDay[] {
  return territoryTable[territory].days
    .filter(({ since = year, until = year }) => since <= year && year <= until)
    .map((observed) => ('month' in observed ? dayOf(year, observed.month, observed.day) : addDays(easterMonday(year), observed.afterEasterMonday)));
}
