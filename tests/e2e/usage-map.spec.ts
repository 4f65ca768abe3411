import type { Page } from '@playwright/test';
import type { LocalCity } from './localCity';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { SiteRest, setLocalSwitch } from './siteRest';

const AGENT = 'linh.nguyen';
const OWNER = 'camille.moreau';
const ADMIN = 'helene.garnier';
/** The web part on the page; the rest of the page has tests of its own. */
const PART = 'section[aria-label="La carte des usages"], section:has([role="search"])';

const node = (page: Page, name: RegExp) => page.getByRole('group', { name: /^(Carte des usages|Map of tasks)/ }).getByRole('button', { name });

test.describe('an agent', () => {
  test('types what he wants, with a typo, and finds the tool', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
    const search = page.getByRole('textbox', { name: 'Je veux' });
    await search.fill('poser des congès');
    await expect(page.getByRole('heading', { name: 'poser un congé' })).toBeVisible();
    await expect(page.getByText('La demande part à votre responsable et le solde est à jour.')).toBeVisible();
    expect(await accessibilityViolations(page, PART)).toEqual([]);
    await search.press('Escape');
    await expect(search).toHaveValue('');
    await expect(node(page, /^Je veux poser un congé/)).toBeVisible();
  });

  test('walks the map with arrow keys, lights a usage, reads the same in words', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
    const usage = node(page, /^Je veux partager un fichier/);
    await usage.focus();
    await page.keyboard.press('ArrowDown');
    await expect(node(page, /^Je veux envoyer un gros fichier/)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(usage).toHaveAttribute('aria-pressed', 'true');
    await expect(node(page, /Site collaboratif.*\(Recommandé\)/)).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Je veux partager un fichier avec une autre direction' })).toContainText('Tous lisent la même version');
    expect(await accessibilityViolations(page, PART)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(usage).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-node^="t"]:focus')).toHaveCount(1);
    await page.keyboard.press('l');
    await expect(page.getByRole('heading', { name: 'Je veux partager un fichier avec une autre direction' })).toBeVisible();
    expect(await accessibilityViolations(page, PART)).toEqual([]);
  });

  test('has the list instead of the drawing on a phone, nothing cut', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'en-US', width: 320 });
    await page.getByRole('region', { name: 'La carte des usages' }).getByRole('button', { name: 'partager un fichier avec une autre direction' }).click();
    await expect(page.getByText('Tous lisent la même version')).toBeVisible();
    await expect(page.locator('[data-node]')).toHaveCount(0);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityViolations(page, PART)).toEqual([]);
  });

  test('pins a favourite that is still there at the next visit, for him alone', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
    await node(page, /^Je veux suivre une formation/).click();
    await page.getByRole('button', { name: 'Ajouter suivre une formation à mes favoris' }).click();
    await expect(page.getByRole('button', { name: 'Retirer suivre une formation de mes favoris' })).toBeEnabled();
    const again = await open('Home', { persona: AGENT, language: 'fr-FR' });
    await expect(again.getByRole('region', { name: 'Mon espace' }).getByRole('button', { name: 'suivre une formation' })).toBeVisible();
    const other = await open('Home', { persona: 'thomas.lefevre', language: 'fr-FR' });
    await expect(other.getByText('Ajoutez vos favoris avec l’étoile')).toBeVisible();
  });

  test('prints the map on one page', async ({ open }) => {
    const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
    await expect(node(page, /^Je veux partager un fichier/)).toBeVisible();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Imprimer la carte' }).click();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

test.describe('a site owner', () => {
  test('makes a usage of an unmet need, and links it by drag and by keyboard', async ({ open }) => {
    const agent = await open('Home', { persona: AGENT, language: 'fr-FR' });
    await agent.getByRole('textbox', { name: 'Je veux' }).fill('réserver un minibus');
    // Nothing fits wholly: the form is open.
    await agent.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(agent.getByText(/^Merci/).first()).toBeVisible();

    const page = await open('Home', { persona: OWNER, language: 'fr-FR', mode: 'edit' });
    await page.getByRole('button', { name: 'Besoins' }).click();
    await page.getByRole('button', { name: 'Actions : réserver un minibus' }).click();
    await page.getByRole('menuitem', { name: 'En faire un usage' }).click();
    await expect(page.getByRole('heading', { name: 'Nouvel usage' })).toBeVisible();
    await page.getByRole('combobox', { name: /^Famille/ }).fill('Demander et suivre');
    expect(await accessibilityViolations(page, '.ms-Panel')).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nouvel usage' })).toBeHidden();

    const usage = node(page, /^Je veux réserver un minibus/);
    await usage.scrollIntoViewIfNeeded();
    await dragOnto(page, usage, node(page, /^Guichet numérique/));
    await expect(page.getByText('réserver un minibus → Guichet numérique')).toBeVisible();
    await page.getByLabel(/Pourquoi/).fill('La demande part au garage.');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nouveau lien' })).toBeHidden();
    await expect(node(page, /^Je veux réserver un minibus.*recommandé Guichet numérique/)).toBeVisible();

    await usage.focus();
    await page.keyboard.press('r');
    await expect(page.getByText(/Choisissez à quoi relier/).first()).toBeVisible();
    await node(page, /^Outlook/).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('réserver un minibus → Outlook')).toBeVisible();
    await page.getByRole('radio', { name: /^Pas pour cela/ }).check();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByText('Dites pourquoi ce n’est pas le bon outil.')).toBeVisible();
    await expect(page.getByLabel(/Pourquoi/)).toBeFocused();
    await page.getByLabel(/Pourquoi/).fill('Un courriel ne réserve rien.');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nouveau lien' })).toBeHidden();

    await agent.reload();
    await agent.getByRole('textbox', { name: 'Je veux' }).fill('minibus');
    await expect(agent.getByText('La demande part au garage.')).toBeVisible();
  });

  test('is shown both versions when another owner saved the same link', async ({ open }) => {
    const [mine, theirs] = [await open('Home', { persona: OWNER, language: 'fr-FR', mode: 'edit' }), await open('Home', { persona: ADMIN, language: 'fr-FR', mode: 'edit' })];
    for (const page of [mine, theirs]) {
      await node(page, /^Je veux proposer une idée/).click();
      await page.getByRole('button', { name: 'Modifier le lien entre proposer une idée et Boîte à idées' }).click();
      await expect(page.getByLabel(/Pourquoi/)).toBeVisible();
    }
    await theirs.getByLabel(/Pourquoi/).fill('Leur phrase.');
    await theirs.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(theirs.getByRole('heading', { name: 'Modifier le lien' })).toBeHidden();
    await mine.getByLabel(/Pourquoi/).fill('Ma phrase.');
    await mine.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(mine.getByRole('radio', { name: /Ma phrase\./ })).toBeChecked();
    await expect(mine.getByRole('radio', { name: /Leur phrase\./ })).not.toBeChecked();
    expect(await accessibilityViolations(mine, '.ms-Panel')).toEqual([]);
    await mine.getByRole('button', { name: 'Continuer avec ces choix' }).click();
    await expect(mine.getByRole('button', { name: 'Continuer avec ces choix' })).toBeHidden();
    await mine.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(mine.getByRole('heading', { name: 'Modifier le lien' })).toBeHidden();
    await expect(mine.getByRole('complementary', { name: 'Je veux proposer une idée' })).toContainText('Ma phrase.');
  });

  test('imports a file after seeing what it changes and what is wrong', async ({ open }) => {
    const page = await open('Home', { persona: OWNER, language: 'fr-FR', mode: 'edit' });
    await page.getByRole('button', { name: 'Importer ou exporter' }).click();
    await page.getByRole('button', { name: 'Outils', exact: true }).click();
    await page.getByLabel('Choisir un fichier CSV à importer').setInputFiles({
      name: 'outils.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Outil;Adresse;Contact\nPortail Achats;https://achats.valmontreuil.example/;\nTeams;;Poste 4242\nPiège;javascript:alert(1);\n')
    });
    await expect(page.getByText('1 ligne en erreur').first()).toBeVisible();
    await expect(page.getByRole('cell', { name: /Adresse refusée/ })).toBeVisible();
    expect(await accessibilityViolations(page, '.ms-Panel')).toEqual([]);
    await page.getByRole('button', { name: 'Importer 2 lignes' }).click();
    await expect(page.getByText(/^Import terminé/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Fermer', exact: true }).click();
    await page.getByRole('button', { name: /À corriger/ }).click();
    await expect(page.getByRole('dialog', { name: 'À corriger' }).getByText('Portail Achats')).toBeVisible();
    expect(await accessibilityViolations(page, '.ms-Panel')).toEqual([]);
  });
});

test('an answer that is lost, then another try: one usage, one tool, one link, and one need', async ({ city, open }) => {
  const [wish, name, need] = ['louer un vélo cargo', 'Vélos partagés', 'réserver un terrain de pétanque'];
  const page = await open('Home', { persona: OWNER, language: 'fr-FR', mode: 'edit' });
  /** Saves again until the panel says that it is stored. */
  const save = async (list: string, title: string): Promise<void> => {
    await loseAnswers(city, list, OWNER);
    const heading = page.getByRole('heading', { name: title });
    await expect(async () => {
      if (await heading.isHidden()) return;
      await page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Enregistrer', exact: true }).click({ timeout: 2000 });
      await expect(heading).toBeHidden({ timeout: 5000 });
    }).toPass({ timeout: 60_000 });
  };
  await page.getByRole('button', { name: 'Ajouter un usage' }).click();
  const usagePanel = page.getByRole('dialog', { name: 'Nouvel usage' });
  await usagePanel.getByLabel(/^Je veux/).fill(wish);
  await usagePanel.getByRole('combobox', { name: /^Famille/ }).fill('Demander et suivre');
  await save('ParvisUsages', 'Nouvel usage');
  await page.getByRole('button', { name: 'Ajouter un outil' }).click();
  await page.getByRole('dialog', { name: 'Nouvel outil' }).getByRole('textbox').first().fill(name);
  await save('ParvisTools', 'Nouvel outil');
  const usage = node(page, /^Je veux louer un vélo cargo/);
  await usage.focus();
  await page.keyboard.press('r');
  await expect(page.getByText(/Choisissez à quoi relier/).first()).toBeVisible();
  await node(page, /^Outlook/).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel(/Pourquoi/).fill('La demande part au garage.');
  await save('ParvisUsageLinks', 'Nouveau lien');
  await expect(node(page, /^Je veux louer un vélo cargo.*recommandé Outlook/)).toBeVisible();

  const agent = await open('Home', { persona: AGENT, language: 'fr-FR' });
  await agent.getByRole('textbox', { name: 'Je veux' }).fill(need);
  await loseAnswers(city, 'ParvisNeeds', AGENT);
  await agent.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(agent.getByText(/^Merci/).first()).toBeVisible({ timeout: 60_000 });

  const usages = await itemsOf(city, 'ParvisUsages', `Title eq '${wish}'`);
  expect(usages).toHaveLength(1);
  expect(await itemsOf(city, 'ParvisTools', `Title eq '${name}'`)).toHaveLength(1);
  expect(await itemsOf(city, 'ParvisUsageLinks', `UsageId eq ${usages[0]?.Id}`)).toHaveLength(1);
  expect(await itemsOf(city, 'ParvisNeeds', `Title eq '${need}'`)).toHaveLength(1);
});

/** SharePoint stores what this person adds next, and its answer does not arrive, twice. */
async function loseAnswers(city: LocalCity, list: string, user: string): Promise<void> {
  await setLocalSwitch(city, 'faults', { kind: 'dropAfter', path: `${list}\\W.*/items$`, method: 'POST', user, count: 2 });
}

async function itemsOf(city: LocalCity, list: string, filter: string): Promise<readonly { readonly Id: number }[]> {
  const { body } = await new SiteRest(city, ADMIN).get(`web/GetList('/sites/intranet/Lists/${list}')/items?$select=Id&$filter=${encodeURIComponent(filter)}`);
  return (body as { readonly value: readonly { readonly Id: number }[] }).value;
}

async function dragOnto(page: Page, from: ReturnType<typeof node>, to: ReturnType<typeof node>): Promise<void> {
  await to.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  // Only once the map stands still: what has just been stored moves it.
  await from.hover();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 20, start.y + start.height / 2, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}
