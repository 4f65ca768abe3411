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

/** Every list of the package, whatever parts it has: no page names those of parts that it does not show. */
const OF_THE_PACKAGE = "startswith(EntityTypeName,'Parvis')";

/**
 * All that is known of the lists of any number of parts, in one operation.
 * @param wanted undefined: all that the package creates
 * @param isInspecting whether columns and who was given what are read too: only for those who may repair them, 29 kB of the demo's lists
 * @throws DataError
 */
export async function readSite(connection: Connection, wanted: readonly Pick<ListSchema, 'leaf' | 'url'>[] | undefined, isInspecting: boolean): Promise<SiteFacts> {
  const permissions = await webRights(connection);
  const inspects = isInspecting && missingRights(permissions).length === 0;
  const filter = wanted?.map((list) => `EntityTypeName eq '${entityTypeOf(list)}'`).join(' or ') ?? OF_THE_PACKAGE;
  const rows =
    filter === ''
      ? []
      : await connection.sp
          .rows('_api/web/lists')
          .filter(filter)
          .expand('Views', ...(inspects ? ['Fields', 'RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings'] : []))
          .select(...FOR_ALL, ...(inspects ? FOR_OWNERS : []))<readonly ListRow[]>();
  const lists = new Map(rows.map((row): [string, ListFacts] => [addressOf(row.EntityTypeName), toFacts(row)]));
  rememberVersions(connection, lists);
  return { permissions, lists };
}

/** SharePoint makes this name from the list's address, and nobody can change it; a library has its address alone. */
function entityTypeOf({ leaf, url }: Pick<ListSchema, 'leaf' | 'url'>): string {
  return isLibrary({ url }) ? leaf : `${leaf}List`;
}

function addressOf(entityType: string): string {
  return entityType.replace(/^(.*)List$/, 'Lists/$1');
}

function toFacts(row: ListRow): ListFacts {
  return {
    id: row.Id,
    title: row.Title,
    // Permissions of its own are a first set-up's last step but the mark, which an owner can lose in lists of version 1.
    version: readVersion(row.Views, row.Description) ?? (row.HasUniqueRoleAssignments ? 1 : null),
    partVersion: readMark('Parvis part', row.Views),
    views: row.Views,
    description: row.Description,
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
