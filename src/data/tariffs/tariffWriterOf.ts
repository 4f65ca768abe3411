import { TariffActRecordsList, TariffActsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../../lists/tariffs';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { PriceFiles } from './PriceFiles';
import { TableTariffWriter } from './TableTariffWriter';
import type { TariffWriter } from './TariffServices';
import type { TariffTables } from './tariffTables';
import { recordColumns, versionColumns } from './tariffTables';

/** The lists that price files of a web are made of. */
export function tariffTablesOf(connection: Connection): TariffTables {
  return {
    lines: new ListTable(connection, TariffLinesList),
    versions: new ListTable(connection, TariffVersionsList, { derive: versionColumns }),
    acts: new ListTable(connection, TariffActsList),
    records: new ListTable(connection, TariffActRecordsList, { derive: recordColumns }),
    settings: new ListTable(connection, TariffSettingsList)
  };
}

/** Acts, versions and price files of a web. @param timeZone of the city */
export function tariffWriterOf(connection: Connection, files: PriceFiles, timeZone: string): TariffWriter {
  return new TableTariffWriter(tariffTablesOf(connection), files, timeZone);
}
