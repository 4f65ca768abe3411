import { DELEGATIONS, TARIFF_RULES, TARIFF_SETTINGS } from '../../../lists/heads/tariffs';
import type { Connection } from '../../connection/Connection';
import { hasRight } from '../../connection/permissions';
import { siteReader } from '../../provisioning/SiteReader';
import { changeTablesOf, tariffFoldersOf } from '../changes/changeFilesOf';
import { SharePointChangeSite } from '../changes/SharePointChangeSite';
import type { TariffPrices } from '../TariffServices';
import type { GroupName, TariffOwner } from './TariffOwner';

/** Groups that are read; a site collection has a few dozen. */
const MOST = 1000;

/** What is said once of the tariffs of a web. */
export function tariffOwnerOf(connection: Connection, prices: Pick<TariffPrices, 'service'>): TariffOwner {
  const tables = changeTablesOf(connection);
  const { settings, delegations, rules } = tables;
  const site = new SharePointChangeSite(connection);
  return {
    settings,
    delegations,
    rules,
    folders: tariffFoldersOf(connection),
    groups: async () => {
      const rows = await connection.sp.rows('_api/web/sitegroups').select('Id', 'Title').top(MOST)<readonly { readonly Id: number; readonly Title: string }[]>();
      return rows.map(({ Id: id, Title: name }): GroupName => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name));
    },
    overview: async (timeZone) => (await import(/* webpackChunkName: 'tariffs-dashboard' */ '../overview/readOverview')).readOverview({ tables, prices, members: (some) => site.members(some), serverNow: () => site.serverNow() }, timeZone),
    may: async () => {
      const { lists } = await siteReader(connection).facts();
      const mayEdit = (url: string): boolean => {
        const list = lists.get(url);
        return list !== undefined && hasRight(list.permissions, 'editListItems');
      };
      return { settings: mayEdit(TARIFF_SETTINGS.url), delegations: mayEdit(DELEGATIONS.url), rules: mayEdit(TARIFF_RULES.url) };
    }
  };
}
