import type { Maker } from '../making/Maker';
import { callMaker } from './callMaker';

/** A draft of an open debate on a question: a call without an end, in which nobody rewrites a text. */
export const debateMaker: Maker = {
  ...callMaker,
  offer: 'debate',
  load: async () => {
    const { makeDebate: make, callMade: stateOf } = await import(/* webpackChunkName: 'making' */ './makeCall');
    return { make, stateOf };
  }
};
