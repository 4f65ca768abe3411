import type { Page } from '@playwright/test';
import type { View } from './fixtures';
import { expect, isSound, test } from './fixtures';

// Requests, thanks and pages of its own.
test.use({ cityName: 'thread' });

const THREAD = { site: '/sites/ressources-humaines' } as const;
const LOOKS: readonly Pick<View, 'language' | 'theme' | 'width'>[] = [
  { language: 'fr-FR', theme: 'light', width: 1280 },
  { language: 'en-US', theme: 'dark', width: 320 }
];

const partOf = (page: Page) => page.getByRole('region', { name: /^(Mon fil|My thread)$/ });

test('each page of my thread is accessible, and nothing of it cut', async ({ open }) => {
  for (const look of LOOKS) {
    const page = await open('MonFil', { ...THREAD, persona: 'sophie.petit', ...look });
    const isFrench = look.language === 'fr-FR';
    await expect(partOf(page).getByRole('listitem').first()).toBeVisible();
    await isSound(page);
    await page.getByRole('button', { name: isFrench ? 'Entraide' : 'Help', exact: true }).click();
    await expect(page.getByRole('button', { name: /arrosage/ })).toBeVisible();
    await isSound(page);
    await page.getByRole('button', { name: isFrench ? 'Ma page' : 'My page', exact: true }).click();
    await expect(page.getByRole('textbox', { name: isFrench ? 'Quelques mots' : 'A few words' })).toHaveValue(/environnementales/);
    await isSound(page);
    await page.getByRole('button', { name: isFrench ? 'Ce que je suis' : 'What I follow', exact: true }).click();
    await expect(page.getByText(isFrench ? /personne d’autre ne voit/ : /nobody else sees/)).toBeVisible();
    await isSound(page);
  }
});

test('an agent follows a brainstorm and a skill, sees why he is told, asks for help and ends it with thanks, by the keyboard', async ({ open }) => {
  const ideas = await open('Idees', { ...THREAD, persona: 'rachid.amrani', language: 'fr-FR', thing: 'campaign-2' });
  await ideas.getByRole('button', { name: /^Suivre dans mon fil.*Que changer/ }).press('Enter');
  await expect(ideas.getByRole('button', { name: /^Dans mon fil.*Que changer/ })).toHaveAttribute('aria-pressed', 'true');

  const page = await ideas.context().newPage();
  await page.goto(ideas.url().replace('Idees', 'MonFil').replace(/[?&]parvis=[^&]*/, ''));
  await expect(partOf(page).getByText(/parce que vous suivez le remue-méninges «\sQue changer/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Ce que je suis' }).press('Enter');
  await page.getByRole('textbox', { name: 'Une compétence que vous avez' }).fill('vietnamien');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Nouveautés' }).press('Enter');
  await expect(partOf(page).getByText('Linh Nguyen demande de l’aide')).toBeVisible();
  await expect(partOf(page).getByText(/parce que vous avez nommé la compétence «\svietnamien\s»/)).toBeVisible();

  await page.getByRole('button', { name: 'Entraide' }).press('Enter');
  await page.getByRole('button', { name: 'Demander de l’aide' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /Ce qu’il vous faut/ })).toBeFocused();
  await page.keyboard.type('Lire un plan de réseau');
  await page.getByRole('textbox', { name: /Compétence recherchée/ }).fill('Réseaux');
  await page.getByRole('button', { name: 'Envoyer la demande' }).press('Enter');
  await page.getByRole('button', { name: 'Lire un plan de réseau' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Lire un plan de réseau' })).toBeFocused();
  const address = page.url();

  const helper = await open('MonFil', { ...THREAD, persona: 'thomas.lefevre', language: 'fr-FR', thing: /parvis=([^&]+)/.exec(address)?.[1] ?? '' });
  await helper.getByRole('textbox', { name: 'Votre réponse' }).fill('Je passe demain.');
  await helper.getByRole('button', { name: 'Envoyer la réponse' }).press('Enter');
  await expect(helper.getByRole('listitem').filter({ hasText: 'Je passe demain.' })).toBeVisible();
  await expect(helper.getByRole('button', { name: /^Clore/ })).toHaveCount(0);

  await page.reload();
  await page.getByRole('checkbox', { name: 'Thomas Lefèvre' }).check();
  await page.getByRole('button', { name: 'Clore et remercier' }).press('Enter');
  await expect(page.getByText(/Remerciements à Thomas Lefèvre/)).toBeVisible();

  await helper.getByRole('button', { name: 'Ma page' }).press('Enter');
  await helper.getByRole('checkbox', { name: /Rachid Amrani, pour Lire un plan de réseau/ }).check();
  await expect(helper.getByRole('region', { name: 'Ce que les autres voient' }).getByText(/Rachid Amrani, pour Lire un plan/)).toBeVisible();
  await helper.getByRole('button', { name: 'Enregistrer ma page' }).press('Enter');
  await expect(helper.getByText('Votre page est enregistrée.').first()).toBeVisible();
  await helper.getByRole('button', { name: 'Retirer ma page pour de bon' }).press('Enter');
  await expect(helper.getByRole('button', { name: 'La garder' })).toBeFocused();
  await helper.keyboard.press('Escape');
  await expect(helper.getByRole('button', { name: 'Retirer ma page pour de bon' })).toBeFocused();
  await helper.keyboard.press('Enter');
  await helper.getByRole('button', { name: 'Oui, la retirer' }).press('Enter');
  await expect(helper.getByText(/il n’en reste rien/).first()).toBeVisible();
});
