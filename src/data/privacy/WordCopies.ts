import { readPlace } from '../../domain/ideas/ideaFolders';
import { kindIn } from '../../domain/privacy/erased';
import type { KnownPerson } from '../../domain/privacy/namesPerson';
import { parseJson } from '../../domain/stored/parseJson';
import { CallDecisionsList, HiddenContributionsList } from '../../lists/calls';
import type { ListSchema } from '../../lists/defineList';
import { CampaignDecisionsList, HiddenIdeasList } from '../../lists/ideas';
import { CommunitiesList, RequestBoxList, RequestFilesList } from '../../lists/requests';
import type { Connection } from '../connection/Connection';
import { noneIfGone } from '../noneIfGone';
import { erasedValues } from './erasedValues';
import type { PersonalRow } from './PersonalRows';
import { PersonalRows } from './PersonalRows';

/** A row that holds words of somebody who is not its author. */
export interface CopiedRow {
  readonly list: string;
  readonly id: number;
  /** Where it cannot be erased by a program: who keeps it changes it. */
  readonly isByHand: boolean;
}

/** Records of requests in which the team says again what the requester had sent. */
const OF_REQUESTER: readonly string[] = ['received', 'relayed', 'reviewed'];
/** Those that say nothing of their own beside. */
const FILED: readonly string[] = ['received', 'relayed'];

/** Where words that somebody wrote stand again in rows of others: what was shown of reserved ones, what was filed of a request. */
export class WordCopies {
  public constructor(private readonly connection: Connection) {}

  /** Are the words that can be erased in it another’s than its author’s? */
  public static isCopy({ url }: Pick<ListSchema, 'url'>, row: PersonalRow): boolean {
    return url === RequestFilesList.url && OF_REQUESTER.includes(saidIn(row));
  }

  /** Is nothing in it its author’s own? */
  public static isFiled({ url }: Pick<ListSchema, 'url'>, row: PersonalRow): boolean {
    return url === RequestFilesList.url && FILED.includes(saidIn(row));
  }

  /** @param mine rows of the list with this address that somebody made */
  public async of(url: string, person: KnownPerson, mine: readonly PersonalRow[], signal?: AbortSignal): Promise<readonly CopiedRow[]> {
    switch (url) {
      case HiddenContributionsList.url:
        return this.shown(CallDecisionsList, 'shown', mine, (row) => Number(row.Contribution), signal);
      case HiddenIdeasList.url:
        return this.shown(CampaignDecisionsList, 'released', mine, (row) => readPlace(String(row.Place))?.idea ?? 0, signal);
      case RequestFilesList.url:
        return this.filed(person, signal);
      default:
        return [];
    }
  }

  private async shown(schema: ListSchema, kind: string, mine: readonly PersonalRow[], aboutOf: (row: PersonalRow) => number, signal: AbortSignal | undefined): Promise<readonly CopiedRow[]> {
    if (mine.length === 0) return [];
    const ids = new Set(mine.map(({ Id }) => Id));
    return (await this.rows(schema, signal)).filter((row) => row.Kind === kind && ids.has(aboutOf(row)) && erasedValues(schema, row) !== null).map(({ Id }) => ({ list: schema.url, id: Id, isByHand: false }));
  }

  /** What the team filed of his requests, and the sheets that all read, which are made of them. */
  private async filed(person: KnownPerson, signal: AbortSignal | undefined): Promise<readonly CopiedRow[]> {
    const drops = (await this.rows(RequestBoxList, signal)).filter(({ AuthorId }) => AuthorId === person.id);
    const records = (await this.rows(RequestFilesList, signal)).filter((row) => WordCopies.isCopy(RequestFilesList, row));
    const dropped = new Set(drops.map(({ Id }) => Id));
    const requests = new Set([...drops.filter(({ Request }) => Request === 0 || Request === null).map(({ Id }) => Id), ...records.filter((row) => saidIn(row) === 'received' && requesterIn(row) === person.id).map(({ Request }) => Number(Request))]);
    const isHis = (row: PersonalRow): boolean => (saidIn(row) === 'relayed' ? dropped.has(dropIn(row)) || requests.has(Number(row.Request)) : requests.has(Number(row.Request)));
    const copies = records.filter((row) => isHis(row) && erasedValues(RequestFilesList, row) !== null).map(({ Id }): CopiedRow => ({ list: RequestFilesList.url, id: Id, isByHand: false }));
    const sheets = requests.size === 0 ? [] : await this.rows(CommunitiesList, signal);
    return [...copies, ...sheets.filter(({ Request, Purpose }) => requests.has(Number(Request)) && typeof Purpose === 'string' && Purpose.trim() !== '').map(({ Id }): CopiedRow => ({ list: CommunitiesList.url, id: Id, isByHand: true }))];
  }

  private async rows(schema: ListSchema, signal: AbortSignal | undefined): Promise<readonly PersonalRow[]> {
    const found: PersonalRow[] = [];
    const read = async (): Promise<void> => {
      for await (const rows of new PersonalRows(this.connection, schema).walk(signal)) found.push(...rows);
    };
    await read().catch(noneIfGone);
    return found;
  }
}

function said(row: PersonalRow, ...at: readonly string[]): unknown {
  const value = typeof row.Content === 'string' ? parseJson(row.Content) : undefined;
  return ['said', ...at].reduce<unknown>((each, name) => (typeof each === 'object' && each !== null ? (each as Readonly<Record<string, unknown>>)[name] : undefined), value);
}

function saidIn(row: PersonalRow): string {
  return kindIn(typeof row.Content === 'string' ? parseJson(row.Content) : undefined, ['said', 'kind']);
}

const dropIn = (row: PersonalRow): number => Number(said(row, 'drop'));
const requesterIn = (row: PersonalRow): number => Number(said(row, 'requester', 'id'));
