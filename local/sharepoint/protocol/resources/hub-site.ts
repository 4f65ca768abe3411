import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { hubNavigation, type HubNode } from '../../model/navigation/hub-navigation';
import { acts, boolean, extendType, guid, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { entityOf, nothing, nullResource, valueResource, type CollectionResource, type EntityType } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import type { SiteRow } from '../../storage/site-store';
import { smallCollection } from './collections';
import { apiRoot } from './root';
import { siteType } from './site';
import { webType } from './web';

const NONE = '00000000-0000-0000-0000-000000000000';

/** A site collection that others have joined (`_api/hubsites`). */
const hubSiteType: EntityType<SiteRow> = {
  name: 'SP.HubSite',
  uri: (hub) => `HubSites/GetById('${hub.id}')`,
  properties: {
    Description: text((hub, { service }) => service.sites.rootWeb(hub.n).description),
    EnablePermissionsSync: boolean(() => false),
    EnforcedECTs: text(() => null),
    HideNameInNavigation: boolean(() => false),
    ID: guid((hub) => hub.id),
    LogoUrl: text((hub, { service }) => service.sites.settingsOf(service.sites.rootWeb(hub.n)).logoUrl ?? null),
    ParentHubSiteId: guid(() => NONE),
    PermissionsSyncTag: valueOf('Edm.Int64', () => '0'),
    RequiresJoinApproval: boolean((_, { service }) => service.settings.hubJoin === 'approval'),
    SiteDesignId: guid(() => NONE),
    SiteId: guid((hub) => hub.id),
    SiteUrl: text((hub, context) => context.absolute(hub.url)),
    Targets: text(() => null),
    TenantInstanceId: guid(() => NONE),
    Title: text((hub, { service }) => service.sites.rootWeb(hub.n).title)
  },
  navigations: {},
  operations: {}
};

function hubs(context: RequestContext): readonly SiteRow[] {
  return context.service.sites.allSites().filter(({ n, hub }) => hub === n);
}

function hubById(context: RequestContext, id: string): SiteRow {
  const wanted = id.replace(/[{}]/g, '').toLowerCase();
  const hub = hubs(context).find((each) => each.id === wanted);
  if (hub === undefined) throw refusal('resourceNotFound', id);
  return hub;
}

function hubCollection(): CollectionResource {
  return smallCollection(hubSiteType, 'HubSites', hubs, {
    operations: { getById: reads((_, call) => entityOf(hubSiteType, hubById(call.context, call.text('hubSiteId')))) }
  });
}

/** Only an administrator of the organisation makes hubs (MS docs: planning your hub sites). */
function requireAdministrator(context: RequestContext): void {
  if (context.service.people.find(context.user.login)?.siteAdmin !== true) throw refusal('accessDenied');
}

extendType(siteType, {
  operations: {
    registerHubSite: acts((site, { context }) => {
      requireAdministrator(context);
      // A site that has joined a hub becomes none (MS docs: Register-PnPHubSite).
      if (site.hub !== null) throw refusal('badRequest', 'registerHubSite');
      context.service.sites.joinHub(site.n, site.n);
      return entityOf(hubSiteType, context.service.sites.site(site.n));
    }),
    unRegisterHubSite: acts((site, { context }) => {
      requireAdministrator(context);
      if (site.hub !== site.n) throw refusal('badRequest', 'unRegisterHubSite');
      for (const each of context.service.sites.allSites()) if (each.hub === site.n) context.service.sites.joinHub(each.n, null);
      return nothing;
    }),
    /** The empty id leaves the hub. */
    joinHubSite: acts((site, call) => {
      const { context } = call;
      context.require(PermissionKind.ManageWeb, context.service.sites.rootWeb(site.n));
      const id = call.text('hubSiteId');
      if (site.hub === site.n) throw refusal('badRequest', 'joinHubSite');
      const { hubJoin } = context.service.settings;
      if (id !== NONE && hubJoin === 'administrators') requireAdministrator(context);
      // What waits for approval is answered like what has joined: only the site tells.
      if (id !== NONE && hubJoin === 'approval') {
        hubById(context, id);
        return nothing;
      }
      context.service.sites.joinHub(site.n, id === NONE ? null : hubById(context, id).n);
      return nothing;
    })
  }
});

extendType(webType, {
  operations: {
    /** JSON in a text, as SharePoint answers it; a site has a copy of its hub's navigation, which `forceRefresh` makes anew. */
    hubSiteData: reads((web, call) => {
      const { context } = call;
      const { hub } = context.service.sites.site(web.site);
      if (hub === null) return nullResource('HubSiteData');
      const navigation = hubNavigation(context.service, web.site, hub, call.flag('forceRefresh'));
      return valueResource('HubSiteData', 'Edm.String', JSON.stringify(hubData(context, context.service.sites.site(hub), navigation)));
    })
  }
});

function hubData(context: RequestContext, hub: SiteRow, navigation: readonly HubNode[]): Record<string, unknown> {
  const { sites } = context.service;
  const web = sites.rootWeb(hub.n);
  return {
    themeKey: null, name: web.title, url: context.absolute(hub.url), logoUrl: sites.settingsOf(web).logoUrl ?? null, usesMetadataNavigation: false, megaMenuEnabled: true, navigation,
    isNavAudienceTargeted: false, siteId: hub.id, requiresJoinApproval: context.service.settings.hubJoin === 'approval', hideNameInNavigation: false, parentHubSiteId: NONE, relatedHubSiteIds: [hub.id]
  };
}

extendType(apiRoot, {
  navigations: { hubSites: leadsTo(() => hubCollection()) },
  operations: { 'SP.HubSites.CanCreate': reads((_, { context }) => valueResource('CanCreate', 'Edm.Boolean', context.service.people.find(context.user.login)?.siteAdmin === true)) }
});
