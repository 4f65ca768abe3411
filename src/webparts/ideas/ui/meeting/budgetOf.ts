import type { RoomBudget } from '../../../../domain/live/budget';
import { licenceBands, roomShares, usualBudget } from '../../../../domain/live/budget';
import type { ChosenBudget } from './ChosenBudget';

/** What stands in the properties; what cannot be read there counts as not chosen. `more`: above the largest band. */
export function budgetOf({ meetingShare, licences }: ChosenBudget): RoomBudget {
  return {
    share: roomShares.find((share) => share === Number(meetingShare)) ?? usualBudget.share,
    licences: licences === 'more' ? null : (licenceBands.find((band) => band !== null && band === Number(licences)) ?? usualBudget.licences)
  };
}
