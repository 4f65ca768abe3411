import { acts, extendType, leadsTo, reads } from '../odata/entity-type';
import { siteCollectionAppCatalog, tenantAppCatalog } from './app-catalog';
import { clientSideComponents, clientSideComponentsById, clientSideComponentsByType, clientSideWebParts } from './client-side-component';
import { lists } from './lists';
import { peopleManager } from './people-manager';
import { apiRoot } from './root';
import { sitePageService } from './site-page';
import { webType } from './web';
import { webRootFolder } from './unlisted';

/* Apps of a web, its components and extensions; pages and profiles as services of their own. */

extendType(webType, {
  navigations: {
    RootFolder: leadsTo((web, context) => webRootFolder(context.in(web))),
    SiteCollectionAppCatalog: leadsTo((_, context) => siteCollectionAppCatalog(context)),
    TenantAppCatalog: leadsTo((_, context) => tenantAppCatalog(context))
  },
  operations: {
    GetClientSideComponents: acts((_, call) => clientSideComponents(call)),
    GetClientSideComponentsByComponentType: reads((web, call) => clientSideComponentsByType(call, call.context.in(web))),
    GetClientSideComponentsById: reads((_, call) => clientSideComponentsById(call)),
    GetClientSideWebParts: reads((web, { context }) => clientSideWebParts(context.in(web)))
  }
});

extendType(apiRoot, {
  navigations: {
    // Page editors ask the root for `lists/EnsureClientRenderedSitePagesLibrary`.
    Lists: leadsTo((_, context) => lists(context)),
    SitePages: leadsTo((_, context) => sitePageService(context)),
    'SP.UserProfiles.PeopleManager': leadsTo((_, context) => peopleManager(context))
  }
});
