import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { contrast } from '../../src/shell/contrast';
import { accessibilityViolations, expect, sideways, test } from './fixtures';

const AGENT = 'fatou.diallo';
const OWNER = 'camille.moreau';
const COLUMN = 'Trouver le bon outil';
const MAP = 'La carte des usages';
const POLLS = 'Donnez votre avis';

/** What lines have to stand out by from their ground (WCAG 2.2, 1.4.11). */
const SEEN = 3;

// It opens tools, and what is opened is counted.
test.use({ cityName: 'home' });

/** Kept after the run, for whoever wants to look at them. */
const folder = join('tests', '.artifacts', 'home');
mkdirSync(folder, { recursive: true });

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const node = (page: Page, name: RegExp) => part(page, MAP).getByRole('button', { name });
const places = async (page: Page): Promise<readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]> =>
  Promise.all([COLUMN, POLLS, MAP].map(async (name) => (await part(page, name).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }));

/** All of the page is there, drawn and still. */
async function ready(page: Page): Promise<void> {
  await expect(part(page, COLUMN).getByRole('listitem').first()).toBeVisible({ timeout: 60_000 });
  await expect(part(page, POLLS).getByRole('article').first()).toBeVisible();
  await expect(part(page, MAP).getByRole('button').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test.describe('the first sight', () => {
  test('has the search, the first usages and the polls side by side in the window, the drawn map below over the full width', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
    await ready(page);
    await expect(part(page, COLUMN).getByRole('textbox', { name: 'Je veux' })).toBeInViewport({ ratio: 1 });
    const usages = part(page, COLUMN).getByRole('listitem');
    await expect(usages).toHaveCount(4);
    for (const usage of await usages.all()) await expect(usage).toBeInViewport({ ratio: 1 });
    await expect(part(page, POLLS).getByRole('heading', { name: /^Quel nom donner/ })).toBeInViewport({ ratio: 1 });
    const [column, polls, map] = await places(page);
    expect(polls?.y).toBe(column?.y);
    expect(polls?.x).toBeGreaterThan((column?.x ?? 0) + (column?.width ?? 0));
    expect(map?.x).toBe(column?.x);
    expect(map?.width).toBeGreaterThan(1100);
    // Right below the longer of the two.
    const gap = (map?.y ?? 0) - Math.max((column?.y ?? 0) + (column?.height ?? 0), (polls?.y ?? 0) + (polls?.height ?? 0));
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(64);
    await expect(part(page, MAP).locator('[data-node]').first()).toBeVisible();
    // Cards of one row are of one height.
    const cards = await Promise.all((await part(page, POLLS).getByRole('list').first().locator('> li').all()).map((card) => card.boundingBox()));
    expect(cards).toHaveLength(2);
    expect([cards[0]?.y, cards[0]?.height]).toEqual([cards[1]?.y, cards[1]?.height]);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  test('on a phone: the search, the usages, the polls, then the list; nothing to scroll sideways', async ({ open }) => {
    for (const language of ['fr-FR', 'en-US'] as const) {
      const page = await open('Home', { persona: AGENT, language, width: 320 });
      await ready(page);
      const [column, polls, map] = await places(page);
      expect((column?.y ?? 0) + (column?.height ?? 0)).toBeLessThanOrEqual(polls?.y ?? 0);
      expect((polls?.y ?? 0) + (polls?.height ?? 0)).toBeLessThanOrEqual(map?.y ?? 0);
      await expect(page.locator('[data-node]')).toHaveCount(0);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await accessibilityViolations(page)).toEqual([]);
    }
  });

  test('a usage is opened in place by the keyboard; its address, back and closing bring one where one was', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
    await ready(page);
    const column = part(page, COLUMN);
    const [first, second] = [column.locator('[data-usage]').nth(0), column.locator('[data-usage]').nth(1)];
    await column.getByRole('textbox').focus();
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused();
    const [name, other] = [await first.innerText(), await second.innerText()];
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveText(`Je veux ${name}`);
    await expect(column.getByRole('complementary')).toHaveCount(1);
    await second.press('Enter');
    await expect(page.locator(':focus')).toHaveText(`Je veux ${other}`);
    await page.goBack();
    await expect(page.locator(':focus')).toHaveText(`Je veux ${name}`);
    await page.keyboard.press('Escape');
    await expect(first).toBeFocused();
    await expect.poll(() => new URL(page.url()).searchParams.has('parvis')).toBe(false);
    // By its address, in whichever of the two parts is there first.
    await page.goBack();
    await page.reload();
    await expect(page.locator(':focus')).toHaveText(`Je veux ${name}`);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-usage]:focus, [data-node]:focus')).toHaveCount(1);
    // What is chosen on the map stays there, also on the way back.
    const chosen = part(page, MAP).getByRole('complementary');
    await node(page, /^Je veux partager un fichier/).click();
    await expect(chosen).toContainText('partager un fichier');
    await node(page, /^Je veux faire une enquête/).click();
    await expect(chosen).toContainText('faire une enquête');
    await page.goBack();
    await expect(chosen).toContainText('partager un fichier');
    await expect(column.getByRole('complementary')).toHaveCount(0);
  });

  test('what is opened most comes first at a later visit, counted for the usage and for nobody by name', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
    await ready(page);
    await expect(part(page, COLUMN).getByRole('heading', { name: 'Pour commencer' })).toBeVisible();
    // The tools themselves are on other hosts.
    await page.evaluate(() => window.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a[target]') && event.preventDefault()));
    for (const [usage, times] of [['réserver une salle', 2], ['télétravailler', 2], ['poser un congé', 1]] as const) {
      await part(page, COLUMN).getByRole('textbox').fill(usage);
      for (let count = 0; count < times; count++) await part(page, COLUMN).getByRole('link', { name: /^Ouvrir/ }).first().click();
    }
    await expect.poll(() => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('parvis-usage-opens')).map(([, value]) => String(value)))).toEqual(['']);
    // A visit in another tab has room for the counters.
    const again = await page.context().newPage();
    await again.goto(page.url());
    await ready(again);
    await expect(part(again, COLUMN).getByRole('heading', { name: 'Les plus ouverts' })).toBeVisible();
    const shown = await part(again, COLUMN).locator('[data-usage]').allInnerTexts();
    expect([...shown].sort()).toEqual(['poser un congé', 'réserver une salle', 'télétravailler']);
    await again.screenshot({ path: join(folder, 'most-opened.png') });
  });

  test('an owner edits the map where it is drawn, and only there', async ({ open }) => {
    const page = await open('Home', { persona: OWNER, language: 'fr-FR', mode: 'edit' });
    await ready(page);
    await expect(part(page, MAP).getByRole('button', { name: 'Ajouter un usage' })).toBeVisible();
    await expect(part(page, COLUMN).getByText('La carte se modifie là où cette page la montre en entier.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ajouter un usage' })).toHaveCount(1);
    expect(await accessibilityViolations(page)).toEqual([]);
    // While one looks for what to link to, far below, the notice stays in sight.
    await node(page, /^Je veux partager un fichier/).press('r');
    const notice = part(page, MAP).getByText(/^Choisissez à quoi relier/);
    await expect(notice).toBeInViewport({ ratio: 1 });
    await part(page, MAP).locator('[data-node]').last().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollTop + document.body.scrollTop)).toBeGreaterThan(600);
    await expect(notice).toBeInViewport({ ratio: 1 });
    const isOnTop = await notice.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isOnTop, 'nothing of the page lies over it').toBe(true);
    await page.screenshot({ path: join(folder, 'linking.png') });
  });
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`lines of the map stand out from their ground at rest: ${theme}`, async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR', theme });
    await ready(page);
    const lines = await part(page, MAP).evaluate((map) => {
      const hex = (colour: string): string => `#${(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('')}`;
      const groundOf = (element: Element | null): string => {
        const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
        return colour.startsWith('rgba') && colour.endsWith(', 0)') ? groundOf(element?.parentElement ?? null) : hex(colour);
      };
      return [...map.querySelectorAll('svg g > path')]
        .map((path) => ({ ...pick(getComputedStyle(path)), opacity: Number(getComputedStyle(path.parentElement ?? path).opacity), ground: groundOf(path.closest('svg')) }))
        .filter(({ opacity }) => opacity > 0);
      function pick({ stroke, strokeOpacity }: CSSStyleDeclaration): { readonly stroke: string; readonly strokeOpacity: string } {
        return { stroke: hex(stroke), strokeOpacity };
      }
    });
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.every(({ opacity, strokeOpacity }) => opacity === 1 && strokeOpacity === '1')).toBe(true);
    expect(Math.min(...lines.map(({ stroke, ground }) => contrast(stroke, ground)))).toBeGreaterThanOrEqual(SEEN);
  });
}

test('the page on paper keeps the bars of results and the badges', async ({ open }) => {
  const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
  await ready(page);
  const grounds = await part(page, POLLS).evaluate((polls) => {
    const groundOf = (element: Element | null): string => (element ? getComputedStyle(element).backgroundColor : '');
    return [groundOf(polls.querySelector('[class*="badge_"]')), groundOf(polls.querySelector('[class*="bar_"]'))];
  });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(folder, 'print.png'), fullPage: true });
  // Without the browser's "background graphics", as people print; and what would be left if nobody had said that these grounds carry something.
  const printed = async (): Promise<string> => paintsIn(await page.pdf({ format: 'A4', printBackground: false }));
  await expect(async () => {
    const painted = await printed();
    const plain = await page.addStyleTag({ content: '* { print-color-adjust: economy !important }' });
    const bare = await printed();
    await plain.evaluate((style) => style.parentElement?.removeChild(style));
    // What still came between the two is no difference of theirs.
    for (const ground of grounds) expect(fillsOf(painted, ground), `${ground} on paper`).toBeGreaterThan(fillsOf(bare, ground) + 1);
  }).toPass({ timeout: 30_000 });
});

test('the printed map says what it is, where it is from and of when, and has no page around it', async ({ open }) => {
  const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
  await ready(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await part(page, MAP).getByRole('button', { name: 'Imprimer la carte' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.parvis-print');
  await expect(sheet.getByText(MAP, { exact: true })).toBeVisible();
  const today = await page.evaluate(() => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date()));
  await expect(sheet.getByText(`Valmontreuil – ${today}`)).toBeVisible();
  await expect(page.locator('body > :not(.parvis-print):visible')).toHaveCount(0);
  await page.screenshot({ path: join(folder, 'printed-map.png') });
});

/** The operators of a PDF's pages, unpacked. */
function paintsIn(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => pdf.subarray(index + start.length, text.indexOf('endstream', index)));
  return streams.map(unpacked).join('\n');
}

/** Fonts and pictures are packed in other ways, and paint nothing that is looked for. */
function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}

/** How often something is filled with a colour: a PDF sets `rgb(3, 120, 124)` as `.0118 .4706 .4863 rg`. */
function fillsOf(operators: string, colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => String(Number((Number(channel) / 255).toFixed(4))).replace(/^0\./, '.'));
  return operators.split(`${channels.join(' ')} rg`).length - 1;
}
