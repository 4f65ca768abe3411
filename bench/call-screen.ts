/** `npm run bench -- call-screen`: how long an agent waits for a call in a browser, with few contributions and with many, on a short text and on one of 500 pages. */
import type { Page } from 'playwright-core';
import { nodeConnection } from '../local/demo/nodeConnection';
import { createCallServices } from '../src/data/calls/callServicesOf';
import { ContributionsList } from '../src/lists/calls';
import type { Bench, BenchRow } from './bench';
import { publish, seeds } from './calls';
import { firstAndAgain, onDemoCity } from './demoCity';

const SIZES = [100, 5_000, 50_000];
const TEXTS = [100, 3_000];
const SITE = '/sites/ressources-humaines';
const AGENT = 'fatou.diallo';

export const bench: Bench = {
  title: 'A call for comment in the browser: from navigation to a text that can be read and commented, in milliseconds',
  run: (report): Promise<readonly BenchRow[]> =>
    onDemoCity(report, async (city, browser) => {
      const measured: Record<'first' | 'again', Record<string, number>> = { first: {}, again: {} };
      const owner = nodeConnection(`${city.origin}${SITE}`, 'camille.moreau');
      for (const passages of TEXTS) {
        const { call } = await publish(createCallServices(owner), passages);
        let said = 0;
        for (const size of SIZES) {
          city.sharePoint.addItems(owner.listPath(ContributionsList.url), seeds(call, passages, said, size, 'camille.moreau'));
          said = size;
          report(`${size} contributions on ${passages} passages`);
          const { first, again } = await firstAndAgain(browser, { origin: city.origin, path: `${SITE}/SitePages/Appels.aspx?parvis=call-${call.id}&lang=fr-FR`, login: AGENT }, usable);
          measured.first[`${passages} p., ${size}`] = first;
          measured.again[`${passages} p., ${size}`] = again;
        }
      }
      return Object.entries(measured).map(([measure, values]) => ({ measure, unit: 'ms', values }));
    })
};

/** The text stands, and its first passages can be commented. By CSS: to name each of 3,000 regions as screen readers do takes a test seconds that no agent waits. */
async function usable(page: Page): Promise<void> {
  await page.locator('[data-margin]').first().waitFor();
}
