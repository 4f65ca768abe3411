import * as React from 'react';
import type { RoomBudget } from '../../../../domain/live/budget';
import { licenceBands, roomShares, usualBudget } from '../../../../domain/live/budget';

const MeetingBudgetContext = React.createContext<RoomBudget>(usualBudget);

/** What meetings may use, as a site owner chose it in the properties of the part. */
export const MeetingBudgetProvider = MeetingBudgetContext.Provider;

export function useMeetingBudget(): RoomBudget {
  return React.useContext(MeetingBudgetContext);
}

/** What stands in the properties; what cannot be read there counts as not chosen. `more`: above the largest band. */
export function budgetOf({ meetingShare, licences }: { readonly meetingShare?: unknown; readonly licences?: unknown }): RoomBudget {
  return {
    share: roomShares.find((share) => share === Number(meetingShare)) ?? usualBudget.share,
    licences: licences === 'more' ? null : (licenceBands.find((band) => band !== null && band === Number(licences)) ?? usualBudget.licences)
  };
}
