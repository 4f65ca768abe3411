import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import { pollsPart } from '../../local/demo/parts';
import { createPollServices } from '../../src/data/polls/pollServices';
import { everyPart } from './everyPart';
import { accessibilityViolations, expect, isLoaded, test } from './fixtures';

// A page of its own.
test.use({ cityName: 'looks' });

/** Gzip, in kilobytes of 1,000 bytes: what a page with all parts loads before anybody scrolls. */
const FIRST_SIGHT = 170;
const SITE = '/sites/intranet';
const PAGE = 'Tout';

/** Weighs the scripts of the package that a page asks for. */
function weigh(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\/ClientSideAssets\/.*\.js$/i.test(new URL(response.url()).pathname)) bodies.push(response.body());
  });
  return async () => (await Promise.all(bodies)).reduce((bytes, body) => bytes + gzipSync(body, { level: 9 }).length, 0) / 1000;
}

test('with all parts on one page, what is in sight is loaded first, the rest when it is scrolled to, and a link leads to what stands last', async ({ open, city }) => {
  const connection = nodeConnection(city.origin + SITE, 'camille.moreau');
  const sourceOf = (site: string) => (site === SITE ? {} : { source: { webUrl: city.origin + site, title: site } });
  // Polls last of all.
  const parts = [...everyPart].sort((one, other) => Number(one.part === pollsPart) - Number(other.part === pollsPart));
  await makePage(connection, PAGE, 'Tout sur une page', parts.map(({ part, site }) => ({ ...part, properties: { ...part.properties, ...sourceOf(site) } })));

  const view = { persona: 'fatou.diallo', language: 'fr-FR', site: SITE, parts: 'inSight' } as const;
  const page = await open(PAGE, view);
  const weight = weigh(page);
  await page.reload();
  await expect(page.getByRole('region').first()).toBeVisible();
  await isLoaded(page);
  expect(await page.locator('.webPartZone.notYet').count()).toBeGreaterThan(0);
  expect(await weight()).toBeLessThanOrEqual(FIRST_SIGHT);

  await expect(async () => {
    await page.locator('.webPartZone.notYet').first().scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => undefined);
    expect(await page.locator('.webPartZone.notYet').count()).toBe(0);
  }).toPass();
  await isLoaded(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  console.log('all', await weight());

  const [poll] = await createPollServices(connection).polls.list();
  const linked = await open(PAGE, { ...view, thing: `poll-${poll?.id}` });
  await expect(linked.locator(':focus')).toHaveText(poll?.question ?? '');
});
