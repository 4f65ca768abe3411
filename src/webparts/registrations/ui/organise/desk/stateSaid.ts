import type { Standing } from '../../../../../domain/registrations/Standing';
import type { Formats } from '../../../../../shell/Formats';
import type { OrganiseTexts } from '../../../organiseStrings';

/** What somebody has, in a few words for a cell. */
export function stateSaid(standing: Standing, { state, stateAt }: Pick<OrganiseTexts, 'state' | 'stateAt'>, formats: Formats): string {
  if (standing.kind === 'offered') return stateAt.offered(formats.dateTime(standing.until));
  return standing.kind === 'waiting' ? stateAt.waiting(formats.number(standing.position)) : state[standing.kind];
}
