import { siteRegister } from '../../domain/privacy/SiteRegister';
import type { Connection } from '../connection/Connection';
import { readFile } from '../files/readFile';
import { loadOnce } from '../loadOnce';
import { siteReader } from '../provisioning/SiteReader';
import { answeredLists } from './describedLists';
import { KnownPeople } from './KnownPeople';
import { PrivacyActs } from './PrivacyActs';
import type { PrivacyServices } from './PrivacyServices';

/** Protection of data on one web; each heavy piece is loaded when it is used. @param timeZone of the city: months of requests are counted by its days */
export function privacyServicesOf(connection: Connection, timeZone = 'Europe/Paris'): PrivacyServices {
  const people = new KnownPeople(connection);
  const acts = new PrivacyActs(connection);
  const held = loadOnce(async () => new (await import(/* webpackChunkName: 'health-privacy-held' */ './HeldReader')).HeldReader(connection));
  return {
    async register() {
      const { lists } = await siteReader(connection).facts();
      return siteRegister(answeredLists.map(({ described }) => described), new Map([...lists].map(([url, { itemCount }]) => [url, itemCount])));
    },
    acts: () => acts.all(),
    record: (kind, content, clientKey) => acts.add(kind, content, clientKey),
    find: (text, signal) => people.find(text, signal),
    known: (person) => people.known(person),
    held: async (person, options) => (await held()).read(person, options),
    file: (path, signal) => readFile(connection, path, signal),
    purges: loadOnce(async () => new (await import(/* webpackChunkName: 'health-privacy-purge' */ './purge/Purges')).Purges(connection, acts, timeZone)),
    eraser: loadOnce(async () => new (await import(/* webpackChunkName: 'health-privacy-erase' */ './Eraser')).Eraser(connection, acts))
  };
}
