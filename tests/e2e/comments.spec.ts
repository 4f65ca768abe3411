import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';

test.use({ cityName: 'comments' });

const ARTICLE = { site: '/sites/ressources-humaines' } as const;
const LOOKS: readonly Pick<View, 'language' | 'theme' | 'width'>[] = [
  { language: 'fr-FR', theme: 'light', width: 1280 },
  { language: 'en-US', theme: 'dark', width: 320 }
];
const AGENT = 'rachid.amrani';
const OWNER = 'julien.roux';

test('a page is read with what colleagues said of it, accessible and nothing cut', async ({ open }) => {
  for (const look of LOOKS) {
    const page = await open('Horaires', { ...ARTICLE, persona: AGENT, ...look });
    await expect(page.getByText(/garde alternée\s\?/)).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    const overflow = await sideways(page);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('an agent comments it, names a colleague and supports another, by the keyboard', async ({ open }) => {
  const page = await open('Horaires', { ...ARTICLE, persona: AGENT, language: 'fr-FR' });
  await page.getByRole('button', { name: 'Ajouter un commentaire' }).press('Enter');
  const text = page.getByRole('textbox', { name: 'Votre commentaire' });
  await expect(text).toBeFocused();
  await page.keyboard.type('Le centre technique suit le même rythme. ');
  await page.getByRole('button', { name: 'Mentionner quelqu’un' }).press('Enter');
  await page.keyboard.type('sophie');
  await expect(page.getByRole('listbox').getByRole('option', { name: /Sophie Petit/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('Le centre technique suit le même rythme. @Sophie Petit ');
  await page.getByRole('button', { name: 'Envoyer' }).press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'Le centre technique suit' })).toBeVisible();
  await expect(page.getByText('@Sophie Petit', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Soutenir « À la médiathèque/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^Soutenir « À la médiathèque/, pressed: true })).toBeVisible();
});

test('its owner is warned of SharePoint’s own comments, brings them in, switches them off, and closes', async ({ open }) => {
  const page = await open('Horaires', { ...ARTICLE, persona: OWNER, language: 'fr-FR' });
  await expect(page.getByText(/montre aussi les commentaires de SharePoint/)).toBeVisible();
  await page.getByRole('button', { name: 'Gérer les commentaires' }).click();
  await page.getByRole('button', { name: 'Reprendre les commentaires antérieurs' }).press('Enter');
  await expect(page.getByText(/2.commentaires antérieurs sont repris/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Désactiver les commentaires de SharePoint' }).press('Enter');
  await expect(page.getByText(/montre aussi les commentaires de SharePoint/)).toBeHidden();
  await page.getByRole('button', { name: /^Commentaires antérieurs de la page/ }).click();
  await expect(page.getByText('Bonne nouvelle pour les familles.')).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Fermer les commentaires' }).press('Enter');
  await expect(page.getByText(/Le serveur lui-même refuse/)).toBeVisible();

  const reader = await open('Horaires', { ...ARTICLE, persona: AGENT, language: 'fr-FR' });
  await expect(reader.getByText('Les commentaires de cette page sont fermés.')).toBeVisible();
  await expect(reader.getByText('Bonne nouvelle pour les familles.')).toBeHidden();
});
