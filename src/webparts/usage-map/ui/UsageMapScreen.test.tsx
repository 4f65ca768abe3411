import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import { setUpStatus } from '../../../data/provisioning/testing/setUpStatus';
import { emptyUsageMap } from '../../../domain/usages/usageMap';
import { regularUsageMap } from '../../../domain/usages/testing/generateUsageMap';
import { renderScreen } from '../../../shell/testing/renderScreen';
import NeedForm from './NeedForm';
import { needSubmission } from './needOutbox';
import { memoryUsageServices } from './testing/memoryUsageServices';
import { focusedOn, map, nodeNamed, prepareMapTests, show, stageIs } from './testing/shownMap';

prepareMapTests();

/** What the browser keeps of what was typed; favourites are kept too. */
const typedKeys = (): number => Object.keys(localStorage).filter((key) => !/^parvis-usage-(favourites|agent)/.test(key)).length;

test('choosing a usage lights its tools, in words too, and tells why', async () => {
  show();
  const node = await nodeNamed(/^Je veux partager un fichier/);
  expect(node).toHaveAccessibleName(/recommandé Site, pas pour cela Outlook/);
  await userEvent.click(node);
  expect(node).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('button', { name: /^Site.*\(Recommandé\)/ })).toBeInTheDocument();
  const card = screen.getByRole('complementary');
  expect(within(card).getByText('Une seule version.')).toBeInTheDocument();
  // The first of them; the tool that it replaces leads to it too.
  for (const name of within(card).getAllByRole('button', { name: /^Fiche «.Site.»$/ }).slice(0, 1)) await userEvent.click(name);
  expect(within(screen.getByRole('complementary')).getByText('Les brouillons')).toBeInTheDocument();
});

test('a link to a tool opens its card; what is chosen there is a step of the browser’s history', async () => {
  show({}, { arriveAt: 'tool-1' });
  await focusedOn('Site');
  await userEvent.click(within(screen.getByRole('complementary')).getByRole('button', { name: 'partager un fichier' }));
  await focusedOn('Je veux partager un fichier');
  expect(window.location.search).toBe('?parvis=usage-1');
  act(() => window.history.back());
  await focusedOn('Site');
  await userEvent.click(screen.getByRole('button', { name: 'Fermer la fiche' }));
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement).toHaveAttribute('data-node', 't1');
  expect(window.location.search).toBe('');
});

test.each(['list', 'tiles', 'search', 'mostOpened', 'drawing'] as const)('in the layout %s a link opens the card too', async (layout) => {
  show({ layout }, { arriveAt: 'usage-2' });
  await focusedOn('Je veux poser un congé');
});

test('a link to what is no longer on the map says so', async () => {
  show({}, { arriveAt: 'usage-77' });
  await focusedOn('Ce lien mène à un usage ou à un outil qui n’est plus sur la carte.');
});

test('a link that would run a script is not a link', async () => {
  show();
  await userEvent.click(await nodeNamed(/^Outlook/));
  expect(within(screen.getByRole('complementary')).queryByRole('link')).toBeNull();
  expect(screen.getByText(/L’adresse de cet outil n’est pas encore indiquée/)).toBeInTheDocument();
  expect(document.querySelector('[href^="javascript"]')).toBeNull();
});

test('a picture that is missing gives way to the initial', async () => {
  show();
  await userEvent.click(await nodeNamed(/^Portail RH/));
  const card = screen.getByRole('complementary');
  const picture = card.querySelector('img');
  expect(picture).not.toBeNull();
  if (picture) fireEvent.error(picture);
  expect(card.querySelector('img')).toBeNull();
  expect(card.querySelector('[data-initial="P"]')).not.toBeNull();
});

test('opening a tool is remembered and counted', async () => {
  show();
  await userEvent.click(await nodeNamed(/^Site/));
  const open = within(screen.getByRole('complementary')).getByRole('link', { name: /Ouvrir Site/ });
  expect(open).toHaveAttribute('rel', 'noopener noreferrer');
  fireEvent.click(open);
  const mine = (key: string): boolean => key.startsWith('parvis-usage-opens|https://ville.example/sites/intranet|');
  await waitFor(() => expect(Object.keys(window.localStorage).filter(mine).map((key) => window.localStorage.getItem(key))).toEqual(['t1:1']));
  expect(await within(screen.getByRole('region', { name: 'Mon espace' })).findByRole('link', { name: /Site/ })).toBeInTheDocument();
});

test('search answers as one types; what is not found can be told', async () => {
  const services = show({ layout: 'search' });
  const box = await screen.findByRole('textbox', { name: 'Je veux' });
  await userEvent.type(box, 'vacanecs');
  expect(screen.getByRole('heading', { name: 'poser un congé' })).toBeInTheDocument();
  await userEvent.clear(box);
  await userEvent.type(box, 'hippopotame');
  expect(screen.getByText(/Rien ne correspond/)).toBeInTheDocument();
  expect(await screen.findByLabelText(/Ce que vous cherchiez/)).toHaveValue('hippopotame');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByText(/^Merci/)).toBeInTheDocument();
  expect((await services.tables.needs.page()).rows).toMatchObject([{ words: 'hippopotame', state: 'open' }]);
});

test('a need told without a network is kept, told at the top of the map, and leaves once when the network is back', async () => {
  const services = memoryUsageServices(map);
  // The first time it arrives, and the answer does not.
  services.tables.needs.failNext('add', new DataError('offline'), 'after');
  show({ layout: 'search' }, { services });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Je veux' }), 'hippopotame');
  await userEvent.type(await screen.findByLabelText(/Précisions/), 'un petit');
  expect(typedKeys()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByText(/Votre besoin est gardé sur cet appareil : il sera envoyé/)).toHaveTextContent('hippopotame');
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer maintenant' }));
  expect(await screen.findByText(/^Merci/, { selector: ':not([role="status"])' })).toBeInTheDocument();
  expect((await services.tables.needs.page()).rows).toMatchObject([{ words: 'hippopotame', note: 'un petit' }]);
  expect(typedKeys()).toBe(0);
});

test('both fields of a need are there again after a reload, and what an earlier version kept', async () => {
  const first = renderNeed('hippopotame');
  await userEvent.type(await screen.findByLabelText(/Précisions/), 'un petit');
  first.unmount();
  const second = renderNeed('autre chose');
  expect(await screen.findByLabelText(/Ce que vous cherchiez/)).toHaveValue('hippopotame');
  expect(screen.getByLabelText(/Précisions/)).toHaveValue('un petit');
  second.unmount();
  localStorage.clear();
  localStorage.setItem('parvis-draft|lea@ville.test|https://ville.test/sites/intranet|instance|need-note', '"d’avant"');
  renderNeed('hippopotame');
  expect(await screen.findByLabelText(/Précisions/)).toHaveValue('d’avant');
});

function renderNeed(query: string): ReturnType<typeof renderScreen> {
  return renderScreen(<NeedForm query={query} isInitiallyOpen />, { services: memoryUsageServices(map), sends: needSubmission.sends });
}

test('what is aimed at my direction is offered first, always at hand too', async () => {
  show({}, { view: { agent: { direction: 'Culture', profession: '' } } });
  const part = await screen.findByRole('region', { name: 'Mon espace' });
  expect(within(part).getByRole('button', { name: 'poser un congé' })).toBeInTheDocument();
  expect(within(part).getByRole('link', { name: /Portail RH/ })).toBeInTheDocument();
});

test('the key L gives the same content as headings and lists, and back', async () => {
  show();
  const node = await nodeNamed(/^Je veux partager/);
  node.focus();
  await userEvent.keyboard('l');
  expect(screen.getByRole('heading', { level: 3, name: 'Documents' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 4, name: 'Je veux partager un fichier' })).toBeInTheDocument();
  expect(screen.getByText('Trop de copies.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Carte' }));
  expect(await nodeNamed(/^Je veux partager/)).toBeInTheDocument();
});

test('a large map opens on its first family, and shows all of it when asked', async () => {
  show({}, { services: memoryUsageServices(regularUsageMap({ usages: 90, tools: 10, families: 9 })) });
  await screen.findByRole('button', { name: 'Famille 0', pressed: true });
  expect(document.querySelectorAll('[data-node^="u"]')).toHaveLength(10);
  fireEvent.click(screen.getByText('Tout'));
  expect(document.querySelectorAll('[data-node^="u"]')).toHaveLength(90);
});

test('a narrow place has the list', async () => {
  stageIs(320);
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'partager un fichier' }));
  expect(screen.getByText('Une seule version.')).toBeInTheDocument();
  expect(document.querySelector('[data-node]')).toBeNull();
});

test('tiles lead to the usages of a family', async () => {
  show({ layout: 'tiles' });
  await userEvent.click(await screen.findByRole('button', { name: /^RH/ }));
  expect(screen.getByRole('button', { name: 'poser un congé' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'partager un fichier' })).toBeNull();
});

test('the directory shows my sites first, by facet and by search', async () => {
  show({ content: 'directory' }, { view: { agent: { direction: 'Culture', profession: '' } }, language: 'en' });
  await screen.findByRole('textbox', { name: 'Find a site' });
  expect(screen.getByText('Mine')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Business networks' }));
  expect(screen.queryByRole('link', { name: /Culture/ })).toBeNull();
  expect(screen.getByRole('link', { name: /Juristes/ })).toBeInTheDocument();
});

test('lists that are not there: a sentence for the agent, a button for the owner', async () => {
  const services = memoryUsageServices(map);
  services.failWith = new DataError('notFound');
  services.setup.status = async () => setUpStatus('missing');
  services.setup.setUp = async () => {
    services.failWith = undefined;
    return { changes: [], left: [], request: null };
  };
  show({}, { services });
  await userEvent.click(await screen.findByRole('button', { name: 'Mettre en place la carte' }));
  expect(await nodeNamed(/^Je veux partager/)).toBeInTheDocument();
});

test('an error says what happened and offers another try', async () => {
  const services = memoryUsageServices(map);
  services.failWith = new DataError('tooLarge');
  show({}, { services });
  const retry = await screen.findByRole('button', { name: 'Réessayer' });
  services.failWith = undefined;
  await userEvent.click(retry);
  expect(await nodeNamed(/^Je veux partager/)).toBeInTheDocument();
});

test('what this tab knew is shown, and said to be old, when the map cannot be read', async () => {
  const services = memoryUsageServices(map);
  services.usageMap.cached = async () => ({ map, favourites: [], opened: [], agent: { direction: '', profession: '' }, canManage: false, unreadable: [] });
  services.failWith = new DataError('forbidden');
  show({}, { services });
  expect(await nodeNamed(/^Je veux partager/)).toBeInTheDocument();
  expect(await screen.findByText(/celle de votre dernière visite/)).toBeInTheDocument();
});

test('an owner who edits an empty map begins with a ready-made set', async () => {
  show({}, { services: memoryUsageServices(emptyUsageMap, { canManage: true }), isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter le contenu en français' }));
  expect(await screen.findByRole('button', { name: /^Je veux poser un congé/ })).toBeInTheDocument();
});

test('an owner who edits an empty directory that stands alone is offered what fills it, in its own words', async () => {
  const services = show({ content: 'directory' }, { services: memoryUsageServices(emptyUsageMap, { canManage: true }), isEditing: true });
  expect(await screen.findByText(/L’annuaire est encore vide. Ajoutez un premier site/)).toBeInTheDocument();
  const offered = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(offered).toEqual(expect.arrayContaining(['Ajouter un site', 'Importer une liste', 'Choisir un autre site']));
  expect(offered.filter((text) => /usage|outil|jeu|besoins/i.test(text ?? ''))).toEqual([]);
  expect(screen.queryByText('L’annuaire des sites est encore vide.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Importer une liste' }));
  expect(await screen.findByRole('button', { name: 'Sites' })).toHaveAttribute('aria-pressed', 'true');
  expect(services.tables.sites.peek()).toEqual([]);
});

test('an empty directory says to who may fill it how, and to others only that it is empty', async () => {
  show({ content: 'directory' }, { services: memoryUsageServices(emptyUsageMap, { canManage: true }) });
  expect(await screen.findByText('L’annuaire des sites est encore vide. Modifiez la page pour le remplir.')).toBeInTheDocument();
  cleanup();
  show({ content: 'directory' }, { services: memoryUsageServices(emptyUsageMap) });
  expect(await screen.findByText('L’annuaire des sites est encore vide.')).toBeInTheDocument();
});

test('two owners change one link: the second is shown both versions and nothing is lost', async () => {
  const services = show({}, { view: { canManage: true }, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: /^Je veux partager/ }));
  await userEvent.click(await screen.findByRole('button', { name: /Modifier le lien entre partager un fichier et Site$/ }));
  const why = await screen.findByLabelText(/Pourquoi/);
  fireEvent.change(why, { target: { value: 'Ma raison.' } });
  act(() => services.tables.links.meddle(1, { kind: 'possible', why: 'Leur raison.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByRole('radio', { name: /Leur raison\./ })).not.toBeChecked();
  expect(screen.getByRole('radio', { name: /Ma raison\./ })).toBeChecked();
  // Nobody here has touched the kind of the link: theirs is proposed.
  expect(screen.getByRole('radio', { name: /Version enregistrée Possible aussi/ })).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Continuer avec ces choix' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(async () => expect(await services.tables.links.get(1)).toMatchObject({ kind: 'possible', why: 'Ma raison.' }));
});

test('an address that may not be opened cannot be saved', async () => {
  const services = show({}, { view: { canManage: true }, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter un outil' }));
  fireEvent.change(await screen.findByLabelText(/^Nom/), { target: { value: 'Piège' } });
  fireEvent.change(screen.getByLabelText('Adresse'), { target: { value: 'javascript:alert(1)' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/Cette adresse ne peut pas être ouverte/)).toBeInTheDocument();
  expect((await services.usageMap.load()).map.tools).toHaveLength(4);
});

test('an item that cannot be read is left out for agents, and named to owners with the way to it', async () => {
  const services = memoryUsageServices(map, { canManage: true });
  services.tables.tools.plant({ Purpose: 'sans nom' });
  show({}, { services });
  expect(await nodeNamed(/^Site/)).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Voir lesquels' }));
  expect(screen.getByRole('link', { name: /^Carte des usages\s: outils, n° 5$/ })).toHaveAttribute('href', '/Lists/ParvisTools/DispForm.aspx?ID=5');
  expect(screen.getByText(/colonne « Outil »/)).toBeInTheDocument();
  cleanup();
  const agent = memoryUsageServices(map);
  agent.tables.tools.plant({ Purpose: 'sans nom' });
  show({}, { services: agent });
  expect(await nodeNamed(/^Site/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Voir lesquels' })).toBeNull();
});

test('an entry whose answer is lost is stored once, however often it is saved again', async () => {
  const services = show({}, { view: { canManage: true }, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter un outil' }));
  fireEvent.change(await screen.findByLabelText(/^Nom/), { target: { value: 'Agenda partagé' } });
  services.tables.tools.failNext('add', new DataError('timeout'), 'after');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByRole('alert');
  // What is typed after the try that was lost is stored too.
  fireEvent.change(screen.getByLabelText(/À quoi il sert/), { target: { value: 'Trouver une date' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByLabelText(/^Nom/)).toBeNull());
  expect((await services.tables.tools.entries()).rows.filter(({ title }) => title === 'Agenda partagé')).toMatchObject([{ purpose: 'Trouver une date' }]);
});

test('a usage whose links could not be removed is removed by another try', async () => {
  const services = show({}, { view: { canManage: true }, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: /^Je veux partager/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Modifier' }));
  services.tables.usages.failNext('remove', new DataError('timeout'), 'after');
  const remove = async (): Promise<void> => {
    await userEvent.click(await screen.findByRole('button', { name: 'Supprimer' }));
    await userEvent.click(within(await screen.findByRole('dialog', { name: /^Supprimer cet élément/ })).getByRole('button', { name: 'Supprimer' }));
  };
  await remove();
  await screen.findByRole('alert');
  await remove();
  await waitFor(async () => expect((await services.tables.usages.entries()).rows.map(({ id }) => id)).toEqual([2]));
  expect((await services.tables.links.entries()).rows.every(({ usageId }) => usageId !== 1)).toBe(true);
});
