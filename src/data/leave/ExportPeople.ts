import type { ExportedPerson } from '../../domain/leave/ExportedRow';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';

interface UserRow {
  readonly Id: number;
  readonly Title: string | null;
  readonly LoginName: string | null;
}

interface KnownRow {
  readonly Title?: string | null;
  readonly Name?: string | null;
}

/** People by their numbers in the site, with those who left as far as the site remembers them. */
export class ExportPeople {
  private readonly known = new Map<number, ExportedPerson>();
  private isLoaded = false;

  public constructor(private readonly connection: Connection) {}

  /** Learns all of them: one request, and one for each who left. */
  public async learn(ids: Iterable<number>): Promise<void> {
    if (!this.isLoaded) {
      const rows = await this.connection.sp.rows('_api/web/siteusers').select('Id', 'Title', 'LoginName').top(100_000)<readonly UserRow[]>();
      for (const { Id, Title, LoginName } of rows) this.known.set(Id, { id: Id, name: Title ?? '', login: LoginName ?? '' });
      this.isLoaded = true;
    }
    for (const id of new Set(ids)) if (!this.known.has(id)) this.known.set(id, await this.gone(id));
  }

  public of(id: number): ExportedPerson {
    return this.known.get(id) ?? { id, name: '', login: '' };
  }

  private async gone(id: number): Promise<ExportedPerson> {
    try {
      const { Title, Name } = await this.connection.sp.at(`_api/web/siteUserInfoList/items(${id})`).select('Title', 'Name')<KnownRow>();
      return { id, name: Title ?? '', login: Name ?? '' };
    } catch (error) {
      if (hasCode(error, 'notFound') || hasCode(error, 'forbidden')) return { id, name: '', login: '' };
      throw error;
    }
  }
}
