import type { Principal } from '../../domain/people/insiders';
import type { ListSchema, Words } from '../../lists/defineList';
import type { GroupName } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import type { LevelIds } from './ensureLevels';
import type { SetUpChoice } from './SetUpReport';
import type { ListFacts } from './SiteFacts';

/** What each step of a list's set-up works with. */
export interface ListSetUp {
  readonly connection: Connection;
  readonly schema: ListSchema;
  /** As the list was found; undefined: it was not there. */
  readonly facts: ListFacts | undefined;
  readonly levels: LevelIds;
  /** Ids of the groups that lists name; without those that could not be made. */
  readonly groups: Readonly<Partial<Record<GroupName, number>>>;
  /** Who may read the site, without those who have full control; undefined: nobody is looked for. */
  readonly readers?: readonly Principal[];
  readonly choice?: SetUpChoice;
  readonly language: keyof Words;
  readonly signal?: AbortSignal;
  /** @param part from 0 to 1 */
  report(part: number): void;
  /** Says what was made or mended. */
  changed(words: Words): void;
  /** Says to whom the list was given, who came later. */
  admitted?(reader: Principal, list: Pick<ListSchema, 'title'>): void;
  /** Says what could not be mended. */
  leave(words: Words): void;
}
