import type { Page } from '@playwright/test';
import { addressWords } from '../../src/shell/addresses/strings';
import { referenceWords } from '../../src/shell/references/strings';
import { pollWords } from '../../src/webparts/poll/strings';
import { waitingWords } from '../../src/webparts/waiting/strings';
import { accessibilityViolations, expect, test } from './fixtures';
import { SiteRest } from './siteRest';

const AGENT = 'sophie.petit';
const OWNER = 'camille.moreau';

// It votes, and ties polls together.
test.use({ cityName: 'addresses' });

const focused = (page: Page) => page.locator(':focus');
const waiting = (page: Page) => page.getByRole('region', { name: waitingWords.fr.title });

test('a copied link leads a colleague to the poll, a past one too; a draft and a deleted one are one word', async ({ open, city }) => {
  const rest = new SiteRest(city, OWNER);
  const { body } = await rest.get("web/GetList('/sites/intranet/Lists/ParvisPolls')/items?$select=Id,Title&$orderby=Id");
  const { value: polls } = body as { readonly value: readonly { readonly Id: number; readonly Title: string }[] };
  const idOf = (start: string): number => polls.find(({ Title }) => Title.startsWith(start))?.Id ?? 0;

  const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const room = page.getByRole('article', { name: /^Quel nom donner/ });
  await room.getByRole('button', { name: /^Copier le lien/ }).click();
  await expect(page.getByRole('status').filter({ hasText: addressWords.fr.copied })).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get('parvis')).toBe(`poll-${idOf('Quel nom')}`);

  await page.goto(link);
  await expect(focused(page)).toHaveText(/^Quel nom donner/);
  await expect(focused(page)).toBeInViewport();

  const past = await open('Home', { persona: AGENT, language: 'fr-FR', thing: `poll-${idOf('À quelle heure')}` });
  await expect(focused(past)).toHaveText(/^À quelle heure ouvrir/);
  expect(await accessibilityViolations(past)).toEqual([]);
  for (const id of [idOf('Quelle date'), 9999]) {
    const gone = await open('Home', { persona: AGENT, language: 'fr-FR', thing: `poll-${id}`, width: 320 });
    await expect(focused(gone)).toContainText(pollWords.fr.arrived.gone);
    await expect(gone.getByText('Quelle date pour la fête')).toHaveCount(0);
  }
});

test('what is chosen on the map is a step of the browser: back, forward, and on arrival', async ({ open }) => {
  const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
  await page.getByRole('button', { name: /^Je veux partager un fichier/ }).click();
  const card = page.getByRole('complementary');
  await card.getByRole('button', { name: /Site collaboratif/ }).click();
  await expect(focused(page)).toHaveText('Site collaboratif');
  await page.goBack();
  await expect(focused(page)).toHaveText(/^Je veux partager un fichier/);
  await page.goForward();
  await expect(focused(page)).toHaveText('Site collaboratif');
  await page.reload();
  await expect(focused(page)).toHaveText('Site collaboratif');
  await card.getByRole('button', { name: 'Fermer la fiche' }).click();
  await expect(page.locator('[data-node]:focus')).toHaveText('Site collaboratif');
  expect(new URL(page.url()).searchParams.has('parvis')).toBe(false);
});

test('what awaits leads to the poll, and empties when the vote is cast on the same page', async ({ open }) => {
  const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
  const line = waiting(page).getByRole('link', { name: /^Quel nom donner/ });
  await line.click();
  await expect(focused(page)).toHaveText(/^Quel nom donner/);
  const room = page.getByRole('article', { name: /^Quel nom donner/ });
  await room.getByRole('radio').first().check();
  await room.getByRole('button', { name: pollWords.fr.vote.submit, exact: true }).click();
  await expect(line).toHaveCount(0);
  await expect(waiting(page).getByRole('listitem').first()).toBeVisible();
});

test('an owner says what a poll comes from; the chain is walked both ways', async ({ open }) => {
  const owner = await open('Home', { persona: OWNER, language: 'fr-FR' });
  await owner.getByRole('button', { name: pollWords.fr.manage }).click();
  const panel = owner.getByRole('dialog');
  await panel.getByRole('button', { name: /^Origine.*Quel nom donner/ }).click();
  await panel.getByLabel(referenceWords.fr.search).fill('reserver une salle');
  await panel.getByRole('button', { name: /^Faire suite à.*réserver une salle/ }).click();
  await expect(panel.getByRole('button', { name: /^Retirer le lien/ })).toBeVisible();
  expect(await accessibilityViolations(owner)).toEqual([]);

  const agent = await open('Home', { persona: AGENT, language: 'fr-FR' });
  const room = agent.getByRole('article', { name: /^Quel nom donner/ });
  await room.getByRole('link', { name: /réserver une salle/ }).click();
  await expect(focused(agent)).toHaveText(/^Je veux réserver une salle/);
  await agent.getByRole('complementary').getByRole('link', { name: /^Quel nom donner/ }).click();
  await expect(focused(agent)).toHaveText(/^Quel nom donner/);
});

test('a direction’s site shows the map of the hub, says so, and its owner chooses another by its name', async ({ open, city }) => {
  const site = '/sites/voirie';
  const agent = await open('Home', { persona: AGENT, language: 'fr-FR', site });
  await expect(agent.getByText('Contenu du site')).toBeVisible();
  await expect(agent.getByRole('link', { name: 'Valmontreuil', exact: true }).first()).toHaveAttribute('href', `${city.origin}/sites/intranet`);
  await expect(agent.getByRole('button', { name: /^partager un fichier/ })).toBeVisible();
  expect(await accessibilityViolations(agent)).toEqual([]);

  const owner = await open('Home', { persona: 'rachid.amrani', language: 'fr-FR', site, mode: 'edit' });
  await expect(owner.getByRole('button', { name: /^partager un fichier/ })).toBeVisible();
  // The rights are those of the other site: who owns this one does not edit that map.
  await expect(owner.getByRole('button', { name: 'Ajouter un usage' })).toHaveCount(0);
});
