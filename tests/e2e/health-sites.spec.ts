import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { accessibilityViolations, expect, isLoaded, test } from './fixtures';

// A site is set up, others look at it.
test.use({ cityName: 'health-sites' });

test('a new site is set up in one press, from what its owner wants to a home page whose parts all open', async ({ open }) => {
  const page = await open('Sante', { persona: 'helene.garnier', language: 'fr-FR' });
  await page.getByRole('button', { name: 'Nouveau site', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Mettre en place un autre site' }).press('Enter');
  await page.getByRole('textbox', { name: 'Chercher dans la liste' }).fill('jardin');
  await page.getByRole('button', { name: /^Choisir «.*jardin/i }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Mettre en place «.*jardin/i })).toBeVisible();
  await page.getByRole('radio', { name: /Une communauté/ }).check();
  await expect(page.getByRole('checkbox', { name: /^Mon fil/ })).toBeChecked();
  for (const part of [/^Remue-méninges/, /^Discussion/]) await page.getByRole('checkbox', { name: part }).uncheck();
  for (const part of [/^La carte des usages de la ville/, /^Ce qui m’attend/]) await page.getByRole('checkbox', { name: part }).check();
  expect(await accessibilityViolations(page)).toEqual([]);
  // What is missing is said beside its field.
  await page.getByRole('button', { name: 'Voir ce qui sera fait' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /À quoi sert le site/ })).toBeFocused();
  await page.getByRole('textbox', { name: /À quoi sert le site/ }).fill('Le jardin partagé de la terrasse de la médiathèque.');
  await page.getByRole('button', { name: 'Voir ce qui sera fait' }).press('Enter');
  await expect(page.getByText('Préparer les listes : Sondages')).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lancer le plan' }).press('Enter');
  await expect(page.getByText('Tout est fait.').first()).toBeVisible({ timeout: 120_000 });

  const home = await open('Accueil', { site: '/sites/communaute-jardin', persona: 'elodie.fontaine', language: 'fr-FR' });
  await expect(home.getByText('Le jardin partagé de la terrasse de la médiathèque.').first()).toBeVisible();
  await isLoaded(home);
  // Each part that was put on the page is there and has something to say.
  await expect(home.getByRole('region', { name: 'Mon fil' })).toBeVisible();
  await expect(home.getByRole('region', { name: 'Sondages' })).toBeVisible();
  await expect(home.getByRole('region', { name: 'Ce qui m’attend' })).toBeVisible();
  await expect(home.getByRole('search').first()).toBeVisible();
  await expect(home.getByText(/n’est pas (encore )?(prêt|mis en place)/)).toHaveCount(0);
  expect(await accessibilityViolations(home)).toEqual([]);
});

test('everything of a site is taken away, and read from a disk without a network', async ({ open, sharedBrowser }) => {
  const page = await open('Sante', { site: '/sites/ressources-humaines', persona: 'julien.roux', language: 'en-US', width: 320, theme: 'dark' });
  await page.getByRole('button', { name: 'Leave', exact: true }).press('Enter');
  await expect(page.getByText(/rows,.*files: about/)).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take all away' }).press('Enter');
  // What not everybody reads goes out with a second press.
  await expect(page.getByRole('group', { name: /not everybody reads/ })).toBeFocused();
  expect(await accessibilityViolations(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: 'Yes, take all away' }).press('Enter')]);
  await expect(page.getByText('Everything could be read.')).toBeVisible();

  const folder = await mkdtemp(join(tmpdir(), 'parvis-export-'));
  const zip = await JSZip.loadAsync(await readFile(await download.path()));
  for (const [name, entry] of Object.entries(zip.files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), await entry.async('nodebuffer'));
  }
  const context = await sharedBrowser.newContext({ viewport: { width: 1280, height: 900 }, offline: true });
  const asked: string[] = [];
  const reader = await context.newPage();
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(reader.getByRole('heading', { level: 1, name: 'Direction des ressources humaines' })).toBeVisible();
  expect(await accessibilityViolations(reader)).toEqual([]);
  await reader.getByRole('link', { name: /télétravail/i }).first().click();
  await expect(reader.getByRole('heading', { level: 1, name: /télétravail/i })).toBeVisible();
  expect(await accessibilityViolations(reader)).toEqual([]);
  await reader.getByRole('link', { name: 'Back to the contents' }).click();
  await expect(reader.getByRole('heading', { name: 'What there is to read' })).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  await context.close();
  await rm(folder, { recursive: true, force: true });
});
