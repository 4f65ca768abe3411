import { refusal } from '../../errors';
import { PermissionKind } from '../../storage/permission-kind';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType, leadsTo, text } from '../odata/entity-type';
import { entityOf, nullResource, type EntityType } from '../odata/resource';
import { fileAt } from './file';
import { apiRoot } from './root';

/** What a picture is for (`SiteLogoType`): logos of hubs, backgrounds of headers and the logo of the tenant have no counterpart. */
const WEB_LOGO = 0;
/** Its shape (`SiteLogoAspect`). */
const LogoAspect = { Square: 0, Rectangular: 1 } as const;

/** `_api/siteiconmanager`: the logo of a web. */
const siteIconManagerType: EntityType<null> = {
  name: 'Microsoft.SharePoint.Portal.SiteIconManager',
  uri: () => 'SiteIconManager',
  properties: { Id4a81de82eeb94d6080ea5bf63e27023a: text(() => null) },
  navigations: {},
  operations: {
    setSiteLogo: acts((_, call) => {
      setSiteLogo(call);
      return nullResource('SetSiteLogo');
    })
  }
};

/** The rectangular picture is the one that the header shows and `SiteLogoUrl` tells; the square one is the thumbnail, which lists of sites show. An empty address takes the picture away. */
function setSiteLogo(call: ApiCall): void {
  const { context } = call;
  const { service, web } = context;
  context.require(PermissionKind.ManageWeb, web);
  const [url, type, aspect] = [call.text('relativeLogoUrl'), call.optionalNumber('type') ?? WEB_LOGO, call.optionalNumber('aspect') ?? LogoAspect.Square];
  if (type !== WEB_LOGO) throw refusal('parameterInvalid', 'type');
  if (!Object.values<number>(LogoAspect).includes(aspect)) throw refusal('parameterInvalid', 'aspect');
  if (url !== '') fileAt(context, url);
  service.sites.updateWeb(web.n, { settings: aspect === LogoAspect.Square ? { thumbnailUrl: url } : { logoUrl: url } });
}

extendType(apiRoot, { navigations: { SiteIconManager: leadsTo(() => entityOf(siteIconManagerType, null)) } });
