import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import type { StreamId } from '../../../domain/thread/News';
import { streamIds } from '../../../domain/thread/News';
import { setUpStatus } from '../../../data/provisioning/testing/setUpStatus';
import { MemoryOwn } from '../../../data/thread/testing/MemoryOwn';
import { MemoryThread } from '../../../data/thread/testing/MemoryThread';
import type { ThreadServices } from '../../../data/thread/threadServices';
import { storedFollows } from '../../../shell/following/follows';
import type { Follow } from '../../../domain/thread/Follow';
import { renderScreen } from '../../../shell/testing/renderScreen';
import type { ThreadProperties } from '../ThreadProperties';
import { ThreadScreen } from './ThreadScreen';

jest.setTimeout(120_000);

const KEY = 'parvis-follows|lea@ville.test|https://ville.test/sites/intranet';
const follow = (kind: Follow['kind'], id: number, name: string, page = ''): Follow => ({ kind, id, part: 0, name, page });
const fatou = { id: 7, name: 'Fatou Diallo' };
const followed = (...some: readonly Follow[]): void => localStorage.setItem(KEY, storedFollows.write(some));
const lines = (): string[] => screen.queryAllByRole('listitem').map(({ textContent }) => (textContent ?? '').replace(/[\u00a0\u202f]/g, ' '));

function open(memory: MemoryThread, properties: ThreadProperties = {}): void {
  renderScreen(<ThreadScreen properties={properties} saveProperties={() => undefined} />, { services: { thread: memory.thread, userId: async () => 1, serverNow: () => new Date(), setup: { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] }, own: async () => new MemoryOwn().as({ id: 1, name: 'Léa Martin' }) } satisfies ThreadServices });
}

beforeEach(() => localStorage.clear());

test('who never chose anything sees what opens on the site, and why, and how to choose', async () => {
  const memory = new MemoryThread(streamIds);
  memory.say({ stream: 'pollRecords', kind: 'pollOpened', title: 'Quel jour ?' });
  open(memory);
  expect(await screen.findByRole('link', { name: /^Quel jour\s\?$/ })).toHaveAttribute('href', 'http://localhost/sites/intranet/?parvis=poll-1');
  expect(lines()[0]).toMatch(/Un sondage est ouvert.*parce que cette page montre/);
  await userEvent.click(screen.getByRole('button', { name: 'Choisir ce que je suis' }));
  expect(screen.getByRole('button', { name: /Suivre dans mon fil.*Intranet/ })).toHaveAttribute('aria-pressed', 'false');
});

test('or, where the owner chose so, how to follow something', async () => {
  open(new MemoryThread(streamIds), { beginsWithSite: false });
  expect(await screen.findByText('Vous ne suivez rien pour le moment.')).toBeVisible();
  expect(screen.getByText(/Ouvrez un remue-méninges/)).toBeVisible();
});

test('the newest first, by day, each with its reason and where it leads; accessible', async () => {
  followed(follow('campaign', 1, 'Que changer ?', '/sites/rh/SitePages/Idées.aspx'), follow('person', 7, 'Fatou Diallo'));
  const memory = new MemoryThread(streamIds);
  memory.say({ stream: 'campaignDecisions', kind: 'campaignOpened' }, { stream: 'ideas', kind: 'ideaThrown', part: 12, title: 'Ouvrir le soir', by: fatou }, { stream: 'contributions', kind: 'contributed', about: 5, part: 9, by: fatou });
  open(memory);
  const idea = await screen.findByRole('link', { name: 'Ouvrir le soir' });
  expect(idea).toHaveAttribute('href', `http://localhost${encodeURI('/sites/rh/SitePages/Idées.aspx')}?parvis=idea-12`);
  expect(lines().map((line) => line.replace(/Page : Fatou DialloRemercierRemercier Fatou Diallo|\d\d:\d\d · /g, ''))).toEqual([
    'Fatou Diallo a donné son avisLire ce qui est ditparce que vous suivez Fatou Diallo',
    'Fatou Diallo propose une idéeOuvrir le soirparce que vous suivez le remue-méninges « Que changer ? » et parce que vous suivez Fatou Diallo',
    'Un remue-méninges est ouvertQue changer ?parce que vous suivez le remue-méninges « Que changer ? »'
  ]);
  expect(screen.getByRole('heading', { level: 3, name: '23 novembre 2026' })).toBeVisible();
  // Nothing is counted: neither who follows, nor what was not read yet.
  expect(document.body.textContent).not.toMatch(/abonné|follower/i);
  expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
});

test('says what came since the last visit on this device, once', async () => {
  followed(follow('site', 0, 'Intranet'));
  const memory = new MemoryThread(streamIds);
  memory.say({ stream: 'pollRecords', kind: 'pollOpened', title: 'Un ?', about: 1 });
  open(memory);
  await screen.findByText('Un ?');
  expect(screen.queryByText('nouveau')).toBeNull();
  document.body.innerHTML = '';
  memory.say({ stream: 'pollRecords', kind: 'pollOpened', title: 'Deux ?', about: 2 });
  open(memory);
  await screen.findByText('Deux ?');
  expect(lines().map((line) => line.includes('nouveau'))).toEqual([true, false]);
});

test('says from where on something is missing, and reads on when asked', async () => {
  followed(follow('site', 0, 'Intranet'), follow('person', 7, 'Fatou Diallo'), follow('call', 1, 'Charte'));
  const memory = new MemoryThread(streamIds);
  memory.say({ stream: 'ideas', kind: 'ideaThrown', part: 1, by: fatou }, { stream: 'callDecisions', kind: 'callVersion' }, { stream: 'pollRecords', kind: 'pollOpened', title: 'Quel jour ?' }, { stream: 'contributions', kind: 'contributed', by: fatou }, { stream: 'ideaRecords', kind: 'ideaCommented', part: 1, by: fatou });
  open(memory);
  expect(await screen.findByText(/Au-dessus, rien ne manque\. Plus bas/)).toHaveTextContent(/les idées/);
  await userEvent.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  await waitFor(() => expect(screen.queryByText(/Au-dessus, rien ne manque/)).toBeNull());
  expect(lines()).toHaveLength(5);
});

test('one list that cannot be read leaves the rest, and is tried again', async () => {
  followed(follow('campaign', 1, 'Que changer ?'));
  const memory = new MemoryThread(['ideas', 'campaignDecisions']);
  memory.say({ stream: 'campaignDecisions', kind: 'campaignOpened' }, { stream: 'ideas', kind: 'ideaThrown', part: 1, by: fatou });
  memory.broken.add('ideas' satisfies StreamId);
  open(memory);
  expect(await screen.findByText(/N’ont pas pu être lus : les idées/)).toBeVisible();
  expect(screen.getByText('Un remue-méninges est ouvert')).toBeVisible();
  memory.broken.clear();
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Fatou Diallo propose une idée')).toBeVisible();
});

test('what is hostile stands there as text', async () => {
  const hostile = '<img src=x onerror=alert(1)> ‮evil';
  followed(follow('campaign', 1, hostile));
  const memory = new MemoryThread(streamIds);
  memory.say({ stream: 'ideas', kind: 'ideaThrown', part: 3, title: hostile, by: { id: 7, name: hostile } });
  open(memory);
  expect(await screen.findByRole('link', { name: hostile })).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
});

test('skills are named, and what is followed ends with one press', async () => {
  followed(follow('person', 7, 'Fatou Diallo'));
  open(new MemoryThread(streamIds));
  await userEvent.click(await screen.findByRole('button', { name: 'Ce que je suis' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Une compétence que vous avez' }), 'SIG{enter}');
  const skills = screen.getByRole('region', { name: 'Mes compétences' });
  expect(within(skills).getByText('SIG')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Une compétence que vous avez' }), ' sig {enter}');
  expect(within(skills).getAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: /Ne plus suivre.*Fatou Diallo/ }));
  expect(screen.queryByRole('region', { name: 'Personnes' })).toBeNull();
  expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
});
