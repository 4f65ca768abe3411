import { acts, extendType, leadsTo, reads, type EntityType } from '../odata/entity-type';
import { entityOf } from '../odata/resource';
import type { WebRow } from '../store/site-store';
import { siteCollectionAppCatalog, tenantAppCatalog } from './app-catalog';
import { clientSideComponents, clientSideComponentsById, clientSideWebParts } from './client-side-component';
import { lists } from './lists';
import { peopleManager } from './people-manager';
import { sitePageService } from './site-page';
import { userCustomActions } from './user-custom-action';
import { webRootFolderType } from './web-root-folder';

/** Gives webs their app catalogs, components, extensions and home page. */
export function addAppMembers(webType: EntityType<WebRow>): void {
  extendType(webType, {
    navigations: {
      RootFolder: leadsTo((web) => entityOf(webRootFolderType, web)),
      SiteCollectionAppCatalog: leadsTo((_, context) => siteCollectionAppCatalog(context)),
      TenantAppCatalog: leadsTo((_, context) => tenantAppCatalog(context)),
      UserCustomActions: leadsTo((web, context) => userCustomActions(context.in(web)))
    },
    operations: {
      GetClientSideComponents: acts((_, call) => clientSideComponents(call)),
      GetClientSideComponentsById: reads((_, call) => clientSideComponentsById(call)),
      GetClientSideWebParts: reads((web, { context }) => clientSideWebParts(context.in(web)))
    }
  });
}

/** Gives the root of `_api` the services of pages and profiles, and the lists where page editors ask for their library. */
export function addAppRoots<T>(rootType: EntityType<T>): void {
  extendType(rootType, {
    navigations: {
      Lists: leadsTo((_, context) => lists(context)),
      SitePages: leadsTo((_, context) => sitePageService(context)),
      'SP.UserProfiles.PeopleManager': leadsTo((_, context) => peopleManager(context))
    }
  });
}
