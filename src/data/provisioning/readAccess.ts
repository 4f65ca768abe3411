import type { ISPQueryable } from '@pnp/sp';
import { SPCollection } from '@pnp/sp';
import type { AccessFacts, LevelFacts } from './SiteFacts';

interface AccessRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly LevelFacts[];
}

const LEVELS = ['Id', 'Name', 'RoleTypeKind', 'BasePermissions'] as const;

/** Who was given what on a site, a list or an item: one operation. */
export async function readAccess(securable: ISPQueryable): Promise<readonly AccessFacts[]> {
  const rows = await SPCollection(securable, 'roleAssignments')
    .select('PrincipalId', 'Member/Title', ...LEVELS.map((name) => `RoleDefinitionBindings/${name}`))
    .expand('Member', 'RoleDefinitionBindings')<readonly AccessRow[]>();
  return rows.map(({ PrincipalId, Member, RoleDefinitionBindings }) => ({ principalId: PrincipalId, principal: Member.Title, levels: RoleDefinitionBindings }));
}
