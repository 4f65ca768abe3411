import { SESSIONS } from '../../lists/heads/registrations';
import type { Maker } from '../making/Maker';

/** As the list of sessions takes it. */
const TITLE_LENGTH = 255;

/** A draft of a session of an activity, such as one on the date that a poll chose. */
export const sessionMaker: Maker = {
  offer: 'session',
  kind: 'session',
  list: SESSIONS.url,
  titleLength: TITLE_LENGTH,
  variants: null,
  hasNoText: true,
  isForOwners: false,
  goesInto: 'activity',
  keepsAddress: true,
  load: async () => {
    const { sessionPlaces: places, makeSession: make, sessionMade: stateOf } = await import(/* webpackChunkName: 'making' */ './makeSession');
    return { places, make, stateOf };
  }
};
