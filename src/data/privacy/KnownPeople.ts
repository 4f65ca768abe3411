import type { KnownPerson } from '../../domain/privacy/namesPerson';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import type { Connection } from '../connection/Connection';
import { withSignal } from '../connection/withSignal';
import { DataError } from '../DataError';
import { literal } from '../items/conditions';

interface UserRow {
  readonly Id: number;
  readonly Title: string;
  readonly LoginName: string;
  readonly Email?: string | null;
}

/** SP.PrincipalType (MS-CSOMSPT). */
const PERSON = 1;
const MOST = 8;

/** People as the site itself knows them: whoever did something in it is among them, also who left the organisation. */
export class KnownPeople {
  public constructor(private readonly connection: Connection) {}

  public async find(text: string, signal?: AbortSignal): Promise<readonly FoundPerson[]> {
    const words = text.trim();
    if (Array.from(words).length < 2) return [];
    const rows = await this.users().filter(`substringof(${literal(words)},Title) and PrincipalType eq ${PERSON}`).top(MOST).using(withSignal(signal))<readonly UserRow[]>();
    return rows.map(({ LoginName, Title, Email }) => ({ login: LoginName, name: Title, details: Email ?? '' }));
  }

  /** @throws DataError `notFound` */
  public async known({ login }: Pick<FoundPerson, 'login'>): Promise<KnownPerson> {
    const [row] = await this.users().filter(`LoginName eq ${literal(login)}`).top(1)<readonly UserRow[]>();
    if (!row) throw new DataError('notFound', login);
    return { id: row.Id, name: row.Title, login: row.LoginName };
  }

  private users() {
    return this.connection.sp.rows('_api/web/siteusers').select('Id', 'Title', 'LoginName', 'Email');
  }
}
