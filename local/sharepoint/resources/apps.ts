import { acts, extendType, leadsTo, reads, type EntityType } from '../odata/entity-type';
import type { WebRow } from '../store/site-store';
import { siteCollectionAppCatalog, tenantAppCatalog } from './app-catalog';
import { clientSideComponents, clientSideComponentsById, clientSideWebParts } from './client-side-component';
import { peopleManager } from './people-manager';
import { sitePageService } from './site-page';
import { userCustomActions } from './user-custom-action';

/** Gives webs their app catalogs, components and extensions. */
export function addAppMembers(webType: EntityType<WebRow>): void {
  extendType(webType, {
    navigations: {
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

/** Gives the root of `_api` the services of pages and profiles. */
export function addAppRoots<T>(rootType: EntityType<T>): void {
  extendType(rootType, {
    navigations: {
      SitePages: leadsTo((_, context) => sitePageService(context)),
      'SP.UserProfiles.PeopleManager': leadsTo((_, context) => peopleManager(context))
    }
  });
}
