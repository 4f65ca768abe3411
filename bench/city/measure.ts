import { firstInRole } from '../../local/demo/people';
import type { CitySite } from './citySite';
import { crowdLogins } from './citySite';
import type { Cost } from './day';
import type { Asked } from './page';
import { Browser, CityPage } from './page';
import type { ActName, CityAct, CityView, ViewName } from './views';
import { acts, views } from './views';
import type { CityWorld } from './world';

/** How much of a page a browser knows already. */
export const visits = ['cold', 'day', 'later', 'tab', 'return'] as const;
/** `cold`: a browser that was never here; `day`: the first view of a day, after a day on which people did everything; `later`: a new tab, after others did some of it; `tab`: the same tab once more; `return`: the page that stayed open is looked at again. */
export type Visit = (typeof visits)[number];

export interface Measured {
  readonly views: Readonly<Record<ViewName, Readonly<Record<Visit, Cost>>>>;
  readonly acts: Readonly<Record<ActName, Cost>>;
  readonly operations: Readonly<Record<string, readonly string[]>>;
}

const HOUR = 3600;
/** Who works on the pages of owners. */
const WORKERS: Readonly<Partial<Record<ViewName, string>>> = { board: firstInRole('animator').login, desk: firstInRole('animator').login };

/** Sends each view and act through the data layer, and counts what it asks for. */
export async function measureCity(site: CitySite, world: CityWorld, report: (line: string) => void): Promise<Measured> {
  const operations: Record<string, readonly string[]> = {};
  const browsers = new Map<ViewName, Browser>();
  let others = 0;
  const names = Object.keys(views).filter((name): name is ViewName => name in views);
  const costs = new Map<ViewName, Partial<Record<Visit, Cost>>>();
  const note = (view: ViewName, visit: Visit, asked: Asked): void => {
    operations[`${view} ${visit}`] = asked.operations;
    costs.set(view, { ...costs.get(view), [visit]: costOf(asked) });
  };
  const reader = crowdLogins[500] ?? '';
  const show = async (visit: Visit, prepare: (browser: Browser) => void): Promise<void> => {
    for (const name of names) {
      const browser = browsers.get(name) ?? new Browser();
      browsers.set(name, browser);
      prepare(browser);
      const page = await CityPage.open(site.siteUrl, WORKERS[name] ?? reader, browser);
      const view: CityView = views[name];
      note(name, visit, await page.asked(() => view(page, world)));
      await page.putAway();
      if (visit === 'tab') {
        site.pass(60);
        page.forget();
        note(name, 'return', await page.asked(() => view(page, world)));
      }
    }
  };
  const actCosts: Partial<Record<ActName, Cost>> = {};
  /** Everything that people do, each by somebody else. */
  const liveOn = async (some: readonly ActName[]): Promise<void> => {
    for (const name of some) {
      const [login, browser] = [crowdLogins[others++] ?? '', new Browser()];
      let page = await CityPage.open(site.siteUrl, login, browser);
      const { before, meanwhile, isElsewhere, act }: CityAct = acts[name];
      await before?.(page, world);
      if (meanwhile) await meanwhile(await CityPage.open(site.siteUrl, crowdLogins[others++] ?? '', new Browser()), world);
      if (meanwhile || isElsewhere) {
        await page.putAway();
        site.pass(240);
      }
      if (isElsewhere) {
        browser.newTab();
        page = await CityPage.open(site.siteUrl, login, browser);
      }
      const asked = await page.asked(() => act(page, world));
      operations[name] = asked.operations;
      actCosts[name] = costOf(asked);
    }
  };
  const actNames = Object.keys(acts).filter((name): name is ActName => name in acts);
  report('new browsers');
  await show('cold', () => undefined);
  report('a day on which people do everything');
  await liveOn(actNames);
  site.pass(20 * HOUR);
  await show('day', (browser) => browser.newTab());
  report('an hour later');
  await liveOn(['vote', 'contribute', 'idea', 'register']);
  site.pass(HOUR);
  await show('later', (browser) => browser.newTab());
  site.pass(60);
  await show('tab', () => undefined);
  return { views: Object.fromEntries(costs) as Measured['views'], acts: actCosts as Measured['acts'], operations };
}

function costOf({ requests, operations, bytes }: Asked): Cost {
  return { requests, operations: operations.length, bytes };
}
