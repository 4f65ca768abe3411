import type { Poll } from '../../domain/polls/Poll';
import { ConfidentialBallotsList, OpenBallotsList, PollRecordsList, PollsList } from '../../lists/polls';
import { BallotFolders } from '../ballots/BallotFolders';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import { listStamp } from '../provisioning/listStamp';
import type { ListFacts } from '../provisioning/SiteFacts';
import { siteReader } from '../provisioning/SiteReader';
import type { PollsFacts, PollsSite } from './PollsSite';

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

  public async prepareBallots(poll: Poll): Promise<number> {
    const last = await new ListItems(this.connection, poll.confidential ? ConfidentialBallotsList : OpenBallotsList).lastId();
    // Folders are items too, so they come after the id is read and before anybody can vote.
    if (!poll.confidential) await this.folders.create(poll);
    return last;
  }

  public async hasBallots(poll: Poll): Promise<boolean> {
    const [folders] = await this.folders.read([poll]);
    return (folders ?? []).some(({ itemCount }) => itemCount > 0);
  }
}
