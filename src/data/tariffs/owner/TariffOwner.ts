import type { Table } from '../../items/Table';
import type { DelegationRow, RuleRow } from '../changes/changeTables';
import type { TariffFolders } from '../changes/TariffFolders';
import type { TariffOverview } from '../overview/TariffOverview';
import type { SettingRow } from '../tariffTables';

/** A group of the site collection, as owners choose it. */
export interface GroupName {
  readonly id: number;
  readonly name: string;
}

/** Whose rows the reader may change. */
export interface TariffRights {
  readonly settings: boolean;
  readonly delegations: boolean;
  readonly rules: boolean;
}

/** What owners, the secretariat and the lawyers say once: settings, delegations of the council, rules of law, and the rights of folders. */
export interface TariffOwner {
  readonly settings: Table<SettingRow>;
  readonly delegations: Table<DelegationRow>;
  readonly rules: Table<RuleRow>;
  readonly folders: TariffFolders;
  /** Of the site, by name. @throws DataError `forbidden` */
  groups(): Promise<readonly GroupName[]>;
  /** How all files stand, and what is charged: as many operations whatever the number of files and versions. @param timeZone of the city */
  overview(timeZone: string): Promise<TariffOverview>;
  /** Costs nothing of its own. */
  may(): Promise<TariffRights>;
}
