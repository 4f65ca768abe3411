import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { isObject } from '../../model/json';
import { acts, boolean, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityType } from '../odata/resource';
import { complex, type ComplexValue } from '../../model/values';
import { PermissionKind, type BasePermissions } from '../../storage/permission-kind';
import type { RoleRow } from '../../storage/permission-store';
import type { WebRow } from '../../storage/site-store';
import { PrincipalType } from '../../storage/principal-store';
import { smallCollection } from './collections';
import { groupType } from './group';
import { userType } from './user';

/** A mask as `SP.BasePermissions`: 64-bit halves travel as text. */
export function basePermissions({ low, high }: BasePermissions): ComplexValue {
  return complex('SP.BasePermissions', { High: String(high >>> 0), Low: String(low >>> 0) });
}

/** A mask from a JSON value `{ High, Low }`. @throws SharePointError `parameterInvalid` */
export function maskOf(value: unknown, name: string): BasePermissions {
  if (!isObject(value)) throw refusal('parameterInvalid', name);
  const [low, high] = [Number(value.Low ?? value.low), Number(value.High ?? value.high)];
  if (Number.isNaN(low) || Number.isNaN(high)) throw refusal('parameterInvalid', name);
  return { low: low >>> 0, high: high >>> 0 };
}

/** A permission level. */
export const roleDefinitionType: EntityType<RoleRow> = {
  name: 'SP.RoleDefinition',
  uri: (role) => `Web/RoleDefinitions(${role.id})`,
  properties: {
    BasePermissions: valueOf('SP.BasePermissions', basePermissions),
    Description: text((role) => role.description),
    Hidden: boolean((role) => role.hidden === 1),
    Id: int32((role) => role.id),
    Name: text((role) => role.name),
    Order: int32((role) => role.sort),
    RoleTypeKind: int32((role) => role.kind)
  },
  navigations: {},
  operations: {},
  update(role, call) {
    call.context.require(PermissionKind.ManagePermissions, call.context.web);
    const { Name, Description, Order, BasePermissions: mask } = call.body;
    call.context.service.permissions.putRole({
      ...role, ...(typeof Name === 'string' ? { name: Name } : {}), ...(typeof Description === 'string' ? { description: Description } : {}),
      ...(typeof Order === 'number' ? { sort: Order } : {}), ...(mask === undefined ? {} : maskOf(mask, 'BasePermissions'))
    });
    return role;
  },
  remove(role, call) {
    call.context.require(PermissionKind.ManagePermissions, call.context.web);
    call.context.service.permissions.removeRole(role.site, role.id);
  }
};

/** Permission levels of the site. */
export function roleDefinitions(context: RequestContext): CollectionResource {
  const { service, site } = context;
  const all = (): RoleRow[] => service.permissions.roles(site.n);
  const one = (role: RoleRow | undefined): ReturnType<typeof entityOf> => {
    if (role === undefined) throw refusal('roleNotFound');
    return entityOf(roleDefinitionType, role);
  };
  return smallCollection(roleDefinitionType, 'Web/RoleDefinitions', all, {
    key: (call) => one(service.permissions.role(site.n, call.number('id'))),
    create(call) {
      context.require(PermissionKind.ManagePermissions, context.web);
      const name = call.text('Name');
      if (all().some((role) => role.name.toLowerCase() === name.toLowerCase())) throw refusal('groupExists');
      const id = Math.max(1073741830, ...all().map((role) => role.id)) + 1;
      const role: RoleRow = { site: site.n, id, name, description: call.optionalText('Description') ?? '', sort: call.optionalNumber('Order') ?? 0, hidden: 0, kind: 0, ...maskOf(call.argument('BasePermissions'), 'BasePermissions') };
      service.permissions.putRole(role);
      return createdEntity(roleDefinitionType, role);
    },
    operations: {
      getById: reads((_, call) => one(service.permissions.role(site.n, call.number('id')))),
      getByName: reads((_, call) => {
        const name = call.text('name').toLowerCase();
        return one(all().find((role) => role.name.toLowerCase() === name));
      }),
      getByType: reads((_, call) => {
        const kind = call.number('roleType');
        return one(all().find((role) => role.kind === kind));
      })
    }
  });
}

/** What one principal has been given. */
export interface RoleAssignment {
  readonly uri: string;
  readonly web: WebRow;
  readonly principal: number;
  readonly roles: readonly number[];
  /** Present when the scope is this object's own and can be changed. */
  readonly change?: { take(role: number): void; drop(): void };
}

/** Levels of one principal in a scope. */
export const roleAssignmentType: EntityType<RoleAssignment> = {
  name: 'SP.RoleAssignment',
  uri: (assignment) => `${assignment.uri}/GetByPrincipalId(${assignment.principal})`,
  web: ({ web }) => web,
  properties: { PrincipalId: int32((assignment) => assignment.principal) },
  navigations: {
    Member: leadsTo((assignment, context) => {
      const principal = context.service.principals.byId(context.site.n, assignment.principal);
      if (principal === undefined) return nullResource('Member');
      return entityOf(principal.kind === PrincipalType.SharePointGroup ? groupType : userType, principal);
    }),
    RoleDefinitionBindings: leadsTo((assignment, context) =>
      smallCollection(roleDefinitionType, `${roleAssignmentType.uri(assignment, context)}/RoleDefinitionBindings`, () =>
        assignment.roles.flatMap((id) => context.service.permissions.role(context.site.n, id) ?? []), {
          operations: {
            remove: acts((_, call) => {
              assignment.change?.take(call.number('id'));
              return nullResource('Remove');
            })
          }
        })
    )
  },
  operations: {},
  remove(assignment) {
    if (assignment.change === undefined) throw refusal('inheritsPermissions');
    assignment.change.drop();
  }
};
