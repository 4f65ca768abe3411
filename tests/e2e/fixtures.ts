import type { Browser, BrowserContext, Frame, Page, TestInfo } from '@playwright/test';
import { chromium, expect, test as base } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import axe from 'axe-core';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../tools/browser';
import { startFilledCity } from './filledCity';
import type { LocalCity } from './localCity';
import { FOCUS_LOST, lookAtFocus, watchFocus } from './watchFocus';

/** How a page is looked at: who, in what language and theme, how wide. */
export interface View {
  /** Login of a person of the demo city. */
  readonly persona: string;
  readonly language: 'fr-FR' | 'en-US';
  readonly theme?: 'light' | 'dark' | 'contrast';
  /** Window width in CSS pixels; 1280 unless given. */
  readonly width?: number;
  /** A phone: fingers in place of a mouse. */
  readonly touch?: boolean;
  readonly mode?: 'read' | 'edit';
  /** What the address names, e.g. `poll-12`. */
  readonly thing?: string;
  /** Parts are loaded when they are scrolled to, as SharePoint does it; all at once unless given. */
  readonly parts?: 'inSight' | 'all';
  /** Server-relative; the intranet unless given. */
  readonly site?: string;
}

interface WorkerFixtures {
  /** A spec that changes what others look at names a city of its own: `test.use({ cityName: 'mine' })`. */
  readonly cityName: string;
  readonly city: LocalCity;
  readonly sharedBrowser: Browser;
}

interface TestFixtures {
  /** An action after which the focus falls to the body fails the test; a spec that is there for that says no. */
  readonly watchesFocus: boolean;
  /** Opens a page of the demo site as somebody; every page is watched for errors and foreign requests. */
  readonly open: (pageName: string, view: View) => Promise<Page>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  cityName: ['shared', { scope: 'worker', option: true }],
  city: [
    async ({ cityName: _ }, use, { project }) => {
      const city = await startFilledCity(process.env['PARVIS_FILLED_CITY'] ?? join(project.outputDir, 'city'));
      await use(city);
      await city.stop();
    },
    { scope: 'worker', timeout: 600_000 }
  ],
  sharedBrowser: [
    async ({}, use) => {
      const browser = await chromium.launch(await findBrowser());
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 300_000 }
  ],
  watchesFocus: [true, { option: true }],
  open: async ({ city, sharedBrowser, watchesFocus }, use, info) => {
    const contexts: BrowserContext[] = [];
    const pages: Page[] = [];
    const troubles: string[] = [];
    await use(async (pageName, { persona, language, theme = 'light', width = 1280, touch = false, mode = 'read', parts = 'all', thing, site }) => {
      const context = await sharedBrowser.newContext({
        viewport: { width, height: 900 },
        hasTouch: touch,
        isMobile: touch,
        locale: language,
        timezoneId: 'Europe/Paris',
        acceptDownloads: true
      });
      contexts.push(context);
      await context.addCookies([
        { name: 'local-user', value: encodeURIComponent(persona), url: city.origin },
        { name: 'local-parts', value: parts, url: city.origin }
      ]);
      context.setDefaultTimeout(60_000);
      if (watchesFocus) await context.addInitScript(watchFocus, FOCUS_LOST);
      const page = await context.newPage();
      pages.push(page);
      watch(page, city.origin, troubles);
      const query = new URLSearchParams({ lang: language, theme, mode, ...(thing ? { parvis: thing } : {}) });
      await page.goto(`${site ? city.origin + site : city.siteUrl}/SitePages/${pageName}.aspx?${query}`);
      return page;
    });
    if (info.status !== info.expectedStatus) await Promise.all(pages.map((page, index) => keep(page, info, `page-${index + 1}`)));
    if (watchesFocus) await Promise.all(pages.map(lookAtFocus));
    await Promise.all(contexts.map((context) => context.close()));
    expect(troubles, 'page errors, requests to other hosts, a lost focus').toEqual([]);
  }
});

export { expect };

/** A page as it was when its test failed: a second go must not wash away what the first one saw. */
async function keep(page: Page, info: TestInfo, name: string): Promise<void> {
  if (page.isClosed()) return;
  await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true, timeout: 10_000 }).catch(() => undefined);
  await page.content().then((html) => writeFile(info.outputPath(`${name}.html`), html)).catch(() => undefined);
}

/** A page error, a policy violation or a request to another host fails the test that opened the page. */
function watch(page: Page, origin: string, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && (text.includes('Content Security Policy') || text.startsWith(FOCUS_LOST))) troubles.push(text);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) troubles.push(`foreign request: ${request.url()}`);
  });
}

/** What axe-core finds under RGAA's ground (WCAG 2.2 A and AA) and best practices; empty when all is well. */
export async function accessibilityViolations(page: Page, selector?: string): Promise<readonly string[]> {
  // A panel that is still fading in has the contrast of its middle, not of what people read.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // Not by axe-core for Playwright, which opens a page more for each look, loads itself again and brings all that is well; our pages have no frames.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ['violations'] };
  const violations = await page.evaluate(async ([within, how]) => (await window.axe.run(within ?? document, how)).violations, [selector, options] as const);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')})`);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Nothing on the page is under way: no button that is busy, no bars that stand for what is being read. */
export async function isLoaded(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('status', { name: /^(Chargement|Loading)…$/ })).toHaveCount(0);
}

/** How many pixels a page is wider than its window: nobody scrolls sideways to read. */
export function sideways(within: Page | Frame): Promise<number> {
  return within.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Nothing is under way, axe finds nothing, nothing is cut. */
export async function isSound(page: Page): Promise<void> {
  await isLoaded(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
}
