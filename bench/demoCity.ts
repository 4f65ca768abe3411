import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { RunningLocal } from '../local/start';
import { startLocal } from '../local/start';
import { findBrowser } from '../tools/browser';
import { median, visit } from './visit';

const VISITS = 3;

/** Works with the demo city in this program, and a browser beside it; both are gone afterwards. */
export async function onDemoCity<R>(report: (line: string) => void, work: (city: RunningLocal, browser: Browser) => Promise<R>): Promise<R> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  const city = await startLocal({ port: 0, dataDir, reset: false, seed: 'demo', people: 0, apps: [], dev: false }, report);
  const browser = await chromium.launch(await findBrowser());
  try {
    return await work(city, browser);
  } finally {
    await browser.close();
    await city.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Milliseconds from navigation to a page that can be used, in a new browser and once more in the same tab: medians. */
export async function firstAndAgain(browser: Browser, { origin, path, login }: { readonly origin: string; readonly path: string; readonly login: string }, usable: (page: Page) => Promise<void>): Promise<Readonly<Record<'first' | 'again', number>>> {
  const visits: (readonly [number, number])[] = [];
  for (let index = 0; index < VISITS; index++) {
    const context = await browser.newContext({ locale: 'fr-FR' });
    await context.addCookies([{ name: 'local-user', value: login, url: origin }, { name: 'local-parts', value: 'all', url: origin }]);
    const page = await context.newPage();
    const seen = async (): Promise<number> => (await visit(page, `${origin}${path}`, () => usable(page))).usableMs;
    visits.push([await seen(), await seen()]);
    await context.close();
  }
  return { first: Math.round(median(visits.map(([first]) => first))), again: Math.round(median(visits.map(([, again]) => again))) };
}
