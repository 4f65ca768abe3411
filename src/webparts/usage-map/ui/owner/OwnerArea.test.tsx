import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataError } from '../../../../data/DataError';
import { tool } from '../../../../domain/usages/testing/generateUsageMap';
import { memoryUsageServices } from '../testing/memoryUsageServices';
import { focusedOn, map, nodeNamed, prepareMapTests, show, stageIs } from '../testing/shownMap';

prepareMapTests();

test('a need says who told it and when; the form of its usage comes first, and settles it once it is saved', async () => {
  const services = memoryUsageServices(map, { canManage: true });
  services.tables.needs.plant({ Title: 'louer un vélo', State: 'open' });
  services.tables.needs.plant({ Title: 'vélos à louer', State: 'open', Note: 'Pour jeudi.' });
  const states = async (): Promise<readonly unknown[]> => (await services.tables.needs.page()).rows.map(({ state }) => state);
  show({}, { services, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Besoins' }));
  const row = await screen.findByRole('row', { name: /vélos à louer/ });
  expect(row).toHaveTextContent(/demandé 2 fois/);
  expect(row).toHaveTextContent(/Nadia Benali, 23 novembre 2026\s*Pour jeudi\./);
  await userEvent.click(await screen.findByRole('button', { name: /^Actions/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'En faire un usage' }));
  expect(await screen.findByRole('textbox', { name: /^Je veux…/ })).toHaveValue('vélos à louer');
  expect((await services.tables.usages.entries()).rows).toHaveLength(2);
  expect(await states()).toEqual(['open', 'open']);
  fireEvent.change(screen.getByRole('combobox', { name: /^Famille/ }), { target: { value: 'RH' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(async () => expect(await states()).toEqual(['answered', 'answered']));
  expect((await services.tables.usages.entries()).rows[2]).toMatchObject({ title: 'vélos à louer', synonyms: ['louer un vélo'], family: 'RH' });
});

test('a need that cannot be settled is said, and its usage is kept', async () => {
  const services = memoryUsageServices(map, { canManage: true });
  services.tables.needs.plant({ Title: 'louer un vélo', State: 'open' });
  services.usageMap.setNeedState = async () => Promise.reject(new DataError('offline'));
  show({}, { services, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Besoins' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Actions/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'En faire un usage' }));
  fireEvent.change(await screen.findByRole('combobox', { name: /^Famille/ }), { target: { value: 'RH' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/n’a pas pu être marqué comme satisfait/)).toBeInTheDocument();
  expect((await services.tables.usages.entries()).rows).toHaveLength(3);
});

test('an open need is found behind any number of settled ones, by pages', async () => {
  const services = memoryUsageServices(map, { canManage: true });
  services.tables.needs.plant({ Title: 'le plus ancien', State: 'open' });
  for (let count = 0; count < 1200; count += 1) services.tables.needs.plant({ Title: `réglé ${count}`, State: 'dismissed' });
  for (let count = 0; count < 500; count += 1) services.tables.needs.plant({ Title: 'un vélo', State: 'open' });
  expect((await services.usageMap.openNeeds()).needs).toHaveLength(500);
  show({}, { services, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Besoins' }));
  expect(await screen.findByText('demandé 500 fois')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Afficher les suivants' }));
  expect(await screen.findByText('le plus ancien')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Afficher les suivants' })).toBeNull();
});

test('an owner sees what leads nowhere yet on the map, and is told that each save is seen at once', async () => {
  const lonely = { ...map, tools: [...map.tools, tool(5, { title: 'Solitaire' })] };
  show({}, { services: memoryUsageServices(lonely, { canManage: true }) });
  await nodeNamed(/^Site/);
  expect(screen.queryByRole('button', { name: /^Solitaire/ })).toBeNull();
  cleanup();
  show({}, { services: memoryUsageServices(lonely, { canManage: true }), isEditing: true });
  expect(await nodeNamed(/^Solitaire/)).toBeInTheDocument();
  expect(screen.getByText(/visible aussitôt par les agents/)).toBeInTheDocument();
});

test.each([['map', 320], ['list', 1280], ['tiles', 1280], ['search', 1280]] as const)('in the layout %s, %d pixels wide, a usage is linked by name from its card', async (layout, width) => {
  stageIs(width);
  const services = show({ layout }, { view: { canManage: true }, isEditing: true, arriveAt: 'usage-2' });
  await focusedOn('Je veux poser un congé');
  await userEvent.click(await screen.findByRole('button', { name: 'Relier' }));
  const panel = within(await screen.findByRole('dialog', { name: 'Relier' }));
  expect(panel.getByRole('button', { name: 'Portail RH' }).closest('li')).toHaveTextContent('déjà relié');
  await userEvent.type(panel.getByRole('textbox'), 'outlook');
  await userEvent.click(panel.getByRole('button', { name: 'Outlook' }));
  await screen.findByText('poser un congé → Outlook');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(async () => expect((await services.tables.links.entries()).rows).toContainEqual(expect.objectContaining({ usageId: 2, toolId: 2, kind: 'recommended' })));
});

test('a new tool is linked as soon as it is saved, and an orphan from the report', async () => {
  show({}, { view: { canManage: true }, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter un outil' }));
  fireEvent.change(await screen.findByLabelText(/^Nom/), { target: { value: 'Agenda' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer et relier' }));
  const panel = await screen.findByRole('dialog', { name: 'Relier' });
  expect(panel).toHaveTextContent('Agenda → …');
  expect(within(panel).getByRole('button', { name: 'poser un congé' })).toBeInTheDocument();
  await userEvent.click(within(panel).getByRole('button', { name: 'Fermer' }));
  await userEvent.click(screen.getByRole('button', { name: /^À corriger/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Relier Agenda' }));
  expect(await screen.findByRole('dialog', { name: 'Relier' })).toHaveTextContent('Agenda → …');
});
