import type { NamedThing } from '../../domain/references/Reference';
import { ReferencesList } from '../../lists/references';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import { siteReader } from '../provisioning/SiteReader';
import type { ReferenceEditor } from './ReferenceEditor';
import { References } from './References';

/** References of the things of one web. */
export interface ReferenceServices extends Pick<References, 'of' | 'remove'> {
  /** As `References.add`; the first reference of a web makes the list. For site owners. @throws DataError */
  add(thing: NamedThing, source: NamedThing): Promise<void>;
  /** Things of the site that another can come from, the newest first. @throws DataError */
  candidates(): Promise<readonly NamedThing[]>;
}

export function createReferenceServices(connection: Connection): ReferenceServices {
  const references = new References(new ListTable(connection, ReferencesList), connection.webPath);
  let isUsed = false;
  const editor = async (): Promise<ReferenceEditor> => {
    const { ReferenceEditor: Editor } = await import(/* webpackChunkName: 'references' */ './ReferenceEditor');
    return new Editor(connection, references);
  };
  return {
    async of(thing) {
      // Where nothing refers to anything, nothing is asked: the page knows how many items each list has.
      if (!isUsed) isUsed = ((await siteReader(connection).facts()).lists.get(ReferencesList.url)?.itemCount ?? 0) > 0;
      return isUsed ? references.of(thing) : [];
    },
    async add(thing, source) {
      isUsed = true;
      await (await editor()).add(thing, source);
    },
    remove: async (reference) => (await editor()).remove(reference),
    candidates: async () => (await editor()).candidates()
  };
}
