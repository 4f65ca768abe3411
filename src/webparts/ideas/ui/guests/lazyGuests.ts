import { lazyScreen } from '../../../../shell/lazyScreen';

/* What nobody downloads but where a campaign is shared with guests, has a charter, or is read by a guest. */

/** The charter, who of other organisations reads, and what a guest does first. */
export const GuestBand = lazyScreen(() => import(/* webpackChunkName: 'ideas-guests' */ './GuestBand'), { lines: 2 });
/** Before something is sent: of which organisations guests read it. */
export const GuestsRead = lazyScreen(() => import(/* webpackChunkName: 'ideas-guests' */ './GuestsRead'), { lines: 0 });
