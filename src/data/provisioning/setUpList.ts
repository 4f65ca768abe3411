import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { restrictAccess } from './restrictAccess';
import { setUpFields } from './setUpFields';
import { readVersion, writeVersion } from './versionMark';

interface ListRow {
  readonly Description: string;
  readonly HasUniqueRoleAssignments: boolean;
}

const GENERIC_LIST = 100;
/** SP.List.ReadSecurity and WriteSecurity (MS-CSOMSPT). */
const READ_SECURITY = { all: 1, own: 2 } as const;
const WRITE_SECURITY = { all: 1, own: 2, none: 4 } as const;

/** Makes one list what its schema says; see `Provisioner.setUp`. @param report from 0 to 1 */
export async function setUpList(connection: Connection, schema: ListSchema, report: (done: number) => void): Promise<void> {
  const language = connection.language ?? 'fr';
  report(0);
  const { row, isNew } = await ensureList(connection, schema);
  report(0.2);
  await setUpFields(connection, schema, language);
  report(0.6);
  const version = readVersion(row.Description);
  const list = connection.sp.web.getList(connection.listPath(schema.url));
  await list.update({
    ReadSecurity: READ_SECURITY[schema.read],
    WriteSecurity: WRITE_SECURITY[schema.write],
    EnableAttachments: false,
    EnableFolderCreation: schema.folders ?? false,
    EnableVersioning: schema.versions ?? false,
    NoCrawl: !(schema.searchable ?? false)
  });
  // Access is set once: what a site owner then grants on a list stays.
  if (version === null || !row.HasUniqueRoleAssignments) await restrictAccess(connection, connection.listPath(schema.url), schema.access);
  report(0.8);
  await list.update({
    // The title and the words belong to the site owner after the first set-up.
    ...(isNew || version === null ? { Title: schema.title[language] } : {}),
    Description: writeVersion(version === null ? schema.description[language] : row.Description, schema.version)
  });
  report(1);
}

async function ensureList(connection: Connection, schema: ListSchema): Promise<{ readonly row: ListRow; readonly isNew: boolean }> {
  const { web } = connection.sp;
  const read = (): Promise<ListRow> => web.getList(connection.listPath(schema.url)).select('Description', 'HasUniqueRoleAssignments')<ListRow>();
  try {
    return { row: await read(), isNew: false };
  } catch (error) {
    if (!(error instanceof DataError) || error.code !== 'notFound') throw error;
  }
  // SharePoint makes the address from the first title.
  await web.lists.add(schema.leaf, '', GENERIC_LIST, false, { OnQuickLaunch: false });
  return { row: await read(), isNew: true };
}
