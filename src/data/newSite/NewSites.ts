import type { MapSite, NewSiteChoice, NewSiteStepId } from '../../domain/newSite/newSitePlan';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import type { PlanSession } from '../plans/PlanSession';
import type { SiteAddress } from '../sites/SiteAddress';

/** How the setting up of a site stands before anything is done. */
export interface NewSiteStart {
  readonly webUrl: string;
  readonly title: string;
  readonly language: 'fr' | 'en';
  /** What an owner chose before; null: nobody yet. */
  readonly chosen: NewSiteChoice | null;
  /** A map that the hub has, offered first; null: none was found. */
  readonly map: MapSite | null;
  /** What the site has as its first page now, below its address; '' where it says none. */
  readonly firstPage: string;
}

/** The plan of one site, as a page has it before it. */
export interface NewSiteSession extends PlanSession<NewSiteStepId> {
  /** Name of the page that is or will be the home page. */
  readonly page: string;
  /** Takes back what the plan made, of each step that nobody wrote in since. */
  readonly back: PlanSession<NewSiteStepId>;
}

/** Sets up sites that are there already, in the rights of who does it. */
export interface NewSites {
  /** @param webUrl absolute; the site at hand unless given. @throws DataError `forbidden`, `notFound` */
  start(webUrl?: string): Promise<NewSiteStart>;
  /** Sites of the hub that the site belongs to, by name, as far as the person reads them, as search and the directory of sites know them; none without a hub. @throws DataError; AbortError */
  hubSites(signal?: AbortSignal): Promise<readonly SiteAddress[]>;
  /** Sites whose titles have a word that begins so. @throws DataError; AbortError */
  findSites(text: string, signal?: AbortSignal): Promise<readonly SiteAddress[]>;
  findPeople(text: string, signal?: AbortSignal): Promise<readonly FoundPerson[]>;
  /** A map at this address; null: the site has none. @throws DataError */
  mapAt(webUrl: string): Promise<MapSite | null>;
  /** Keeps the choice with the first run. */
  session(start: Pick<NewSiteStart, 'webUrl' | 'title' | 'language'>, choice: NewSiteChoice): Promise<NewSiteSession>;
}
