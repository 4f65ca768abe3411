import { refusal } from '../../errors';
import { acts, extendType, leadsTo, reads } from '../odata/entity-type';
import { entityOf, nothing, valueResource, type EntityType, type Resource } from '../odata/resource';
import { complex } from '../../model/values';
import type { ApiCall } from '../odata/api-call';
import type { JsonObject } from '../../model/json';
import { RequestContext } from '../../model/context';
import { createHomePage } from '../../model/pages/home-page';
import { createSite } from '../../model/provisioning/new-site';
import { applyDesign } from '../../model/site-scripts/apply-design';
import { SiteDesignStore } from '../../model/site-scripts/design-store';
import { requireValidName, withoutEndSlashes } from '../../model/rules/names';
import { PermissionKind } from '../../storage/permission-kind';
import type { Person } from '../../storage/people-store';
import { apiRoot } from './root';

/** `SiteStatus` (MS docs: manage modern SharePoint sites using REST). */
export const SiteStatus = { None: 0, Provisioning: 1, Ready: 2, Error: 3, Exists: 4 } as const;
/** Templates of modern sites without a group. */
const TEMPLATES: ReadonlySet<string> = new Set(['SITEPAGEPUBLISHING#0', 'STS#3']);

/** `_api/SPSiteManager`. */
const siteManagerType: EntityType<null> = {
  name: 'Microsoft.SharePoint.Portal.SPSiteManager',
  uri: () => 'SPSiteManager',
  properties: {},
  navigations: {},
  operations: {
    create: acts((_, call) => create(call)),
    status: reads((_, call) => {
      const url = siteUrl(call, call.text('url', -1));
      const { service } = call.context;
      const site = service.sites.siteByUrl(url);
      if (site === undefined || site.deleted !== null) return statusOf('Status', { failed: SiteStatus.Error, coming: SiteStatus.Provisioning, none: SiteStatus.None }[service.failedSite(url) ?? 'none'], '', '');
      if (service.isReady(site)) return statusOf('Status', SiteStatus.Ready, site.id, call.context.absolute(url));
      return statusOf('Status', service.settings.siteCreationSaysNothing ? SiteStatus.None : SiteStatus.Provisioning, '', '');
    }),
    /** Into the tenant's bin, by who manages the site; a hub first stops being one. */
    delete: acts((_, call) => {
      const { context } = call;
      const { service } = context;
      const site = service.sites.allSites().find(({ id }) => id === call.text('siteId').toLowerCase());
      if (site === undefined) throw refusal('resourceNotFound', call.text('siteId'));
      const root = service.sites.rootWeb(site.n);
      const person = service.people.find(context.user.login);
      const within = site.n === context.site.n || person === undefined ? context : new RequestContext(service, context.request, root, service.principals.ensure(site.n, person), context.language);
      within.require(PermissionKind.ManageWeb, root);
      if (site.hub === site.n) throw refusal('badRequest', 'delete');
      service.sites.recycleSite(site.n, context.now);
      return nothing;
    }),
    canCreate: reads((_, call) => valueResource('CanCreate', 'Edm.Boolean', mayCreate(call)))
  }
};

extendType(apiRoot, {
  navigations: { SPSiteManager: leadsTo(() => entityOf(siteManagerType, null)) },
  operations: {
    'SP.Site.Exists': acts((_, call) => valueResource('Exists', 'Edm.Boolean', isThere(call)))
  }
});

/** A site in the bin keeps its address, but is not there: only its creation tells. */
function isThere(call: ApiCall): boolean {
  const site = call.context.service.sites.siteByUrl(siteUrl(call, call.text('url', -1)));
  return site !== undefined && site.deleted === null;
}

/**
 * Makes a site whose owner is whoever asks, or the named owner. It is there at once and opens when `siteCreationDelay` has
 * passed; with `siteCreationSaysNothing` the answer is what tenants report for sites that were made: status 0.
 */
function create(call: ApiCall): Resource {
  const { context } = call;
  const { service } = context;
  if (!mayCreate(call)) throw refusal('accessDenied');
  const request = call.object('request');
  const title = textOf(request, 'Title');
  const url = siteUrl(call, textOf(request, 'Url'));
  const template = textOf(request, 'WebTemplate') || 'SITEPAGEPUBLISHING#0';
  if (title === '' || !/^\/(sites|teams)\/[^/]+$/i.test(url) || !TEMPLATES.has(template)) return statusOf('Create', SiteStatus.Error, '', '');
  requireValidName(url.slice(url.lastIndexOf('/') + 1));
  if (service.sites.siteByUrl(url) !== undefined) return statusOf('Create', SiteStatus.Exists, '', '');
  if (service.settings.siteCreationFails) {
    service.failLater(url);
    return statusOf('Create', SiteStatus.Provisioning, '', '');
  }
  const owner = ownerOf(call, textOf(request, 'Owner'));
  const language = request.Lcid === 1036 ? 1036 : 1033;
  const site = service.database.transaction(() => {
    const hubId = textOf(request, 'HubSiteId').toLowerCase();
    const made = createSite(service, { url, title, description: textOf(request, 'Description'), language, template, owner: owner.claim }, context.now);
    const hub = service.sites.allSites().find(({ id, n, hub: of }) => id === hubId && of === n);
    if (hub !== undefined) service.sites.joinHub(made.n, hub.n);
    const web = service.sites.rootWeb(made.n);
    const within = new RequestContext(service, context.request, web, service.principals.ensure(made.n, owner), context.language);
    createHomePage(within);
    const designId = textOf(request, 'SiteDesignId').toLowerCase();
    const design = new SiteDesignStore(service.properties).all().find(({ id }) => id === designId);
    if (design !== undefined) applyDesign(within, design);
    return made;
  });
  service.openLater(site);
  if (service.settings.siteCreationSaysNothing) return statusOf('Create', SiteStatus.None, '', '');
  return service.isReady(site) ? statusOf('Create', SiteStatus.Ready, site.id, context.absolute(url)) : statusOf('Create', SiteStatus.Provisioning, '', '');
}

/** A tenant may keep site creation to its administrators. */
export function mayCreate({ context: { service, user } }: ApiCall): boolean {
  return service.settings.everybodyMayCreateSites || service.people.find(user.login)?.siteAdmin === true;
}

function ownerOf({ context: { service, user } }: ApiCall, name: string): Person {
  const owner = service.people.find(name === '' ? user.login : name);
  if (owner === undefined) throw refusal('userNotFound', name);
  return owner;
}

function textOf(request: JsonObject, name: string): string {
  const value = request[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** Server-relative address of a site of this host. @throws SharePointError `badRequest` (400) */
function siteUrl({ context }: ApiCall, address: string): string {
  if (!URL.canParse(address, context.origin)) throw refusal('badRequest', 'Url');
  const { origin, pathname } = new URL(address, context.origin);
  if (origin !== context.origin) throw refusal('badRequest', 'Url');
  try {
    return withoutEndSlashes(decodeURI(pathname));
  } catch {
    throw refusal('badRequest', 'Url');
  }
}

function statusOf(name: string, status: number, id: string, url: string): Resource {
  return valueResource(name, 'Microsoft.SharePoint.Portal.SPSiteCreationResponse', complex('Microsoft.SharePoint.Portal.SPSiteCreationResponse', { SiteId: id, SiteStatus: status, SiteUrl: url }));
}

