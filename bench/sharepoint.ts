import { measure } from '../local/sharepoint/bench/measure';
import type { Bench } from './bench';

const SIZES = [1_000, 50_000, 500_000];

/** `npm run bench -- sharepoint [sizes]`, sizes as `1000,50000`. */
export const bench: Bench = {
  title: 'The local SharePoint: one list on disk, growing',
  run: async (report, [sizes]) => {
    const figures = await measure(sizes === undefined ? SIZES : sizes.split(',').map(Number), report);
    return figures.map(({ measure: name, unit, values, ratio }) => ({ measure: name, unit, values: { ...values, 'largest / smallest': ratio } }));
  }
};
