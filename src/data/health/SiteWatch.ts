import type { Connection } from '../connection/Connection';
import { JustSeen } from '../connection/JustSeen';
import type { SiteLook } from './readHealth';
import { lookAtSite } from './readHealth';

/** Steps of one plan look one after the other, and a plan of many lists asks once. */
const YOUNG_MS = 3000;

/** One site, looked at anew whenever something was written to it or some seconds have passed. */
export class SiteWatch {
  private readonly seen: JustSeen<Promise<SiteLook>>;

  public constructor(public readonly connection: Connection) {
    this.seen = new JustSeen(connection, YOUNG_MS);
  }

  /** @throws DataError */
  public look(): Promise<SiteLook> {
    const known = this.seen.get();
    if (known) return known;
    const looking = lookAtSite(this.connection);
    this.seen.keep(looking);
    looking.catch(() => this.seen.forget());
    return looking;
  }

  /** The next look asks the server. */
  public forget(): void {
    this.seen.forget();
  }
}
