import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import { everyPart } from './everyPart';
import { accessibilityViolations, expect, isLoaded, sideways, test } from './fixtures';
import { codeFaults } from './generatedCode';
import { languageFaults } from './languageFaults';
import { lineContrast } from './lineContrast';

// Pages of its own: on each of them one part alone.
test.use({ cityName: 'looks' });

const LANGUAGES = ['fr-FR', 'en-US'] as const;
const WIDTHS = [1280, 320] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
/** WCAG 1.4.11: what has to be seen to understand a drawing, or to know a field. */
const LINES = 3;

/** Of our parts. */
const ZONES = '[data-parvis]';

/** Kept after the run, for whoever wants to look at them. */
const folder = join('tests', '.artifacts', 'looks');

for (const { alias, part, site, owner, persona, page: own } of everyPart) {
  test(`${alias}, alone on a page: accessible and nothing cut in each language, theme and width`, async ({ open, city }) => {
    mkdirSync(folder, { recursive: true });
    if (!own) await makePage(nodeConnection(city.origin + site, owner), alias, alias, [part]);
    for (const language of LANGUAGES) {
      const page = await open(own ?? alias, { persona, site, language });
      const zone = page.locator('.webPartZone').last();
      await expect(zone.getByRole('region').or(zone.getByRole('heading')).first()).toBeVisible();
      await isLoaded(page);
      expect.soft(await codeFaults(page, ZONES), `${alias}, ${language}: what a validator finds`).toEqual([]);
      await expect.configure({ soft: true }).poll(() => languageFaults(page, ZONES), `${alias}, ${language}: texts with the wrong voice`).toEqual([]);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const theme of THEMES) {
          const look = [alias, language, width, theme].join('-');
          await page.evaluate((name) => window.dispatchEvent(new CustomEvent('workbench:theme', { detail: name })), theme);
          await isLoaded(page);
          await page.screenshot({ path: join(folder, `${look}.png`), fullPage: true });
          expect.soft(await accessibilityViolations(page), look).toEqual([]);
          expect.soft(await sideways(page), `${look}: sideways scrolling`).toBeLessThanOrEqual(0);
          // Words change no line.
          if (language === 'fr-FR') expect.soft((await lineContrast(page, '.webPartZone')).filter(({ ratio }) => ratio < LINES), `${look}: lines below ${LINES} to 1`).toEqual([]);
        }
      }
    }
  });
}
