import type { CalendarDay } from '../../calendar/calendarDay';
import type { Cents } from '../amount';
import type { LawfulLine } from '../law/TariffChange';
import type { Version } from '../Version';

/** What is charged for, without amounts. */
export interface TariffLine {
  /** Of its row. */
  readonly id: number;
  /** `service:code` */
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly family: string;
  /** Of users; '': the same for everybody. */
  readonly category: string;
  readonly ground: 'none' | 'law' | 'situation' | 'publicInterest' | 'residents';
  readonly season: string;
  readonly vat: 'outside' | 'exempt' | 'rate';
  /** In millionths, where there is one. */
  readonly vatRate: number | null;
  readonly vatGround: string;
  readonly competence: 'council' | 'delegation';
  readonly fiscal: LawfulLine['fiscal'];
  readonly isRoadOrParking: boolean;
  readonly lawKind: LawfulLine['service'];
  /** Of the service, for each user and year; null: not known. */
  readonly cost: Cents | null;
  readonly legalBasis: string;
  readonly rank: number;
}

export type TariffActKind = 'deliberation' | 'decision' | 'order';

/** A decision that sets tariffs, with what became of it. */
export interface TariffAct {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly kind: TariffActKind;
  readonly sessionDay: CalendarDay | null;
  readonly vote: string;
  readonly signer: string;
  /** The change file that it decides; 0: none. */
  readonly file: number;
  readonly votedOn: CalendarDay | null;
  readonly publishedOn: CalendarDay | null;
  /** Of the publication. */
  readonly address: string;
  readonly transmittedOn: CalendarDay | null;
  readonly receiptOn: CalendarDay | null;
  readonly annulledOn: CalendarDay | null;
  /** Of the judgment. */
  readonly judgment: string;
}

/** All that a page needs of one service, on any day, past or to come. */
export interface PriceFile {
  readonly service: string;
  readonly title: string;
  readonly about: string;
  readonly direction: string;
  readonly lines: readonly TariffLine[];
  /** Those that its versions name. */
  readonly acts: readonly TariffAct[];
  readonly versions: readonly Version[];
}

/** What the index of the city says of a service. */
export interface ServiceSummary {
  /** Of its row in the settings, by which it has an address; 0: it has none. */
  readonly id: number;
  readonly service: string;
  readonly title: string;
  readonly about: string;
  readonly direction: string;
  readonly lines: number;
  /** Rows that the list of versions held of it. */
  readonly versions: number;
  /** Of its price file. */
  readonly fingerprint: string;
  /** Ids of the acts that set its prices. */
  readonly acts: readonly number[];
  /** First days after which something changes, in order: a page says what changes next without reading every file. */
  readonly days: readonly { readonly day: CalendarDay; readonly lines: number }[];
}

/** The services of a city, and up to where the lists were read when it was made. */
export interface CityIndex {
  readonly services: readonly ServiceSummary[];
  /** Rows that the list of act records held. */
  readonly records: number;
}

/** The service of a line, by its key. */
export function serviceOfLine(key: string): string {
  return key.slice(0, key.indexOf(':'));
}
