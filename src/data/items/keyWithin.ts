import { hashedGuid } from '../../lists/hashedGuid';

/** A key for one of many rows: the same for the same row of the same run, however often that is begun again. */
export function keyWithin(runKey: string, row: string): string {
  return hashedGuid(`${runKey}|${row}`);
}
