/** `npm run bench -- call-screen`: how long an agent waits for a call in a browser, with few contributions and with many, on a short text and on one of 500 pages. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { nodeConnection } from '../local/demo/nodeConnection';
import { startLocal } from '../local/start';
import { createCallServices } from '../src/data/calls/callServicesOf';
import { ContributionsList } from '../src/lists/calls';
import { findBrowser } from '../tools/browser';
import type { Bench, BenchRow } from './bench';
import { publish, seeds } from './calls';
import type { Visit } from './visit';
import { median, visit } from './visit';

const SIZES = [100, 5_000, 50_000];
const TEXTS = [100, 3_000];
const VISITS = 3;
const SITE = '/sites/ressources-humaines';
const AGENT = 'fatou.diallo';

export const bench: Bench = {
  title: 'A call for comment in the browser: from navigation to a text that can be read and commented, in milliseconds',
  async run(report): Promise<readonly BenchRow[]> {
    const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
    const city = await startLocal({ port: 0, dataDir, reset: false, seed: 'demo', people: 0, apps: [], dev: false }, report);
    const browser = await chromium.launch(await findBrowser());
    const rows = new Map<string, Record<string, number>>();
    try {
      const owner = nodeConnection(`${city.origin}${SITE}`, 'camille.moreau');
      for (const passages of TEXTS) {
        const { call } = await publish(createCallServices(owner), passages);
        let said = 0;
        for (const size of SIZES) {
          city.sharePoint.addItems(owner.listPath(ContributionsList.url), seeds(call, passages, said, size, 'camille.moreau'));
          said = size;
          report(`${size} contributions on ${passages} passages`);
          const address = `${city.origin}${SITE}/SitePages/Appels.aspx?parvis=call-${call.id}&lang=fr-FR`;
          const visits: [Visit, Visit][] = [];
          for (let index = 0; index < VISITS; index++) {
            const context = await browser.newContext({ locale: 'fr-FR' });
            await context.addCookies([{ name: 'local-user', value: AGENT, url: city.origin }]);
            const page = await context.newPage();
            visits.push([await visit(page, address, () => usable(page)), await visit(page, address, () => usable(page))]);
            await context.close();
          }
          const note = (measure: string, values: readonly number[]): void => void rows.set(measure, { ...rows.get(measure), [`${passages} p., ${size}`]: Math.round(median(values)) });
          note('first: ms', visits.map(([first]) => first.usableMs));
          note('again: ms', visits.map(([, again]) => again.usableMs));
        }
      }
      return [...rows].map(([name, values]) => ({ measure: name.split(': ')[0] ?? name, unit: name.split(': ')[1] ?? '', values }));
    } finally {
      await browser.close();
      await city.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
};

/** The text stands, and its first passages can be commented. By CSS: to name each of 3,000 regions as screen readers do takes a test seconds that no agent waits. */
async function usable(page: Page): Promise<void> {
  await page.locator('[data-margin]').first().waitFor();
}
