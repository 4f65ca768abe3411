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
  load: async () => {
    const { tariffPlaces: places, makeTariffFile: make, tariffFileMade: stateOf } = await import(/* webpackChunkName: 'making' */ './makeTariffFile');
    return { places, make, stateOf };
  }
};
