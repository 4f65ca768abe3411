import type { MadeState } from '../../domain/making/MadeState';
import type { Making } from '../../domain/making/Proposal';
import { callMaker } from '../calls/callMaker';
import { debateMaker } from '../calls/debateMaker';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { campaignMaker } from '../ideas/campaignMaker';
import { entryMaker } from '../ideas/entryMaker';
import { pollMaker } from '../polls/pollMaker';
import { siteReader } from '../provisioning/SiteReader';
import { sessionMaker } from '../registrations/sessionMaker';
import { tariffMaker } from '../tariffs/tariffMaker';
import type { Maker, MakingServices } from './Maker';

/** What there is to be made; a part that can make something stands here, and nowhere else. */
export const makers: readonly Maker[] = [callMaker, debateMaker, pollMaker, campaignMaker, entryMaker, tariffMaker, sessionMaker];

/** What this site can make: nothing of a part that it does not have. No operation, where the page knows its lists. */
export async function makingsOf(connection: Connection, all: readonly Maker[] = makers): Promise<readonly Making[]> {
  const { lists } = await siteReader(connection).facts();
  return all.filter(({ list }) => lists.has(list));
}

/** @throws DataError as `Maker`; `notFound` for what nothing makes */
export function makingServicesOf(connection: Connection): MakingServices {
  return {
    makings: () => makingsOf(connection),
    places: async (offer) => (await (await makerOf(offer).load()).places?.(connection)) ?? [],
    make: async (offer, proposal, clientKey) => (await makerOf(offer).load()).make(connection, proposal, clientKey)
  };
}

/** How what was made stands; null where nobody says it of its kind. What the reader may not read yet is being prepared. @throws DataError */
export async function madeStateOf(connection: Connection, kind: string, id: number): Promise<MadeState | null> {
  const maker = makers.find((each) => each.kind === kind);
  try {
    return maker ? await (await maker.load()).stateOf(connection, id) : null;
  } catch (error) {
    if (hasCode(error, 'notFound')) return 'preparing';
    throw error;
  }
}

function makerOf(offer: string): Maker {
  const maker = makers.find((each) => each.offer === offer);
  if (!maker) throw new DataError('notFound', `what makes a ${offer}`);
  return maker;
}
