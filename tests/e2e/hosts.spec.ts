import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makeAppPage } from '../../local/demo/pages';
import type { PartManifest } from '../../tools/teams/partManifests';
import { readParts } from '../../tools/teams/partManifests';
import { everyPart } from './everyPart';
import { accessibilityViolations, expect, isLoaded, sideways, test } from './fixtures';

/** Every host that a part's manifest declares, each with the real `teams-js` where it is Teams; the ordinary page is what all other specs are about. */
const AGENT = 'sophie.petit';
/** What each says of a thing in an address: one of a deep link that is gone is told, and stays in the address of its tab. */
const DEEP_LINK = 'poll-999999';
const MOBILE = 390;

interface Release {
  readonly parts: readonly { readonly alias: string; readonly properties: Readonly<Record<string, unknown>> }[];
}

/** As the first release saved it. */
const saved = (JSON.parse(readFileSync(join('tests', 'releases', '0.1.0.json'), 'utf8')) as Release).parts;
/** As nobody's page saved it, but a hand or another program can. */
const HOSTILE = { title: 5, mode: { toString: 'x' }, view: 'weeks', content: [], layout: 'spiral', service: 7, showPast: 'no', showMyPart: null, pollId: '1', source: { webUrl: 'https://elsewhere.example/sites/x', title: 'Ailleurs' } };

// Pages are added to sites that others look at.
test.use({ cityName: 'hosts' });

/** The page inside Teams, once its part stands. */
async function teamsFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#device')).contentFrame();
  if (!frame) throw new Error('Teams shows no frame.');
  return frame;
}

/** Where the demo city has something for it to show. */
function filled(alias: string): (typeof everyPart)[number] {
  const found = everyPart.find((each) => each.alias === alias);
  if (!found) throw new Error(`no ${alias} among the parts`);
  return found;
}

const part = (within: Page | Frame) => within.locator('.webPartZone');

async function stands(within: Page | Frame): Promise<void> {
  await expect(part(within).getByRole('region').or(part(within).getByRole('heading')).first()).toBeVisible();
  await expect(part(within).getByRole('status', { name: /^(Chargement|Loading)…$/ })).toHaveCount(0);
  await expect(part(within).locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Of what the part itself writes: it follows the theme that it is told. */
const colourOf = (within: Frame): Promise<string> => part(within).getByRole('region').or(part(within).getByRole('heading')).first().evaluate((element) => getComputedStyle(element).color);

for (const { manifest } of readParts()) {
  const { alias, supportedHosts } = manifest;
  if (supportedHosts.every((host) => host === 'SharePointWebPart')) continue;
  test(`${alias} in ${supportedHosts.slice(1).join(', ')}`, async ({ open, city }) => {
    const { site, owner } = filled(alias);
    const connection = nodeConnection(city.origin + site, owner);
    const make = (name: string, properties: Readonly<Record<string, unknown>>): Promise<void> => makeAppPage(connection, name, alias, { manifest: manifest as PartManifest & { preconfiguredEntries: never }, properties });
    await make(alias, saved.find((each) => each.alias === alias)?.properties ?? manifest.preconfiguredEntries[0].properties);
    await make(`${alias}Odd`, HOSTILE);
    const address = (name: string, query: Readonly<Record<string, string>>): string => `${city.origin}${site}/SitePages/${name}.aspx?${new URLSearchParams({ lang: 'fr-FR', ...query })}`;

    const page = await open(alias, { persona: AGENT, language: 'fr-FR', site });
    await stands(page);
    await isLoaded(page);
    // The page's own title is its one first heading, said to those who do not see it.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const headings = await part(page).getByRole('heading').allInnerTexts();
    expect(headings.filter((text, at) => headings.indexOf(text) !== at && at < 2), 'the part says its title once').toEqual([]);
    const [zone, main] = [await part(page).boundingBox(), await page.locator('main').boundingBox()];
    expect((main?.width ?? 0) - (zone?.width ?? 0), 'it takes the width of the page').toBeLessThanOrEqual(64);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityViolations(page)).toEqual([]);

    if (supportedHosts.includes('TeamsTab')) {
      await page.goto(address(alias, { host: 'Teams', theme: 'light', width: String(MOBILE), subEntityId: DEEP_LINK }));
      const frame = await teamsFrame(page);
      await stands(frame);
      const told = await frame.evaluate(async () => {
        const { app, page: tab } = (await (window as unknown as { readonly microsoftTeams: { readonly app: { getContext(): Promise<{ readonly app: { readonly theme: string }; readonly page: { readonly subPageId: string; readonly frameContext: string } }> } } }).microsoftTeams.app.getContext());
        return [app.theme, tab.subPageId, tab.frameContext, window.innerWidth];
      });
      expect(told).toEqual(['default', DEEP_LINK, 'content', MOBILE]);
      // What the deep link names is in the tab's own address from then on: back and forward work as in SharePoint.
      await expect.poll(() => frame.evaluate(() => new URLSearchParams(location.search).get('parvis'))).toBe(DEEP_LINK);
      expect(await sideways(frame), 'sideways scrolling in Teams on a phone').toBeLessThanOrEqual(0);
      for (const [theme, name] of [['dark', 'dark'], ['contrast', 'contrast']] as const) {
        const colour = await colourOf(frame);
        await page.locator('#developer-theme').evaluate((select: HTMLSelectElement, value) => {
          select.value = value;
          select.dispatchEvent(new Event('change'));
        }, theme);
        await expect.poll(() => colourOf(frame), name).not.toBe(colour);
        await stands(frame);
      }
    }
    if (supportedHosts.includes('TeamsPersonalApp')) {
      await page.goto(address(`${alias}Odd`, { host: 'TeamsPersonalApp', theme: 'dark', width: 'desktop' }));
      const frame = await teamsFrame(page);
      await stands(frame);
      await expect(frame.locator('.siteHeader')).toHaveCount(0);
      await expect(part(frame)).not.toContainText('Ailleurs');
      expect(await sideways(frame)).toBeLessThanOrEqual(0);
    }
  });
}
