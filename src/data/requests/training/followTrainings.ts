import { toFollow } from '../../../domain/requests/trainingSession';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { keyWithin } from '../../items/keyWithin';
import type { OpenedRequest, TeamRequests } from '../RequestServices';
import type { RequestTrainings } from './RequestTrainings';

/**
 * Records who was there, as the organisers of the sessions marked it: from then on they count as trained. Whoever of the team opens the request does it; again, it ends
 * the same. @returns null: nothing new
 */
export async function followTrainings(opened: OpenedRequest, today: CalendarDay, team: Pick<TeamRequests, 'say'>, trainings: Pick<RequestTrainings, 'present'>): Promise<OpenedRequest | null> {
  let latest: OpenedRequest | null = null;
  for (const { key, thing, animators } of toFollow(opened.state, today)) {
    const present = [...(await trainings.present(thing, animators))].sort((one, other) => one - other);
    if (present.length > 0) latest = await team.say(latest ?? opened, { kind: 'attended', animators: present, session: key }, keyWithin('attended', `${opened.state.id} ${key} ${present.join(' ')}`));
  }
  return latest;
}
