import { DataError } from '../DataError';
import type { Connection } from './Connection';
import { createConnection } from './createConnection';

/** Connections to other webs of the same SharePoint, with nothing kept from before. */
export function openWebOf({ webUrl: home, language }: Pick<Connection, 'webUrl' | 'language'>) {
  /** @throws DataError `forbidden` for another host */
  return (webUrl: string): Connection => {
    const { origin, pathname } = new URL(webUrl);
    // What is signed is sent nowhere else.
    if (origin !== new URL(home).origin) throw new DataError('forbidden', `another host: ${origin}`);
    return createConnection({ webUrl, webPath: decodeURIComponent(pathname), language: language === 'en' ? 1033 : 1036 });
  };
}
