import type { ISPCollection, ISPQueryable } from '@pnp/sp';
import { SPCollection, SPFI, SPQueryable } from '@pnp/sp';

/**
 * PnPjs on one web, asked by addresses: its classes of webs, lists and items (`sp.web`) weigh more than all of what an agent's
 * page asks. They are for what is loaded on demand, with the imports that make them.
 */
export class SiteApi extends SPFI {
  /** The same web, for behaviours of its own. */
  public branch(): SiteApi {
    return new SiteApi(this.at(''));
  }

  /** @param path below the web's address, e.g. `_api/web` */
  public at(path: string): ISPQueryable {
    return this.create(SPQueryable, path);
  }

  /** Something that can be filtered, sorted and paged. */
  public rows(path: string): ISPCollection {
    return this.create(SPCollection, path);
  }
}
