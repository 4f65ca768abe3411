import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { isVisible } from '../../model/items/visibility';
import { isObject } from '../../model/json';
import { pathOfAddress } from '../../model/rules/address';
import { PermissionKind } from '../../storage/permission-kind';
import { PrincipalType, type PrincipalRow } from '../../storage/principal-store';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType } from '../odata/entity-type';
import { entityOf, type Resource } from '../odata/resource';
import { mayEditMembers } from './group';
import { listItemType } from './item';
import { apiRoot } from './root';
import { grant, hasOwnScope, resetInheritance } from './securable';
import { mayShare, unshareLinks } from './sharing';
import { securableOf, SharingStatus, sharingResultType, type Shared } from './sharing-result';
import { ensureUser } from './user';

type Failure = 'shareNobody' | 'shareUnsupported' | 'shareDenied';

/** Sharing that does not work is told in its answer, not by the status of the response. */
function failure(context: RequestContext, shared: Shared, status: number, why: Failure): Resource {
  return entityOf(sharingResultType, { shared, status, message: refusal(why).text(context.language), users: [] });
}

/** Gives people a level in what is shared, or makes them members of a group of the site. Nobody is told by mail. */
function share(call: ApiCall, shared: Shared): Resource {
  const { context } = call;
  const failed = (status: number, why: Failure): Resource => failure(context, shared, status, why);
  const [, kind, id] = /^\s*(role|group)\s*:\s*(\d+)\s*$/i.exec(call.text('roleValue')) ?? [];
  if (kind === undefined) throw refusal('parameterInvalid', 'roleValue');
  const users = pickedPeople(context, call.text('peoplePickerInput'));
  if (users === undefined) return failed(SharingStatus.NoResolvedUsers, 'shareNobody');
  if (kind.toLowerCase() === 'group') {
    const group = context.service.principals.byId(context.site.n, Number(id));
    if (group?.kind !== PrincipalType.SharePointGroup) throw refusal('groupNotFound');
    if (shared.item !== undefined) return failed(SharingStatus.ObjectNotSupported, 'shareUnsupported');
    if (!mayEditMembers(context, group)) return failed(SharingStatus.AccessDenied, 'shareDenied');
    context.service.database.transaction(() => users.forEach((user) => context.service.principals.addMember(group.site, group.id, user.id)));
    return entityOf(sharingResultType, { shared, status: SharingStatus.CompletedSuccessfully, message: null, users, group });
  }
  const may = shared.item === undefined ? context.may(PermissionKind.ManagePermissions, shared.web) : mayShare(context, shared.item);
  if (!may) return failed(SharingStatus.AccessDenied, 'shareDenied');
  if (context.service.permissions.role(context.site.n, Number(id)) === undefined) throw refusal('roleNotFound');
  grant(context, securableOf(shared), users.map((user) => user.id), Number(id), call.flag('propagateAcl'));
  return entityOf(sharingResultType, { shared, status: SharingStatus.CompletedSuccessfully, message: null, users });
}

/** The people of a people picker's JSON, `[{"Key":"i:0#.f|membership|…"}]`; undefined when one is not known, or nobody is named. */
function pickedPeople(context: RequestContext, json: string): PrincipalRow[] | undefined {
  let picked: unknown;
  try {
    picked = JSON.parse(json);
  } catch {
    throw refusal('parameterInvalid', 'peoplePickerInput');
  }
  const keys = (Array.isArray(picked) ? picked : [picked]).map((each: unknown) => (isObject(each) && typeof each.Key === 'string' ? each.Key : ''));
  if (keys.length === 0 || keys.some((key) => !isKnown(context, key))) return undefined;
  return keys.map((key) => ensureUser(context, key));
}

/** Is there somebody of that login in the site or the organisation? */
export function isKnown({ service, site }: RequestContext, login: string): boolean {
  return login !== '' && (service.principals.byLogin(site.n, login) !== undefined || service.people.find(login) !== undefined);
}

/** Stops sharing: links are taken back and rights come from above again. */
function unshare(context: RequestContext, shared: Shared): Resource {
  const { web, item } = shared;
  if (!context.may(PermissionKind.ManagePermissions, web, item?.list, item?.row)) return failure(context, shared, SharingStatus.AccessDenied, 'shareDenied');
  context.service.database.transaction(() => {
    if (item !== undefined) unshareLinks(context, item);
    if (hasOwnScope(context, securableOf(shared))) resetInheritance(context, securableOf(shared));
  });
  return entityOf(sharingResultType, { shared, status: SharingStatus.CompletedSuccessfully, message: null, users: [] });
}

/** What stands at an address of the site: an item, file or folder, or a web. @throws SharePointError `fileNotFound` */
function sharedAt(context: RequestContext, address: string): Shared {
  const { service, site } = context;
  const path = pathOfAddress(address, context.origin);
  const web = service.sites.webByUrl(path);
  if (web !== undefined && web.site === site.n) return { web };
  const list = service.lists.ofPath(path);
  const row = list === undefined ? undefined : service.items.byPath(list, path.slice(list.url.length + 1).split('/'));
  if (list === undefined || row === undefined || row === 'root' || service.webOf(list).site !== site.n || !isVisible(context, list, row)) throw refusal('fileNotFound', path);
  return { web: service.webOf(list), item: { list, row } };
}

extendType(listItemType, {
  operations: {
    shareObject: acts((item, call) => share(call, { web: call.context.service.webOf(item.list), item })),
    unshareObject: acts((item, { context }) => unshare(context, { web: context.service.webOf(item.list), item }))
  }
});

extendType(apiRoot, {
  operations: {
    'SP.Web.ShareObject': acts((_, call) => share(call, sharedAt(call.context, call.text('url')))),
    'SP.Web.UnshareObject': acts((_, call) => unshare(call.context, sharedAt(call.context, call.text('url'))))
  }
});
