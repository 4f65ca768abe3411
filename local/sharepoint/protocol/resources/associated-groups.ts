import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { EDIT, FULL_CONTROL, READ } from '../../storage/role-definitions';
import { PermissionKind } from '../../storage/permission-kind';
import { PrincipalType } from '../../storage/principal-store';
import type { WebRow } from '../../storage/site-store';
import { associatedGroupTitle, type AssociatedGroup } from '../../model/provisioning/associated-groups';
import { acts, extendType } from '../odata/entity-type';
import { nullResource } from '../odata/resource';
import { ensureUser } from './user';
import { webType } from './web';

/** In which setting of a web a group is kept, and with what it is trusted. */
const GROUPS: ReadonlyArray<readonly [AssociatedGroup, 'ownerGroup' | 'memberGroup' | 'visitorGroup', number]> = [
  ['owners', 'ownerGroup', FULL_CONTROL], ['visitors', 'visitorGroup', READ], ['members', 'memberGroup', EDIT]
];

/**
 * Makes the owners, members and visitors of a web that has stopped inheriting and has no such groups of its own
 * (MS docs: `SPWeb.CreateDefaultAssociatedGroups`); what it has already stays.
 * @throws SharePointError `inheritsPermissions`, `groupExists`, `userNotEnsured`
 */
function createDefaultGroups(context: RequestContext, web: WebRow, owners: readonly string[], seed: string): void {
  context.require(PermissionKind.ManagePermissions, web);
  const { service, site } = context;
  const { scope } = web;
  if (scope === null) throw refusal('inheritsPermissions');
  if (service.settings.defaultGroupsRefused) throw refusal('accessDenied');
  const settings = service.sites.settingsOf(web);
  const above = web.parent === null ? {} : service.sites.settingsOf(service.sites.web(web.parent));
  service.database.transaction(() => {
    const people = owners.filter((login) => login !== '').map((login) => ensureUser(context, login).id);
    let ownerGroup = settings.ownerGroup === above.ownerGroup ? undefined : settings.ownerGroup;
    for (const [kind, setting, role] of GROUPS) {
      if (settings[setting] !== undefined && settings[setting] !== above[setting]) continue;
      const title = associatedGroupTitle(kind, seed === '' ? web.title : seed, web.language);
      if (service.principals.byLogin(site.n, title) !== undefined) throw refusal('groupExists');
      const group = service.principals.add({ site: site.n, kind: PrincipalType.SharePointGroup, login: title, title });
      ownerGroup ??= group.id;
      service.principals.update(site.n, group.id, { owner: ownerGroup });
      service.permissions.assign(scope, group.id, role);
      if (kind === 'owners') for (const id of people) service.principals.addMember(site.n, group.id, id);
      service.sites.updateWeb(web.n, { settings: { [setting]: group.id } });
    }
  });
}

extendType(webType, {
  operations: {
    createDefaultAssociatedGroups: acts((web, call) => {
      createDefaultGroups(call.context, web, [call.text('userLogin'), call.optionalText('userLogin2', 1) ?? ''], call.optionalText('groupNameSeed', 2) ?? '');
      return nullResource('CreateDefaultAssociatedGroups');
    })
  }
});
