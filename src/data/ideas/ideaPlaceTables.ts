import { placeOf } from '../../domain/ideas/ideaFolders';
import { IdeaPlacesList, OpenPlacesList } from '../../lists/ideaPlaces';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import type { IdeaPlaceTables, PlaceValues } from './ideaTables';

export function placeColumns({ campaign, idea }: PlaceValues): RestValues {
  return { Title: placeOf(campaign, idea) };
}

export function ideaPlaceTables(connection: Connection): IdeaPlaceTables {
  return {
    places: new ListTable(connection, IdeaPlacesList, { derive: placeColumns }),
    openPlaces: new ListTable(connection, OpenPlacesList, { derive: placeColumns })
  };
}
