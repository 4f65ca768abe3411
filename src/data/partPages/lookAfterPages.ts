import type { Connection } from '../connection/Connection';
import type { SiteFacts } from '../provisioning/SiteFacts';
import { swallowed } from '../swallowed';
import { keepPartPages } from './keepPartPages';

/** Sees to it, in an owner's browser, that links lead to the right pages: nobody waits for it, and nobody is told when it fails. */
export async function lookAfterPages(connection: Connection, facts: SiteFacts): Promise<void> {
  try {
    // Programs have no page.
    if (typeof location !== 'undefined') await keepPartPages(connection, facts, location);
  } catch (error) {
    swallowed(error, 'record on which pages parts stand');
  }
}
