import type { ListSchema } from '../../lists/defineList';
import { isLibrary } from '../../lists/isLibrary';
import type { Connection } from '../connection/Connection';
import type { BasePermissions } from '../connection/permissions';
import { webRights } from '../connection/webRights';
import type { FieldFacts, LevelFacts, ListFacts, SiteFacts } from './SiteFacts';
import { missingRights } from './siteRights';
import { rememberVersions } from './storedVersions';
import { readMark, readVersion } from './versionMark';

interface ViewRow {
  readonly Title: string;
  readonly Hidden: boolean;
}

interface AccessRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly LevelFacts[];
}

interface ListRow {
  readonly Id: string;
  readonly Title: string;
  readonly Description: string;
  readonly EntityTypeName: string;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly EffectiveBasePermissions: BasePermissions;
  readonly ItemCount: number;
  readonly LastItemModifiedDate: string;
  readonly LastItemDeletedDate: string;
  readonly EnableModeration: boolean;
  readonly ValidationFormula: string | null;
  readonly Views: readonly ViewRow[];
  readonly Fields?: readonly FieldFacts[];
  readonly RoleAssignments?: readonly AccessRow[];
}

const FOR_ALL = [
  'Id',
  'Title',
  'Description',
  'EntityTypeName',
  'ReadSecurity',
  'WriteSecurity',
  'HasUniqueRoleAssignments',
  'EffectiveBasePermissions',
  'ItemCount',
  'LastItemModifiedDate',
  'LastItemDeletedDate',
  'EnableModeration',
  'ValidationFormula',
  'Views/Title',
  'Views/Hidden'
];
const FOR_OWNERS = [
  ...['InternalName', 'Title', 'TypeAsString', 'Required', 'Indexed', 'EnforceUniqueValues', 'CanBeDeleted'].map((name) => `Fields/${name}`),
  'RoleAssignments/PrincipalId',
  'RoleAssignments/Member/Title',
  ...['Id', 'Name', 'RoleTypeKind', 'BasePermissions'].map((name) => `RoleAssignments/RoleDefinitionBindings/${name}`)
];

/**
 * All that is known of the lists of any number of parts, in one operation.
 * @param isInspecting whether columns and who was given what are read too: only for those who may repair them, 29 kB of the demo's lists
 * @throws DataError
 */
export async function readSite(connection: Connection, schemas: readonly Pick<ListSchema, 'leaf' | 'url'>[], isInspecting: boolean): Promise<SiteFacts> {
  const permissions = await webRights(connection);
  const inspects = isInspecting && missingRights(permissions).length === 0;
  // SharePoint makes this name from the list's address, and nobody can change it; a library has its address alone.
  const names = new Map(schemas.map(({ leaf, url }) => [isLibrary({ url }) ? leaf : `${leaf}List`, url]));
  const rows =
    names.size === 0
      ? []
      : await connection.sp
          .rows('_api/web/lists')
          .filter([...names.keys()].map((name) => `EntityTypeName eq '${name}'`).join(' or '))
          .expand('Views', ...(inspects ? ['Fields', 'RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings'] : []))
          .select(...FOR_ALL, ...(inspects ? FOR_OWNERS : []))<readonly ListRow[]>();
  const lists = new Map(rows.map((row): [string, ListFacts] => [names.get(row.EntityTypeName) ?? '', toFacts(row)]));
  rememberVersions(connection, lists);
  return { permissions, lists };
}

function toFacts(row: ListRow): ListFacts {
  return {
    id: row.Id,
    title: row.Title,
    // Permissions of its own are a first set-up's last step but the mark, which an owner can lose in lists of version 1.
    version: readVersion(row.Views, row.Description) ?? (row.HasUniqueRoleAssignments ? 1 : null),
    partVersion: readMark('Parvis part', row.Views),
    readSecurity: row.ReadSecurity,
    writeSecurity: row.WriteSecurity,
    hasOwnPermissions: row.HasUniqueRoleAssignments,
    permissions: row.EffectiveBasePermissions,
    itemCount: row.ItemCount,
    lastModified: row.LastItemModifiedDate,
    lastDeleted: row.LastItemDeletedDate,
    hasApproval: row.EnableModeration,
    formula: row.ValidationFormula ?? '',
    fields: row.Fields ?? null,
    access: row.RoleAssignments?.map(({ PrincipalId, Member, RoleDefinitionBindings }) => ({ principalId: PrincipalId, principal: Member.Title, levels: RoleDefinitionBindings })) ?? null
  };
}
