import type { RequestRules } from '../../domain/requests/RequestRules';
import { rulesNow } from '../../domain/requests/RequestRules';
import type { IgnoredWhy, RequestState } from '../../domain/requests/StateOfRequest';
import { chunksOf } from '../append/chunksOf';
import { everyRow } from '../append/windows';
import type { StoredCommunity } from './RequestServices';
import type { ReadSetting, RequestReader, RequestRows } from './RequestReader';
import { communityFrom } from './requestRows';
import { certifiedFrom } from './TableRequestMonths';

/** Requests that are read together: two operations. */
const TOGETHER = 10;

export interface AuditedRequest {
  /** Null: what was dropped is no request. */
  readonly state: RequestState | null;
  readonly whys: readonly IgnoredWhy[];
}

/** All that was asked for. */
export interface ListedRequests {
  /** Newest first. */
  readonly requests: readonly { readonly id: number; readonly name: string }[];
  readonly communities: readonly StoredCommunity[];
  readonly rules: RequestRules;
  /** Certificates of months that nobody shows, since they are not as they were certified: ids in the list of keys. */
  readonly lostMonths: readonly { readonly id: number; readonly month: string }[];
}

/** Looks at every record of requests, board or not: the board opens folders, this writes nothing. */
export class RequestAudit {
  private setting: Promise<ReadSetting> | undefined;
  /** Requests that are read together, and what was read of those that were asked for last. */
  private together: readonly (readonly number[])[] = [];
  private last: { readonly ids: readonly number[]; readonly rows: Promise<RequestRows> } | undefined;

  public constructor(private readonly reader: RequestReader) {}

  /** Six operations, one more for each further 1,000 rows of a list. */
  public async list(): Promise<ListedRequests> {
    const { box, communities, keys } = this.reader.tables;
    const [dropped, sheets, months, setting] = await Promise.all([everyRow(box, [{ column: 'request', is: 'eq', value: 0 }]), everyRow(communities, []), everyRow(keys, [{ column: 'kind', is: 'eq', value: 'month' }]), this.settingNow()]);
    const requests = dropped.flatMap(({ id, content }) => (content.kind === 'sent' ? [{ id, name: content.form.name }] : [])).reverse();
    this.together = chunksOf(requests.map(({ id }) => id), TOGETHER);
    return { requests, communities: sheets.map(communityFrom), rules: rulesNow(setting.book), lostMonths: months.flatMap((row) => (certifiedFrom(row) ? [] : [{ id: row.id, month: row.key.split(':')[1] ?? '' }])) };
  }

  /** Two operations for ten of them, asked for in their order. */
  public async look(id: number): Promise<AuditedRequest> {
    const [some, setting] = await Promise.all([this.rowsAround(id), this.settingNow()]);
    // Of what nobody can read, only a question about one says whose it is.
    const rows = some.unreadable.length > 0 ? await this.reader.rowsOf([id]) : some;
    const state = this.reader.stateOf(id, rows, setting);
    return { state, whys: [...(state?.ignored.map(({ why }) => why) ?? []), ...rows.unreadable.map(() => 'unreadable' as const)] };
  }

  private rowsAround(id: number): Promise<RequestRows> {
    const ids = this.together.find((each) => each.includes(id)) ?? [id];
    if (this.last?.ids !== ids) {
      const rows = this.reader.rowsOf(ids);
      this.last = { ids, rows };
      rows.catch(() => (this.last = undefined));
    }
    return this.last?.rows ?? this.reader.rowsOf([id]);
  }

  private settingNow(): Promise<ReadSetting> {
    this.setting ??= this.reader.setting().catch((error: unknown) => {
      this.setting = undefined;
      throw error;
    });
    return this.setting;
  }
}
