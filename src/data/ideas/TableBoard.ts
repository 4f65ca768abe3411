import type { Campaign } from '../../domain/ideas/Campaign';
import type { PlaceDraft } from '../../domain/ideas/Place';
import { everyRow } from '../append/windows';
import { DataError } from '../DataError';
import type { Table } from '../items/Table';
import { placeKey } from './ideaRows';
import type { BoardRepository, StoredPlace } from './IdeaServices';
import type { IdeaTables, PlaceValues } from './ideaTables';

/** Boards on the tables of a site. */
export class TableBoard implements BoardRepository {
  public constructor(private readonly tables: Pick<IdeaTables, 'places' | 'openPlaces'>) {}

  public async places(campaign: Campaign): Promise<readonly StoredPlace[]> {
    return everyRow(this.tableOf(campaign), [{ column: 'campaign', is: 'eq', value: campaign.id }]);
  }

  public async movedSince(campaign: Campaign, after: Date): Promise<readonly StoredPlace[]> {
    return everyRow(this.tableOf(campaign), [{ column: 'modified', is: 'ge', value: after }, { column: 'campaign', is: 'eq', value: campaign.id }]);
  }

  public async move(campaign: Campaign, drafts: readonly PlaceDraft[], known: readonly StoredPlace[]): Promise<readonly StoredPlace[]> {
    const stored: StoredPlace[] = [];
    for (const draft of drafts) stored.push(await this.moveOne(campaign, draft, known.find(({ idea }) => idea === draft.idea)));
    return stored;
  }

  private async moveOne({ id: campaign, ...rules }: Campaign, { idea, cluster, order }: PlaceDraft, known: StoredPlace | undefined): Promise<StoredPlace> {
    const table = this.tableOf(rules);
    const values = { campaign, idea, cluster, order };
    if (known) return table.update({ ...values, id: known.id, etag: known.etag });
    const first = await table.add(values, placeKey(campaign, idea));
    // Under its key stands where somebody else put it a moment ago.
    if (first.cluster !== cluster || first.order !== order || first.idea !== idea) throw new DataError('conflict', `place of idea ${idea}`);
    return first;
  }

  /** What agents may move lies where they may change it. */
  private tableOf({ movers }: Pick<Campaign, 'movers'>): Table<PlaceValues> {
    return movers === 'animators' ? this.tables.places : this.tables.openPlaces;
  }
}
