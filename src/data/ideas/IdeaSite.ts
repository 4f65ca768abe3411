import type { FolderCount } from '../../domain/ballots/Tally';
import type { Taking } from '../../domain/ideas/serverTaking';
import type { Person } from '../../domain/people/Person';
import type { FolderTree } from '../append/FolderTree';
import type { NamedFile } from '../append/Recycler';
import type { Stored } from '../items/Table';
import type { SiteCampaignRights } from './IdeaServices';
import type { CampaignDecisionValues, IdeaRecordValues, IdeaValues } from './ideaTables';

/** What is known of the folders in which ideas lie, and what is said of them. */
export interface IdeaTrees {
  readonly ideas: FolderTree;
  readonly records: FolderTree;
}

/** What brainstorms ask of a site beside its tables. */
export interface IdeaSite {
  me(): Promise<Person>;
  serverNow(): Date;
  /** With what all parts of a page ask together. @throws DataError `notFound` where brainstorms are not set up */
  rights(): Promise<SiteCampaignRights>;
  /** Another text once an idea, a record or a decision came: one operation. */
  newsStamp(): Promise<string>;
  /** Folders of a block of ideas, with item counts: one operation. */
  folders(box: string, block: number): Promise<readonly FolderCount[]>;
  /** Once under its key. @param box null: among reserved ones @throws DataError `forbidden` once the server has closed the campaign */
  storeIdea(box: string | null, values: IdeaValues, clientKey: string): Promise<Stored<IdeaValues>>;
  /** @param folder below the box */
  storeRecord(box: string | null, folder: string, values: IdeaRecordValues, clientKey: string): Promise<Stored<IdeaRecordValues>>;
  /** @returns server-relative address */
  storePicture(name: string, content: Blob, clientKey: string): Promise<string>;
}

/** With what those who lead campaigns ask beside; its code is loaded for them. */
export interface LeadIdeaSite extends IdeaSite {
  /** What stands under the key, whoever stored it. */
  decide(values: CampaignDecisionValues, clientKey: string): Promise<Stored<CampaignDecisionValues>>;
  /** Makes the folders of a campaign; safe to call again. */
  makeBox(box: string): Promise<void>;
  /** @param reserved the campaign's id, where its ideas lie in lists that it shares with others; null: in folders */
  setTaking(box: string, reserved: number | null, taking: Taking): Promise<void>;
  /** What it takes from those who have no full control: two operations. */
  taking(box: string, reserved: number | null): Promise<Taking>;
  /** Has the list of what agents say among themselves refuse it of a campaign, or take it again; nothing where that list is not set up. */
  setInsideClosed(campaign: number, isClosed: boolean): Promise<void>;
  /** One operation. @returns null where that list is not set up */
  isInsideClosed(campaign: number): Promise<boolean | null>;
  /** Sends to the recycle bin the votes of a campaign, and pictures that their authors added. */
  removeAround(box: string, pictures: readonly NamedFile[]): Promise<void>;
  /** Sends to the recycle bin the folders of what was said of ideas, with whatever lies in them. @param blocks as `folders` */
  removeBlocks(box: string, blocks: readonly number[]): Promise<void>;
}
