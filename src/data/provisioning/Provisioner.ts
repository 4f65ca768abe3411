import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import '@pnp/sp/webs';
import { PermissionKind } from '@pnp/sp/security';
import type { ListSchema, Words } from '../../lists/defineList';
import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { restrictAccess } from './restrictAccess';
import { setUpFields } from './setUpFields';
import { readVersion, writeVersion } from './versionMark';

export type SiteRight = 'manageLists' | 'managePermissions';

export interface SetUpStatus {
  /** `incomplete`: the lists are there, but not yet secured, or of an older version. */
  readonly state: 'ready' | 'missing' | 'incomplete';
  /** What the current person lacks to set up; empty: `setUp` can be offered. */
  readonly missingRights: readonly SiteRight[];
}

export interface SetUpProgress {
  /** From 0 to 1. */
  readonly done: number;
  /** The list being set up. */
  readonly list: Words;
}

interface ListRow {
  readonly Title: string;
  readonly Description: string;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly HasUniqueRoleAssignments: boolean;
}

const GENERIC_LIST = 100;
const READ_SECURITY = { all: 1, own: 2 } as const;
const WRITE_SECURITY = { all: 1, own: 2, none: 4 } as const;

/**
 * Makes a topic's lists what its schemas say: creates what is missing, adds missing columns and indexes, sets read and write
 * security and permissions. It can be run again at any time, after a failure too; it never deletes or renames.
 */
export class Provisioner {
  /** @param schemas in order; the last one being complete means that all are */
  public constructor(
    private readonly connection: Connection,
    private readonly schemas: readonly ListSchema[]
  ) {}

  /** One request. */
  public async status(): Promise<SetUpStatus> {
    const last = this.schemas[this.schemas.length - 1];
    if (!last) return { state: 'ready', missingRights: [] };
    const [list, permissions] = await batch<unknown>(this.connection, (sp) => [
      sp.web.getList(this.connection.listPath(last.url)).select('Description')<Pick<ListRow, 'Description'>>(),
      sp.web.getCurrentUserEffectivePermissions()
    ]);
    if (permissions?.status !== 'fulfilled') throw permissions?.reason;
    const missingRights = this.missingRights(permissions.value as BasePermissions);
    if (list?.status === 'fulfilled') {
      const { Description } = list.value as Pick<ListRow, 'Description'>;
      return { state: (readVersion(Description) ?? 0) >= last.version ? 'ready' : 'incomplete', missingRights };
    }
    if (list?.reason instanceof DataError && list.reason.code === 'notFound') return { state: 'missing', missingRights };
    throw list?.reason;
  }

  /** @throws DataError `forbidden` without the rights that `status` names */
  public async setUp(onProgress: (progress: SetUpProgress) => void = () => undefined): Promise<void> {
    const language = this.connection.language ?? 'fr';
    for (const [index, schema] of this.schemas.entries()) {
      const report = (part: number): void => onProgress({ done: (index + part) / this.schemas.length, list: schema.title });
      report(0);
      const { row, created } = await this.ensureList(schema);
      report(0.2);
      await setUpFields(this.connection, schema, language);
      report(0.6);
      const version = readVersion(row.Description);
      await this.secure(schema, row, version);
      report(0.8);
      await this.list(schema).update({
        // The title and the words belong to the site owner after the first set-up.
        ...(created || version === null ? { Title: schema.title[language] } : {}),
        Description: writeVersion(version === null ? schema.description[language] : row.Description, schema.version)
      });
      report(1);
    }
  }

  private list(schema: ListSchema) {
    return this.connection.sp.web.getList(this.connection.listPath(schema.url));
  }

  private async ensureList(schema: ListSchema): Promise<{ readonly row: ListRow; readonly created: boolean }> {
    const read = (): Promise<ListRow> =>
      this.list(schema).select('Title', 'Description', 'ReadSecurity', 'WriteSecurity', 'HasUniqueRoleAssignments')<ListRow>();
    try {
      return { row: await read(), created: false };
    } catch (error) {
      if (!(error instanceof DataError) || error.code !== 'notFound') throw error;
    }
    // SharePoint makes the address from the first title.
    await this.connection.sp.web.lists.add(schema.leaf, '', GENERIC_LIST, false, { OnQuickLaunch: false });
    return { row: await read(), created: true };
  }

  /** Access is set once: what a site owner then grants on a list stays. */
  private async secure(schema: ListSchema, row: ListRow, version: number | null): Promise<void> {
    await this.list(schema).update({
      ReadSecurity: READ_SECURITY[schema.read],
      WriteSecurity: WRITE_SECURITY[schema.write],
      EnableAttachments: false,
      EnableFolderCreation: schema.folders ?? false,
      EnableVersioning: schema.versions ?? false,
      NoCrawl: !(schema.searchable ?? false)
    });
    if (version === null || !row.HasUniqueRoleAssignments) await restrictAccess(this.connection, this.connection.listPath(schema.url), schema.access);
  }

  private missingRights(permissions: BasePermissions): readonly SiteRight[] {
    const { web } = this.connection.sp;
    const has = (kind: PermissionKind): boolean => web.hasPermissions(permissions, kind);
    return [
      ...(has(PermissionKind.ManageLists) ? [] : ['manageLists' as const]),
      ...(has(PermissionKind.ManagePermissions) ? [] : ['managePermissions' as const])
    ];
  }
}

interface BasePermissions {
  readonly High: number;
  readonly Low: number;
}
