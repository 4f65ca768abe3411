import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { accessibilityViolations, expect, sideways, test } from './fixtures';

test.use({ cityName: 'tariffs-owner' });

const SITE = '/sites/direction-generale';
const OWNER = 'sophie.petit';
const folder = join('tests', '.artifacts', 'screens');
const words = {
  'fr-FR': { part: 'Tarifs', dashboard: 'Tableau de bord', law: 'La loi', settings: 'Réglages', check: 'Vérifier', stage: /^attend.: /, notLegal: /Ce n’est pas un avis juridique/, name: /^Nom/, save: 'Enregistrer', empty: 'Écrivez un nom.', cancel: 'Annuler', due: /à relire/ },
  'en-US': { part: 'Tariffs', dashboard: 'Dashboard', law: 'The law', settings: 'Settings', check: 'Check', stage: /^waits for: /, notLegal: /not legal advice/, name: /^Name/, save: 'Save', empty: 'Write a name.', cancel: 'Cancel', due: /to be read again/ }
} as const;
const looks = [
  { language: 'fr-FR', theme: 'light', width: 1280 },
  { language: 'en-US', theme: 'dark', width: 320 }
] as const;

async function isRight(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `TariffsOwner-${name}.png`), fullPage: true });
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
}

/** By the keyboard alone. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

for (const look of looks) {
  test(`the owner of tariffs, ${look.language}, ${look.width} px: dashboard, law, settings and rights`, async ({ open }) => {
    const said = words[look.language];
    const page = await open('Tarifs', { persona: OWNER, site: SITE, ...look });
    const part = page.getByRole('region', { name: said.part, exact: true });
    const view = (name: string): Locator => part.getByRole('button', { name, exact: true });
    const file = (name: string): string => `${name}-${look.language}-${look.width}`;

    await press(view(said.dashboard));
    await expect(part.getByText(said.stage).first()).toBeVisible();
    await isRight(page, file('dashboard'));

    await press(view(said.law));
    await expect(part.getByText(said.notLegal)).toBeVisible();
    await expect(part.getByText(said.due).first()).toBeVisible();
    await isRight(page, file('law'));

    await press(view(said.settings));
    await press(part.getByRole('button', { name: 'Direction de la culture' }));
    const panel = page.getByRole('dialog');
    await panel.getByLabel(said.name).fill('');
    await press(panel.getByRole('button', { name: said.save }));
    await expect(panel.getByText(said.empty)).toBeVisible();
    await isRight(page, file('direction'));
    await panel.getByLabel(said.name).fill('Direction de la culture');
    await press(panel.getByRole('button', { name: said.cancel }));
    await expect(panel).toBeHidden();
    await isRight(page, file('settings'));
  });
}

test('an agent reads the law and the dashboard, and is offered no settings', async ({ open }) => {
  const page = await open('Tarifs', { persona: 'thomas.lefevre', site: SITE, language: 'fr-FR' });
  const part = page.getByRole('region', { name: 'Tarifs', exact: true });
  await part.getByRole('button', { name: 'La loi' }).click();
  await expect(part.getByText(/Ce n’est pas un avis juridique/)).toBeVisible();
  await expect(part.getByRole('button', { name: /^(Modifier|Tenir à jour|Ajouter)/ })).toHaveCount(0);
  await expect(part.getByRole('button', { name: 'Réglages' })).toHaveCount(0);
});
