import { TARIFF_ACT_RECORDS, TARIFF_LINES, TARIFF_VERSIONS } from '../../lists/heads/tariffs';
import type { Connection } from '../connection/Connection';
import { listOf } from '../items/ListApi';
import { siteReader } from '../provisioning/SiteReader';
import { SharePointPriceFiles } from './SharePointPriceFiles';
import { StoredPrices } from './StoredPrices';

/** What a web charges, from its price files and how many rows stand behind them. */
export function pricesOf(connection: Connection, files = new SharePointPriceFiles(connection)): StoredPrices {
  return new StoredPrices(
    files,
    async () => {
      const { lists } = await siteReader(connection).facts();
      const [versions, records] = [lists.get(TARIFF_VERSIONS.url), lists.get(TARIFF_ACT_RECORDS.url)];
      return versions && records ? { versions: versions.itemCount, records: records.itemCount } : null;
    },
    async (line) => (await listOf(connection, TARIFF_LINES).item(line).select('LineKey')<{ readonly LineKey: string }>()).LineKey
  );
}
