import type { Person } from '../../domain/people/Person';
import { IdeaPicturesLibrary } from '../../lists/ideaLibraries';
import { CampaignDecisionsList } from '../../lists/ideas';
import { SupportsList } from '../../lists/supports';
import { AppendWriter } from '../append/AppendWriter';
import { FolderRights } from '../append/FolderRights';
import type { FolderTree } from '../append/FolderTree';
import type { NamedFile } from '../append/Recycler';
import { Recycler } from '../append/Recycler';
import type { Connection } from '../connection/Connection';
import type { Stored } from '../items/Table';
import type { CampaignDecisionValues } from './ideaTables';
import { decisionColumns } from './ideaTables';

/** Stores what animators and owners decide; its code is loaded for them. */
export class DecisionWriter {
  private readonly decisions: AppendWriter<typeof CampaignDecisionsList>;
  private readonly rights: readonly FolderRights[];
  private readonly recycler: Recycler;

  public constructor(connection: Connection, folders: readonly [ideas: FolderTree, records: FolderTree], me: () => Promise<Person>) {
    this.decisions = new AppendWriter<typeof CampaignDecisionsList>(connection, CampaignDecisionsList, folders[0], me, { derive: decisionColumns });
    this.rights = folders.map((tree) => new FolderRights(connection, tree));
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
    await this.recycler.folder(SupportsList.url, box);
    for (const picture of pictures) await this.recycler.file(IdeaPicturesLibrary.url, picture);
  }

  /** @throws DataError `forbidden` for who has no full control */
  public async setLocked(box: string, isLocked: boolean): Promise<void> {
    for (const each of this.rights) await each.setLocked(box, isLocked);
  }
}
