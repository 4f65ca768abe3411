import type { FolderCount } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import { pollBox } from '../../domain/polls/pollState';
import { DRAFTS_URL, OpenBallotsList, PollRecordsList, PollsList } from '../../lists/polls';
import { BallotFolders } from '../ballots/BallotFolders';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError, hasCode } from '../DataError';
import { listStamp } from '../provisioning/listStamp';
import type { ListFacts } from '../provisioning/SiteFacts';
import { siteReader } from '../provisioning/SiteReader';
import { mayKeepIn } from './mayKeepIn';
import type { PollsFacts, PollsSite, Preparation } from './PollsSite';

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
    const { prepareBallots } = await import(/* webpackChunkName: 'polls-editor' */ './prepareBallots');
    return prepareBallots(this.connection, this.folders, poll);
  }

  public async keepsDrafts(): Promise<boolean> {
    return mayKeepIn(this.connection, DRAFTS_URL);
  }

  public async boxFolders(poll: Poll): Promise<readonly FolderCount[]> {
    // The empty ones too: their names are not given again.
    return this.folders.readOne(pollBox(poll)).catch((error: unknown) => {
      if (hasCode(error, 'notFound')) return [];
      throw error;
    });
  }

  public async makeFolders(poll: Poll, names: readonly string[]): Promise<void> {
    const { makeFolders } = await import(/* webpackChunkName: 'polls-editor' */ '../ballots/makeFolders');
    await makeFolders(this.connection, this.folders, pollBox(poll), names);
  }
}
