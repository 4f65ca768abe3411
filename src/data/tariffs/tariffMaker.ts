import { FILE_KIND } from '../../domain/tariffs/prices/lineOnDay';
import { CHANGE_FILES_URL } from '../../lists/partAddresses';
import type { Maker } from '../making/Maker';

/** As the list of change files takes it. */
const TITLE_LENGTH = 255;

/** A change file in preparation, in the folder of a direction in which its maker writes. */
export const tariffMaker: Maker = {
  offer: 'tariff',
  kind: FILE_KIND,
  list: CHANGE_FILES_URL,
  titleLength: TITLE_LENGTH,
  variants: null,
  isForOwners: false,
  goesInto: 'direction',
  keepsAddress: true,
  places: async (connection) => {
    const { tariffPlaces } = await import(/* webpackChunkName: 'making' */ './makeTariffFile');
    return tariffPlaces(connection);
  },
  make: async (connection, proposal, clientKey) => {
    const { makeTariffFile } = await import(/* webpackChunkName: 'making' */ './makeTariffFile');
    return makeTariffFile(connection, proposal, clientKey);
  },
  stateOf: async (connection, id) => {
    const { tariffFileMade } = await import(/* webpackChunkName: 'making' */ './makeTariffFile');
    return tariffFileMade(connection, id);
  }
};
