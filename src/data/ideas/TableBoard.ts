import type { Campaign } from '../../domain/ideas/Campaign';
import type { PlaceDraft } from '../../domain/ideas/Place';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import type { Condition, Stored, Table } from '../items/Table';
import { placeKey } from './ideaRows';
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
    const stored: StoredPlace[] = [];
    const own = known.filter((place) => place.isOpen === isOpen(campaign));
    for (const draft of drafts) stored.push({ ...(await this.moveOne(campaign, draft, own.find(({ idea }) => idea === draft.idea))), isOpen: isOpen(campaign) });
    return stored;
  }

  private async moveOne(campaign: Campaign, { idea, cluster, order }: PlaceDraft, known: StoredPlace | undefined): Promise<Stored<PlaceValues>> {
    const table = this.table(isOpen(campaign));
    const values = { campaign: campaign.id, idea, cluster, order };
    if (known) return table.update({ ...values, id: known.id, etag: known.etag });
    const first = await table.add(values, placeKey(campaign.id, idea));
    // Under its key stands where somebody else put it a moment ago.
    if (first.cluster !== cluster || first.order !== order || first.idea !== idea) throw new DataError('conflict', `place of idea ${idea}`);
    return first;
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
