import '@pnp/sp/lists';
import type { Poll } from '../../domain/polls/Poll';
import { ConfidentialBallotsList, OpenBallotsList, PollsList } from '../../lists/polls';
import { BallotFolders } from '../ballots/BallotFolders';
import type { Connection } from '../connection/Connection';
import { hasRight, permissionsOn } from '../connection/permissions';
import { ListItems } from '../items/ListItems';
import type { PollRights } from './PollsRepository';
import type { PollsSite } from './PollsSite';

export class SharePointPollsSite implements PollsSite {
  private readonly folders: BallotFolders;

  public constructor(private readonly connection: Connection) {
    this.folders = new BallotFolders(connection);
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  public mayManage(): Promise<boolean> {
    return this.mayAddTo(PollsList);
  }

  public async rights(): Promise<PollRights> {
    const [manage, vote] = await Promise.all([this.mayAddTo(PollsList), this.mayAddTo(OpenBallotsList)]);
    return { manage, vote };
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

  private async mayAddTo({ url }: { readonly url: string }): Promise<boolean> {
    return hasRight(await permissionsOn(this.connection.sp.web.getList(this.connection.listPath(url))), 'addListItems');
  }
}
