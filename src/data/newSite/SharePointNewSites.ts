import { choiceFormat } from '../../domain/newSite/choiceFormat';
import type { MapSite, NewSiteChoice, NewSiteStepId } from '../../domain/newSite/newSitePlan';
import { undoOf } from '../../domain/plans/undoOf';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import type { Connection } from '../connection/Connection';
import { languageOfWeb } from '../connection/createConnection';
import { openWebOf } from '../connection/openWebOf';
import { pause } from '../connection/pause';
import { hasCode } from '../DataError';
import { newClientKey } from '../items/newClientKey';
import { firstPageOf } from '../pages/firstPage';
import { PeopleSearch } from '../people/PeopleSearch';
import { failureKind } from '../plans/failureKind';
import type { PlanNote } from '../plans/PlanNotes';
import type { PlanPage } from '../plans/PlanSession';
import { planSession } from '../plans/PlanSession';
import { SitePlanNotes } from '../plans/SitePlanNotes';
import { HubSites } from '../sites/HubSites';
import type { SiteAddress } from '../sites/SiteAddress';
import { SiteFinder } from '../sites/SiteFinder';
import { CityMap } from './CityMap';
import type { NewSites, NewSiteSession, NewSiteStart } from './NewSites';
import { newSiteStepsOf } from './newSiteStepsOf';
import { SiteHome } from './SiteHome';

/** Of the plan, in the list of notes. */
const PLAN = 'new-site';
const CHOICE = /^choice:(\d{1,6})$/;

interface WebRow {
  readonly Title: string;
  readonly Language: number;
}

/** Sets up the site at hand, or another one of the same SharePoint. */
export class SharePointNewSites implements NewSites {
  /**
   * @param openWeb a connection to a web of the same SharePoint, with nothing kept from before
   * @param wait lets seconds pass
   */
  public constructor(
    private readonly own: Connection,
    private readonly openWeb: (webUrl: string) => Connection = openWebOf(own),
    private readonly wait: PlanPage<NewSiteStepId>['pause'] = pause
  ) {}

  public async start(webUrl: string = this.own.webUrl): Promise<NewSiteStart> {
    const site = this.openWeb(webUrl);
    const [{ Title, Language }, notes, map, firstPage] = await Promise.all([
      site.sp.at('_api/web').select('Title', 'Language')<WebRow>(),
      new SitePlanNotes(site, PLAN).read(),
      this.mapOfHub(site),
      firstPageOf(site)
    ]);
    return { webUrl: site.webUrl, title: Title, language: languageOfWeb(Language), chosen: choiceIn(notes)?.choice ?? null, map, firstPage };
  }

  public async hubSites(signal?: AbortSignal): Promise<readonly SiteAddress[]> {
    const sites = new HubSites(this.own);
    const hub = await sites.hub();
    if (hub === null) return [];
    const { hubSitesOf } = await import(/* webpackChunkName: 'health-hub-data' */ '../sites/hubSitesOf');
    return hubSitesOf(this.own, sites, hub, this.openWeb, signal);
  }

  public findSites(text: string, signal?: AbortSignal): Promise<readonly SiteAddress[]> {
    return new SiteFinder(this.own).find(text, signal);
  }

  public findPeople(text: string, signal?: AbortSignal): Promise<readonly FoundPerson[]> {
    return new PeopleSearch(this.own).find(text, signal);
  }

  public async mapAt(webUrl: string): Promise<MapSite | null> {
    const site = this.openWeb(webUrl);
    const { Title } = await site.sp.at('_api/web').select('Title')<WebRow>();
    const map = { webUrl: site.webUrl, title: Title };
    return (await new CityMap(site, map).isThere()) ? map : null;
  }

  public async session({ webUrl, title, language }: Pick<NewSiteStart, 'webUrl' | 'title' | 'language'>, choice: NewSiteChoice): Promise<NewSiteSession> {
    const site = { ...this.openWeb(webUrl), language };
    const notes = new SitePlanNotes(site, PLAN);
    const plan = { ...choice, webUrl, title, language };
    const steps = newSiteStepsOf(plan, { site, map: choice.map && this.openWeb(choice.map.webUrl), notes });
    const page = { notes, me: { id: await site.userId(), holder: newClientKey() }, kindOf: failureKind, serverNow: () => site.serverNow(), pause: this.wait };
    const session = planSession({ ...page, steps });
    return {
      ...session,
      back: planSession({ ...page, steps: undoOf(steps) }),
      page: await new SiteHome(site, plan, notes).name(),
      run: async (options) => {
        await keepChoice(notes, choice);
        return session.run(options);
      }
    };
  }

  /** That of the site’s hub, or of the hub itself. */
  private async mapOfHub(site: Connection): Promise<MapSite | null> {
    try {
      const hub = await new SiteFinder(site).hub();
      return await this.mapAt(hub?.webUrl ?? site.webUrl);
    } catch (error) {
      if (hasCode(error, 'forbidden') || hasCode(error, 'notFound')) return null;
      throw error;
    }
  }
}

/** The newest choice that this package can read. */
function choiceIn(notes: readonly PlanNote[]): { readonly number: number; readonly choice: NewSiteChoice } | null {
  const choices = notes.flatMap(({ key, text }) => {
    const number = CHOICE.exec(key)?.[1];
    const read = number === undefined ? null : choiceFormat.read(text);
    return read?.ok ? [{ number: Number(number), choice: read.value }] : [];
  });
  return choices.sort((one, other) => other.number - one.number)[0] ?? null;
}

/** So that another owner goes on with the same. A list of notes that cannot be written in is told by the plan itself. */
async function keepChoice(notes: SitePlanNotes, choice: NewSiteChoice): Promise<void> {
  try {
    const kept = choiceIn(await notes.read());
    const text = choiceFormat.write(choice);
    if (kept && choiceFormat.write(kept.choice) === text) return;
    await notes.add(`choice:${(kept?.number ?? 0) + 1}`, { text });
  } catch (error) {
    if (!hasCode(error, 'forbidden')) throw error;
  }
}
