import { ClosingDaysList, CommunitiesList, RequestBoardList, RequestBoxList, RequestDraftsList, RequestFilesList, RequestKeysList, RequestTextsList } from '../../lists/requests';
import { ListFolderTable } from '../append/ListFolderTable';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { RequestTables } from './requestTables';
import { boardColumns, boxColumns, draftColumns, fileColumns, keyColumns } from './requestTables';

/** The lists that requests of a web rest on. */
export function requestTablesOf(connection: Connection): RequestTables {
  return {
    box: new ListTable(connection, RequestBoxList, { derive: boxColumns }),
    drafts: new ListTable(connection, RequestDraftsList, { derive: draftColumns }),
    files: new ListFolderTable(connection, RequestFilesList, { derive: fileColumns }),
    board: new ListTable(connection, RequestBoardList, { derive: boardColumns }),
    keys: new ListTable(connection, RequestKeysList, { derive: keyColumns }),
    texts: new ListTable(connection, RequestTextsList),
    closings: new ListTable(connection, ClosingDaysList),
    communities: new ListTable(connection, CommunitiesList)
  };
}
