import type { Page } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { createUsageServices } from '../../src/data/usages/usageServices';
import { expect, test } from './fixtures';
import { Walk } from './walk';
import { expectWalked, leftOutOfAll, withoutPrinting, withoutThing } from './walks';

test.use({ cityName: 'walk-map-owner' });

const PART = 'La carte des usages';
const PLACES = [
  PART, 'Nouvel usage', 'Modifier l’usage', 'Nouvel outil', 'Modifier l’outil', 'Nouveau site', 'Modifier le site', 'Nouveau lien', 'Modifier le lien', 'Relier',
  'Tous les éléments', 'À corriger', 'Besoins non satisfaits', 'Les plus ouverts', 'Importer ou exporter', 'Contenu de départ'
];
const FILE = { name: 'usages.csv', content: 'Je veux;Famille\nlouer un vélo;Se déplacer\nlouer une barque;Se déplacer\n;Se déplacer\n' };

const map = (page: Page) => page.getByRole('group', { name: /^Carte des usages/ });
const start = async (page: Page): Promise<void> => {
  await page.goto(withoutThing(page.url()));
  await expect(page.getByRole('button', { name: 'Besoins' })).toBeVisible({ timeout: 60_000 });
  await expect(map(page).getByRole('button').first()).toBeVisible();
};
const TOOLS = ['Outlook', 'Teams', 'Planner', 'Whiteboard', 'OneDrive', 'Portail RH', 'Réservation de salles'];
/** A usage and a tool that are not linked yet, another one each time, by the keyboard. */
const startAtNewLink = async (page: Page): Promise<void> => {
  await start(page);
  await map(page).getByRole('button', { name: /^Je veux proposer une idée/ }).press('r');
  await map(page).getByRole('button', { name: new RegExp(`^${TOOLS.shift() ?? ''}`) }).first().press('Enter');
  await expect(page.getByRole('heading', { name: 'Nouveau lien' })).toBeVisible();
};

/** The form of the first entry of a kind: in the list of all, one kind stands for the others. */
const startAtEntry = (kind: string) => async (page: Page): Promise<void> => {
  await start(page);
  await page.getByRole('button', { name: 'Tous les éléments' }).press('Enter');
  const panel = page.getByRole('dialog', { name: 'Tous les éléments' });
  await panel.getByRole('button', { name: kind, exact: true }).press('Enter');
  await panel.getByRole('button', { name: /^Modifier/ }).first().press('Enter');
  await expect(page.getByRole('heading', { name: /^Modifier l/ })).toBeVisible();
};

test('everything that an owner of the map can do leaves the focus on something, and nothing that axe finds', async ({ city, open }) => {
  test.setTimeout(600_000);
  const page = await open('Home', { persona: 'camille.moreau', language: 'fr-FR', mode: 'edit' });
  await withoutPrinting(page);
  const walk = new Walk(page, {
    within: `section[aria-label="${PART}"]`,
    leftOut: [
      ...leftOutOfAll,
      { action: /\| Repartir de la version enregistrée$/, why: 'of what an earlier step left in the form; all forms have one editor, which has a test of it' },
      { action: /\| Garder pour plus tard$/, why: 'asked where an earlier step left a change in the form; the dialog is one for all forms, and the walk of polls does it' }
    ],
    hasStates: false,
    file: FILE,
    // Needs that nobody has answered yet; the rest of the map is large enough.
    renew: async (_, turn) => {
      const { usageMap } = createUsageServices(nodeConnection(city.siteUrl, 'linh.nguyen'));
      for (const need of ['réserver un minibus', 'louer un vidéoprojecteur']) await usageMap.addNeed(`${need} ${turn}`, 'Pour jeudi.', `walk-need-${need.slice(-5)}-${turn}`);
    }
  });
  await walk.run(start);
  await walk.run(startAtNewLink);
  await walk.run(startAtEntry('Outils'));
  await walk.run(startAtEntry('Sites'));
  expectWalked(walk, PLACES);
});
