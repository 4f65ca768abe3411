import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accessibilityViolations, expect, test } from './fixtures';

test.use({ cityName: 'privacy' });

const SITE = { site: '/sites/ressources-humaines', persona: 'camille.moreau' } as const;

async function section(page: Page, health: string, name: string): Promise<void> {
  await page.getByRole('navigation', { name: health }).getByRole('button', { name, exact: true }).press('Enter');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('an owner reads what is kept, hands over what is held of somebody, and looks at what is over its time', async ({ open }) => {
  const page = await open('Sante', { ...SITE, language: 'fr-FR', width: 1280 });
  await section(page, 'Pages de la santé de Parvis', 'Données personnelles');
  await expect(page.getByRole('heading', { name: /^Ce qui est gardé des personnes/ })).toBeVisible();
  await page.getByRole('region', { name: 'Remue-méninges' }).getByRole('button').press('Enter');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.screenshot({ path: 'tests/.artifacts/privacy-register-fr.png', fullPage: true });

  await section(page, 'Pages des données personnelles', 'Une personne');
  await page.locator('.webPartZone').getByRole('combobox').last().fill('rachid');
  await page.locator('.webPartZone').getByRole('option').first().click();
  await page.getByRole('button', { name: 'Rassembler ce qui est gardé' }).press('Enter');
  const html = page.getByRole('button', { name: /^Télécharger pour lire/ });
  await expect(html).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), html.press('Enter')]);
  expect(await readFile(await file.path(), 'utf8')).toMatch(/<h1>Données personnelles\s:\s*Rachid/);
  await page.getByRole('button', { name: /^Voir ce qui serait effacé/ }).press('Enter');
  await expect(page.getByText('Ce qui est effacé')).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.screenshot({ path: 'tests/.artifacts/privacy-person-fr.png', fullPage: true });
});

test('periods, what is over its time and the record fit a phone, in English and dark', async ({ open }) => {
  const page = await open('Sante', { ...SITE, language: 'en-US', width: 320, theme: 'dark' });
  await section(page, 'Pages of Parvis health', 'Personal data');
  await section(page, 'Pages of personal data', 'Periods and purge');
  await page.getByRole('button', { name: 'Look at what is over its time' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.screenshot({ path: 'tests/.artifacts/privacy-retention-en.png', fullPage: true });
  await section(page, 'Pages of personal data', 'Record');
  await expect(page.getByRole('button', { name: 'Print the sheet' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.screenshot({ path: 'tests/.artifacts/privacy-record-en.png', fullPage: true });
});
