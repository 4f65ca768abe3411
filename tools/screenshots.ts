/** `npm run screenshots`: the pictures of README.md and docs/, taken from the demo city. Run it when screens change. */
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { startLocalCity } from '../tests/e2e/localCity';
import { findBrowser } from './browser';

interface Shot {
  readonly file: string;
  readonly persona: string;
  readonly language: 'fr-FR' | 'en-US';
  readonly width: number;
  readonly height: number;
  /** Brings the page to what the picture shows. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  { file: 'home', persona: 'fatou.diallo', language: 'fr-FR', width: 1280, height: 900 },
  {
    file: 'vote-phone',
    persona: 'sophie.petit',
    language: 'en-US',
    width: 390,
    height: 760,
    prepare: (page) => page.getByRole('article').first().evaluate((element) => element.scrollIntoView())
  },
  {
    file: 'manage',
    persona: 'camille.moreau',
    language: 'en-US',
    width: 1280,
    height: 900,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Manage polls' }).click();
      await page.getByRole('button', { name: 'New poll' }).click();
      await page.getByRole('dialog').getByLabel('Question').fill('Where shall we plant the new trees?');
    }
  },
  {
    file: 'usage',
    persona: 'fatou.diallo',
    language: 'en-US',
    width: 1280,
    height: 760,
    prepare: async (page) => {
      const search = page.getByRole('search').first();
      await search.getByRole('textbox').fill('reunoin');
      await search.evaluate((element) => element.scrollIntoView());
    }
  }
];

async function takeScreenshots(): Promise<void> {
  const city = await startLocalCity();
  const browser = await chromium.launch(await findBrowser());
  for (const { file, persona, language, width, height, prepare } of shots) {
    const context = await browser.newContext({ viewport: { width, height }, locale: language, timezoneId: 'Europe/Paris' });
    await context.addCookies([{ name: 'local-user', value: persona, url: city.origin }]);
    const page = await context.newPage();
    await page.goto(`${city.siteUrl}?lang=${language}`);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('search').first().waitFor();
    await prepare?.(page);
    // Panels slide in.
    await page.waitForTimeout(700);
    await page.screenshot({ path: `docs/images/${file}.png` });
    await context.close();
  }
  await browser.close();
  await city.stop();
}

void takeScreenshots();
