import type { Page } from '@playwright/test';
import type { View } from './fixtures';
import { expect, sideways, test } from './fixtures';
import type { LocalCity } from './localCity';
import type { LeftOut } from './walk';
import { Walk } from './walk';

/** What no walk does, and why. Everything else that a walk sees is done, or it fails. */
export const leftOutOfAll: LeftOut = [
  { action: /\| leaves \|/, why: 'a link to another page or tab: the browser goes there' },
  { action: /\| Arrêter$/, why: 'stops what in the demo city is over before one can; tasks have a test of their own' }
];

/** The browser's own dialog for printing stays shut, and says that it was closed. */
export async function withoutPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => void window.dispatchEvent(new Event('afterprint'));
  });
}


/** The page belongs to somebody else from the next load on. */
async function become(page: Page, origin: string, login: string): Promise<void> {
  await page.context().addCookies([{ name: 'local-user', value: encodeURIComponent(login), url: origin }]);
}

/**
 * Every action that was seen is done or left out with a reason, and none has lost the focus or shown axe a fault.
 *
 * @param places - panels, dialogs and parts that it must have come to: a way that is gone fails too
 */
export function expectWalked({ result: { done, leftOut, unreached, problems } }: Walk, places: readonly string[]): void {
  const annotate = (type: string, description: string): void => void test.info().annotations.push({ type, description });
  annotate('walked', `${done.length} actions done, ${leftOut.length} left out`);
  console.log(`${test.info().title}: ${done.length} actions done, ${leftOut.length} left out`);
  for (const description of leftOut) annotate('left out', description);
  expect.soft(problems, 'the focus is lost, or axe finds something').toEqual([]);
  expect.soft(unreached, 'seen and not done: to be put back by `renew`, or to be left out with a reason').toEqual([]);
  expect.soft(places.filter((place) => !done.some((id) => id.startsWith(`${place} |`))), 'not come to').toEqual([]);
}

/** What one has used up (a vote that is cast), the next one still has. */
const AGENTS = ['sophie.petit', 'rachid.amrani', 'elodie.fontaine', 'marc.delattre', 'julien.roux'] as const;
const HOME_PLACES = ['Ce qui m’attend', 'Trouver le bon outil', 'La carte des usages', 'Mon espace', 'Donnez votre avis'];

/** Everything on the home page, as agents. */
export async function walkHomePage(city: LocalCity, open: (pageName: string, view: View) => Promise<Page>, look: Pick<View, 'width' | 'theme'>): Promise<void> {
  test.setTimeout(600_000);
  const page = await open('Home', { persona: AGENTS[0], language: 'fr-FR', ...look });
  await withoutPrinting(page);
  const walk = new Walk(page, {
    leftOut: leftOutOfAll,
    renew: async (again, turn) => become(again, city.origin, AGENTS[turn % AGENTS.length] ?? AGENTS[0])
  });
  await walk.run(async (again) => {
    await again.goto(withoutThing(again.url()));
    await expect(again.getByRole('article').first()).toBeVisible({ timeout: 60_000 });
    await expect(again.getByRole('search').first()).toBeVisible();
  });
  expectWalked(walk, HOME_PLACES);
  expect(await sideways(page), 'sideways scrolling').toBeLessThanOrEqual(0);
}

/** A walk may have gone to a thing of its own: the address of the whole page. */
export function withoutThing(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('parvis');
  return url.href;
}
