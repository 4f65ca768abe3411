import type { NewSitePlan, NewSiteStepId } from '../../domain/newSite/newSitePlan';
import { newSiteNeeds, newSiteSteps, partOfStep } from '../../domain/newSite/newSitePlan';
import type { PlanStep } from '../../domain/plans/PlanStep';
import type { Connection } from '../connection/Connection';
import type { PlanNotes } from '../plans/PlanNotes';
import { isDone } from '../plans/stepChecks';
import { missingLists, setUpLists } from '../siteParts/partLists';
import { siteParts } from '../siteParts/siteParts';
import { CityMap } from './CityMap';
import { SiteHome } from './SiteHome';
import { SiteLeads } from './SiteLeads';
import { SiteMenu } from './SiteMenu';

export interface NewSitePlaces {
  readonly site: Connection;
  /** Of the usage map that was chosen; null: none. */
  readonly map: Connection | null;
  readonly notes: PlanNotes;
}

const MAP_TITLE = { fr: 'La carte des usages', en: 'The usage map' } as const;

/** The steps that set a site up. Whatever is done twice at once, or again after an answer that was lost, ends as one. */
export function newSiteStepsOf(plan: NewSitePlan, { site, map, notes }: NewSitePlaces): readonly PlanStep<NewSiteStepId>[] {
  const home = new SiteHome(site, plan, notes);
  const leads = new SiteLeads(site, plan);
  const menu = new SiteMenu(site);
  const city = map && plan.map ? new CityMap(map, plan.map) : null;
  const mapUrl = (): Promise<string | null> => city?.pageUrl() ?? Promise.resolve(null);

  const stepOf = (id: NewSiteStepId): Pick<PlanStep, 'check' | 'do'> => {
    const part = partOfStep(id);
    if (part) {
      const parts = [siteParts[part]];
      return { check: () => isDone(missingLists(site, parts).then(({ length }) => length === 0)), do: ({ goOn }) => setUpLists(site, parts, goOn) };
    }
    switch (id) {
      case 'animators':
        return { check: () => isDone(leads.missing().then(({ length }) => length === 0)), do: () => leads.admit() };
      case 'home':
        return { check: () => isDone(home.isThere()), do: async () => home.make(await mapUrl()) };
      case 'firstPage':
        return { check: () => isDone(home.isFirst()), do: () => home.makeFirst() };
      case 'directory':
        return { check: () => (city ? isDone(city.lists(plan)) : isDone(Promise.resolve(true))), do: async () => city?.list(plan) };
      default:
        return { check: async () => isDone(mapUrl().then((url) => url === null || menu.leadsTo(url))), do: async () => menu.add(MAP_TITLE[plan.language], (await mapUrl()) ?? '') };
    }
  };
  const ids = newSiteSteps(plan);
  return ids.map((id) => ({ id, needs: newSiteNeeds(id, ids), ...stepOf(id) }));
}
