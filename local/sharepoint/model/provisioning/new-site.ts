import { refusal } from '../../errors';
import { WEBS_PER_SITE } from '../../limits';
import { BUILT_IN_ROLES, EDIT, FULL_CONTROL, READ } from '../../storage/role-definitions';
import type { Service } from '../service';
import { EVERYONE_CLAIM, PrincipalType, SYSTEM_ACCOUNT, type PrincipalRow } from '../../storage/principal-store';
import type { SiteRow, WebRow } from '../../storage/site-store';
import { associatedGroupTitle, type AssociatedGroup } from './associated-groups';
import { createList } from './new-list';
import { addBuiltIns } from './site-columns';
import { createUserInfoList } from './user-info-list';

/** A site collection to be made. */
export interface NewSite {
  /** Server-relative, `/sites/intranet`. */
  readonly url: string;
  readonly title: string;
  /** LCID; absent: the one of the settings. */
  readonly language?: number;
  readonly template?: string;
  readonly description?: string;
  /** Login or address of who owns it; absent: the administrators alone. */
  readonly owner?: string;
  /** Address of the hub site that it belongs to; its own makes it a hub site. */
  readonly hub?: string;
}

const NAMES = {
  1036: { documents: 'Documents', pages: 'Pages du site', assets: 'Ressources du site', everyone: 'Tout le monde sauf les utilisateurs externes', system: 'Compte système' },
  1033: { documents: 'Documents', pages: 'Site Pages', assets: 'Site Assets', everyone: 'Everyone except external users', system: 'System Account' }
} as const;

/** Makes a site collection: its levels, groups and libraries, with everyone of the organisation as a visitor of nothing yet. */
export function createSite(service: Service, { url, title, language = service.settings.language, template = 'SITEPAGEPUBLISHING#0', description = '', owner, hub }: NewSite, now: string): SiteRow {
  return service.database.transaction(() => {
    const site = service.sites.addSite(url, now);
    const french = language === 1036;
    const names = NAMES[french ? 1036 : 1033];
    for (const role of BUILT_IN_ROLES) {
      service.permissions.putRole({
        site: site.n, id: role.id, name: french ? role.names.fr : role.names.en, description: role.description, low: role.mask.low, high: role.mask.high, sort: role.order,
        hidden: role.hidden ? 1 : 0, kind: role.kind
      });
    }
    const scope = service.permissions.addScope(site.n);
    const group = (kind: AssociatedGroup, role: number): PrincipalRow => {
      const name = associatedGroupTitle(kind, title, language);
      const row = service.principals.add({ site: site.n, kind: PrincipalType.SharePointGroup, login: name, title: name });
      service.permissions.assign(scope, row.id, role);
      return row;
    };
    const owners = group('owners', FULL_CONTROL);
    const visitors = group('visitors', READ);
    const members = group('members', EDIT);
    for (const { id } of [owners, visitors, members]) service.principals.update(site.n, id, { owner: owners.id });
    service.principals.add({ site: site.n, kind: PrincipalType.SecurityGroup, login: EVERYONE_CLAIM, title: names.everyone });
    service.principals.add({ site: site.n, id: SYSTEM_ACCOUNT, kind: PrincipalType.User, login: 'SHAREPOINT\\system', title: names.system });
    const administrators = service.people.administrators().map((person) => service.principals.ensure(site.n, person));
    const ownerPerson = owner === undefined ? undefined : service.people.find(owner);
    const ownerUser = ownerPerson === undefined ? undefined : service.principals.ensure(site.n, ownerPerson);
    if (ownerUser !== undefined) service.principals.addMember(site.n, owners.id, ownerUser.id);
    const author = ownerUser?.id ?? administrators[0]?.id ?? SYSTEM_ACCOUNT;
    const web = service.sites.addWeb({
      site: site.n, parent: null, url, title, description, language, template, created: now, author, scope,
      settings: { localeId: language, timeZone: service.settings.timeZone, ownerGroup: owners.id, memberGroup: members.id, visitorGroup: visitors.id, quickLaunch: true, welcomePage: 'SitePages/Home.aspx' }
    });
    addBuiltIns(service, web);
    createDefaultLists(service, web, { user: author, now });
    createUserInfoList(service, web, { user: author, now });
    if (hub !== undefined) joinHub(service, site, hub);
    return service.sites.site(site.n);
  });
}

/** Makes a site part of the hub at an address; of its own address, a hub. */
export function joinHub({ sites }: Service, site: SiteRow, hubUrl: string): void {
  const hub = sites.siteByUrl(hubUrl);
  if (hub !== undefined) sites.joinHub(site.n, hub.n);
}

/** A sub-web to be made. */
export interface NewWeb {
  /** Last part of the address. */
  readonly leaf: string;
  readonly title: string;
  readonly description: string;
  readonly language: number;
  readonly template: string;
  readonly inheritPermissions: boolean;
}

/**
 * Makes a web below another one.
 * @throws SharePointError `webExists` (400)
 */
export function createWeb(service: Service, parent: WebRow, web: NewWeb, by: { user: number; now: string }): WebRow {
  const url = `${parent.url === '/' ? '' : parent.url}/${web.leaf}`;
  return service.database.transaction(() => {
    if (service.sites.webByUrl(url) !== undefined || service.lists.byUrl(url) !== undefined) throw refusal('webExists', url);
    if (service.sites.countWebs(parent.site) >= WEBS_PER_SITE) throw refusal('tooManyWebs', WEBS_PER_SITE);
    const scope = web.inheritPermissions ? null : service.permissions.addScope(parent.site);
    if (scope !== null) service.permissions.assign(scope, by.user, FULL_CONTROL);
    const { ownerGroup, memberGroup, visitorGroup, localeId, timeZone } = service.sites.settingsOf(parent);
    const row = service.sites.addWeb({
      site: parent.site, parent: parent.n, url, title: web.title, description: web.description, language: web.language, template: web.template, created: by.now, author: by.user, scope,
      settings: {
        quickLaunch: true, welcomePage: 'SitePages/Home.aspx', ...(localeId === undefined ? {} : { localeId }), ...(timeZone === undefined ? {} : { timeZone }),
        ...(ownerGroup === undefined ? {} : { ownerGroup }), ...(memberGroup === undefined ? {} : { memberGroup }), ...(visitorGroup === undefined ? {} : { visitorGroup })
      }
    });
    createDefaultLists(service, row, by);
    return row;
  });
}

function createDefaultLists(service: Service, web: WebRow, by: { user: number; now: string }): void {
  const names = NAMES[web.language === 1036 ? 1036 : 1033];
  createList(service, web, { title: names.documents, template: 101, leaf: web.language === 1036 ? 'Documents partages' : 'Shared Documents', settings: { onQuickLaunch: true } }, by);
  createList(service, web, { title: names.pages, template: 119, leaf: 'SitePages', settings: { enableMinorVersions: true } }, by);
  createList(service, web, { title: names.assets, template: 101, leaf: 'SiteAssets' }, by);
}
