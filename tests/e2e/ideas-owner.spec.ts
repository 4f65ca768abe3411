import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import { accessibilityViolations, expect, test } from './fixtures';

// A purge of its own.
test.use({ cityName: 'ideas-owner' });

const IDEAS = { site: '/sites/ressources-humaines', persona: 'camille.moreau' } as const;

async function desk(page: Page, animate: string, pages: string, section: string): Promise<void> {
  await page.getByRole('button', { name: animate, exact: true }).press('Enter');
  await page.getByRole('navigation', { name: pages }).getByRole('button', { name: section, exact: true }).press('Enter');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('an owner reads the health of a brainstorm and its figures, and those of the site', async ({ open }) => {
  const page = await open('Idees', { ...IDEAS, thing: 'campaign-2', language: 'fr-FR' });
  await desk(page, 'Animer', 'Pages de l’animation', 'Santé');
  await expect(page.getByText('Les listes, leurs droits et leurs colonnes sont comme prévu.')).toBeVisible();
  await page.getByRole('button', { name: 'Tout vérifier' }).press('Enter');
  await expect(page.getByText(/lignes?\slues?\s:\srien\sd’anormal/).first()).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('navigation', { name: 'Pages de l’animation' }).getByRole('button', { name: 'Chiffres' }).press('Enter');
  await page.getByRole('button', { name: 'Calculer pour tout le site' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Recalculer' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('exports of a brainstorm are files that say everything, in the language of the page', async ({ open }) => {
  const page = await open('Idees', { ...IDEAS, thing: 'campaign-2', language: 'en-US', width: 320, theme: 'dark' });
  await page.getByRole('button', { name: 'Animate', exact: true }).press('Enter');
  await page.getByRole('combobox', { name: 'Pages of the desk' }).selectOption({ label: 'Exports' });
  await page.getByRole('button', { name: 'Prepare the exports' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'What these files leave out' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV: Ideas' }).press('Enter')]);
  expect(await readFile(await csv.path(), 'utf8')).toContain('Un seul numéro pour joindre la ville');
  const [book] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Workbook/ }).press('Enter')]);
  const zip = await JSZip.loadAsync(await readFile(await book.path()));
  expect(await zip.file('xl/sharedStrings.xml')?.async('string')).toContain('Un seul numéro pour joindre la ville');
  const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word document' }).press('Enter')]);
  expect(await (await JSZip.loadAsync(await readFile(await word.path()))).file('word/document.xml')?.async('string')).toContain('Un seul numéro pour joindre la ville');
});

test('an owner removes what was said in a brainstorm that was put away, once he saw what goes', async ({ open }) => {
  const page = await open('Idees', { ...IDEAS, language: 'fr-FR' });
  await page.getByRole('button', { name: /passés?/ }).press('Enter');
  const past = page.getByRole('link').filter({ hasNotText: /^(Que changer|Comment dépenser)/ });
  const question = (await page.locator('h3 a').last().textContent()) ?? '';
  expect(await past.count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: question }).press('Enter');
  await desk(page, 'Animer', 'Pages de l’animation', 'Conservation');
  await page.getByRole('button', { name: /^Voir ce qui serait effacé/ }).press('Enter');
  await expect(page.getByText('Tous les votes et soutiens')).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Effacer', exact: true }).press('Enter');
  await page.getByRole('textbox', { name: 'Question du remue-méninges' }).fill(question);
  await page.getByRole('button', { name: 'Effacer', exact: true }).last().press('Enter');
  await expect(page.getByText(/C’est effacé/).first()).toBeVisible();
  await expect(page.getByText(/^Ce que les agents ont dit a été effacé/)).toBeVisible();
});
