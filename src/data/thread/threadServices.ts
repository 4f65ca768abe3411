import type { Connection } from '../connection/Connection';
import { browserStorage } from '../kept/browserStorage';
import { KeptValue } from '../kept/KeptValue';
import { siteReader } from '../provisioning/SiteReader';
import { callStreams } from './callStreams';
import { campaignStreams } from './campaignStreams';
import { keptStreams } from './keptStreams';
import { pollStream } from './pollStream';
import { Thread } from './Thread';

/** What the screens of a thread read and write through. */
export interface ThreadServices {
  readonly thread: Pick<Thread, 'read' | 'older'>;
  /** The agent's number in the site. */
  userId(): Promise<number>;
}

/** @param storage what is kept between visits; default: the browser's own */
export function threadServicesOf(connection: Connection, storage = browserStorage()): ThreadServices {
  return {
    thread: new Thread({
      streams: [...campaignStreams(connection), ...callStreams(connection), pollStream(connection)],
      facts: () => siteReader(connection).facts(),
      kept: new KeptValue(storage, 'parvis-thread', keptStreams),
      owner: async () => `${connection.webUrl}|${await connection.userId()}`,
      serverNow: () => connection.serverNow()
    }),
    userId: () => connection.userId()
  };
}
