import { complex } from '../../model/values';
import type { RequestContext } from '../../model/context';
import { PermissionKind } from '../../storage/permission-kind';
import type { SiteRow } from '../../storage/site-store';
import { extendType, onRequest, valueOf } from '../odata/entity-type';
import { siteType } from './site';

/** Bytes that a row of a list is taken to need. */
const BYTES_PER_ITEM = 2_000;

/** What a site stores, for who may see how it is used (SP.UsageInfo). Nobody documents whom SharePoint tells. */
extendType(siteType, {
  properties: {
    Usage: onRequest(
      valueOf('SP.UsageInfo', (site, context) => {
        context.require(PermissionKind.ViewUsageData, context.service.sites.rootWeb(site.n));
        const bytes = bytesOf(site, context);
        return complex('SP.UsageInfo', { Bandwidth: '0', DiscussionStorage: '0', Hits: '0', Storage: String(bytes), StoragePercentageUsed: bytes / context.service.settings.siteQuota, Visits: '0' });
      })
    )
  }
});

function bytesOf(site: SiteRow, { service: { sites, lists, items } }: RequestContext): number {
  const webs = sites.allWebs().filter((web) => web.site === site.n);
  return webs.flatMap((web) => lists.ofWeb(web.n)).reduce((sum, list) => sum + items.bytesOf(list) + list.item_count * BYTES_PER_ITEM, 0);
}
