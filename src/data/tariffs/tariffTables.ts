import type { EntityOf } from '../../lists/defineList';
import type { TariffActRecordsList, TariffActsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../../lists/tariffs';
import type { RestValues } from '../items/RowFormat';
import type { Table } from '../items/Table';

export type LineRow = EntityOf<typeof TariffLinesList>;
export type VersionRow = EntityOf<typeof TariffVersionsList>;
export type ActRow = EntityOf<typeof TariffActsList>;
export type ActRecordRow = EntityOf<typeof TariffActRecordsList>;
export type SettingRow = EntityOf<typeof TariffSettingsList>;

/** The lists that price files are made of. */
export interface TariffTables {
  readonly lines: Table<LineRow>;
  readonly versions: Table<VersionRow>;
  readonly acts: Table<ActRow>;
  readonly records: Table<ActRecordRow>;
  readonly settings: Table<SettingRow>;
}

/** Titles, for people who look in the lists. */
export const versionColumns = ({ versionKey }: VersionRow): RestValues => ({ Title: versionKey });
export const recordColumns = ({ kind, day }: ActRecordRow): RestValues => ({ Title: `${kind} ${day}` });
