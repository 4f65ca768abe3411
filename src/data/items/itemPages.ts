import type { ISPCollection } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { withSignal } from '../connection/withSignal';
import { keepNextLink } from './keepNextLink';
import { listOf } from './ListApi';

interface ItemPagesOptions {
  readonly select: readonly string[];
  /** Columns of people and lookups of which more is selected than the id. */
  readonly expand?: readonly string[];
  /** On indexed columns; '': every item, folders too, which SharePoint answers along the ids whatever the size of the list. */
  readonly filter?: string;
  /** Items a request, 5,000 at most. */
  readonly size: number;
  readonly signal?: AbortSignal | undefined;
}

/** Items of one list as REST has them, in the order of their ids: a request a page and none beside. What goes on after a break, or wants to know how far it is, has `ListItems.scan`, which asks for more. */
export async function* itemPages<Row>(connection: Connection, list: { readonly url: string }, { select, expand = [], filter = '', size, signal }: ItemPagesOptions): AsyncGenerator<readonly Row[], void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    let next: string | null = null;
    const items: ISPCollection = listOf(connection, list)
      .items.select(...select)
      .expand(...expand)
      .orderBy('ID')
      .top(size)
      .using(withSignal(signal), keepNextLink((token) => (next = token)));
    if (filter !== '') items.filter(filter);
    if (cursor !== undefined) items.query.set('$skiptoken', cursor);
    yield await items<Row[]>();
    cursor = next;
  }
}
