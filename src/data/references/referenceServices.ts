import type { MadeState } from '../../domain/making/MadeState';
import type { NamedThing } from '../../domain/references/Reference';
import type { Thing } from '../../domain/references/thing';
import { REFERENCES_URL } from '../../lists/referencesUrl';
import type { MakingServices } from '../making/Maker';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { siteReader } from '../provisioning/SiteReader';
import type { ReferenceEditor } from './ReferenceEditor';
import type { References } from './References';

/** References of the things of one web. */
export interface ReferenceServices extends Pick<References, 'of' | 'remove'> {
  /** As `References.add`; the first reference of a web makes the list, where its maker is an owner. @returns false where the source's own site does not show it @throws DataError */
  add(thing: NamedThing, source: NamedThing): Promise<boolean>;
  /** May the person keep references of the web's things: its owners, where there is no list of them yet. @throws DataError */
  mayKeep(): Promise<boolean>;
  /** The thing of a copied address, of this site or another. @returns null for any other text @throws DataError `notFound`, `forbidden` */
  find(address: string): Promise<NamedThing | null>;
  /** Things of the site that another can come from, the newest first. @throws DataError */
  candidates(): Promise<readonly NamedThing[]>;
  /** How something that came of another thing stands; null for what nobody says it of. @throws DataError */
  stateOf(thing: Thing): Promise<MadeState | null>;
  /** Reads on which pages parts stand on a site that this page did not read: `seenSite` knows it then. Never fails. */
  see(webPath: string): Promise<void>;
  /** What can be made of a thing of the site, and linked with it. */
  making(): Promise<MakingServices>;
}

/** @param openWeb a connection to another web of the same SharePoint; default: the page's own way */
export function createReferenceServices(connection: Connection, openWeb?: (webUrl: string) => Connection): ReferenceServices {
  let opening: Promise<References> | undefined;
  let isUsed = false;
  // One promise for all who ask in a tick: they go on together, and their things are asked for in one request.
  const open = (): Promise<References> => {
    opening ??= load();
    opening.catch(() => (opening = undefined));
    return opening;
  };
  const reader = () => import(/* webpackChunkName: 'references-reader' */ './openReferences');
  const load = async (): Promise<References> => (await reader()).openReferences(connection);
  const editor = async (): Promise<ReferenceEditor> => {
    const { ReferenceEditor: Editor } = await import(/* webpackChunkName: 'references' */ './ReferenceEditor');
    return new Editor(connection, await open(), openWeb);
  };
  return {
    async of(thing) {
      // Where nothing refers to anything, nothing is asked: the page knows how many items each list has.
      if (!isUsed) isUsed = ((await siteReader(connection).facts()).lists.get(REFERENCES_URL)?.itemCount ?? 0) > 0;
      return isUsed ? (await open()).of(thing) : [];
    },
    async add(thing, source) {
      isUsed = true;
      return (await editor()).add(thing, source);
    },
    async mayKeep() {
      const { lists, permissions } = await siteReader(connection).facts();
      const list = lists.get(REFERENCES_URL);
      return list ? hasRight(list.permissions, 'addListItems') : hasRight(permissions, 'managePermissions');
    },
    find: async (address) => (await editor()).find(address),
    remove: async (reference) => (await editor()).remove(reference),
    candidates: async () => (await editor()).candidates(),
    stateOf: async (thing) => (await reader()).stateOf(connection, thing),
    see: async (webPath) => (await reader()).seeSite(connection, webPath, openWeb),
    making: async () => (await reader()).makingOf(connection)
  };
}
