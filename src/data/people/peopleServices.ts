import type { Connection } from '../connection/Connection';
import { PeopleSearch } from './PeopleSearch';
import type { SiteGroup } from './SiteGroup';
import { animatorsOf } from './SiteGroup';

/** Who is there to be found, and who leads. */
export interface PeopleServices {
  readonly search: Pick<PeopleSearch, 'find' | 'known' | 'mailsOf'>;
  readonly animators: Pick<SiteGroup, 'load' | 'add' | 'remove'>;
}

export function createPeopleServices(connection: Connection): PeopleServices {
  return { search: new PeopleSearch(connection), animators: animatorsOf(connection) };
}
