import type { Page } from '@playwright/test';
import { shellWords } from '../../src/shell/strings';
import { referenceWords } from '../../src/shell/references/strings';
import { sourceWords } from '../../src/shell/pane/strings';
import { setUpWords } from '../../src/shell/site/setUpStrings';
import { pollWords } from '../../src/webparts/poll/strings';
import { arrivedWords } from '../../src/webparts/poll/ui/arrivedStrings';
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
  await expect(page.getByRole('status').filter({ hasText: shellWords.fr.link.copied })).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get('parvis')).toBe(`poll-${idOf('Quel nom')}`);

  await page.goto(link);
  await expect(focused(page)).toHaveText(/^Quel nom donner/);
  await expect(focused(page)).toBeInViewport();

  const past = await open('Home', { persona: AGENT, language: 'fr-FR', thing: `poll-${idOf('À quelle heure')}` });
  await expect(focused(past)).toHaveText(/^À quelle heure ouvrir/);
  expect(await accessibilityViolations(past)).toEqual([]);
  // What a draft asks stands in a list that owners alone read.
  expect(idOf('…')).toBeGreaterThan(0);
  for (const id of [idOf('…'), 9999]) {
    const gone = await open('Home', { persona: AGENT, language: 'fr-FR', thing: `poll-${id}`, width: 320 });
    await expect(focused(gone)).toContainText(arrivedWords.fr.gone);
    await expect(gone.getByText('Quelle date pour la fête')).toHaveCount(0);
  }
});

test('what is chosen on the map is a step of the browser: back, forward, and on arrival', async ({ open }) => {
  const page = await open('Home', { persona: AGENT, language: 'fr-FR' });
  await page.getByRole('button', { name: /^Je veux partager un fichier/ }).click();
  const card = page.getByRole('complementary');
  await card.getByRole('button', { name: /Site collaboratif/ }).first().click();
  await expect(focused(page)).toHaveText('Site collaboratif');
  await page.goBack();
  await expect(focused(page)).toHaveText(/^Je veux partager un fichier/);
  await page.goForward();
  await expect(focused(page)).toHaveText('Site collaboratif');
  await card.getByRole('button', { name: 'Fermer la fiche' }).click();
  await expect(page.locator('[data-node]:focus')).toHaveText('Site collaboratif');
  await page.goBack();
  await page.reload();
  // Of the two parts that could show it, one does.
  await expect(focused(page)).toHaveText('Site collaboratif');
  await card.getByRole('button', { name: 'Fermer la fiche' }).click();
  await expect(page.locator('[data-usage]:focus, [data-node]:focus')).toHaveCount(1);
  await expect.poll(() => new URL(page.url()).searchParams.has('parvis')).toBe(false);
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

test('a direction’s site shows the map of the hub and says so; its rights are those of the hub', async ({ open, city }) => {
  const site = '/sites/voirie';
  const agent = await open('Home', { persona: AGENT, language: 'fr-FR', site });
  await expect(agent.getByText('Contenu du site')).toBeVisible();
  await expect(agent.locator(`a[href="${city.origin}/sites/intranet"]`, { hasText: 'Valmontreuil' })).toBeVisible();
  await expect(agent.getByRole('button', { name: /^partager un fichier/ })).toBeVisible();
  expect(await accessibilityViolations(agent)).toEqual([]);

  const owner = await open('Home', { persona: 'rachid.amrani', language: 'fr-FR', site, mode: 'edit' });
  await expect(owner.getByRole('button', { name: /^partager un fichier/ })).toBeVisible();
  // The rights are those of the other site: who owns this one does not edit that map.
  await expect(owner.getByRole('button', { name: 'Ajouter un usage' })).toHaveCount(0);
});

test('in the property pane an owner finds by its name the site whose content is shown, and reads whose rights count', async ({ open }) => {
  const words = sourceWords.fr;
  const page = await open('Home', { persona: 'rachid.amrani', language: 'fr-FR', site: '/sites/voirie', mode: 'edit' });
  const usage = page.getByRole('button', { name: /^partager un fichier/ });
  await expect(usage).toBeVisible();
  const part = page.locator('[data-control-id]').filter({ has: page.getByRole('search') });
  await part.hover();
  await part.locator('[data-command="properties"]').click();
  const pane = page.getByRole('group', { name: words.label });
  await expect(pane).toHaveAccessibleDescription(words.shown('Valmontreuil'));
  await expect(pane.getByRole('radio', { name: words.hub('Valmontreuil') })).toBeChecked();

  // The site's own: nothing is set up there yet, and its owner may do that.
  await pane.getByRole('radio', { name: /^Ce site/ }).check();
  await expect(page.getByRole('button', { name: setUpWords.fr.usages.run })).toBeVisible();
  await expect(pane).not.toHaveAccessibleDescription(words.shown('Valmontreuil'));

  await pane.getByRole('radio', { name: words.other }).check();
  const search = pane.getByLabel(words.search);
  await search.fill('referents');
  // There is such a site, and he may not read it: he is not told of it.
  await expect(pane.getByText(words.none)).toBeVisible();
  await search.fill('DIRECTION cult');
  await expect(pane.getByRole('button', { name: 'Direction de la culture' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await search.fill('valmont');
  await pane.getByRole('button', { name: 'Valmontreuil' }).press('Enter');
  await expect(pane).toHaveAccessibleDescription(words.shown('Valmontreuil'));
  await expect(page.getByText('Contenu du site Valmontreuil')).toBeVisible();
  await expect(usage).toBeVisible();
  // The rights are those of the hub.
  await expect(page.getByRole('button', { name: 'Ajouter un usage' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: setUpWords.fr.usages.run })).toHaveCount(0);
});

test('an origin that is found by typing is taken away again; both sides say no more of it', async ({ open }) => {
  const words = referenceWords.fr;
  const owner = await open('Home', { persona: OWNER, language: 'fr-FR', width: 320, theme: 'dark' });
  await owner.getByRole('button', { name: pollWords.fr.manage }).click();
  const panel = owner.getByRole('dialog');
  await panel.getByRole('button', { name: /^Origine.*Quels ateliers/ }).click();
  await expect(panel.getByText(words.none)).toBeVisible();
  await panel.getByLabel(words.search).fill('zzz');
  await expect(panel.getByText(words.nothing('zzz'))).toBeVisible();
  await panel.getByLabel(words.search).fill('formation');
  await panel.getByRole('button', { name: /^Faire suite à.*suivre une formation/ }).press('Enter');
  await expect(focused(owner)).toHaveText(words.added('suivre une formation'));
  expect(await accessibilityViolations(owner)).toEqual([]);
  expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  const agent = await open('Home', { persona: AGENT, language: 'en-US' });
  const poll = agent.getByRole('article', { name: /^Quels ateliers/ });
  await expect(poll.getByText(referenceWords.en.from)).toBeVisible();
  await poll.getByRole('link', { name: /suivre une formation/ }).press('Enter');
  await expect(agent.getByRole('complementary').getByText(referenceWords.en.to)).toBeVisible();

  await panel.getByRole('button', { name: words.remove('suivre une formation') }).press('Enter');
  await expect(focused(owner)).toHaveText(words.removed('suivre une formation'));
  await expect(panel.getByText(words.none)).toBeVisible();
  await agent.reload();
  await expect(poll).toBeVisible();
  await expect(poll.getByText(referenceWords.en.from)).toHaveCount(0);
});
