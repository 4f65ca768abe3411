import { expect, isSound, test } from './fixtures';
import { paste } from './paste';

// Files of its own.
test.use({ cityName: 'tariff files' });

const TARIFFS = { site: '/sites/direction-generale' } as const;

test('a direction opens a file, adds lines, writes and pastes amounts, indexes them, sees the law and sends it, by the keyboard', async ({ open }) => {
  const page = await open('Tarifs', { ...TARIFFS, persona: 'thomas.lefevre', language: 'fr-FR' });
  await page.getByRole('button', { name: 'Dossiers', exact: true }).press('Enter');
  await page.getByLabel('Direction', { exact: true }).selectOption({ label: 'Direction des sports' });
  await page.getByRole('button', { name: 'Nouveau dossier' }).press('Enter');
  await page.getByLabel(/^Objet/).fill('Piscines : tarifs de l’été');
  await page.getByLabel(/^Date souhaitée/).fill('2099-06-01');
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Piscines : tarifs de l’été' })).toBeVisible();
  await page.getByRole('button', { name: /^Ajouter les \d+.lignes trouvées/ }).press('Enter');
  await page.getByRole('button', { name: 'Ajouter des lignes' }).press('Enter');
  const grid = page.getByRole('grid', { name: 'Propositions du dossier' });
  await expect(grid).toBeVisible();
  await isSound(page);

  const first = grid.locator('[data-cell="0-2"]');
  await first.click();
  await page.keyboard.type('12,345');
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-invalid', 'true');
  await expect(first).toContainText(/Se lit 12.345,00/);
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await paste(page, '4,10\t\t1 200\r\n2,20\t\t800\r\n');
  await expect(grid.locator('[data-cell="1-4"]')).toHaveText(/800/);
  await page.getByRole('button', { name: 'Indexer' }).press('Enter');
  await page.getByLabel('Taux (%)').fill('2,5');
  await expect(page.getByText(/lignes changent/)).toBeVisible();
  await isSound(page);
  await page.getByRole('button', { name: /^Mettre \d+.montants/ }).press('Enter');
  await page.getByRole('button', { name: 'Indexer' }).press('Enter');
  await page.getByRole('button', { name: /^Enregistrer \d+.lignes/ }).press('Enter');
  await expect(grid.getByText('pas encore envoyée').first()).toBeVisible();

  await page.getByRole('button', { name: 'Droit', exact: true }).press('Enter');
  await expect(page.getByText('L’acte n’a pas de jour de publication.')).toBeVisible();
  await page.getByRole('button', { name: /Règle.: Acte exécutoire/ }).first().press('Enter');
  await expect(page.getByText(/Ce n’est pas un conseil juridique/).first()).toBeVisible();
  await isSound(page);
  await page.getByRole('button', { name: 'Envoyer aux étapes' }).press('Enter');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).press('Enter');
  await expect(page.getByText(/attend .* \(envoyé le/)).toBeVisible();
});

test('on a phone, in English and in the dark, the grid is cards of the same keys', async ({ open }) => {
  const page = await open('Tarifs', { ...TARIFFS, persona: 'linh.nguyen', language: 'en-US', theme: 'dark', width: 320 });
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await page.getByLabel('Department', { exact: true }).selectOption({ label: 'Direction de la culture' });
  await page.getByRole('button', { name: 'Théâtre : saison prochaine' }).or(page.getByRole('link', { name: 'Théâtre : saison prochaine' })).click();
  const grid = page.getByRole('grid', { name: 'Proposals of the file' });
  await expect(grid).toBeVisible();
  await isSound(page);
  await grid.locator('[data-cell="0-2"]').click();
  await page.keyboard.press('F2');
  await expect(grid.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid.locator('[data-cell="0-2"]')).toBeFocused();
});

test('an idea becomes a tariff file at one press, in a direction of its maker, and both lead to each other', async ({ open }) => {
  const page = await open('Idees', { ...TARIFFS, persona: 'linh.nguyen', language: 'fr-FR' });
  const idea = 'Des prix ronds aux caisses des piscines';
  await page.getByRole('link', { name: /rendre plus simples/ }).first().click();
  await page.getByRole('button', { name: 'Animer', exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^Actions.*${idea}`) }).click();
  await page.getByRole('menuitem', { name: /^En faire un appel/ }).click();
  await page.getByRole('radio', { name: 'Dossier de tarifs' }).check();
  await expect(page.getByLabel('Dans quelle direction')).toHaveText('Direction de la culture');
  await page.getByRole('button', { name: 'Créer le dossier de tarifs' }).click();
  const made = page.getByRole('link', { name: 'Ouvrir le dossier' });
  await expect(made).toBeVisible();
  await isSound(page);
  await made.click();
  await expect(page.getByRole('heading', { name: idea })).toBeVisible();
  await expect(page.getByText(/de monnaie pour/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Motif et pièces' }).click();
  await expect(page.getByText(/de monnaie pour/)).toBeVisible();
  await isSound(page);
  await page.getByRole('link', { name: idea }).click();
  await expect(page.getByRole('article').getByText('en préparation')).toBeVisible();
});
