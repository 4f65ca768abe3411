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
  load: async () => {
    const { entryPlaces: places, makeEntry: make, entryMade: stateOf } = await import(/* webpackChunkName: 'making-entry' */ './makeEntry');
    return { places, make, stateOf };
  }
};
