import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { View } from './fixtures';
import { accessibilityViolations, expect, isLoaded, test } from './fixtures';
import { tabTo } from './keyboard';
import { recordAsOutsider } from './recordStep';

/** What acts lack, an annulment, and what steps say of a file; `tariffs-path.spec.ts` goes from an act to a price. */
test.use({ cityName: 'tariffs-council' });
test.describe.configure({ mode: 'serial' });

const SITE = '/sites/direction-generale';
const SECRETARY = 'julien.roux';
/** Kept after the run, for whoever wants to look at them. */
const folder = join('tests', '.artifacts', 'screens');
const TODAY = new Date().toISOString().slice(0, 10);

type Open = (pageName: string, view: View) => Promise<Page>;

async function tariffs(open: Open, view: Omit<View, 'site'>): Promise<{ readonly page: Page; readonly part: Locator }> {
  const page = await open('Tarifs', { site: SITE, ...view });
  const part = page.getByRole('region', { name: /^(Tarifs|Tariffs)$/ });
  await expect(part.getByRole('listitem').first()).toBeVisible();
  return { page, part };
}

async function looksRight(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await isLoaded(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.screenshot({ path: join(folder, `council-${name}.png`), fullPage: true });
}

/** Opens a change file of a direction, at its steps. */
async function openSteps(open: Open, persona: string, language: View['language'], direction: RegExp, title: RegExp, width = 1280): Promise<{ readonly page: Page; readonly part: Locator }> {
  const { page, part } = await tariffs(open, { persona, language, width });
  await part.getByRole('button', { name: /^(Dossiers|Files|Change files)$/ }).click();
  const choice = part.getByLabel(/^(Direction|Department)$/);
  await choice.selectOption(String(await choice.locator('option').filter({ hasText: direction }).first().getAttribute('value')));
  await part.getByRole('link', { name: title }).or(part.getByRole('button', { name: title })).first().click();
  // On a phone the parts of a file are a choice.
  await (width > 640 ? part.getByRole('button', { name: /^(Étapes|Steps)$/ }).click() : part.getByRole('combobox', { name: /^(Parties du dossier|Parts of the file)$/ }).selectOption('steps'));
  await expect(part.getByRole('table', { name: /^(Réponses par ligne|Answers by line)$/ })).toBeVisible();
  return { page, part };
}

async function record(part: Locator, kind: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await part.getByLabel(/^Suite/).selectOption(kind);
  await part.getByLabel(/^Jour/).fill(TODAY);
  for (const [label, text] of Object.entries(fields)) await part.getByLabel(new RegExp(`^${label}`)).fill(text);
  await part.getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

test('what an act lacks is said beside its field, and an annulment everywhere', async ({ open }) => {
  const { page, part } = await tariffs(open, { persona: SECRETARY, language: 'fr-FR' });
  await part.getByRole('button', { name: 'Actes', exact: true }).click();
  await expect(part.getByRole('table', { name: 'Actes qui fixent des tarifs' })).toBeVisible();
  await looksRight(page, 'acts-fr-1280');
  const add = part.getByRole('button', { name: 'Nouvel acte' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await part.getByLabel(/^Numéro/).fill('2099-1');
  await page.keyboard.press('Enter');
  await expect(part.getByText('Donnez l’objet de l’acte.')).toBeVisible();
  await part.getByLabel(/^Objet/).fill('Stationnement : abonnements de surface');
  await part.getByLabel(/^Séance/).fill(TODAY);
  await part.getByLabel(/^Auteur/).fill('Claire Vidal, maire');
  const file = part.getByLabel(/^Dossier décidé/);
  await file.selectOption(String(await file.locator('option').filter({ hasText: 'abonnements de surface' }).getAttribute('value')));
  await looksRight(page, 'new-fr-1280');
  await part.getByLabel(/^Auteur/).press('Enter');
  await expect(part.getByRole('heading', { name: /2099-1/ })).toBeVisible();
  await expect(part.getByRole('table', { name: /4.lignes laissées/ })).toBeVisible();
  await record(part, 'published', { Adresse: 'https://ville.example/2099-1' });
  await expect(part.getByText(/Enregistrez d’abord le vote/)).toBeVisible();
  await looksRight(page, 'plan-fr-1280');
  await part.getByRole('button', { name: 'Retour aux actes' }).click();
  // Set by the demo.
  await part.getByRole('button', { name: /-131/ }).click();
  await expect(part.getByRole('table', { name: /^3.lignes fixées$/ })).toBeVisible();
  await part.getByLabel(/^Suite/).selectOption('annulled');
  await expect(part.getByRole('table', { name: 'Lignes fixées par l’acte' })).toBeVisible();
  await record(part, 'annulled', { Preuve: 'TA, n° 2600001' });
  await page.getByRole('button', { name: 'Enregistrer l’annulation' }).click();
  await expect(part.getByText(/^Enregistré.: annulé/)).toBeVisible();
  await looksRight(page, 'annulled-fr-1280');
});

test('acts in English on a phone: accessible, nothing cut', async ({ open }) => {
  const { page, part } = await tariffs(open, { persona: SECRETARY, language: 'en-US', width: 320, theme: 'dark' });
  await part.getByRole('button', { name: 'Acts', exact: true }).click();
  await expect(part.getByRole('table', { name: 'Acts that set tariffs' })).toBeVisible();
  await looksRight(page, 'acts-en-320');
  await part.getByRole('button', { name: /-131/ }).click();
  await expect(part.getByRole('heading', { name: /-131/ })).toBeVisible();
  await looksRight(page, 'act-en-320');
});

test('a step agreed, the amount was changed, and it is asked again from what to what; a forged step is named', async ({ open, city }) => {
  test.setTimeout(180_000);
  const { page, part } = await openSteps(open, 'camille.moreau', 'en-US', /ulture/, /Musées/);
  await expect(part.getByText(/agreed on .*, now .*: asked again/).first()).toBeVisible();
  await looksRight(page, 'steps-en-1280');
  const agree = part.getByRole('button', { name: 'Agree', exact: true });
  await tabTo(page, agree);
  await page.keyboard.press('Enter');
  const send = part.getByRole('button', { name: 'Save the answer' });
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await expect(part.getByText('Answer saved for 1 line.')).toBeVisible();
  const file = /tarifffile-(\d+)/.exec(page.url())?.[1] ?? '';
  expect(await recordAsOutsider(city, SITE, 'sophie.petit', 'finances', file)).toBe(200);
  const finance = await openSteps(open, 'karim.benali', 'fr-FR', /ulture/, /Musées/, 320);
  await expect(finance.part.getByText(/accord sur .*, maintenant .*: redemandé/).first()).toBeVisible();
  await expect(finance.part.getByText(/son auteur n’est pas, ou n’est plus, dans le groupe de l’étape/)).toBeVisible();
  await looksRight(finance.page, 'steps-fr-320');
  await finance.part.getByRole('button', { name: 'Accord', exact: true }).click();
  await finance.part.getByRole('button', { name: 'Enregistrer la réponse' }).click();
  await expect(finance.part.getByText(/^Réponse enregistrée pour 1.ligne\.$/)).toBeVisible();
});
