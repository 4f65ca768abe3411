import { accessibilityViolations, expect, sideways, test } from './fixtures';

// Acceptances, ideas and rights of its own.
test.use({ cityName: 'guests' });

const PROJECT = { site: '/sites/projet-mediatheque', thing: 'campaign-1' } as const;

test('a guest accepts the charter, throws an idea under his organisation, and reads nothing that agents say among themselves', async ({ open }) => {
  const page = await open('Idees', { ...PROJECT, persona: 'ines.faure', language: 'fr-FR' });
  await expect(page.getByRole('region', { name: 'Avant de participer, acceptez la charte' })).toBeVisible();
  await expect(page.getByText('Omar Haddad (lire-ensemble.example)')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Proposer une idée' })).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'J’accepte cette charte' }).press('Enter');
  await expect(page.getByText('Charte acceptée : vous pouvez participer.').first()).toBeFocused();
  await page.getByRole('button', { name: 'Proposer une idée' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Votre idée en une phrase' })).toBeFocused();
  await expect(page.getByText(/Votre organisation \(saint-aubin\.example\) s’affichera/)).toBeVisible();
  await page.keyboard.type('Une heure du conte dans les deux villes');
  await page.getByRole('button', { name: 'Envoyer mon idée' }).press('Enter');
  await expect(page.getByText('Inès Faure (vous, saint-aubin.example)')).toBeVisible();
  await page.getByRole('link', { name: 'Une carte de lecteur pour les deux villes' }).press('Enter');
  await expect(page.getByText('Linh Nguyen (Ville de Valmontreuil)', { exact: true })).toBeVisible();
  await expect(page.getByText(/À chiffrer avant de répondre|internes?\b/)).toHaveCount(0);
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('an agent is told which guests will read him, and talks among agents on a phone', async ({ open }) => {
  const page = await open('Idees', { ...PROJECT, persona: 'fatou.diallo', language: 'en-US', theme: 'dark', width: 320 });
  await expect(page.getByText(/^Shared with guests: lire-ensemble\.example and saint-aubin\.example/)).toBeVisible();
  await page.getByRole('link', { name: 'Une carte de lecteur pour les deux villes' }).press('Enter');
  const inside = page.getByRole('region', { name: 'Internal comments' });
  await expect(inside.getByText('Read by staff only: guests cannot read them.')).toBeVisible();
  await inside.getByRole('button', { name: 'Comment among staff' }).press('Enter');
  await expect(inside.getByRole('textbox', { name: 'Your internal comment' })).toBeFocused();
  await page.keyboard.type('Le budget est voté en mars.');
  await inside.getByRole('button', { name: 'Send to staff only' }).press('Enter');
  await expect(inside.getByText('3 internal comments')).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  const overflow = await sideways(page);
  expect(overflow).toBeLessThanOrEqual(0);
});
