import { ChangeFilesList, ProposalsList, TariffRulesList } from '../../lists/changeFiles';
import { TariffActRecordsList, TariffActsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../../lists/tariffs';
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
    lines: new ListTable(connection, TariffLinesList),
    versions: new ListTable(connection, TariffVersionsList),
    proposals: new ListFolderTable(connection, ProposalsList),
    rules: new ListTable(connection, TariffRulesList),
    files: new ListFolderTable(connection, ChangeFilesList)
  });
}
