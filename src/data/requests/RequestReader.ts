import type { CityMoment } from '../../domain/calendar/cityMoment';
import { cityMoments } from '../../domain/calendar/cityMoment';
import type { RuleBook } from '../../domain/requests/RequestRules';
import type { RequestSetting, RequestState } from '../../domain/requests/StateOfRequest';
import { openSteps } from '../../domain/requests/StateOfRequest';
import { requestState } from '../../domain/requests/requestState';
import { chunksOf } from '../append/chunksOf';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import { allRows } from '../items/allRows';
import type { Condition, Stored, UnreadableRow } from '../items/Table';
import type { RequestNames } from './RequestNames';
import { dropsFrom, recordFrom, ruleBook } from './requestRows';
import type { OpenedRequest } from './RequestServices';
import type { RequestSite } from './RequestSite';
import type { BoxRow, FileRow, RequestTables, TextRow } from './requestTables';

const PAGE = 1000;

/** What every request is read with. */
export interface ReadSetting extends RequestSetting {
  readonly texts: readonly Stored<TextRow>[];
  readonly book: RuleBook;
}

/** Rows of some requests. */
export interface RequestRows {
  readonly drops: readonly Stored<BoxRow>[];
  readonly records: readonly Stored<FileRow>[];
  readonly unreadable: readonly UnreadableRow[];
}

interface OpenedOptions {
  readonly unreadable?: readonly UnreadableRow[];
  readonly taken?: (slug: string) => Promise<boolean>;
}

/** Reads requests from their lists. */
export class RequestReader {
  private readonly momentOf: (date: Date) => CityMoment;

  /** @param timeZone of the city */
  public constructor(
    public readonly tables: RequestTables,
    public readonly site: RequestSite,
    private readonly names: RequestNames,
    timeZone: string
  ) {
    this.momentOf = cityMoments(timeZone);
  }

  /** Settings, closed days, who is known to be of the team: three operations. */
  public async setting(): Promise<ReadSetting> {
    const [texts, closings, team] = await Promise.all([
      allRows(this.tables.texts, { size: PAGE }),
      allRows(this.tables.closings, { size: PAGE }),
      allRows(this.tables.keys, { where: [{ column: 'kind', is: 'eq', value: 'team' }], size: PAGE })
    ]);
    return {
      texts,
      book: ruleBook(texts, closings),
      team: new Set(team.flatMap(({ content }) => content.person?.id ?? [])),
      momentOf: this.momentOf,
      now: this.site.serverNow()
    };
  }

  /** Drops and records of some requests: two operations for ten of them. */
  public async rowsOf(requests: readonly number[]): Promise<RequestRows> {
    const unreadable: UnreadableRow[] = [];
    const note = (rows: readonly UnreadableRow[]): void => void unreadable.push(...rows);
    const some = chunksOf(requests, 10);
    const [drops, records] = await Promise.all([
      Promise.all(some.map((ids) => allRows(this.tables.box, { where: [ids.flatMap((value): readonly Condition<BoxRow>[] => [{ column: 'request', is: 'eq', value }, { column: 'id', is: 'eq', value }])], size: PAGE }, note))),
      Promise.all(some.map((ids) => everyRow(this.tables.files, [ids.map((value) => ({ column: 'request', is: 'eq', value }) as const)], note)))
    ]);
    return { drops: drops.flat(), records: records.flat(), unreadable };
  }

  public stateOf(id: number, { drops, records }: Pick<RequestRows, 'drops' | 'records'>, setting: RequestSetting): RequestState | null {
    return requestState({ id, drops: dropsFrom(drops.filter((row) => row.id === id || row.request === id)), records: records.filter((row) => row.request === id).map(recordFrom) }, setting);
  }

  /** @throws DataError `notFound`, also where the reader may not know of it */
  public async open(id: number): Promise<OpenedRequest> {
    const [setting, rows] = await Promise.all([this.setting(), this.rowsOf([id])]);
    const state = this.stateOf(id, rows, setting);
    if (state === null) throw new DataError('notFound', `request ${id}`);
    return this.opened(state, setting, { unreadable: rows.unreadable });
  }

  /** @param taken is a name another's? Asked before, where it was known what would be asked */
  public async opened(state: RequestState, setting: RequestSetting, { unreadable = [], taken = (slug) => this.names.isAnothers(state.id, slug) }: OpenedOptions = {}): Promise<OpenedRequest> {
    const me = await this.site.userId();
    const isOpen = openSteps.includes(state.step);
    const isNameTaken = isOpen && (await taken(state.form.slug));
    const isAnimator = state.animators.some(({ person }) => person?.id === me);
    return {
      state,
      roles: [...(state.requester.id === me ? (['requester'] as const) : []), ...(isAnimator ? (['animator'] as const) : []), ...(setting.team.has(me) ? (['team'] as const) : [])],
      isNameTaken,
      nameProposals: isNameTaken ? await this.names.proposals(state.form.slug) : [],
      unreadable
    };
  }
}
