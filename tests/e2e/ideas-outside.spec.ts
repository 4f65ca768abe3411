import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { accessibilityViolations, expect, sideways, test } from './fixtures';

// Ideas of its own.
test.use({ cityName: 'ideas-outside' });

const IDEAS = { site: '/sites/ressources-humaines', thing: 'campaign-3' } as const;
const FILE = [
  'Origine;Identifiant;Date;Titre;Texte;Catégorie;Soutiens',
  'Métropole ouverte;1;12/03/2025;Un thermomètre par étage;Pour voir ce qui se perd.;Chauffage;120',
  'Métropole ouverte;1;12/03/2025;Un thermomètre par étage;Pour voir ce qui se perd.;Chauffage;120',
  'Métropole ouverte;2;31/02/2025;Une date fausse;;;3',
  'Métropole ouverte;3;14/03/2025;<b>Éteindre</b> la nuit;;;8'
].join('\r\n');

async function openOutside(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Animer|Animate)$/ }).click();
  await page.getByRole('button', { name: /^(Avec l’extérieur|With the outside)$/ }).click();
}
const give = (page: Page): Promise<void> => page.getByLabel(/^(Choisir un fichier|Choose a) CSV/).setInputFiles({ name: 'metropole.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });

test('a platform’s file is looked at, taken in once, and its ideas say where they come from', async ({ open }) => {
  const page = await open('Idees', { ...IDEAS, persona: 'karim.benali', language: 'fr-FR' });
  await openOutside(page);
  await give(page);
  const preview = page.getByRole('region', { name: /metropole\.csv/ });
  await expect(preview.getByText(/^2.idées nouvelles et 2.lignes laissées de côté$/)).toBeVisible();
  await expect(preview.getByText(/Ce n’est pas une date/)).toBeVisible();
  await expect(preview.getByText(/répète une autre/)).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Importer 2.lignes$/ }).click();
  await expect(page.getByText(/^Import terminé/).first()).toBeVisible();
  await give(page);
  await expect(page.getByText(/rien à importer/)).toBeVisible();

  const reader = await open('Idees', { ...IDEAS, persona: 'fatou.diallo', language: 'en-US', theme: 'dark', width: 320 });
  const idea = reader.getByRole('listitem').filter({ hasText: 'Un thermomètre par étage' }).first();
  await expect(idea.getByText(/from a participation platform \(Métropole ouverte\), of 12 March 2025|from a participation platform \(Métropole ouverte\), of March 12, 2025/)).toBeVisible();
  await expect(idea).toContainText(/120.supports there/);
  await expect(idea).not.toContainText('Karim');
  await expect(reader.getByRole('link', { name: '<b>Éteindre</b> la nuit' })).toBeVisible();
  await idea.getByRole('link').first().click();
  await expect(reader.getByText(/Its author has no account here/)).toBeVisible();
  expect(await accessibilityViolations(reader)).toEqual([]);
  const overflow = await sideways(reader);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('what goes out as open data is looked at before, and names nobody', async ({ open }) => {
  const page = await open('Idees', { ...IDEAS, persona: 'karim.benali', language: 'en-US' });
  await openOutside(page);
  await page.getByRole('button', { name: 'Publish the ideas and their answers' }).click();
  await expect(page.getByText(/ideas will be published/)).toBeVisible();
  await page.getByRole('button', { name: 'See what the file will say' }).click();
  await expect(page.getByRole('table', { name: 'Preview of the file' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('open-ideas-3.json');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('"format": "parvis-ideas"');
  expect(text).toContain('"origin": "Valmontreuil participe"');
  expect(text).not.toMatch(/Benali|Diallo|Petit|@/);
});
