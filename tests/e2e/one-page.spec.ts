import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import { healthPart, pollsPart } from '../../local/demo/parts';
import { createPollServices } from '../../src/data/polls/pollServices';
import { everyPart } from './everyPart';
import { accessibilityViolations, expect, isLoaded, test } from './fixtures';

// A page of its own.
test.use({ cityName: 'looks' });

/** Gzip, in kilobytes of 1,000 bytes: what a page with all parts loads before anybody scrolls. */
const FIRST_SIGHT = 170;
const SITE = '/sites/intranet';
const PAGE = 'Tout';

/** Weighs the scripts of the package that a page asks for: kilobytes by name. */
function weigh(page: Page): () => Promise<Readonly<Record<string, number>>> {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/\/ClientSideAssets\/.*\.js$/i.test(pathname)) scripts.set(pathname.replace(/^.*\//, ''), response.body());
  });
  return async () => Object.fromEntries(await Promise.all([...scripts].map(async ([name, body]) => [name, gzipSync(await body, { level: 9 }).length / 1000] as const)));
}

const sum = (weights: Readonly<Record<string, number>>): number => Object.values(weights).reduce((total, each) => total + each, 0);

test('with all parts on one page, what is in sight is loaded first, the rest when it is scrolled to, and a link leads to what stands last', async ({ open, city }) => {
  const connection = nodeConnection(city.origin + SITE, 'camille.moreau');
  const sourceOf = (site: string) => (site === SITE ? {} : { source: { webUrl: city.origin + site, title: site } });
  // What is for owners stands below, and polls last of all.
  const rank = ({ part }: (typeof everyPart)[number]): number => [healthPart, pollsPart].indexOf(part);
  const parts = [...everyPart].sort((one, other) => rank(one) - rank(other));
  await makePage(connection, PAGE, 'Tout sur une page', parts.map(({ part, site }) => ({ ...part, properties: { ...part.properties, ...sourceOf(site) } })));

  const view = { persona: 'fatou.diallo', language: 'fr-FR', site: SITE, parts: 'inSight' } as const;
  const page = await open(PAGE, view);
  const weight = weigh(page);
  await page.reload();
  await expect(page.getByRole('region').first()).toBeVisible();
  await isLoaded(page);
  expect(await page.locator('.webPartZone.notYet').count()).toBeGreaterThan(0);
  const first = await weight();
  expect(sum(first), JSON.stringify(first)).toBeLessThanOrEqual(FIRST_SIGHT);

  await expect(async () => {
    await page.locator('.webPartZone.notYet').first().scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => undefined);
    expect(await page.locator('.webPartZone.notYet').count()).toBe(0);
  }).toPass();
  await isLoaded(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(sum(await weight())).toBeGreaterThan(sum(first));

  const [poll] = await createPollServices(connection).polls.list();
  const linked = await open(PAGE, { ...view, thing: `poll-${poll?.id}` });
  await expect(linked.locator(':focus')).toHaveText(poll?.question ?? '');
});
