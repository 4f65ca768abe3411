import { threadLists } from '../../lists/thread';
import type { Connection } from '../connection/Connection';
import { browserStorage } from '../kept/browserStorage';
import { KeptValue } from '../kept/KeptValue';
import { loadOnce } from '../loadOnce';
import { Provisioner } from '../provisioning/Provisioner';
import { siteReader } from '../provisioning/SiteReader';
import { callStreams } from './callStreams';
import { campaignStreams } from './campaignStreams';
import { helpStream } from './helpStream';
import { keptStreams } from './keptStreams';
import type { OwnServices } from './OwnServices';
import { pollStream } from './pollStream';
import { Thread } from './Thread';

/** What the screens of a thread read and write through. */
export interface ThreadServices {
  readonly thread: Pick<Thread, 'read' | 'older'>;
  /** How the lists of pages, thanks and help stand. */
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  /** Pages of agents, thanks and help: loaded when somebody goes there. */
  own(): Promise<OwnServices>;
  /** The agent's number in the site. */
  userId(): Promise<number>;
  /** Now by the server's clock. */
  serverNow(): Date;
}

/** @param storage what is kept between visits; default: the browser's own */
export function threadServicesOf(connection: Connection, storage = browserStorage()): ThreadServices {
  return {
    thread: new Thread({
      streams: [...campaignStreams(connection), ...callStreams(connection), pollStream(connection), helpStream(connection)],
      facts: () => siteReader(connection).facts(),
      kept: new KeptValue(storage, 'parvis-thread', keptStreams),
      owner: async () => `${connection.webUrl}|${await connection.userId()}`,
      serverNow: () => connection.serverNow()
    }),
    setup: new Provisioner(connection, threadLists),
    own: loadOnce(async () => (await import(/* webpackChunkName: 'thread-own' */ './ownServicesOf')).ownServicesOf(connection)),
    userId: () => connection.userId(),
    serverNow: () => connection.serverNow()
  };
}
