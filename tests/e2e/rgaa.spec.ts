import type { Page } from '@playwright/test';
import type { View } from './fixtures';
import { expect, isLoaded, sideways, test } from './fixtures';
import { codeFaults } from './generatedCode';
import { faultOfFocus } from './keyboard';
import { languageFaults } from './languageFaults';
import { cutTexts, rgaaFaults, SPACED } from './rgaaFaults';

/** A screen of each part, as an agent meets it, and some of who animates: what of RGAA 4.1 axe-core does not look at. Things with long texts in English, since the city writes in French. */
const STAFF = '/sites/ressources-humaines';
const SCREENS: readonly { readonly name: string; readonly page: string; readonly persona: string; readonly site?: string; readonly thing?: string; readonly language?: View['language'] }[] = [
  { name: 'home', page: 'Home', persona: 'fatou.diallo' },
  { name: 'calls', page: 'Appels', persona: 'fatou.diallo', site: STAFF },
  { name: 'a call', page: 'Appels', persona: 'fatou.diallo', site: STAFF, thing: 'call-2', language: 'en-US' },
  { name: 'comments', page: 'Horaires', persona: 'aicha.ouali', site: STAFF },
  { name: 'brainstorms', page: 'Idees', persona: 'karim.benali', site: STAFF },
  { name: 'a brainstorm', page: 'Idees', persona: 'karim.benali', site: STAFF, thing: 'campaign-2', language: 'en-US' },
  { name: 'my thread', page: 'MonFil', persona: 'fatou.diallo', site: STAFF },
  { name: 'tariffs', page: 'Tarifs', persona: 'aicha.ouali', site: '/sites/direction-generale' },
  { name: 'community requests', page: 'Communautes', persona: 'karim.benali', site: '/sites/numerique' },
  { name: 'registrations', page: 'Inscriptions', persona: 'julien.roux', site: STAFF },
  { name: 'health', page: 'Sante', persona: 'camille.moreau' }
];

/** Of our parts; what stands around them is SharePoint's. */
const ZONES = '[data-parvis]';
/** More than the way around any page. */
const MOST_STEPS = 300;

// At the end of the way around a page stands the browser itself.
test.use({ watchesFocus: false });

for (const { name, page: pageName, ...view } of SCREENS) {
  test(`${name}: what RGAA asks for beside axe-core`, async ({ open }) => {
    const page = await open(pageName, { language: 'fr-FR', ...view });
    await expect(page.locator(ZONES).first()).toBeVisible();
    await isLoaded(page);
    expect.soft(await page.evaluate(rgaaFaults, ZONES), 'faults').toEqual([]);
    expect.soft(await codeFaults(page, ZONES), '8.2: what a validator finds').toEqual([]);
    // What marks them comes after the first sight.
    await expect.configure({ soft: true }).poll(() => languageFaults(page, ZONES), '8.7: texts with the wrong voice').toEqual([]);
    expect.soft(await walkAround(page), '10.7, 12.9: the way around by Tab').toEqual([]);

    const before = new Set(await page.evaluate(cutTexts, ZONES));
    const isWhole = async (what: string): Promise<void> => {
      expect.soft((await page.evaluate(cutTexts, ZONES)).filter((text) => !before.has(text)), `${what}: nothing cut`).toEqual([]);
      expect.soft(await sideways(page), `${what}: no scrolling sideways`).toBeLessThanOrEqual(0);
    };
    const style = await page.addStyleTag({ content: SPACED });
    await isWhole('10.12 spaced text');
    await style.evaluate((element) => (element as Element).remove());
    // A window of 1280 × 720 at 200 % is this large; on its side, a phone is.
    for (const [what, width, height] of [['10.4 zoom 200 %', 640, 360], ['10.11 width 320', 320, 720], ['13.9 on its side', 720, 320]] as const) {
      await page.setViewportSize({ width, height });
      await isLoaded(page);
      await isWhole(what);
    }
  });
}

/** Once around the page: the focus is seen on each stop, and comes out of our parts again. */
async function walkAround(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab');
    const [isInside, isOver, markup] = await page.evaluate((zones) => {
      const { activeElement } = document;
      return [activeElement?.closest(zones) !== null, activeElement === null || activeElement === document.body, activeElement?.outerHTML.slice(0, 160) ?? ''] as const;
    }, ZONES);
    // In a field for dates the browser's own button, a stop more, draws the ring on itself.
    if (isOver) return faults.filter((fault) => !(fault.includes('type="date"') && [...seen].some((one) => fault.endsWith(one))));
    if (!isInside) continue;
    const fault = await page.evaluate(faultOfFocus);
    if (fault === '') seen.add(markup);
    else faults.push(fault);
  }
  return [...faults, `12.9: ${MOST_STEPS} steps do not lead around`];
}
