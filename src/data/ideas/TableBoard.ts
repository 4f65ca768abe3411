import type { Campaign } from '../../domain/ideas/Campaign';
import type { PlaceDraft } from '../../domain/ideas/Place';
import { everyRow } from '../append/windows';
import type { Condition, Table } from '../items/Table';
import type { BoardRepository, StoredPlace } from './IdeaServices';
import type { IdeaTables, PlaceValues } from './ideaTables';

/** Boards on the tables of a site: what agents may move lies where they may change it. */
export class TableBoard implements BoardRepository {
  public constructor(private readonly tables: Pick<IdeaTables, 'places' | 'openPlaces'>) {}

  public async places(campaign: Campaign): Promise<readonly StoredPlace[]> {
    const ofCampaign = [{ column: 'campaign', is: 'eq', value: campaign.id }] as const;
    const closed = this.read(false, ofCampaign);
    if (!isOpen(campaign)) return closed;
    // Where animators had put a note stands until an agent moves it.
    const [before, now] = await Promise.all([closed, this.read(true, ofCampaign)]);
    const moved = new Set(now.map(({ idea }) => idea));
    return [...before.filter(({ idea }) => !moved.has(idea)), ...now];
  }

  public movedSince(campaign: Campaign, after: Date): Promise<readonly StoredPlace[]> {
    return this.read(isOpen(campaign), [{ column: 'modified', is: 'ge', value: after }, { column: 'campaign', is: 'eq', value: campaign.id }]);
  }

  public async move(campaign: Campaign, drafts: readonly PlaceDraft[], known: readonly StoredPlace[]): Promise<readonly StoredPlace[]> {
    const { moveNotes } = await import(/* webpackChunkName: 'ideas-writing' */ './moveNotes');
    return moveNotes(this.table(isOpen(campaign)), isOpen(campaign), campaign.id, drafts, known);
  }

  private async read(open: boolean, where: readonly Condition<PlaceValues>[]): Promise<readonly StoredPlace[]> {
    return (await everyRow(this.table(open), where)).map((row) => ({ ...row, isOpen: open }));
  }

  private table(open: boolean): Table<PlaceValues> {
    return open ? this.tables.openPlaces : this.tables.places;
  }
}

function isOpen({ movers }: Pick<Campaign, 'movers'>): boolean {
  return movers !== 'animators';
}
