import { listOf, type JsonObject } from '../../model/json';
import { createHomePage } from '../../model/pages/home-page';
import { createGroupSite, siteOfGroup } from '../../model/provisioning/group-site';
import { RequestContext } from '../../model/context';
import { requireValidName } from '../../model/rules/names';
import { complex } from '../../model/values';
import { objectIdOf } from '../../storage/object-id';
import type { DirectoryGroup } from '../../storage/directory-store';
import type { Person } from '../../storage/people-store';
import type { SiteRow } from '../../storage/site-store';
import { refusal } from '../../errors';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType, leadsTo, reads } from '../odata/entity-type';
import { entityOf, valueResource, type EntityType, type Resource } from '../odata/resource';
import { apiRoot } from './root';
import { mayCreate, SiteStatus } from './site-manager';

const EMPTY = '00000000-0000-0000-0000-000000000000';
/** Addresses tried for an alias that is taken. */
const ATTEMPTS = 1_000;

/** `_api/GroupSiteManager`: team sites with a Microsoft 365 group (MS docs: modern team site creation using REST). */
const groupSiteManagerType: EntityType<null> = {
  name: 'Microsoft.SharePoint.Portal.GroupSiteManager',
  uri: () => 'GroupSiteManager',
  properties: {},
  navigations: {},
  operations: {
    canUserCreateGroup: reads((_, call) => valueResource('CanUserCreateGroup', 'Edm.Boolean', mayCreate(call))),
    getGroupCreationContext: reads((_, call) =>
      valueResource('GetGroupCreationContext', 'Microsoft.SharePoint.Portal.GroupCreationContext', complex('Microsoft.SharePoint.Portal.GroupCreationContext', {
        CustomFormUrl: '', DataClassificationOptions: [], DefaultClassification: '', ExternalInvitationEnabled: false, PreferredLanguage: call.context.service.settings.language,
        RequireSecondaryContact: false, ShowSelfServiceSiteCreation: mayCreate(call), SitePath: '/sites/', UsageGuidelineUrl: ''
      }))
    ),
    getValidSiteUrlFromAlias: reads((_, call) => valueResource('GetValidSiteUrlFromAlias', 'Edm.String', validUrl(call))),
    createGroup: acts((_, call) => createGroup(call, 'CreateGroup', call.body)),
    createGroupEx: acts((_, call) => createGroup(call, 'CreateGroupEx', call.object('optionalParams', 3))),
    create: acts((_, call) => createForGroup(call)),
    getSiteStatus: reads((_, call) => {
      const id = call.text('groupId').toLowerCase();
      const site = siteOfGroup(call.context.service, id);
      return site === undefined ? told('GetSiteStatus', SiteStatus.None, id) : opened('GetSiteStatus', call, id, site);
    })
  }
};

extendType(apiRoot, { navigations: { GroupSiteManager: leadsTo(() => entityOf(groupSiteManagerType, null)) } });

/** Makes the group, then its site. What goes wrong is an answer with words, as everywhere where SharePoint makes sites. */
function createGroup(call: ApiCall, name: string, more: JsonObject): Resource {
  const { context } = call;
  const { service, user } = context;
  if (!mayCreate(call)) throw refusal('accessDenied');
  const [title, alias] = [call.text('displayName').trim(), cleanAlias(call.text('alias', 1))];
  if (title === '' || alias === '') return told(name, SiteStatus.Error, EMPTY, 'The group alias is not valid.');
  const { groups } = service.people;
  const id = objectIdOf(title);
  // One title is one group in this directory.
  if (isTaken(call, alias) || groups.find(id) !== undefined) return told(name, SiteStatus.Error, EMPTY, 'The group alias already exists.');
  const named = listOf(more.Owners ?? more.ownerPrincipalNames).map(String);
  const owners = [user.login, ...named].map((login) => service.people.find(login)).filter((person) => person !== undefined);
  if (owners.length <= named.length) throw refusal('userNotFound', named.join(', '));
  const description = textOf(more, 'Description');
  const site = service.database.transaction(() => {
    groups.put({ title, description, isTeam: true, owners: [...new Set(owners.map(({ login }) => login))] });
    const group = groups.find(id);
    if (group === undefined) throw new Error('The group was not stored.');
    return makeSite(call, group, alias, owners, { isPublic: call.flag('isPublic', 2), description, options: listOf(more.CreationOptions ?? more.creationOptions).map(String) });
  });
  return opened(name, call, id, site);
}

/** Makes the site of a group that is there already, for one of its owners or an administrator. */
function createForGroup(call: ApiCall): Resource {
  const { service, user } = call.context;
  const group = service.people.groups.find(call.text('groupId'));
  const me = service.people.find(user.login);
  if (group?.isTeam !== true) return told('Create', SiteStatus.Error, EMPTY, 'The group does not exist.');
  const present = siteOfGroup(service, group.id);
  if (present !== undefined) return opened('Create', call, group.id, present);
  const owners = service.people.groups.members(group, { ownersOnly: true, limit: 100, offset: 0 }).map((login) => service.people.find(login)).filter((person) => person !== undefined);
  if (me?.siteAdmin !== true && !owners.some(({ login }) => login === me?.login)) throw refusal('accessDenied');
  const alias = freeAlias(call, cleanAlias(group.title));
  return opened('Create', call, group.id, makeSite(call, group, alias, owners, { isPublic: false, description: group.description ?? '', options: [] }));
}

interface More {
  readonly isPublic: boolean;
  readonly description: string;
  /** `SPSiteLanguage:1036`, `HubSiteId:…` */
  readonly options: readonly string[];
}

function makeSite({ context }: ApiCall, group: DirectoryGroup, alias: string, owners: readonly Person[], { isPublic, description, options }: More): SiteRow {
  const { service } = context;
  const option = (name: string): string | undefined => options.find((each) => each.startsWith(`${name}:`))?.slice(name.length + 1);
  const lcid = option('SPSiteLanguage');
  requireValidName(alias);
  const site = service.database.transaction(() => {
    const made = createGroupSite(service, { group, alias, isPublic, description, owners, language: lcid === undefined ? undefined : lcid === '1036' ? 1036 : 1033 }, context.now);
    const hub = service.sites.allSites().find(({ id, n, hub: of }) => id === option('HubSiteId')?.toLowerCase() && of === n);
    if (hub !== undefined) service.sites.joinHub(made.n, hub.n);
    const web = service.sites.rootWeb(made.n);
    const author = owners[0] === undefined ? context.user : service.principals.ensure(made.n, owners[0]);
    createHomePage(new RequestContext(service, context.request, web, author, context.language));
    return made;
  });
  service.openLater(site);
  return site;
}

/** The address that an alias may have: the next free one with a number when it is taken, empty when it is no alias. */
function validUrl(call: ApiCall): string {
  const alias = cleanAlias(call.text('alias'));
  const path = `/${(call.optionalText('managedPath', 1) ?? 'sites').replaceAll('/', '') || 'sites'}/`;
  return alias === '' ? '' : call.context.absolute(path + freeAlias(call, alias, path));
}

function freeAlias(call: ApiCall, alias: string, path?: string): string {
  for (let number = 1; number <= ATTEMPTS; number++) {
    const candidate = number === 1 ? alias : `${alias}${number}`;
    if (!isTaken(call, candidate, path)) return candidate;
  }
  throw refusal('badRequest', alias);
}

function isTaken({ context: { service } }: ApiCall, alias: string, path = '/sites/'): boolean {
  return service.sites.siteByUrl(path + alias) !== undefined;
}

/** An alias without what an address of a mailbox may not have, and without dots where a path would take them for something else. */
function cleanAlias(alias: string): string {
  return alias.slice(0, 200).normalize('NFD').replace(/[^A-Za-z0-9_.-]+/g, '').slice(0, 64).replace(/^\.+/, '').replace(/\.+$/, '');
}

function opened(name: string, call: ApiCall, groupId: string, site: SiteRow): Resource {
  const isReady = call.context.service.isReady(site);
  const url = call.context.absolute(site.url);
  return told(name, isReady ? SiteStatus.Ready : SiteStatus.Provisioning, groupId, null, url, `${url}/${leafOfDocuments(call, site)}`);
}

function leafOfDocuments({ context: { service } }: ApiCall, site: SiteRow): string {
  return encodeURI(service.sites.rootWeb(site.n).language === 1036 ? 'Documents partages' : 'Shared Documents');
}

function told(name: string, status: number, groupId: string, error: string | null = null, url: string | null = null, documents: string | null = null): Resource {
  return valueResource(name, 'Microsoft.SharePoint.Portal.GroupSiteInfo', complex('Microsoft.SharePoint.Portal.GroupSiteInfo', {
    DocumentsUrl: documents, ErrorMessage: error, GroupId: groupId, SiteStatus: status, SiteUrl: url
  }));
}

function textOf(object: JsonObject, name: string): string {
  for (const [given, value] of Object.entries(object)) if (given.toLowerCase() === name.toLowerCase() && typeof value === 'string') return value;
  return '';
}
