import type { CalendarDay } from '../../domain/calendar/calendarDay';
import type { CityIndex, PriceFile, TariffActKind } from '../../domain/tariffs/prices/PriceFile';
import type { Price } from '../../domain/tariffs/Version';
import type { ManyOptions, Stored } from '../items/Table';
import type { Provisioner } from '../provisioning/Provisioner';
import type { ActRegister } from './ActRegister';
import type { Applied } from './Applied';
import type { ChangeFiles } from './changes/ChangeFiles';
import type { TariffOwner } from './owner/TariffOwner';

/** Why there is nothing to show: `missing`: nobody made it yet; `damaged`: it was written half, or by somebody else. */
export type PriceFault = 'missing' | 'damaged';

export type IndexReading =
  | { readonly fault: PriceFault }
  /** `isOlder`: the lists hold more than it was made of. */
  | { readonly fault: null; readonly index: CityIndex; readonly isOlder: boolean };

export type PriceReading = { readonly fault: PriceFault } | { readonly fault: null; readonly file: PriceFile; readonly fingerprint: string };

/** What is charged, read from files: one for the city, one a service, whatever the number of versions. */
export interface TariffPrices {
  index(): Promise<IndexReading>;
  service(service: string): Promise<PriceReading>;
  /** The key of a line by its number, for who comes by its address. @throws DataError `notFound` */
  keyOf(line: number): Promise<string>;
}

/** Services that the agent follows. */
export interface TariffFollows {
  read(): Promise<readonly string[]>;
  /** @returns what he follows then */
  set(service: string, isFollowed: boolean): Promise<readonly string[]>;
}

/** An act as the secretariat writes it. */
export interface ActValues {
  readonly number: string;
  readonly title: string;
  readonly kind: TariffActKind;
  readonly sessionDay: CalendarDay | null;
  readonly vote: string;
  readonly signer: string;
  /** The change file that it decides; 0: none. */
  readonly file: number;
}

export interface ActRecordValues {
  readonly act: number;
  readonly kind: 'voted' | 'published' | 'transmitted' | 'receipt' | 'reported' | 'annulled';
  readonly day: CalendarDay;
  readonly address: string;
  readonly evidence: string;
}

/** What an act sets for one line. */
export interface SetTariff {
  /** `service:code` */
  readonly line: string;
  readonly firstDay: CalendarDay;
  /** One more than the highest that was seen of this line on this day; 1 where there was none. */
  readonly n: number;
  /** Null: the line is abolished. */
  readonly price: Price | null;
  readonly corrects: string | null;
  /** Of a correction, for who reads why; '' unless given. */
  readonly reason?: string;
  /** Of what was in force before the list was used; null: known from now on. */
  readonly knownOn: CalendarDay | null;
}

/** What a check found of one service. `same`: nothing to do. */
export interface CheckedPrices {
  readonly service: string;
  readonly state: 'same' | 'other' | PriceFault;
  /** Rows that are no versions: another key than their line and day say, no amount. They count for nothing. */
  readonly ignored: readonly number[];
  /** Versions that somebody changed after they were stored, which nobody may: they are what the file is made of. */
  readonly altered: readonly number[];
}

/** What the secretariat of the council does; loaded for those who may. */
export interface TariffWriter {
  /** The act of this number, stored once. @throws DataError `duplicate` where another act has it */
  addAct(values: ActValues, clientKey: string): Promise<Stored<ActValues>>;
  /** What became of an act, and the price files that show it. Begun again, it ends the same. */
  addRecord(values: ActRecordValues, clientKey: string): Promise<void>;
  /** The same day of several acts, e.g. decisions that one session was told of: stored in one go, and begun again it ends the same. */
  addRecords(values: readonly ActRecordValues[], runKey: string): Promise<void>;
  /**
   * Versions, then the price files of their services and the index. Stopped anywhere and begun again with the same arguments, it ends where one call would have ended.
   * @throws DataError `forbidden`; AbortError
   */
  apply(act: number, tariffs: readonly SetTariff[], runKey: string, options?: ManyOptions): Promise<Applied>;
  /** Makes price files from the lists: of these services, or of all of them. */
  rebuild(services: readonly string[] | 'all', options?: ManyOptions): Promise<void>;
  /** Makes every price file again in memory and compares. Changes nothing. */
  check(options?: ManyOptions): Promise<readonly CheckedPrices[]>;
}

/** What the screens of tariffs read and write through. */
export interface TariffServices {
  readonly prices: TariffPrices;
  readonly follows: TariffFollows;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  /** May the reader write price files? */
  mayWrite(): Promise<boolean>;
  /** @param timeZone of the city: on which of its days a row was stored */
  writer(timeZone: string): Promise<TariffWriter>;
  /** Acts with what became of them, for who records it. */
  register(): Promise<ActRegister>;
  /** Files in which services propose other tariffs; loaded for who looks at them. @param timeZone of the city */
  changes(timeZone: string): Promise<ChangeFiles>;
  /** What is said once: settings, delegations, rules of law; loaded for who looks at it. */
  owner(): Promise<TariffOwner>;
  /** Now by the server's clock. */
  serverNow(): Date;
}
