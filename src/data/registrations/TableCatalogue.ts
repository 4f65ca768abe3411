import { newestOf } from '../../domain/decided/newestOf';
import type { StepCounts } from '../../domain/registrations/availability';
import { NO_COUNTS } from '../../domain/registrations/availability';
import type { Session } from '../../domain/registrations/Session';
import { sessionState } from '../../domain/registrations/sessionState';
import { chunksOf } from '../append/chunksOf';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import { allRows } from '../items/allRows';
import type { Condition, Stored } from '../items/Table';
import { decisionsIn, publishedActivity, toActivity, toSession } from './registrationRows';
import type { CatalogueEntry, CatalogueRepository, OpenedSession, RegistrationRights } from './RegistrationServices';
import type { RegistrationSite } from './RegistrationSite';
import type { ActivityValues, RegistrationDecisionValues, RegistrationTables, SessionValues } from './registrationTables';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** A session lasts no longer. */
const LONGEST_DAYS = 31;
const MOST_SESSIONS = 500;

const NO_MARKS: Condition<RegistrationDecisionValues> = { column: 'kind', is: 'ne', value: 'mark' };

/** Sessions on the tables of a site. */
export class TableCatalogue implements CatalogueRepository {
  public constructor(
    private readonly tables: Pick<RegistrationTables, 'activities' | 'sessions' | 'decisions'>,
    private readonly site: RegistrationSite
  ) {}

  public rights(): Promise<RegistrationRights> {
    return this.site.rights();
  }

  public async list(after: Date): Promise<readonly CatalogueEntry[]> {
    // From the beginning of a week: the same question all week is not asked again where nothing changed.
    const since = new Date(Math.floor((after.getTime() - LONGEST_DAYS * DAY_MS) / WEEK_MS) * WEEK_MS);
    const { rows } = await this.tables.sessions.entries({ where: [{ column: 'startsAt', is: 'ge', value: since }], orderBy: 'startsAt', size: MOST_SESSIONS });
    const sessions = rows.map(toSession).filter(({ endsAt }) => endsAt > after);
    const opened = await this.openAll(sessions);
    // A draft has no folder yet.
    const counts = await this.site.countsOf(opened.filter(({ activity }) => activity.visibility !== 'discreet').map(({ session }) => session.box));
    return [...opened].sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime() || a.session.id - b.session.id).map((each) => ({ ...each, counts: each.activity.visibility === 'discreet' ? null : (counts.get(each.session.box) ?? NO_COUNTS) }));
  }

  public async open(id: number): Promise<OpenedSession> {
    const [{ rows: [row], unreadable }, decided] = await Promise.all([this.tables.sessions.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 }), this.decisionRows(id)]);
    if (!row) throw new DataError(unreadable.length > 0 ? 'unreadable' : 'notFound', `session ${id}`);
    const session = toSession(row);
    const { rows: [activity] } = await this.tables.activities.page({ where: [{ column: 'id', is: 'eq', value: session.activityId }], size: 1 });
    if (!activity) throw new DataError('notFound', `session ${id}`);
    const { decisions } = decisionsIn(decided, this.site.decisionFolder(activity.box));
    const state = sessionState(session, decisions);
    if (!state.isPublished) throw new DataError('notFound', `session ${id}`);
    return { activity: publishedActivity(toActivity(activity), decisions), session: state.session, decisions, isCancelled: state.isCancelled };
  }

  public counts(session: Session): Promise<StepCounts> {
    return this.site.counts(session);
  }

  /** Published ones of these, whenever they are: two operations for each 60, three where there are several activities. */
  public async openSome(ids: readonly number[]): Promise<readonly OpenedSession[]> {
    const read = await Promise.all(chunksOf(ids).map((some) => allRows(this.tables.sessions, { where: [some.map((id): Condition<SessionValues> => ({ column: 'id', is: 'eq', value: id }))], size: 1000 })));
    return this.openAll(read.flat().map(toSession));
  }

  /** All decisions of one session, without marks: some move many people. @param box of its activity */
  public async decisionsOf(session: number, box: string): Promise<ReturnType<typeof decisionsIn>> {
    return decisionsIn(await this.decisionRows(session), this.site.decisionFolder(box));
  }

  private decisionRows(session: number): Promise<readonly Stored<RegistrationDecisionValues>[]> {
    return everyRow(this.tables.decisions, [{ column: 'session', is: 'eq', value: session }, NO_MARKS]);
  }

  /** Those that are published. */
  private async openAll(sessions: readonly Session[]): Promise<readonly OpenedSession[]> {
    const activityIds = [...new Set(sessions.map(({ activityId }) => activityId))];
    const [activities, decisions] = await Promise.all([
      Promise.all(chunksOf(activityIds).map((some) => allRows(this.tables.activities, { where: [some.map((id): Condition<ActivityValues> => ({ column: 'id', is: 'eq', value: id }))], size: 1000 }))),
      Promise.all(chunksOf(sessions.map(({ id }) => id)).map((some) => everyRow(this.tables.decisions, [some.map((id): Condition<RegistrationDecisionValues> => ({ column: 'session', is: 'eq', value: id })), NO_MARKS])))
    ]);
    const activityOf = new Map(activities.flat().map((row) => [row.id, toActivity(row)]));
    const rowsOf = new Map<number, Stored<RegistrationDecisionValues>[]>(sessions.map(({ id }) => [id, []]));
    for (const row of decisions.flat()) rowsOf.get(row.session)?.push(row);
    return sessions.flatMap((stored): readonly OpenedSession[] => {
      const activity = activityOf.get(stored.activityId);
      if (!activity) return [];
      const { decisions: own } = decisionsIn(rowsOf.get(stored.id) ?? [], this.site.decisionFolder(activity.box));
      const { session, isPublished, isCancelled } = sessionState(stored, own);
      return isPublished ? [{ activity: publishedActivity(activity, own), session, decisions: own, isCancelled }] : [];
    });
  }
}

/** The newest decision on a session that a page knows; 0: none. */
export function knownOf({ decisions }: Pick<OpenedSession, 'decisions'>): number {
  return newestOf(decisions);
}
