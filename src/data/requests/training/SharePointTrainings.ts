import { latestAttendance } from '../../../domain/registrations/Attendance';
import { isLive } from '../../../domain/registrations/Standing';
import type { TrainingSession } from '../../../domain/requests/trainingSession';
import { sessionKey } from '../../../domain/requests/trainingSession';
import type { Thing } from '../../../domain/references/thing';
import { isSameWeb } from '../../../domain/references/thing';
import type { Connection } from '../../connection/Connection';
import { hasCode } from '../../DataError';
import { literal } from '../../items/conditions';
import { toAttendance } from '../../registrations/registrationRows';
import { createRegistrationServices } from '../../registrations/registrationServicesOf';
import type { OpenedSession } from '../../registrations/RegistrationServices';
import { registrationTables } from '../../registrations/registrationTables';
import type { RequestTrainings } from './RequestTrainings';

/** Attendance of one session. */
const MOST = 5000;

interface UserRow {
  readonly Id: number;
  readonly LoginName: string;
}

/** Trainings in the registrations of this site, or of another one of the same SharePoint. */
export class SharePointTrainings implements RequestTrainings {
  /** @param openWeb a connection to a web of the same SharePoint */
  public constructor(
    private readonly home: Connection,
    private readonly openWeb: (webUrl: string) => Connection
  ) {}

  public async sessions(): Promise<readonly TrainingSession[]> {
    try {
      const entries = await createRegistrationServices(this.home).catalogue.list(this.home.serverNow());
      return entries.filter(({ activity, isCancelled, session }) => activity.kind === 'training' && !isCancelled && session.startsAt > this.home.serverNow()).map((entry) => trainingOf(entry, this.home.webPath));
    } catch (error) {
      if (hasCode(error, 'notFound')) return [];
      throw error;
    }
  }

  public async session(thing: Thing): Promise<TrainingSession> {
    return trainingOf(await createRegistrationServices(this.at(thing)).catalogue.open(thing.id), thing.webPath);
  }

  public async registerBy(thing: Thing): Promise<Date | null> {
    try {
      const { catalogue, registrations } = createRegistrationServices(this.at(thing));
      const opened = await catalogue.open(thing.id);
      const { session, isCancelled } = opened;
      const until = session.closesAt ?? session.startsAt;
      if (isCancelled || until <= this.home.serverNow()) return null;
      const { standing } = await registrations.standing(opened);
      return isLive(standing ?? undefined) ? null : until;
    } catch (error) {
      if (hasCode(error, 'notFound') || hasCode(error, 'forbidden')) return null;
      throw error;
    }
  }

  public async present(thing: Thing, animators: readonly { readonly id: number; readonly login: string }[]): Promise<readonly number[]> {
    const web = this.at(thing);
    const [{ rows }, ids] = await Promise.all([registrationTables(web).attendance.page({ where: [{ column: 'session', is: 'eq', value: thing.id }], size: MOST }), this.idsAt(thing, web, animators)]);
    const latest = latestAttendance(rows.flatMap((row) => toAttendance(row) ?? []));
    return animators.filter(({ login }) => latest.get(ids.get(login.toLowerCase()) ?? 0)?.state === 'present').map(({ id }) => id);
  }

  /** Each site collection has numbers of its own for people. */
  private async idsAt(thing: Thing, web: Connection, animators: readonly { readonly id: number; readonly login: string }[]): Promise<ReadonlyMap<string, number>> {
    if (isSameWeb(thing.webPath, this.home.webPath)) return new Map(animators.map(({ id, login }) => [login.toLowerCase(), id]));
    const filter = animators.map(({ login }) => `LoginName eq ${literal(login)}`).join(' or ');
    const users = await web.sp.rows('_api/web/siteusers').select('Id', 'LoginName').filter(filter)<readonly UserRow[]>();
    return new Map(users.map(({ Id, LoginName }) => [LoginName.toLowerCase(), Id]));
  }

  private at({ webPath }: Thing): Connection {
    return isSameWeb(webPath, this.home.webPath) ? this.home : this.openWeb(new URL(encodeURI(webPath), this.home.webUrl).href);
  }
}

function trainingOf({ activity, session }: OpenedSession, webPath: string): TrainingSession {
  const thing = { kind: 'session', id: session.id, webPath };
  return { key: sessionKey(thing), thing, title: session.title === '' ? activity.title : `${activity.title}, ${session.title}`, place: session.place || session.link, startsAt: session.startsAt };
}
