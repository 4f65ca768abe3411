/** `npm run bench -- idea-screen [ideas …]`: how long an agent waits for a brainstorm in a browser, with few ideas and with many (`npm run package` comes before). */
import type { Page } from 'playwright-core';
import { nodeConnection } from '../local/demo/nodeConnection';
import { createIdeaServices } from '../src/data/ideas/ideaServicesOf';
import { IdeasList } from '../src/lists/ideas';
import type { Bench, BenchRow } from './bench';
import { firstAndAgain, onDemoCity } from './demoCity';
import { DEFAULT_SIZES, ideaSeeds, publish } from './ideas';

const SITE = '/sites/ressources-humaines';
const AGENT = 'fatou.diallo';
const ANIMATOR = 'karim.benali';

export const bench: Bench = {
  title: 'A brainstorm in the browser: from navigation to ideas that can be read and voted for, in milliseconds',
  run: (report, options): Promise<readonly BenchRow[]> =>
    onDemoCity(report, async (city, browser) => {
      const measured: Record<'first' | 'again', Record<string, number>> = { first: {}, again: {} };
      const animator = nodeConnection(`${city.origin}${SITE}`, ANIMATOR);
      for (const size of options.length > 0 ? options.map(Number) : DEFAULT_SIZES) {
        const { campaign } = await publish(createIdeaServices(animator), size);
        city.sharePoint.addItems(animator.listPath(IdeasList.url), ideaSeeds(campaign, size, ANIMATOR));
        report(`${size} ideas`);
        const { first, again } = await firstAndAgain(browser, { origin: city.origin, path: `${SITE}/SitePages/Idees.aspx?parvis=campaign-${campaign.id}&lang=fr-FR`, login: AGENT }, usable);
        measured.first[size] = first;
        measured.again[size] = again;
      }
      return Object.entries(measured).map(([measure, values]) => ({ measure, unit: 'ms', values }));
    })
};

/** The first ideas stand, each with its vote. By CSS: to name every idea as screen readers do takes a test time that no agent waits. */
async function usable(page: Page): Promise<void> {
  await page.locator('li:has(> h4, > h5) button').first().waitFor();
}
