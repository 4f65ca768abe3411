import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { REST_UNITS, TENANT_UNITS } from '../local/sharepoint/limits';
import { startLocalCity } from '../tests/e2e/localCity';
import { findBrowser } from '../tools/browser';
import type { Bench, BenchRow } from './bench';
import { chunkSizes } from './package-size';
import type { Visit } from './visit';
import { median, visit } from './visit';

const VISITS = 5;

/** Resource units in five minutes of a tenant with as many licences as the city has agents. */
const CITY_UNITS = TENANT_UNITS.find(({ upTo }) => upTo >= 50_000)?.units ?? 0;

/** The home page of the demo city (usage map and polls) on the workbench, and what the package weighs. */
export const bench: Bench = {
  title: 'Home page of the demo city: from navigation to usable, and the weight of the package',
  async run(report) {
    report('starting the demo city');
    const city = await startLocalCity();
    const browser = await chromium.launch(await findBrowser());
    try {
      const first: Visit[] = [];
      const again: Visit[] = [];
      const newTab: Visit[] = [];
      for (let index = 0; index < VISITS; index++) {
        report(`visit ${index + 1} of ${VISITS}`);
        const context = await browser.newContext({ locale: 'fr-FR' });
        await context.addCookies([{ name: 'local-user', value: 'fatou.diallo', url: city.origin }, { name: 'local-parts', value: 'all', url: city.origin }]);
        // In one tab: what the tab keeps is what "again" lives on.
        const page = await context.newPage();
        first.push(await visit(page, city.siteUrl, () => usable(page)));
        again.push(await visit(page, city.siteUrl, () => usable(page)));
        await page.close();
        const other = await context.newPage();
        newTab.push(await visit(other, city.siteUrl, () => usable(other)));
        await context.close();
      }
      return [...visitRows(first, newTab, again), ...weightRows()];
    } finally {
      await browser.close();
      await city.stop();
    }
  }
};

/** The votes can be cast or read, and the map answers a search. */
async function usable(page: Page): Promise<void> {
  await page.getByRole('article').first().waitFor();
  await page.getByRole('search').first().waitFor();
}

function unitsOf({ restOperations }: Visit): number {
  return restOperations * REST_UNITS;
}

function visitRows(first: readonly Visit[], newTab: readonly Visit[], again: readonly Visit[]): readonly BenchRow[] {
  const row = (measure: string, unit: string, value: (visit: Visit) => number, goals: Readonly<Record<string, number>> = {}): BenchRow => {
    const cold = median(first.map(value));
    const warm = median(again.map(value));
    return { measure, unit, values: { first: cold, 'new tab': median(newTab.map(value)), again: warm, 'again / first': cold === 0 ? 0 : Math.round((warm / cold) * 100) / 100, ...goals } };
  };
  return [
    row('navigation to usable', 'ms', ({ usableMs }) => Math.round(usableMs)),
    row('requests in all', '', ({ requests }) => requests),
    row('requests for the package', '', ({ packageRequests }) => packageRequests),
    row('bytes of the package', 'bytes', ({ packageBytes }) => packageBytes),
    row('REST: requests', '', ({ restRequests }) => restRequests, { 'goal first': 4, 'goal again': 4 }),
    row('REST: operations', '', ({ restOperations }) => restOperations, { 'goal first': 10, 'goal again': 4 }),
    row('REST: resource units', '', unitsOf),
    row('visits in 5 minutes that the units of 50,000 licences allow', '', (visit) => Math.floor(CITY_UNITS / Math.max(1, unitsOf(visit)))),
    row('REST: waves', '', ({ restWaves }) => restWaves, { 'goal first': 1, 'goal again': 1 }),
    row('REST: bytes', 'bytes', ({ restBytes }) => restBytes)
  ];
}

function weightRows(): readonly BenchRow[] {
  return [...chunkSizes('release/assets')].sort(([one], [other]) => one.localeCompare(other)).map(([chunk, bytes]) => ({ measure: `gzip of ${chunk}`, unit: 'bytes', values: { bytes } }));
}
