import type { Maker } from '../making/Maker';

/** As the list of calls takes it. */
const TITLE_LENGTH = 255;

/** A draft of a call on a title and a text. */
export const callMaker: Maker = {
  offer: 'call',
  kind: 'call',
  list: 'Lists/ParvisCalls',
  titleLength: TITLE_LENGTH,
  variants: null,
  isForOwners: false,
  goesInto: null,
  keepsAddress: false,
  load: async () => {
    const { makeCall: make, callMade: stateOf } = await import(/* webpackChunkName: 'making' */ './makeCall');
    return { make, stateOf };
  }
};
