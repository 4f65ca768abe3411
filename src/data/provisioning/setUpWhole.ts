import { DataError } from '../DataError';
import type { Provisioner } from './Provisioner';

/** Sets lists up for who cannot go on with a half of it. @throws DataError `forbidden`, also where levels are missing that another one has to make first */
export async function setUpWhole(lists: Pick<Provisioner, 'setUp'>): Promise<void> {
  const { request } = await lists.setUp();
  if (request) throw new DataError('forbidden', 'the levels of the site are another one’s to make');
}
