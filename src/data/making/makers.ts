import type { Making, Proposal } from '../../domain/making/Proposal';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { pollMaker } from '../polls/pollMaker';
import { siteReader } from '../provisioning/SiteReader';
import type { Maker } from './Maker';

/** What there is to be made; a part that can make something stands here, and nowhere else. */
export const makers: readonly Maker[] = [pollMaker];

/** What this site can make: nothing of a part that it does not have. No operation, where the page knows its lists. */
export async function makingsOf(connection: Connection, all: readonly Maker[] = makers): Promise<readonly Making[]> {
  const { lists } = await siteReader(connection).facts();
  return all.filter(({ list }) => lists.has(list));
}

/** @throws DataError as `Maker.make`; `notFound` for what nothing makes */
export async function makeOf(connection: Connection, kind: string, proposal: Proposal, clientKey: string): Promise<number> {
  const maker = makers.find((each) => each.kind === kind);
  if (!maker) throw new DataError('notFound', `what makes a ${kind}`);
  return maker.make(connection, proposal, clientKey);
}
