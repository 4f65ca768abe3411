import { ChangeFilesList, TariffRulesList } from '../../lists/changeFiles';
import { TariffActRecordsList, TariffActsList, TariffSettingsList } from '../../lists/tariffs';
import { ListFolderTable } from '../append/ListFolderTable';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { ActRegister } from './ActRegister';
import { TableActRegister } from './TableActRegister';
import { recordColumns } from './tariffTables';

/** Acts of a web. */
export function registerOf(connection: Connection): ActRegister {
  return new TableActRegister({
    acts: new ListTable(connection, TariffActsList),
    records: new ListTable(connection, TariffActRecordsList, { derive: recordColumns }),
    settings: new ListTable(connection, TariffSettingsList),
    rules: new ListTable(connection, TariffRulesList),
    files: new ListFolderTable(connection, ChangeFilesList)
  });
}
