import { newBox } from '../../domain/ballots/newBox';
import type { FolderCount } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import { boxFolders } from '../../domain/polls/pollBox';
import { pollBox } from '../../domain/polls/pollState';
import { ConfidentialBallotsList, OpenBallotsList, PollDraftsList, PollRecordsList, PollsList } from '../../lists/polls';
import { BallotFolders } from '../ballots/BallotFolders';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import { listStamp } from '../provisioning/listStamp';
import type { ListFacts } from '../provisioning/SiteFacts';
import { siteReader } from '../provisioning/SiteReader';
import type { PollsFacts, PollsSite, Preparation } from './PollsSite';

/** Boxes that are made before publication gives up. */
const TRIES = 3;

export class SharePointPollsSite implements PollsSite {
  public readonly webUrl: string;
  private readonly folders: BallotFolders;

  public constructor(private readonly connection: Connection) {
    this.webUrl = connection.webUrl;
    this.folders = new BallotFolders(connection);
  }

  public userId(): Promise<number> {
    return this.connection.userId();
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  public async facts(): Promise<PollsFacts> {
    const { lists } = await siteReader(this.connection).facts();
    const factsOf = ({ url }: { readonly url: string }): ListFacts => {
      const facts = lists.get(url);
      if (!facts) throw new DataError('notFound', url);
      return facts;
    };
    const [polls, ballots, records] = [factsOf(PollsList), factsOf(OpenBallotsList), factsOf(PollRecordsList)];
    const now = this.serverNow();
    return {
      rights: { manage: hasRight(polls.permissions, 'addListItems'), vote: hasRight(ballots.permissions, 'addListItems') },
      stamps: { polls: listStamp(polls, now), records: listStamp(records, now) }
    };
  }

  public async prepareBallots(poll: Poll): Promise<Preparation> {
    const names = poll.confidential ? [] : boxFolders(poll, String(poll.id));
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const lastBallotIdBefore = await new ListItems(this.connection, poll.confidential ? ConfidentialBallotsList : OpenBallotsList).lastId();
      // Folders are items too, so they come after the id is read and before anybody can vote.
      const box = newBox(poll.id);
      await this.folders.create(box, names);
      const made = await this.folders.readOne(box);
      if (made.length === names.length && made.every(({ name, itemCount }) => itemCount === 0 && names.includes(name))) return { lastBallotIdBefore, box };
    }
    throw new DataError('conflict', `poll ${poll.id}: somebody else stores in its folders`);
  }

  public async keepsDrafts(): Promise<boolean> {
    const { lists } = await siteReader(this.connection).facts();
    const drafts = lists.get(PollDraftsList.url);
    return drafts !== undefined && drafts.hasOwnPermissions && hasRight(drafts.permissions, 'addListItems');
  }

  public async boxFolders(poll: Poll): Promise<readonly FolderCount[]> {
    // The empty ones too: their names are not given again.
    return this.folders.readOne(pollBox(poll)).catch((error: unknown) => {
      if (error instanceof DataError && error.code === 'notFound') return [];
      throw error;
    });
  }

  public async makeFolders(poll: Poll, names: readonly string[]): Promise<void> {
    await this.folders.create(pollBox(poll), names);
  }
}
