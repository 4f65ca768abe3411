import { HIDDEN_IDEA_RECORDS, HIDDEN_IDEAS, INTERNAL_COMMENTS } from '../../lists/heads/ideas';
import { ReservedClosing } from '../append/ReservedClosing';
import type { Connection } from '../connection/Connection';

interface ReservedClosings {
  readonly ideas: ReservedClosing;
  readonly records: ReservedClosing;
}

/** What the lists of reserved ideas, and of what is said of them, refuse. */
export function reservedClosings(connection: Connection): ReservedClosings {
  return { ideas: new ReservedClosing(connection, HIDDEN_IDEAS, 'Campaign'), records: new ReservedClosing(connection, HIDDEN_IDEA_RECORDS, 'Campaign') };
}

/** Does the server refuse what is said in a campaign whose ideas are reserved? */
export async function isReservedClosed(connection: Connection, campaign: number): Promise<boolean> {
  const closed = await Promise.all(Object.values(reservedClosings(connection)).map((closing: ReservedClosing) => closing.isClosed(campaign)));
  return closed.includes(true);
}

/** What the list refuses of what agents say among themselves: all campaigns share it, and no folder of it belongs to one. */
export function insideClosing(connection: Connection): ReservedClosing {
  return new ReservedClosing(connection, INTERNAL_COMMENTS, 'Campaign');
}
