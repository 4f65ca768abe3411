import type { AnswerGroup } from '../../domain/polls/answerGroups';
import type { EntityOf } from '../../lists/defineList';
import { PollGroupsList } from '../../lists/pollOwners';
import { chunksOf } from '../connection/BatchSender';
import type { Connection } from '../connection/Connection';
import { allRows } from '../items/allRows';
import { ListTable } from '../items/ListTable';
import { newClientKey } from '../items/newClientKey';
import type { Stored, Table } from '../items/Table';
import { mayKeepIn } from './mayKeepIn';

export type GroupValues = EntityOf<typeof PollGroupsList>;
export type GroupRow = Stored<GroupValues>;

/** Ballots in one row: some sixteen kilobytes. A group of more has several rows under its name. */
const MOST_BALLOTS = 2000;
const PAGE = 100;

/** Names a group: those of one option with one name are one. */
export type GroupName = Pick<AnswerGroup, 'option' | 'name'>;

/**
 * How owners grouped the answers in own words of a poll, and which of them they show as they were written. Nothing of it changes an answer, and
 * whatever is sent again ends where it would have ended.
 */
export class AnswerGroups {
  public constructor(private readonly table: Table<GroupValues>) {}

  /** All rows of a poll, the oldest first. */
  public async read(poll: number): Promise<readonly GroupRow[]> {
    return allRows(this.table, { where: [{ column: 'poll', is: 'eq', value: poll }], size: PAGE });
  }

  /**
   * Puts answers into a group, and out of any other.
   * @param rows as they were read
   * @throws DataError `conflict` when somebody changed one of them meanwhile: read again
   */
  public async put(rows: readonly GroupRow[], poll: number, { option, name }: GroupName, ballotIds: readonly number[]): Promise<void> {
    const own = rows.filter((row) => isOf(row, { option, name }));
    const known = new Set(own.flatMap((row) => row.ballotIds));
    const added = ballotIds.filter((id) => !known.has(id));
    const open = own.find((row) => row.ballotIds.length + added.length <= MOST_BALLOTS);
    if (open && added.length > 0) await this.table.update({ ...open, ballotIds: [...open.ballotIds, ...added] });
    else if (added.length > 0) await this.table.addMany(chunksOf(added, MOST_BALLOTS).map((ids) => ({ values: { name, poll, option, kind: 'group', ballotIds: ids }, clientKey: newClientKey() })));
    // Only then out of the others: a tab that dies in between leaves them where they were.
    await this.leave(rows.filter((row) => row.kind === 'group' && row.option === option && row.name !== name), ballotIds);
  }

  /** Takes answers out of the groups of these rows; the answers themselves stay. @throws as `put` */
  public async leave(rows: readonly GroupRow[], ballotIds: readonly number[]): Promise<void> {
    const left = new Set(ballotIds);
    for (const row of rows.filter((each) => each.ballotIds.some((id) => left.has(id)))) {
      const rest = row.ballotIds.filter((id) => !left.has(id));
      if (rest.length > 0) await this.table.update({ ...row, ballotIds: rest });
      else await this.table.remove(row);
    }
  }

  /** Gives a group another name; under one that another group has, the two are one. @throws as `put` */
  public async rename(rows: readonly GroupRow[], group: GroupName, name: string): Promise<void> {
    for (const row of rows.filter((each) => isOf(each, group))) await this.table.update({ ...row, name });
  }

  /** Undoes a group: its answers are in none again. @throws as `put` */
  public async undo(rows: readonly GroupRow[], group: GroupName): Promise<void> {
    for (const row of rows.filter((each) => isOf(each, group))) await this.table.remove(row);
  }

  /** Marks an answer as one to be shown as it was written, or no longer. @throws as `put` */
  public async choose(rows: readonly GroupRow[], poll: number, option: number, ballotId: number, isChosen: boolean): Promise<void> {
    const chosen = rows.filter((row) => row.kind === 'chosen' && row.option === option);
    const [first] = chosen;
    if (!isChosen) return this.leave(chosen, [ballotId]);
    if (chosen.some((row) => row.ballotIds.includes(ballotId))) return;
    if (first) await this.table.update({ ...first, ballotIds: [...first.ballotIds, ballotId] });
    else await this.table.add({ name: '', poll, option, kind: 'chosen', ballotIds: [ballotId] }, newClientKey());
  }
}

/** The groups of a site; null: it has no list for them yet, or the person may not write in it. */
export async function answerGroupsOf(connection: Connection): Promise<AnswerGroups | null> {
  return (await mayKeepIn(connection, PollGroupsList.url)) ? new AnswerGroups(new ListTable(connection, PollGroupsList)) : null;
}

function isOf(row: GroupValues, { option, name }: GroupName): boolean {
  return row.kind === 'group' && row.option === option && row.name === name;
}
