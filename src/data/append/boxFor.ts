import { hashedGuid } from '../../lists/hashedGuid';

/** The name of a folder that nobody can foresee: it comes from a key that its publisher made by chance; and it is the same when he tries again. */
export function boxFor(start: string, clientKey: string): string {
  return `${start}-${hashedGuid(`box|${clientKey}`).replace(/-/g, '').slice(0, 14)}`;
}
