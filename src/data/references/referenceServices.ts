import { PollsList } from '../../lists/polls';
import { referenceLists, ReferencesList } from '../../lists/references';
import { UsagesList } from '../../lists/usages';
import type { NamedThing } from '../../domain/references/Reference';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { ListTable } from '../items/ListTable';
import { Provisioner } from '../provisioning/Provisioner';
import { siteReader } from '../provisioning/SiteReader';
import { References } from './References';

/** References of the things of one web. */
export interface ReferenceServices extends Pick<References, 'of' | 'remove'> {
  /** As `References.add`; the first reference of a web makes the list. For site owners. @throws DataError */
  add(thing: NamedThing, source: NamedThing): Promise<void>;
  /** Things of the site that another can come from, the newest first. @throws DataError */
  candidates(): Promise<readonly NamedThing[]>;
}

/** The newest of each kind that are offered. */
const OFFERED = 500;

export function createReferenceServices(connection: Connection): ReferenceServices {
  const { webPath } = connection;
  const polls = new ListTable(connection, PollsList);
  const usages = new ListTable(connection, UsagesList);
  const references = new References(new ListTable(connection, ReferencesList), webPath);
  let isUsed = false;
  const newest = { orderBy: 'id', descending: true, size: OFFERED } as const;
  return {
    async of(thing) {
      // Where nothing refers to anything, nothing is asked: the page knows how many items each list has.
      if (!isUsed) isUsed = ((await siteReader(connection).facts()).lists.get(ReferencesList.url)?.itemCount ?? 0) > 0;
      return isUsed ? references.of(thing) : [];
    },
    remove: (reference) => references.remove(reference),
    async add(thing, source) {
      isUsed = true;
      try {
        await references.add(thing, source);
      } catch (error) {
        if (!isNotFound(error)) throw error;
        // No part asks for it at set-up: most sites refer to nothing.
        await new Provisioner(connection, referenceLists).setUp();
        await references.add(thing, source);
      }
    },
    async candidates() {
      const [ofPolls, ofUsages] = await Promise.all([
        orNone(polls.entries(newest)).then((rows) => rows.map(({ id, question }): NamedThing => ({ kind: 'poll', id, webPath, title: question }))),
        orNone(usages.entries(newest)).then((rows) => rows.map(({ id, title }): NamedThing => ({ kind: 'usage', id, webPath, title })))
      ]);
      return [...ofPolls, ...ofUsages];
    }
  };
}

/** A part that is not set up on this site has no things. */
async function orNone<R>(page: Promise<{ readonly rows: readonly R[] }>): Promise<readonly R[]> {
  try {
    return (await page).rows;
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DataError && error.code === 'notFound';
}
