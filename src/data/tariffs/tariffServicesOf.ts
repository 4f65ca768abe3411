import { PRICE_FILES, tariffHeads } from '../../lists/heads/tariffs';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { loadOnce } from '../loadOnce';
import { Provisioner } from '../provisioning/Provisioner';
import { siteReader } from '../provisioning/SiteReader';
import { pricesOf } from './pricesOf';
import { SharePointPriceFiles } from './SharePointPriceFiles';
import type { TariffServices } from './TariffServices';

/** Tariffs of a web. What follows and what writes is loaded when it is needed. */
export function tariffServicesOf(connection: Connection): TariffServices {
  const files = new SharePointPriceFiles(connection);
  const facts = () => siteReader(connection).facts();
  const follows = loadOnce(async () => (await import(/* webpackChunkName: 'tariffs-follow' */ './followsOf')).followsOf(connection));
  const prices = pricesOf(connection, files);
  const writer: TariffServices['writer'] = async (timeZone) => (await import(/* webpackChunkName: 'tariffs-writer' */ './tariffWriterOf')).tariffWriterOf(connection, files, timeZone);
  return {
    prices,
    follows: { read: async () => (await follows()).read(), set: async (service, isFollowed) => (await follows()).set(service, isFollowed) },
    setup: new Provisioner(connection, { heads: tariffHeads, load: async () => (await import(/* webpackChunkName: 'inspection' */ '../../lists/tariffLists')).tariffLists }),
    mayWrite: async () => {
      const library = (await facts()).lists.get(PRICE_FILES.url);
      return library !== undefined && hasRight(library.permissions, 'editListItems');
    },
    register: async () => (await import(/* webpackChunkName: 'tariffs-council' */ './registerOf')).registerOf(connection),
    writer,
    changes: async (timeZone) => (await import(/* webpackChunkName: 'tariffs-files' */ './changes/changeFilesOf')).changeFilesOf(connection, { prices, writer }, timeZone),
    owner: async () => (await import(/* webpackChunkName: 'tariffs-owner' */ './owner/tariffOwnerOf')).tariffOwnerOf(connection, prices),
    serverNow: () => connection.serverNow()
  };
}
