import type { NamedThing, Reference } from '../../domain/references/Reference';
import { CallsList } from '../../lists/calls';
import { PollsList } from '../../lists/polls';
import { referenceLists } from '../../lists/references';
import { UsagesList } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { ListTable } from '../items/ListTable';
import { Provisioner } from '../provisioning/Provisioner';
import type { References } from './References';
import { UNPUBLISHED } from '../polls/unpublished';

/** The newest of each kind that are offered. */
const OFFERED = 500;

/** What owners do with references; its code is loaded when they do. */
export class ReferenceEditor {
  public constructor(
    private readonly connection: Connection,
    private readonly references: References
  ) {}

  /** As `References.add`; the first reference of a web makes the list. @throws DataError */
  public async add(thing: NamedThing, source: NamedThing): Promise<void> {
    try {
      await this.references.add(thing, source);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
      // No part asks for it at set-up: most sites refer to nothing.
      await new Provisioner(this.connection, referenceLists).setUp();
      await this.references.add(thing, source);
    }
  }

  public remove(reference: Reference): Promise<void> {
    return this.references.remove(reference);
  }

  /** Things of the site that another can come from, the newest first. @throws DataError */
  public async candidates(): Promise<readonly NamedThing[]> {
    const { webPath } = this.connection;
    const newest = { orderBy: 'id', descending: true, size: OFFERED } as const;
    const [polls, usages, calls] = await Promise.all([
      orNone(new ListTable(this.connection, PollsList).entries(newest)),
      orNone(new ListTable(this.connection, UsagesList).entries(newest)),
      orNone(new ListTable(this.connection, CallsList).entries(newest))
    ]);
    return [
      ...polls.filter(({ question }) => question !== UNPUBLISHED).map(({ id, question }): NamedThing => ({ kind: 'poll', id, webPath, title: question })),
      ...calls.filter(({ kind }) => kind === 'text').map(({ id, title }): NamedThing => ({ kind: 'call', id, webPath, title })),
      ...usages.map(({ id, title }): NamedThing => ({ kind: 'usage', id, webPath, title }))
    ];
  }
}

/** A part that is not set up on this site has no things. */
async function orNone<R>(page: Promise<{ readonly rows: readonly R[] }>): Promise<readonly R[]> {
  try {
    return (await page).rows;
  } catch (error) {
    if (hasCode(error, 'notFound')) return [];
    throw error;
  }
}
