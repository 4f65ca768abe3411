import type { Maker } from '../making/Maker';
import { campaignMaker } from './campaignMaker';

/** As the list of ideas takes it. */
const TITLE_LENGTH = 120;

/** An idea in a brainstorm that collects some, such as a question to the monthly chat: everybody reads it at once. */
export const entryMaker: Maker = {
  offer: 'entry',
  kind: 'idea',
  list: campaignMaker.list,
  titleLength: TITLE_LENGTH,
  variants: null,
  isForOwners: false,
  goesInto: 'campaign',
  keepsAddress: true,
  places: async (connection) => {
    const { entryPlaces } = await import(/* webpackChunkName: 'making-entry' */ './makeEntry');
    return entryPlaces(connection);
  },
  make: async (connection, proposal, clientKey) => {
    const { makeEntry } = await import(/* webpackChunkName: 'making-entry' */ './makeEntry');
    return makeEntry(connection, proposal, clientKey);
  },
  stateOf: async (connection, id) => {
    const { entryMade } = await import(/* webpackChunkName: 'making-entry' */ './makeEntry');
    return entryMade(connection, id);
  }
};
