import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataError } from '../../../data/DataError';
import { memoryUsageServices } from './testing/memoryUsageServices';
import { focusedOn, map, nodeNamed, prepareMapTests, show, stageIs } from './testing/shownMap';

prepareMapTests();

test('a favourite shows at once; one that could not be stored is taken back, said in sight of all, and stored by another try', async () => {
  const services = show();
  await userEvent.click(await nodeNamed(/^Je veux partager/));
  services.tables.favourites.failNext('add', new DataError('offline'));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter partager un fichier à mes favoris' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/« partager un fichier » n’a pas pu être ajouté à vos favoris/);
  expect(screen.getByRole('button', { name: 'Ajouter partager un fichier à mes favoris' })).toHaveAttribute('aria-pressed', 'false');
  expect(screen.getByText(/ils apparaîtront ici/)).toBeInTheDocument();
  await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Réessayer' }));
  await waitFor(async () => expect((await services.tables.favourites.page()).rows).toMatchObject([{ marks: 'u1' }]));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('favourites pressed one after the other on a slow line are all shown, and all stored', async () => {
  const services = show({ layout: 'list', showMyPart: false });
  for (const title of ['partager un fichier', 'poser un congé']) await userEvent.click(await screen.findByRole('button', { name: title }));
  const add = services.tables.favourites.add.bind(services.tables.favourites);
  let go = (): void => undefined;
  const slow = new Promise<void>((resolve) => (go = resolve));
  services.tables.favourites.add = async (...given) => slow.then(() => add(...given));
  for (const title of ['partager un fichier', 'poser un congé']) await userEvent.click(screen.getByRole('button', { name: `Ajouter ${title} à mes favoris` }));
  const pressed = (): number => screen.getAllByRole('button', { name: /de mes favoris$/, pressed: true }).length;
  expect(pressed()).toBe(2);
  await act(async () => go());
  await waitFor(async () => expect((await services.tables.favourites.page()).rows).toMatchObject([{ marks: 'u1 u2' }]));
  expect(pressed()).toBe(2);
});

test.each([['map', 320], ['map', 1280], ['list', 1280], ['tiles', 1280], ['search', 1280]] as const)('in the layout %s, %d pixels wide, a favourite and what is for my department lead to their cards', async (layout, width) => {
  stageIs(width);
  const services = memoryUsageServices(map, { agent: { direction: 'Culture', profession: '' } });
  services.tables.favourites.plant({ Marks: 'u1 t2 t3' });
  show({ layout }, { services });
  const part = within(await screen.findByRole('region', { name: 'Mon espace' }));
  await userEvent.click(await part.findByRole('button', { name: 'poser un congé' }));
  await focusedOn('Je veux poser un congé');
  await userEvent.click(part.getByRole('button', { name: 'partager un fichier' }));
  await focusedOn('Je veux partager un fichier');
  // A tool without an address, and one that is replaced, lead to what says so.
  await userEvent.click(part.getByRole('button', { name: 'Outlook' }));
  await focusedOn('Outlook');
  await userEvent.click(part.getByRole('button', { name: 'Vieux lecteur' }));
  await focusedOn('Vieux lecteur');
  const card = within(screen.getByRole('complementary'));
  expect(card.queryByRole('link', { name: /^Ouvrir/, hidden: false })?.className ?? '').not.toContain('primary');
  await userEvent.click(card.getByRole('button', { name: /^Fiche «.Site.»$/ }));
  await focusedOn('Site');
  await userEvent.click(within(screen.getByRole('complementary')).getByRole('button', { name: 'partager un fichier' }));
  await focusedOn('Je veux partager un fichier');
});

test('Escape closes a card, and the focus goes back to its node', async () => {
  show({}, { arriveAt: 'tool-1' });
  await focusedOn('Site');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement).toHaveAttribute('data-node', 't1');
});

test('what a tool is not for is no usage of it, has no frame of a recommendation, and stands apart in its card', async () => {
  show();
  const outlook = await nodeNamed(/^Outlook/);
  expect(outlook).toHaveAccessibleName(expect.stringMatching(/^Outlook.:.aucun usage$/));
  await userEvent.click(await nodeNamed(/^Je veux partager/));
  expect(outlook.className).toContain('unlitNode');
  expect(outlook.className).not.toContain(' litNode');
  expect((await nodeNamed(/^Site/)).className).toContain(' litNode');
  await userEvent.click(outlook);
  const card = within(screen.getByRole('complementary'));
  expect(card.queryByText('Utilisez-le pour')).toBeNull();
  expect(card.getByText('Ne l’utilisez pas pour')).toBeInTheDocument();
});

test('the mouse and the keyboard light what hangs together, before anything is chosen', async () => {
  show();
  const site = await nodeNamed(/^Site/);
  await userEvent.hover(await nodeNamed(/^Je veux partager/));
  expect(site.className).toContain(' litNode');
  expect(document.querySelectorAll('g.lit')).toHaveLength(3);
  expect(site).toHaveAccessibleName(expect.stringMatching(/^Site.:.1.usage$/));
  await userEvent.unhover(await nodeNamed(/^Je veux partager/));
  expect(site.className).not.toContain(' litNode');
  expect(document.querySelectorAll('g.lit')).toHaveLength(0);
});

test('a usage has one tool to open first, beside its name', async () => {
  show();
  await userEvent.click(await nodeNamed(/^Je veux poser/));
  const links = within(screen.getByRole('complementary')).getAllByRole('link', { name: /^Ouvrir/ });
  expect(links.map(({ className }) => className)).toEqual(['primary']);
});

test('what does not fit wholly stands apart, and leads to its card', async () => {
  show({ layout: 'search' });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Je veux' }), 'congé hippopotame');
  expect(screen.getByText(/Rien ne correspond/)).toBeInTheDocument();
  await userEvent.click(within(screen.getByRole('region', { name: 'Résultats approchants' })).getByRole('button', { name: 'Je veux poser un congé' }));
  await focusedOn('Je veux poser un congé');
});

test('where the name of a tool is typed, tools come first', async () => {
  show({ layout: 'search' });
  const box = await screen.findByRole('textbox', { name: 'Je veux' });
  await userEvent.type(box, 'portail rh');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Outils', 'Je veux…']);
  await userEvent.clear(box);
  await userEvent.type(box, 'vieux lecteur');
  const tools = within(screen.getByRole('region', { name: 'Outils' }));
  expect(tools.getByText('Remplacé par')).toBeInTheDocument();
  expect(tools.queryByRole('link', { name: /^Ouvrir Vieux lecteur/ })).toBeNull();
  await userEvent.click(tools.getByRole('button', { name: /^Fiche «.Site.»$/ }));
  await focusedOn('Site');
});

test('a place that is not wide has the list first, and the map when it is asked for', async () => {
  stageIs(900);
  show();
  expect(await screen.findByRole('heading', { level: 3, name: 'Documents' })).toBeInTheDocument();
  expect(document.querySelector('[data-node]')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Carte' }));
  expect(await nodeNamed(/^Je veux partager/)).toBeInTheDocument();
});

test('the map on paper says what it is, from where and of when', async () => {
  const print = jest.fn();
  window.print = print;
  show({ title: 'Trouver le bon outil' });
  await nodeNamed(/^Site/);
  await userEvent.click(screen.getByRole('button', { name: 'Imprimer la carte' }));
  expect(print).toHaveBeenCalledTimes(1);
  expect(document.querySelector('.parvis-print')).toHaveTextContent(/Trouver le bon outil.*Intranet – .*\d{4}/);
  window.dispatchEvent(new Event('afterprint'));
});
