import type { RequestFrame, RequestOwner } from '../../../../data/requests/RequestServices';
import type { Person } from '../../../../domain/people/Person';

/** What a part of the settings works with. */
export interface SettingsProps {
  readonly frame: RequestFrame;
  /** Stores something, and has the settings read again. */
  change(task: (owner: RequestOwner) => Promise<unknown>): Promise<void>;
}

/** Of a part that names people of the team: nobody else decides, or does a member's work. */
export interface PeopleRulesProps extends SettingsProps {
  readonly members: readonly Person[];
}
