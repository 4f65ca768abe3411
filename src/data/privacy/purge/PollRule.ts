import type { DueThing } from '../../../domain/privacy/Due';
import type { Poll } from '../../../domain/polls/Poll';
import { pollBox, pollState } from '../../../domain/polls/pollState';
import { PollGroupsList } from '../../../lists/pollOwners';
import { ConfidentialBallotsList, OpenBallotsList } from '../../../lists/polls';
import { Recycler } from '../../append/Recycler';
import { everyRow } from '../../append/windows';
import { BallotFolders } from '../../ballots/BallotFolders';
import type { Connection } from '../../connection/Connection';
import { ListTable } from '../../items/ListTable';
import type { ManyOptions, Table } from '../../items/Table';
import { noneIfGone } from '../../noneIfGone';
import type { PollServices } from '../../polls/pollServices';
import { everyPoll } from './everyPoll';
import type { PurgeRule } from './PurgeRule';

/** Votes of polls that ended: only of those that were archived with a certified result, which is all that they are shown by then. */
export class PollRule implements PurgeRule {
  private readonly confidential: ListTable<typeof ConfidentialBallotsList>;
  private readonly groups: ListTable<typeof PollGroupsList>;

  public constructor(
    private readonly connection: Connection,
    private readonly services: Pick<PollServices, 'polls' | 'serverNow'>
  ) {
    this.confidential = new ListTable<typeof ConfidentialBallotsList>(connection, ConfidentialBallotsList);
    this.groups = new ListTable<typeof PollGroupsList>(connection, PollGroupsList);
  }

  public async due(before: Date, options: ManyOptions = {}): Promise<readonly DueThing[]> {
    const due: DueThing[] = [];
    for (const poll of await everyPoll(this.services.polls, options)) {
      const { status, closesAt, certified } = pollState(poll, this.services.serverNow());
      if ((status !== 'closed' && status !== 'archived') || closesAt === null || closesAt >= before) continue;
      const count = await this.votes(poll);
      if (count > 0) due.push({ key: String(poll.id), title: poll.question, count, oldest: closesAt, refused: !certified ? 'notCertified' : status === 'archived' ? null : 'notArchived' });
    }
    return due;
  }

  public async remove({ key }: DueThing, options: ManyOptions = {}): Promise<void> {
    const poll = await this.services.polls.get(Number(key));
    const { status, certified } = pollState(poll, this.services.serverNow());
    // Somebody reopened it since.
    if (status !== 'archived' || !certified) return;
    await new Recycler(this.connection).folder(OpenBallotsList.url, pollBox(poll));
    await this.confidential.removeMany(await idsOf(this.confidential, poll.id), options);
    await this.groups.removeMany(await idsOf(this.groups, poll.id), options);
  }

  /** Items in the folders of an open vote; of a confidential one its rows. */
  private async votes(poll: Poll): Promise<number> {
    const folders = await new BallotFolders(this.connection).readOne(pollBox(poll)).catch(noneIfGone);
    const open = (folders ?? []).reduce((sum, { itemCount }) => sum + itemCount, 0);
    if (!pollState(poll, this.services.serverNow()).confidential) return open;
    return open + (await idsOf(this.confidential, poll.id)).length;
  }
}

/** Rows that nobody can read too; none where there is no such list. */
async function idsOf<T extends { readonly poll: number | null }>(table: Pick<Table<T>, 'page'>, poll: number): Promise<readonly number[]> {
  const unreadable: number[] = [];
  const rows = await everyRow<T>(table, [{ column: 'poll', is: 'eq', value: poll }], (some) => unreadable.push(...some.map(({ id }) => id))).catch(noneIfGone);
  return [...(rows ?? []).map(({ id }) => id), ...unreadable];
}
