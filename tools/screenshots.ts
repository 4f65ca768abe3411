/**
 * `npm run screenshots`: the pictures of README.md and docs/ (tools/screenshots/list.ts), taken from the demo city, and those of the day in the city. Run it when screens
 * change; `-- tariffs day` takes those whose names begin so.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import type { LocalCity } from '../tests/e2e/localCity';
import { startLocalCity } from '../tests/e2e/localCity';
import { findBrowser } from './browser';
import { DAY, shots } from './screenshots/list';
import type { Language, Shot } from './screenshots/Shot';
import { screenOf } from './screenshots/Shot';

const FOLDER = 'docs/images';

/** What was taken, by name. It is written when all is taken: the package holds some of them, and would be built anew for the second city. */
const taken = new Map<string, Buffer>();

/** In 256 colours: a third of what browsers write, since a screen has few colours and many shades of the edges of its letters. */
async function keep(name: string, png: Buffer): Promise<void> {
  taken.set(name, await sharp(png).removeAlpha().png({ palette: true, colours: 256, effort: 10, compressionLevel: 9 }).toBuffer());
  console.log(name);
}

/** Nothing is under way, nothing moves, and the bar of the local workbench, which no agent ever sees, is away. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.locator('.developerBar').evaluateAll((bars) => bars.forEach((bar) => bar.remove()));
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Where the keyboard is, in a picture of what was done with the mouse, says nothing but in a field.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !activeElement.matches('input, textarea, select')) activeElement.blur();
    const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

async function take(browser: Browser, city: LocalCity, language: Language, { file, persona, site, pageName, thing, width = 1280, height = 900, prepare }: Shot): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, locale: language, timezoneId: 'Europe/Paris' });
  await context.addCookies([{ name: 'local-user', value: persona, url: city.origin }, { name: 'local-parts', value: 'all', url: city.origin }]);
  const page = await context.newPage();
  const address = `${site === undefined ? city.siteUrl : city.origin + site}${pageName === undefined ? '' : `/SitePages/${pageName}.aspx`}`;
  await page.goto(`${address}?lang=${language}${thing === undefined ? '' : `&parvis=${thing}`}`);
  await page.getByRole('region').first().waitFor();
  await settle(page);
  await prepare?.(screenOf(page, city, language));
  await settle(page);
  // What a click left under the mouse is not what a reader sees.
  await page.mouse.move(0, 0);
  // Parts that are shown for the first time read what they show.
  await page.waitForTimeout(700);
  await keep(`${file}${language === 'fr-FR' ? '-fr' : ''}`, await page.screenshot({ animations: 'disabled' }));
  await context.close();
}

/** The day in the city is walked by its test, which leaves a picture at each step: those that its document shows are kept. */
async function takeDay(): Promise<void> {
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', 'day.spec.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The day in the city did not come to its end: see what its test says.');
  const folder = 'tests/.artifacts/day';
  const left = new Map(readdirSync(folder).map((file) => [`${DAY}${file.replace(/^\d+-|\.png$/g, '')}`, join(folder, file)]));
  for (const [, name = ''] of readFileSync('docs/day.md', 'utf8').matchAll(/images\/(day-[a-z-]+)\.png/g)) {
    const file = left.get(name);
    if (file === undefined) throw new Error(`docs/day.md shows ${name}, of which the day in the city left no picture.`);
    await keep(name, readFileSync(file));
  }
}

async function takeScreenshots(): Promise<void> {
  const names = process.argv.slice(2);
  const isWanted = (name: string): boolean => names.length === 0 || names.some((begin) => name.startsWith(begin));
  const wanted = shots.filter(({ file }) => isWanted(file));
  const faults: string[] = [];
  if (wanted.length > 0) {
    const browser = await chromium.launch(await findBrowser());
    for (const language of ['fr-FR', 'en-US'] as const) {
      // A city each: the last pictures change it.
      const city = await startLocalCity();
      for (const shot of wanted) await take(browser, city, language, shot).catch((error: unknown) => faults.push(`${shot.file}, ${language}: ${String(error)}`));
      await city.stop();
    }
    await browser.close();
  }
  if (isWanted(DAY)) await takeDay();
  for (const [name, png] of taken) writeFileSync(join(FOLDER, `${name}.png`), png);
  if (faults.length > 0) throw new Error(faults.join('\n\n'));
}

takeScreenshots().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
