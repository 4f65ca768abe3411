import { spPost } from '@pnp/sp';
import type { RecycledEntry } from '../../../domain/privacy/acts';
import { batch } from '../../connection/batch';
import type { Connection } from '../../connection/Connection';
import { withSignal } from '../../connection/withSignal';
import { hasCode } from '../../DataError';
import { inBatches } from '../../items/inBatches';
import type { ManyOptions } from '../../items/Table';

interface BinRow {
  readonly Id: string;
  readonly DirName: string;
  readonly DeletedDate: string;
  readonly DeletedByName: string;
}

/** What came back, and what did not. */
export interface Restored {
  readonly restored: number;
  /** Its place is taken, or its list is gone: it stays in the recycle bin. */
  readonly failed: number;
}

const PAGE = 1000;

/** The recycle bin of a web, as who manages it sees it: everybody's. */
export class RecycledRows {
  public constructor(private readonly connection: Connection) {}

  /** Gives back what is wanted, page by page: what came back is in the bin no more. @param since nothing that is wanted was deleted before @throws DataError; AbortError */
  public async restore(since: Date, wanted: (entries: readonly RecycledEntry[]) => readonly RecycledEntry[], options: ManyOptions = {}): Promise<Restored> {
    const failed = new Set<string>();
    let restored = 0;
    for (;;) {
      const all = await this.page(since, options.signal);
      const some = wanted(all).filter(({ id }) => !failed.has(id));
      if (some.length === 0) return { restored, failed: failed.size };
      const results = await inBatches(some, options, (part) => batch(this.connection, (sp) => part.map(({ id }) => spPost(sp.at(`_api/web/recycleBin('${id}')/restore()`)))));
      results.forEach((result, index) => {
        if (result.status === 'fulfilled') restored++;
        // Somebody gave it back meanwhile.
        else if (!hasCode(result.reason, 'notFound')) failed.add(some[index]?.id ?? '');
      });
    }
  }

  private async page(since: Date, signal: AbortSignal | undefined): Promise<readonly RecycledEntry[]> {
    const rows = await this.connection.sp
      .rows('_api/web/recycleBin')
      .select('Id', 'DirName', 'DeletedDate', 'DeletedByName')
      .filter(`DeletedDate ge datetime'${new Date(Math.floor(since.getTime() / 1000) * 1000).toISOString()}'`)
      .top(PAGE)
      .using(withSignal(signal))<readonly BinRow[]>();
    return rows.map(({ Id, DirName, DeletedDate, DeletedByName }) => ({ id: Id, folder: DirName, deletedAt: new Date(DeletedDate), deletedBy: DeletedByName }));
  }
}
