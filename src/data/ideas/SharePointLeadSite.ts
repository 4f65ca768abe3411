import type { Taking } from '../../domain/ideas/serverTaking';
import type { NamedFile } from '../append/Recycler';
import type { Connection } from '../connection/Connection';
import type { Stored } from '../items/Table';
import { loadOnce } from '../loadOnce';
import { DecisionWriter } from './DecisionWriter';
import type { IdeaTrees, LeadIdeaSite } from './IdeaSite';
import type { CampaignDecisionValues } from './ideaTables';
import { noneIfGone } from '../noneIfGone';
import { SharePointIdeaSite } from './SharePointIdeaSite';

/** Brainstorms on a SharePoint site, as those have them who lead them. */
export class SharePointLeadSite extends SharePointIdeaSite implements LeadIdeaSite {
  private readonly writer: DecisionWriter;
  private readonly closing = loadOnce(async () => {
    const { insideClosing, reservedClosings } = await import(/* webpackChunkName: 'ideas-closing' */ './reservedClosings');
    return { ...reservedClosings(this.connection), inside: insideClosing(this.connection) };
  });

  public constructor(connection: Connection, userName?: string, trees?: IdeaTrees) {
    super(connection, userName, trees);
    this.writer = new DecisionWriter(connection, [this.trees.ideas, this.trees.records], () => this.me());
  }

  public decide(values: CampaignDecisionValues, clientKey: string): Promise<Stored<CampaignDecisionValues>> {
    return this.writer.decide(values, clientKey);
  }

  public async makeBox(box: string): Promise<void> {
    const { mayOwn } = await this.rights();
    await this.writer.makeBox(box, mayOwn);
  }

  public removeAround(box: string, pictures: readonly NamedFile[]): Promise<void> {
    return this.writer.removeAround(box, pictures);
  }

  public removeBlocks(box: string, blocks: readonly number[]): Promise<void> {
    return this.writer.removeBlocks(box, blocks);
  }

  public async setTaking(box: string, reserved: number | null, taking: Taking): Promise<void> {
    if (reserved === null) return this.writer.setTaking(box, taking);
    const { ideas, records } = await this.closing();
    await ideas.setClosed(reserved, taking !== 'all');
    await records.setClosed(reserved, taking === 'none');
  }

  public async taking(box: string, reserved: number | null): Promise<Taking> {
    if (reserved === null) return this.writer.taking(box);
    const { ideas, records } = await this.closing();
    const [isClosed, isSilent] = await Promise.all([ideas.isClosed(reserved), records.isClosed(reserved)]);
    return isSilent ? 'none' : isClosed ? 'saying' : 'all';
  }

  public async setInsideClosed(campaign: number, isClosed: boolean): Promise<void> {
    const { inside } = await this.closing();
    await inside.setClosed(campaign, isClosed).catch(noneIfGone);
  }

  public async isInsideClosed(campaign: number): Promise<boolean | null> {
    const { inside } = await this.closing();
    return inside.isClosed(campaign).catch(noneIfGone);
  }
}
