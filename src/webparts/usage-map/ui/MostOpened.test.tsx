import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import { link, tool, usage } from '../../../domain/usages/testing/generateUsageMap';
import { emptyUsageMap } from '../../../domain/usages/usageMap';
import { renderScreen } from '../../../shell/testing/renderScreen';
import type { UsageMapProperties } from '../UsageMapProperties';
import type { MemoryUsageServices } from './testing/memoryUsageServices';
import { memoryUsageServices } from './testing/memoryUsageServices';
import { focusedOn, map as smallMap, prepareMapTests, show, stageIs } from './testing/shownMap';
import { UsageMapScreen } from './UsageMapScreen';

prepareMapTests();
beforeEach(() => stageIs(390));

const map = {
  usages: ['partager un fichier', 'poser un congé', 'organiser une réunion', 'signaler une panne', 'télétravailler'].map((title, index) => usage(index + 1, { title, family: `Famille ${index}`, order: index })),
  tools: [tool(1, { title: 'Site' }), tool(2, { title: 'Portail RH' })],
  links: [link(1, 1, 1), link(2, 2, 2), link(3, 3, 1), link(4, 4, 1), link(5, 5, 2)],
  sites: []
};
const column: UsageMapProperties = { layout: 'mostOpened', showMyPart: false };

/** A browser that showed them before, in another tab: their counters are read now. */
async function knownBrowser(): Promise<void> {
  const { usageMap } = memoryUsageServices(map);
  await usageMap.load();
  await usageMap.expectOpened();
}

const lines = (): readonly (string | null)[] => within(screen.getByRole('list')).getAllByRole('listitem').map((line) => line.querySelector('button')?.textContent ?? null);

test('the usages that are opened most stand under the search, each with its tool; the drawing stays elsewhere', async () => {
  const services = memoryUsageServices(map);
  services.tables.opens.plant({ Month: '2026-11', Counter: '2026-11/1', Counts: 'u4:9 u2:8 u1:3' });
  await knownBrowser();
  show(column, { services });
  expect(await screen.findByRole('heading', { name: 'Les plus ouverts' })).toBeVisible();
  expect(lines()).toEqual(['signaler une panne', 'poser un congé', 'partager un fichier']);
  expect(screen.getByRole('textbox', { name: 'Je veux' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ouvrir Portail RH (nouvel onglet)' })).toHaveAttribute('href', 'https://tool2.example/');
  expect([document.querySelector('[data-node]'), screen.queryByRole('region', { name: 'Mon espace' })]).toEqual([null, null]);
  // What needs to be painted is looked at in the browser.
  const rules = Object.fromEntries(['color-contrast', 'region', 'label-content-name-mismatch'].map((rule) => [rule, { enabled: false }]));
  expect((await axe.run(document.body, { resultTypes: ['violations'], rules })).violations).toEqual([]);
});

test('while nothing was opened, a first choice is called so, in both languages', async () => {
  show(column, { services: memoryUsageServices(map), language: 'en' });
  expect(await screen.findByRole('heading', { name: 'To begin with' })).toBeVisible();
  expect(lines()).toHaveLength(4);
});

test('a line leads to the card in place; the address says it, back comes back, and closing goes on from the line', async () => {
  show(column, { services: memoryUsageServices(map) });
  await userEvent.click(await screen.findByRole('button', { name: 'poser un congé' }));
  await focusedOn('Je veux poser un congé');
  expect(window.location.search).toBe('?parvis=usage-2');
  await userEvent.click(screen.getByRole('button', { name: 'partager un fichier' }));
  await focusedOn('Je veux partager un fichier');
  act(() => window.history.back());
  await focusedOn('Je veux poser un congé');
  fireEvent.keyDown(screen.getByRole('complementary'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(screen.getByRole('button', { name: 'poser un congé' })).toHaveFocus();
  expect(window.location.search).toBe('');
});

test('a link leads to its card there, and so does what is typed', async () => {
  show(column, { services: memoryUsageServices(map), arriveAt: 'usage-3' });
  await focusedOn('Je veux organiser une réunion');
  await userEvent.type(screen.getByRole('textbox', { name: 'Je veux' }), 'teletravail');
  expect(await screen.findByRole('heading', { name: 'télétravailler' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Pour commencer' })).toBeNull();
});

test('a tool that is opened for a usage counts for both', async () => {
  show(column, { services: memoryUsageServices(map) });
  fireEvent.click((await screen.findAllByRole('link', { name: /^Ouvrir Portail RH/ }))[0] ?? document.body);
  const counted = (): readonly (string | null)[] => Object.keys(localStorage).filter((key) => key.startsWith('parvis-usage-opens|')).map((key) => localStorage.getItem(key));
  await waitFor(() => expect(counted()).toEqual(['t2:1 u2:1']));
});

test('an empty map, a map that cannot be read: said, with what to do', async () => {
  const { unmount } = renderScreen(<UsageMapScreen properties={column} saveProperties={() => undefined} />, { services: memoryUsageServices(emptyUsageMap) });
  expect(await screen.findByText('La carte des usages est encore vide.')).toBeVisible();
  unmount();
  const services = memoryUsageServices(map);
  services.failWith = new DataError('forbidden');
  show(column, { services });
  expect(await screen.findByText(/^Vous n’avez pas accès à ces informations/)).toBeVisible();
  expect(screen.queryByRole('search')).toBeNull();
});

describe('a page with the search in a column and the map below', () => {
  const page = (services: MemoryUsageServices, isEditing: boolean, parts: readonly UsageMapProperties[]): void =>
    void renderScreen(<>{parts.map((properties, index) => <UsageMapScreen key={index} properties={properties} saveProperties={() => undefined} />)}</>, { services, isEditing });
  const drawing: UsageMapProperties = { layout: 'drawing' };

  it('reads the lists once for both', async () => {
    stageIs(1280);
    const services = memoryUsageServices(map);
    const read = jest.spyOn(services.usageMap, 'load');
    page(services, false, [column, drawing]);
    expect(await screen.findByRole('button', { name: /^Je veux partager un fichier/ })).toHaveAttribute('data-node');
    expect(screen.getAllByRole('search')).toHaveLength(1);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is edited where the map is drawn; a column alone has the bar itself', async () => {
    stageIs(1280);
    page(memoryUsageServices(smallMap, { canManage: true }), true, [column, drawing]);
    expect(await screen.findByText('La carte se modifie là où cette page la montre en entier.')).toBeVisible();
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Ajouter un usage' })).toHaveLength(1));
  });

  it('has the bar in the column where nothing else shows the map', async () => {
    page(memoryUsageServices(smallMap, { canManage: true }), true, [column]);
    expect(await screen.findByRole('button', { name: 'Ajouter un usage' })).toBeVisible();
    expect(screen.queryByText(/La carte se modifie là où/)).toBeNull();
  });
});

test('pages saved before show what they showed: the search and the drawing, whether their layout was stored or not', async () => {
  stageIs(1280);
  for (const properties of [{}, { layout: 'map' }] as const) {
    const { unmount } = renderScreen(<UsageMapScreen properties={properties} saveProperties={() => undefined} />, { services: memoryUsageServices(map) });
    expect(await screen.findByRole('button', { name: /^Je veux partager un fichier/ })).toHaveAttribute('data-node');
    expect(screen.getByRole('search')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Mon espace' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Pour commencer' })).toBeNull();
    unmount();
  }
});
