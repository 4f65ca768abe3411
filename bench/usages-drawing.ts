import { chromium } from 'playwright-core';
import { nodeConnection } from '../local/demo/nodeConnection';
import { newClientKey } from '../src/data/items/newClientKey';
import { createUsageServices } from '../src/data/usages/usageServices';
import { regularUsageMap } from '../src/domain/usages/testing/generateUsageMap';
import { startLocalCity } from '../tests/e2e/localCity';
import { SiteRest } from '../tests/e2e/siteRest';
import { findBrowser } from '../tools/browser';
import type { Bench, BenchRow } from './bench';

const SIZES = [
  { usages: 30, tools: 20, families: 6 },
  { usages: 100, tools: 60, families: 8 },
  { usages: 300, tools: 200, families: 9 }
] as const;
/** Each figure is the median of this many. */
const TIMES = 5;

/** The whole map drawn by the shipped package on the workbench, families all shown. */
export const bench: Bench = {
  title: 'The usage map in the browser: from the click to the painted drawing',
  async run(report): Promise<readonly BenchRow[]> {
    const values: Record<string, number> = {};
    const nodes: Record<string, number> = {};
    for (const size of SIZES) {
      const name = `${size.usages} × ${size.tools}`;
      report(name);
      const { milliseconds, drawn } = await drawingTime(size);
      values[name] = milliseconds;
      nodes[name] = drawn;
    }
    return [
      { measure: 'draw the whole map, from the list', unit: 'ms', values },
      { measure: 'usages and tools drawn', unit: '', values: nodes }
    ];
  }
};

async function drawingTime(size: (typeof SIZES)[number]): Promise<{ readonly milliseconds: number; readonly drawn: number }> {
  const city = await startLocalCity();
  const browser = await chromium.launch(await findBrowser());
  try {
    await replaceMap(city.siteUrl, new SiteRest(city, 'helene.garnier'), size);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
    await context.addCookies([{ name: 'local-user', value: 'fatou.diallo', url: city.origin }, { name: 'local-parts', value: 'all', url: city.origin }]);
    const page = await context.newPage();
    await page.goto(city.siteUrl);
    await page.getByRole('button', { name: 'Tout', exact: true }).click();
    const times: number[] = [];
    for (let index = 0; index < TIMES; index++) {
      await page.getByRole('button', { name: 'Liste', exact: true }).click();
      const map = page.getByRole('button', { name: 'Carte', exact: true });
      await map.waitFor();
      times.push(
        await map.evaluate(
          (button: HTMLElement) =>
            new Promise<number>((resolve) => {
              const start = performance.now();
              button.click();
              // Two frames: what the click rendered is on the screen when the second one begins.
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
            })
        )
      );
    }
    const drawn = await page.locator('[data-node]').count();
    return { milliseconds: Math.round(times.sort((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0), drawn };
  } finally {
    await browser.close();
    await city.stop();
  }
}

/** Takes the demo's map away and stores one of the size. */
async function replaceMap(siteUrl: string, admin: SiteRest, size: (typeof SIZES)[number]): Promise<void> {
  for (const list of ['ParvisUsageLinks', 'ParvisUsages', 'ParvisTools']) {
    await admin.post(`web/GetList('/sites/intranet/Lists/${list}')`, undefined, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' });
  }
  const { setup, usageMap } = createUsageServices(nodeConnection(siteUrl, 'camille.moreau'));
  await setup.setUp();
  await usageMap.addMap({ added: regularUsageMap(size), stored: (await usageMap.load()).map, clientKey: newClientKey() });
}
