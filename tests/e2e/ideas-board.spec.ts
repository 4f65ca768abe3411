// What the services load on demand, loaded first: Playwright's loader does not take modules of PnPjs that are asked for while others come.
import '../../src/data/ideas/ideaPlaceTables';
import '../../src/data/ideas/KeptPlaces';
import '../../src/data/ideas/TableBoard';
import type { Locator, Page } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { createIdeaServices } from '../../src/data/ideas/ideaServicesOf';
import type { LocalCity } from './localCity';
import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { carry, note } from './notes';

// Votes, places and ideas of its own.
test.use({ cityName: 'board' });

const SITE = '/sites/ressources-humaines';
const DESKS = { site: SITE, thing: 'campaign-2' } as const;
const LOOKS: readonly Pick<View, 'language' | 'theme' | 'width'>[] = [
  { language: 'fr-FR', theme: 'light', width: 1280 },
  { language: 'en-US', theme: 'dark', width: 320 },
  { language: 'en-US', theme: 'dark', width: 1280 },
  { language: 'fr-FR', theme: 'light', width: 320 }
];

const cluster = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });
const showBoard = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Tableau|Board)$/ }).click();
  await expect(note(page, 'Des chaises').or(page.getByRole('navigation', { name: /^(Regroupements|Clusters)$/ })).first()).toBeVisible();
};

/** What another animator does at the same time. */
async function movedBy(login: string, city: LocalCity, title: string, to: number): Promise<void> {
  const services = createIdeaServices(nodeConnection(city.origin + SITE, login));
  const opened = await services.campaigns.open(2);
  const { ideas } = await services.ideas.book(opened);
  const idea = ideas.find((each) => each.title === title)?.id ?? 0;
  await services.board.move(opened.campaign, [{ idea, cluster: to, order: 'zz00' }], await services.board.places(opened.campaign));
}

test('the board of a brainstorm that is being voted on is accessible, and nothing of it cut', async ({ open }) => {
  for (const look of LOOKS) {
    const page = await open('Idees', { ...DESKS, persona: 'rachid.amrani', ...look });
    await showBoard(page);
    await expect(page.getByText(/votes\s(sur|of)\s5/).first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    const overflow = await sideways(page);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('an animator arranges notes with a mouse, is told what letting go does, and takes back at one press', async ({ open, city }) => {
  const page = await open('Idees', { ...DESKS, persona: 'karim.benali', language: 'fr-FR' });
  // The notes of this test in one window, and none of them beneath what is told while one is carried.
  await page.setViewportSize({ width: 1280, height: 1400 });
  await showBoard(page);
  const chairs = note(page, 'Des chaises');
  await expect(chairs).toHaveAccessibleName(/idée\s\d\ssur\s\d,\sHors\sregroupement/);

  // Between two notes of a cluster.
  await carry(page, 'Des chaises', note(page, 'Un agent volant'), 0.1);
  await expect(page.getByText(/^Lâchez\sici\s:\sdans\s«\sB\s·\sMoins\sd’attente\s»,\savant\s«\sUn\sagent\svolant/).first()).toBeVisible();
  await page.mouse.up();
  await expect(chairs).toHaveAccessibleName(/idée\s4\ssur\s5,\sB\s·\sMoins\sd’attente/);
  await expect(chairs).toBeFocused();
  await expect(page.getByText(/est\sdans\s«\sB\s·\sMoins\sd’attente\s»,\sidée\s4\ssur\s5/).first()).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(chairs).toHaveAccessibleName(/Hors\sregroupement/);

  // Escape puts it back.
  await carry(page, 'Des chaises', note(page, 'Afficher le temps'), 0.9);
  await expect(page.getByText(/^Lâchez\sici\s:\sdans\s«\sB\s·\sMoins\sd’attente\s»/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Déplacement\sannulé/).first()).toBeVisible();
  await page.mouse.up();
  await expect(chairs).toHaveAccessibleName(/Hors\sregroupement/);

  // On a note, which means it only after a pause.
  await carry(page, 'Des chaises', note(page, 'Dire au revoir'), 0.5);
  await expect(page.getByText(/^Attendez\sun\sinstant\ssur\s«\sDire\sau\srevoir/).first()).toBeVisible();
  await expect(page.getByText(/^Lâchez\smaintenant\s:\sun\snouveau\sregroupement/).first()).toBeVisible();
  await page.mouse.up();
  const gathered = cluster(page, /·\sDire\sau\srevoir\sen\sdonnant\sson\sprénom/);
  await expect(gathered.getByRole('gridcell')).toHaveCount(2);
  await expect(gathered.getByRole('group', { name: /^Des chaises/ })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(gathered).toHaveCount(0);
  await expect(chairs).toHaveAccessibleName(/Hors\sregroupement/);

  // Somebody else was faster, and the hand that lets go is quick.
  await movedBy('sophie.petit', city, 'Des chaises', 3);
  await carry(page, 'Des chaises', note(page, 'Un agent volant'), 0.1);
  await page.mouse.up();
  await expect(page.getByText(/vient\sd’être\sdéplacée\spar\sSophie\sPetit/).first()).toBeVisible();
  await expect(chairs).toHaveAccessibleName(/C · /);
  await page.getByRole('button', { name: 'La laisser là' }).click();

  // What was looked at last comes first at the next visit, and each note lies where it was put.
  await page.reload();
  await expect(chairs).toHaveAccessibleName(/C · /);
});

test('a note is carried with a finger on a phone', async ({ open }) => {
  const page = await open('Idees', { ...DESKS, persona: 'karim.benali', language: 'fr-FR', width: 360, touch: true });
  await showBoard(page);
  const touch = await page.context().newCDPSession(page);
  const at = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number): Promise<unknown> => touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const tab = page.getByRole('button', { name: /Moins d’attente/ });
  // Clear of what stays at the top of the window.
  await tab.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const from = await page.locator('[data-note]').first().boundingBox();
  const title = (await page.locator('[data-note]').first().getAttribute('data-title')) ?? '';
  if (!from) throw new Error('nothing to carry');
  await at('touchStart', from.x + 40, from.y + 50);
  await expect(page.getByText(/^Lâchez\sici\s:\sla\snote\sreste\soù\selle\sest/).first()).toBeVisible();
  // As it lies once the note is taken.
  const to = await tab.boundingBox();
  if (!to) throw new Error('nowhere to carry it to');
  await at('touchMove', to.x + 20, to.y + 10);
  await expect(page.getByText('Lâchez ici : dans « B · Moins d’attente », à la fin.').first()).toBeVisible();
  await at('touchEnd', 0, 0);
  await expect(page.getByText(/est\sdans\s«\sB\s·\sMoins\sd’attente\s»/).first()).toBeVisible();
  // What is told lies at the foot of the window: at its top it would cover the clusters among which one chooses.
  const told = await page.getByRole('button', { name: 'Annuler', exact: true }).boundingBox();
  expect(told?.y).toBeGreaterThan(700);
  await tab.click();
  await expect(note(page, title)).toBeVisible();
});

test('an agent finds an idea, votes, reads and comments it, and throws one of his own, on the board with a mouse', async ({ open }) => {
  const page = await open('Idees', { site: SITE, persona: 'thomas.lefevre', language: 'fr-FR' });
  await page.getByRole('region', { name: 'Remue-méninges' }).getByRole('link', { name: /^Que changer dans nos accueils/ }).click();
  await showBoard(page);
  await page.getByRole('searchbox', { name: 'Chercher dans les idées' }).fill('courriers langage');
  await expect(page.getByText('1 idée affichée')).toBeVisible();
  await page.getByRole('button', { name: /^Donner un vote à « Écrire nos courriers/ }).click();
  await expect(page.getByText('Il vous reste 4 votes sur 5.')).toBeVisible();
  await page.getByRole('button', { name: /^Actions : Écrire nos courriers/ }).click();
  await page.getByRole('menuitem', { name: 'Suivre' }).click();
  await page.getByRole('combobox', { name: 'Montrer' }).selectOption('followed');
  await page.getByRole('button', { name: /^Actions : Écrire nos courriers/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Ranger dans…' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Lire et commenter' }).click();
  await expect(page.getByRole('heading', { name: /^Écrire nos courriers/ })).toBeFocused();
  await page.getByRole('button', { name: 'Commenter' }).click();
  await page.getByRole('textbox', { name: 'Votre commentaire' }).fill('À relire à deux, toujours.');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText('À relire à deux, toujours.')).toBeVisible();

  await page.getByRole('button', { name: 'Toutes les idées' }).click();
  await page.getByRole('button', { name: 'Tous les remue-méninges' }).click();
  await page.getByRole('link', { name: /^Comment dépenser moins d’énergie/ }).click();
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  await page.getByRole('button', { name: 'Proposer une idée' }).click();
  await page.getByRole('textbox', { name: 'Votre idée en une phrase' }).fill('Des multiprises dans chaque bureau');
  await page.getByRole('button', { name: 'Envoyer mon idée' }).click();
  await expect(note(page, 'Des multiprises dans chaque bureau')).toBeVisible();
});
