import { ChangeFilesList, DelegationsList, ProposalsList, TariffRulesList, TariffStepsList } from '../../../lists/changeFiles';
import { TariffEvidenceLibrary } from '../../../lists/tariffLibraries';
import { TariffActsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../../../lists/tariffs';
import { FolderGroups } from '../../append/FolderGroups';
import { ListFolderTable } from '../../append/ListFolderTable';
import type { Connection } from '../../connection/Connection';
import { ListTable } from '../../items/ListTable';
import type { TariffServices } from '../TariffServices';
import { versionColumns } from '../tariffTables';
import type { ChangeFiles } from './ChangeFiles';
import type { ChangeTables } from './changeTables';
import { proposalColumns, stepColumns } from './changeTables';
import { SharePointChangeSite } from './SharePointChangeSite';
import { TableChangeFiles } from './TableChangeFiles';
import { TariffFolders } from './TariffFolders';

/** The lists that change files of a web rest on. */
export function changeTablesOf(connection: Connection): ChangeTables {
  return {
    files: new ListFolderTable(connection, ChangeFilesList),
    proposals: new ListFolderTable(connection, ProposalsList, { derive: proposalColumns }),
    steps: new ListFolderTable(connection, TariffStepsList, { derive: stepColumns }),
    delegations: new ListTable(connection, DelegationsList),
    rules: new ListTable(connection, TariffRulesList),
    settings: new ListTable(connection, TariffSettingsList),
    lines: new ListTable(connection, TariffLinesList),
    versions: new ListTable(connection, TariffVersionsList, { derive: versionColumns }),
    acts: new ListTable(connection, TariffActsList)
  };
}

/** Change files of a web. @param timeZone of the city */
export function changeFilesOf(connection: Connection, { prices, writer }: Pick<TariffServices, 'prices' | 'writer'>, timeZone: string): ChangeFiles {
  return new TableChangeFiles(changeTablesOf(connection), new SharePointChangeSite(connection), prices, () => writer(timeZone), timeZone);
}

/** Rights of the folders of directions and steps; for owners. */
export function tariffFoldersOf(connection: Connection): TariffFolders {
  const lists = { lines: TariffLinesList, files: ChangeFilesList, proposals: ProposalsList, evidence: TariffEvidenceLibrary, steps: TariffStepsList };
  const site = new SharePointChangeSite(connection);
  return new TariffFolders(new ListTable(connection, TariffSettingsList), {
    check: (list, folder, group) => new FolderGroups(connection, lists[list]).check(folder, group),
    give: (list, folder, group) => new FolderGroups(connection, lists[list]).give(folder, group),
    members: (groups) => site.members(groups)
  });
}
