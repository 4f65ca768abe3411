import type { Campaign } from '../../domain/ideas/Campaign';
import type { PlaceDraft } from '../../domain/ideas/Place';
import { everyRow } from '../append/windows';
import type { Condition, Table } from '../items/Table';
import type { BoardRepository, StoredPlace } from './IdeaServices';
import type { IdeaPlaceTables, PlaceValues } from './ideaTables';
import type { KeptPlaces } from './KeptPlaces';
import { moveNotes } from './moveNotes';
import { movedAfter, withMoved } from './withMoved';

/** Boards on the tables of a site: what agents may move lies where they may change it. */
export class TableBoard implements BoardRepository {
  /** @param kept what the browser keeps of them; undefined: nothing */
  public constructor(
    private readonly tables: IdeaPlaceTables,
    private readonly kept?: KeptPlaces
  ) {}

  public async places(campaign: Campaign): Promise<readonly StoredPlace[]> {
    const known = await this.kept?.read(campaign, isOpen(campaign));
    const after = known && known.length > 0 ? movedAfter(known) : undefined;
    const read = await Promise.all((isOpen(campaign) ? [false, true] : [false]).map((open) => this.read(open, campaign, after)));
    const places = withMoved(known ?? [], read.flat());
    if (places !== known) await this.kept?.write(campaign, isOpen(campaign), places);
    return places;
  }

  public movedSince(campaign: Campaign, after: Date): Promise<readonly StoredPlace[]> {
    return this.read(isOpen(campaign), campaign, after);
  }

  public async move(campaign: Campaign, drafts: readonly PlaceDraft[], known: readonly StoredPlace[]): Promise<readonly StoredPlace[]> {
    return moveNotes(this.table(isOpen(campaign)), isOpen(campaign), campaign.id, drafts, known);
  }

  /** By campaign first: it never selects more rows than a list may be asked for, however long ago somebody was here. */
  private async read(open: boolean, { id }: Campaign, after?: Date): Promise<readonly StoredPlace[]> {
    const where: readonly Condition<PlaceValues>[] = [{ column: 'campaign', is: 'eq', value: id }, ...(after ? [{ column: 'modified', is: 'ge', value: after } as const] : [])];
    return (await everyRow(this.table(open), where)).map((row) => ({ ...row, isOpen: open }));
  }

  private table(open: boolean): Table<PlaceValues> {
    return open ? this.tables.openPlaces : this.tables.places;
  }
}

function isOpen({ movers }: Pick<Campaign, 'movers'>): boolean {
  return movers !== 'animators';
}
