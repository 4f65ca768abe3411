import type { PlaceDraft } from '../../domain/ideas/Place';
import { DataError } from '../DataError';
import type { Stored, Table } from '../items/Table';
import type { StoredPlace } from './IdeaServices';
import type { PlaceValues } from './ideaTables';
import { placeKey } from './ideaValues';

/** As `BoardRepository.move`. @param isOpen does the table take changes from all? */
export async function moveNotes(table: Table<PlaceValues>, isOpen: boolean, campaign: number, drafts: readonly PlaceDraft[], known: readonly StoredPlace[]): Promise<readonly StoredPlace[]> {
  const stored: StoredPlace[] = [];
  const own = known.filter((place) => place.isOpen === isOpen);
  for (const draft of drafts) stored.push({ ...(await moveOne(table, campaign, draft, own.find(({ idea }) => idea === draft.idea))), isOpen });
  return stored;
}

async function moveOne(table: Table<PlaceValues>, campaign: number, { idea, cluster, order }: PlaceDraft, known: StoredPlace | undefined): Promise<Stored<PlaceValues>> {
  const values = { campaign, idea, cluster, order };
  if (known) return table.update({ ...values, id: known.id, etag: known.etag });
  const first = await table.add(values, placeKey(campaign, idea));
  // Under its key stands where somebody else put it a moment ago.
  if (first.cluster !== cluster || first.order !== order || first.idea !== idea) throw new DataError('conflict', `place of idea ${idea}`);
  return first;
}
