import type { Taking } from '../../domain/ideas/serverTaking';
import type { Person } from '../../domain/people/Person';
import { IDEA_PICTURES } from '../../lists/heads/ideas';
import { SUPPORTS } from '../../lists/heads/supports';
import { CampaignDecisionsList, IdeaRecordsList } from '../../lists/ideas';
import { AppendWriter } from '../append/AppendWriter';
import { FolderRights } from '../append/FolderRights';
import type { FolderTree } from '../append/FolderTree';
import type { NamedFile } from '../append/Recycler';
import { Recycler } from '../append/Recycler';
import type { Connection } from '../connection/Connection';
import type { Stored } from '../items/Table';
import type { CampaignDecisionValues } from './ideaTables';
import { decisionColumns } from './ideaTables';

const IDEAS = 0;
const RECORDS = 1;

/** Stores what animators and owners decide; its code is loaded for them. */
export class DecisionWriter {
  private readonly decisions: AppendWriter<typeof CampaignDecisionsList>;
  private readonly rights: readonly [ideas: FolderRights, records: FolderRights];
  private readonly recycler: Recycler;

  public constructor(connection: Connection, folders: readonly [ideas: FolderTree, records: FolderTree], me: () => Promise<Person>) {
    this.decisions = new AppendWriter<typeof CampaignDecisionsList>(connection, CampaignDecisionsList, folders[0], me, { derive: decisionColumns });
    this.rights = [new FolderRights(connection, folders[IDEAS]), new FolderRights(connection, folders[RECORDS])];
    this.recycler = new Recycler(connection);
  }

  public decide(values: CampaignDecisionValues, clientKey: string): Promise<Stored<CampaignDecisionValues>> {
    return this.decisions.storeFirst(values, clientKey);
  }

  public async makeBox(box: string, mayOwn: boolean): Promise<void> {
    for (const each of this.rights) await each.make(box, [], mayOwn);
  }

  /** As `IdeaSite.removeAround`. */
  public async removeAround(box: string, pictures: readonly NamedFile[]): Promise<void> {
    await this.recycler.folder(SUPPORTS.url, box);
    for (const picture of pictures) await this.recycler.file(IDEA_PICTURES.url, picture);
  }

  /** @throws DataError `forbidden` for who has no full control */
  public async setTaking(box: string, taking: Taking): Promise<void> {
    await this.rights[IDEAS].setLocked(box, taking !== 'all');
    await this.rights[RECORDS].setLocked(box, taking === 'none');
  }

  /** As `IdeaSite.removeBlocks`. */
  public async removeBlocks(box: string, blocks: readonly number[]): Promise<void> {
    for (const block of blocks) await this.recycler.folder(IdeaRecordsList.url, `${box}/b${block}`);
  }

  /** For who has full control. */
  public async taking(box: string): Promise<Taking> {
    const [isClosed, isSilent] = await Promise.all(this.rights.map((each) => each.isLockedForOthers(box)));
    return isSilent ? 'none' : isClosed ? 'saying' : 'all';
  }
}
