import type { NamedThing, Reference } from '../../domain/references/Reference';
import { isSameWeb } from '../../domain/references/thing';
import { CallsList } from '../../lists/calls';
import { PollsList } from '../../lists/polls';
import { referenceLists } from '../../lists/references';
import { UsagesList } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { openWebOf } from '../connection/openWebOf';
import { hasCode } from '../DataError';
import { ListTable } from '../items/ListTable';
import { Provisioner } from '../provisioning/Provisioner';
import { findThing } from './findThing';
import { openReferences } from './openReferences';
import type { References } from './References';
import { UNPUBLISHED } from '../polls/unpublished';

/** The newest of each kind that are offered. */
const OFFERED = 500;

/** What owners do with references; its code is loaded when they do. */
export class ReferenceEditor {
  public constructor(
    private readonly connection: Connection,
    private readonly references: References,
    private readonly openWeb: (webUrl: string) => Connection = openWebOf(connection)
  ) {}

  /**
   * As `References.add`; the first reference of a web makes the list. What comes from a thing of another site is kept there too,
   * where the maker may write there.
   * @returns false where the other site does not show it @throws DataError
   */
  public async add(thing: NamedThing, source: NamedThing): Promise<boolean> {
    await this.keep(this.connection, this.references, thing, source);
    if (isSameWeb(source.webPath, this.connection.webPath)) return true;
    const other = this.webAt(source.webPath);
    try {
      await this.keep(other, openReferences(other), thing, source);
      return true;
    } catch (error) {
      if (hasCode(error, 'forbidden')) return false;
      throw error;
    }
  }

  /** @returns null for what is no address of a thing that another can come from @throws DataError `notFound`, `forbidden` */
  public find(address: string): Promise<NamedThing | null> {
    return findThing(this.connection, address, (webPath) => this.webAt(webPath));
  }

  /** As `References.remove`, on the other's site too, where the maker may write there. @throws DataError */
  public async remove(reference: Reference): Promise<void> {
    await this.references.remove(reference);
    const { webPath } = reference.other;
    if (isSameWeb(webPath, this.connection.webPath)) return;
    try {
      await openReferences(this.webAt(webPath)).remove(reference);
    } catch (error) {
      if (!hasCode(error, 'forbidden') && !hasCode(error, 'notFound')) throw error;
    }
  }

  private webAt(webPath: string): Connection {
    return isSameWeb(webPath, this.connection.webPath) ? this.connection : this.openWeb(new URL(this.connection.webUrl).origin + webPath);
  }

  private async keep(connection: Connection, references: References, thing: NamedThing, source: NamedThing): Promise<void> {
    try {
      await references.add(thing, source);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
      // No part asks for it at set-up: most sites refer to nothing.
      await new Provisioner(connection, referenceLists).setUp();
      await references.add(thing, source);
    }
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
