import type { NewSitePlan, NewSiteStepId, UndoBar } from '../../domain/newSite/newSitePlan';
import { newSiteNeeds, newSiteSteps, newSiteUndoNeeds, partOfStep } from '../../domain/newSite/newSitePlan';
import type { PlanStep, PlanUndo, StepCheck } from '../../domain/plans/PlanStep';
import { earliest } from '../../domain/calendar/extremes';
import type { Connection } from '../connection/Connection';
import type { PlanNotes } from '../plans/PlanNotes';
import { DONE, isDone, TODO } from '../plans/stepChecks';
import { missingLists, setUpLists } from '../siteParts/partLists';
import { siteParts } from '../siteParts/siteParts';
import { CityMap } from './CityMap';
import { PlanTraces } from './PlanTraces';
import { SiteHome } from './SiteHome';
import { SiteLeads } from './SiteLeads';
import { SiteListsBack } from './SiteListsBack';
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

  const traces = new PlanTraces(notes);
  const lists = new SiteListsBack(site, plan.parts, async () => earliest((await notes.read()).flatMap(({ key, at }) => (key.startsWith('choice:') ? [at] : []))));
  const needsOf = (id: NewSiteStepId): Pick<PlanUndo<NewSiteStepId>, 'needs'> => ({ needs: newSiteUndoNeeds(id) });

  const stepOf = (id: NewSiteStepId): Pick<PlanStep<NewSiteStepId>, 'check' | 'do' | 'undo'> => {
    const part = partOfStep(id);
    if (part) {
      const parts = [siteParts[part]];
      return {
        check: () => isDone(missingLists(site, parts).then(({ length }) => length === 0)),
        do: ({ goOn }) => setUpLists(site, parts, goOn),
        undo: {
          ...needsOf(id),
          check: async () => {
            const { going, bar } = await lists.of(part);
            return bar ? barred(bar) : going.length === 0 ? DONE : TODO;
          },
          do: ({ goOn }) => lists.remove(part, goOn)
        }
      };
    }
    switch (id) {
      case 'animators': {
        const added = async (): Promise<readonly string[]> => (await traces.standing('leads'))?.split('\n') ?? [];
        return {
          check: () => isDone(leads.missing().then(({ length }) => length === 0)),
          do: async () => {
            await traces.made('leads', (await leads.missing()).map(({ name, login }) => `${name} ${login}`).join('\n'));
            await leads.admit();
          },
          undo: {
            ...needsOf(id),
            check: async () => isDone(leads.still(await added()).then(({ length }) => length === 0)),
            do: async () => {
              for (const { group, id: member } of await leads.still(await added())) await group.remove({ id: member });
              await traces.takenBack('leads');
            }
          }
        };
      }
      case 'home':
        return {
          check: () => isDone(home.isThere()),
          do: async () => home.make(await mapUrl()),
          undo: {
            ...needsOf(id),
            check: async () => {
              const standing = await home.standing();
              return standing === 'none' ? DONE : standing === 'asMade' ? TODO : barred('changed');
            },
            do: () => home.remove()
          }
        };
      case 'firstPage':
        return {
          check: () => isDone(home.isFirst()),
          do: async () => {
            await traces.made('firstPage', await home.firstBefore());
            await home.makeFirst();
          },
          undo: {
            ...needsOf(id),
            check: async () => {
              if (!(await home.isFirst())) return DONE;
              const before = await traces.standing('firstPage');
              return before !== null && (await home.isStillThere(before)) ? TODO : barred('unknown');
            },
            do: async () => {
              await home.makeFirstAgain((await traces.standing('firstPage')) ?? '');
              await traces.takenBack('firstPage');
            }
          }
        };
      case 'directory':
        return {
          check: () => (city ? isDone(city.lists(plan)) : isDone(Promise.resolve(true))),
          do: async () => city?.list(plan),
          undo: {
            ...needsOf(id),
            check: async () => {
              const entry = await city?.entry(plan);
              if (entry) return entry.isAltered ? barred('changed') : TODO;
              return city && (await city.lists(plan)) ? barred('unknown') : DONE;
            },
            do: async () => {
              const entry = await city?.entry(plan);
              if (entry) await city?.remove(entry);
            }
          }
        };
      default: {
        const title = MAP_TITLE[plan.language];
        const links = async (): Promise<ReturnType<SiteMenu['to']>> => menu.to((await mapUrl()) ?? site.webUrl);
        return {
          check: async () => isDone(mapUrl().then((url) => url === null || menu.leadsTo(url))),
          do: async () => {
            const url = (await mapUrl()) ?? '';
            await traces.made('menu', url);
            await menu.add(title, url);
          },
          undo: {
            ...needsOf(id),
            check: async () => {
              const found = city ? await links() : [];
              if (found.length === 0) return DONE;
              return (await traces.standing('menu')) === null ? barred('unknown') : found.some((each) => each.Title === title) ? TODO : barred('changed');
            },
            do: async () => {
              const node = (await links()).find((each) => each.Title === title);
              if (node) await menu.remove(node);
              await traces.takenBack('menu');
            }
          }
        };
      }
    }
  };
  const ids = newSiteSteps(plan);
  return ids.map((id) => ({ id, needs: newSiteNeeds(id, ids), ...stepOf(id) }));
}

function barred(why: UndoBar): StepCheck {
  return { is: 'barred', why };
}
