import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { DEFAULT_PAGE } from '../../limits';
import { acts, boolean, extendType, leadsTo, reads, text } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityType } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import { PrincipalType, type GroupSettings, type PrincipalRow } from '../../storage/principal-store';
import { smallCollection } from './collections';
import { principalPage } from './principal-page';
import { principalProperties } from './principal-fields';
import { ensureUser, userType } from './user';

const settingsOf = (group: PrincipalRow): GroupSettings => JSON.parse(group.settings) as GroupSettings;

/** A group of a site. */
export const groupType: EntityType<PrincipalRow> = {
  name: 'SP.Group',
  uri: (group) => `Web/SiteGroups/GetById(${group.id})`,
  properties: {
    ...principalProperties,
    AllowMembersEditMembership: boolean((group) => settingsOf(group).allowMembersEdit === true),
    AllowRequestToJoinLeave: boolean((group) => settingsOf(group).allowRequests === true),
    AutoAcceptRequestToJoinLeave: boolean((group) => settingsOf(group).autoAccept === true),
    CanCurrentUserEditMembership: { ...boolean((group: PrincipalRow, context) => mayEditMembers(context, group)), onRequest: true },
    CanCurrentUserManageGroup: { ...boolean((group: PrincipalRow, context) => mayManage(context, group)), onRequest: true },
    CanCurrentUserViewMembership: { ...boolean((group: PrincipalRow, context) => maySeeMembers(context, group)), onRequest: true },
    Description: text((group) => group.description),
    OnlyAllowMembersViewMembership: boolean((group) => settingsOf(group).membersOnly === true),
    OwnerTitle: text((group, context) => context.service.principals.byId(group.site, group.owner ?? 0)?.title ?? ''),
    RequestToJoinLeaveEmailSetting: text(() => '')
  },
  navigations: {
    Users: leadsTo((group, context) => members(group, context)),
    Owner: leadsTo((group, context) => {
      const owner = context.service.principals.byId(group.site, group.owner ?? 0);
      return owner === undefined ? nullResource('Owner') : entityOf(owner.kind === PrincipalType.SharePointGroup ? groupType : userType, owner);
    })
  },
  operations: {
    setUserAsOwner: acts((group, call) => {
      requireManager(call.context, group);
      const owner = call.context.service.principals.byId(group.site, call.number('ownerId'));
      // sp-dev-docs issue 5031: for people only.
      if (owner === undefined || owner.kind === PrincipalType.SharePointGroup) throw refusal('userNotFound', String(call.number('ownerId')));
      call.context.service.principals.update(group.site, group.id, { owner: owner.id });
      return nullResource('SetUserAsOwner');
    })
  },
  update(group, call) {
    requireManager(call.context, group);
    const { Title, Description, AllowMembersEditMembership, AllowRequestToJoinLeave, AutoAcceptRequestToJoinLeave, OnlyAllowMembersViewMembership } = call.body;
    const flag = (name: keyof GroupSettings, value: unknown): GroupSettings => (typeof value === 'boolean' ? { [name]: value } : {});
    call.context.service.principals.update(group.site, group.id, {
      ...(typeof Title === 'string' && Title !== '' ? { title: Title, login: Title } : {}), ...(typeof Description === 'string' ? { description: Description } : {}),
      settings: {
        ...flag('allowMembersEdit', AllowMembersEditMembership), ...flag('allowRequests', AllowRequestToJoinLeave), ...flag('autoAccept', AutoAcceptRequestToJoinLeave),
        ...flag('membersOnly', OnlyAllowMembersViewMembership)
      }
    });
    return group;
  },
  remove(group, call) {
    requireManager(call.context, group);
    call.context.service.principals.remove(group.site, group.id);
  }
};

extendType(userType, {
  navigations: { Groups: leadsTo((user, context) => smallCollection(groupType, `${userType.uri(user, context)}/Groups`, () => context.service.principals.groupsOf(user.site, user.id))) }
});

/** Groups of the site (`web/sitegroups`). */
export function siteGroups(context: RequestContext): CollectionResource {
  const { site } = context;
  const { principals } = context.service;
  const one = (group: PrincipalRow | undefined): ReturnType<typeof entityOf> => {
    if (group?.kind !== PrincipalType.SharePointGroup) throw refusal('groupNotFound');
    return entityOf(groupType, group);
  };
  const remove = (group: PrincipalRow | undefined): ReturnType<typeof nullResource> => {
    if (group?.kind !== PrincipalType.SharePointGroup) throw refusal('groupNotFound');
    requireManager(context, group);
    principals.remove(site.n, group.id);
    return nullResource('Remove');
  };
  return {
    kind: 'collection',
    of: groupType.name,
    uri: 'Web/SiteGroups',
    page: (query) => principalPage(context, groupType, `site = ${site.n} AND kind = ${PrincipalType.SharePointGroup}`, query, DEFAULT_PAGE * 10),
    key: (call) => one(principals.byId(site.n, call.number('id'))),
    create(call) {
      context.require(PermissionKind.CreateGroups, context.web);
      const title = call.text('Title').trim();
      if (title === '' || title.length > 255) throw refusal('parameterInvalid', 'Title');
      if (principals.byLogin(site.n, title) !== undefined) throw refusal('groupExists');
      const row = principals.add({ site: site.n, kind: PrincipalType.SharePointGroup, login: title, title, description: call.optionalText('Description') ?? '', owner: context.user.id });
      return createdEntity(groupType, row);
    },
    operations: {
      getById: reads((_, call) => one(principals.byId(site.n, call.number('id')))),
      getByName: reads((_, call) => one(principals.byLogin(site.n, call.text('name')))),
      removeById: acts((_, call) => remove(principals.byId(site.n, call.number('id')))),
      removeByLoginName: acts((_, call) => remove(principals.byLogin(site.n, call.text('loginName'))))
    }
  };
}

function members(group: PrincipalRow, context: RequestContext): CollectionResource {
  const { principals } = context.service;
  if (!maySeeMembers(context, group)) throw refusal('accessDenied');
  const condition = `site = ${group.site} AND id IN (SELECT member FROM group_members WHERE site = ${group.site} AND group_id = ${group.id})`;
  const find = (login: string): PrincipalRow | undefined => principals.byLogin(group.site, login) ?? principals.byLogin(group.site, context.service.people.find(login)?.claim ?? '');
  const one = (user: PrincipalRow | undefined): ReturnType<typeof entityOf> => {
    if (user === undefined || principals.query(`${condition} AND id = ?`, [user.id], 'id', 1, 0).length === 0) throw refusal('userNotFound', '');
    return entityOf(userType, user);
  };
  const remove = (user: PrincipalRow | undefined): ReturnType<typeof nullResource> => {
    requireMemberEditor(context, group);
    if (user === undefined || !principals.removeMember(group.site, group.id, user.id)) throw refusal('userNotFound', '');
    return nullResource('Remove');
  };
  return {
    kind: 'collection',
    of: userType.name,
    uri: `Web/SiteGroups/GetById(${group.id})/Users`,
    page: (query) => principalPage(context, userType, condition, query, DEFAULT_PAGE * 10),
    key: (call) => one(find(call.text('loginName'))),
    create(call) {
      requireMemberEditor(context, group);
      const user = ensureUser(context, call.text('LoginName'));
      principals.addMember(group.site, group.id, user.id);
      return createdEntity(userType, user);
    },
    operations: {
      getById: reads((_, call) => one(principals.byId(group.site, call.number('id')))),
      getByLoginName: reads((_, call) => one(find(call.text('loginName')))),
      getByEmail: reads((_, call) => one(principals.byEmail(group.site, call.text('emailAddress')))),
      removeById: acts((_, call) => remove(principals.byId(group.site, call.number('id')))),
      removeByLoginName: acts((_, call) => remove(find(call.text('loginName'))))
    }
  };
}

/** Makes a person or a group the owner of a group, as the client-side object model does (`Group.Owner`). */
export function setOwner(context: RequestContext, id: number, owner: number): void {
  const { principals } = context.service;
  const group = principals.byId(context.site.n, id);
  if (group === undefined) throw refusal('groupNotFound');
  requireManager(context, group);
  principals.update(group.site, group.id, { owner });
}

/** A person or a group of the site by its id. */
export function principalById(context: RequestContext, id: number): ReturnType<typeof entityOf> {
  const found = context.service.principals.byId(context.site.n, id);
  if (found === undefined) throw refusal('userNotFound', String(id));
  return entityOf(found.kind === PrincipalType.SharePointGroup ? groupType : userType, found);
}

function owns(context: RequestContext, group: PrincipalRow): boolean {
  return group.owner !== null && context.service.principals.idsOf(context.user).includes(group.owner);
}

function mayManage(context: RequestContext, group: PrincipalRow): boolean {
  return owns(context, group) || context.may(PermissionKind.ManagePermissions, context.web);
}

/** May the person say who is in the group? */
export function mayEditMembers(context: RequestContext, group: PrincipalRow): boolean {
  return mayManage(context, group) || (settingsOf(group).allowMembersEdit === true && context.service.principals.idsOf(context.user).includes(group.id));
}

function maySeeMembers(context: RequestContext, group: PrincipalRow): boolean {
  return settingsOf(group).membersOnly !== true || mayManage(context, group) || context.service.principals.idsOf(context.user).includes(group.id);
}

function requireManager(context: RequestContext, group: PrincipalRow): void {
  if (!mayManage(context, group)) throw refusal('accessDenied');
}

function requireMemberEditor(context: RequestContext, group: PrincipalRow): void {
  if (!mayEditMembers(context, group)) throw refusal('accessDenied');
}
