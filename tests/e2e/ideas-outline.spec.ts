import type { Page } from '@playwright/test';
import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';

// Votes and ideas of its own.
test.use({ cityName: 'ideas' });

const IDEAS = { site: '/sites/ressources-humaines' } as const;
const LOOKS: readonly Pick<View, 'language' | 'theme' | 'width'>[] = [
  { language: 'fr-FR', theme: 'light', width: 1280 },
  { language: 'en-US', theme: 'dark', width: 320 }
];

/** Figures and comments are read after the ideas: what is pressed before may move under the finger. */
async function outlineIsRead(page: Page): Promise<void> {
  await expect(page.getByText(/^\d+\scommentaires?$/).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('the outline of a brainstorm that is being voted on is accessible, and nothing of it cut', async ({ open }) => {
  for (const look of LOOKS) {
    const page = await open('Idees', { ...IDEAS, persona: 'rachid.amrani', thing: 'campaign-2', ...look });
    await expect(page.getByRole('heading', { name: 'Un seul numéro pour joindre la ville' })).toBeVisible();
    await expect(page.getByText(/votes (sur|of) 5/).first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    const overflow = await sideways(page);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('an agent finds an idea, votes, reads and comments it, and throws one of his own, by the keyboard', async ({ open }) => {
  const page = await open('Idees', { ...IDEAS, persona: 'rachid.amrani', language: 'fr-FR' });
  await page.getByRole('link', { name: /^Que changer dans nos accueils/ }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Que changer dans nos accueils/ })).toBeFocused();
  await outlineIsRead(page);
  await expect(page.getByText('Il vous reste 5 votes sur 5.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Chercher dans les idées' }).focus();
  await page.keyboard.type('chaises');
  await expect(page.getByText('1 idée affichée')).toBeVisible();
  await expect(page.getByText('8 votes')).toBeVisible();
  await page.getByRole('button', { name: /^Donner un vote à « Des chaises/ }).press('Enter');
  await expect(page.getByText('Il vous reste 4 votes sur 5.')).toBeVisible();
  await expect(page.getByText('9 votes')).toBeVisible();
  await page.getByRole('link', { name: 'Des chaises' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Des chaises' })).toBeFocused();
  await page.getByRole('button', { name: 'Commenter' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Votre commentaire' })).toBeFocused();
  await page.keyboard.type('Avec des accoudoirs, pour se relever.');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).press('Enter');
  await expect(page.getByText('Avec des accoudoirs, pour se relever.')).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Toutes les idées' }).press('Enter');
  await page.getByRole('button', { name: 'Tous les remue-méninges' }).press('Enter');
  await page.getByRole('link', { name: /^Comment dépenser moins d’énergie/ }).press('Enter');
  await outlineIsRead(page);
  await page.getByRole('button', { name: 'Proposer une idée' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Votre idée en une phrase' })).toBeFocused();
  await page.keyboard.type('Éteindre tous les écrans des salles de réunion');
  await expect(page.getByText(/Des idées proches existent déjà/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer mon idée' }).press('Enter');
  await page.getByRole('button', { name: 'La voir' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Éteindre tous les écrans des salles de réunion' })).toBeFocused();
});
