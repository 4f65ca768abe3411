import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import type { SharedReads, Waiting, WaitingProvider } from '../../../data/waiting/Waiting';
import type { QueryClient } from '../../../shell/queries/QueryClient';
import { renderScreen } from '../../../shell/testing/renderScreen';
import type { WaitingServices } from './WaitingServices';
import { WaitingScreen } from './WaitingScreen';

const NOW = new Date('2026-11-23T10:00:00Z');
const DAY = 86_400_000;
const poll = (id: number, what: string, days: number | null): Waiting => ({
  what,
  until: days === null ? null : new Date(NOW.getTime() + days * DAY),
  address: { kind: 'poll', id, webPath: '/sites/intranet' }
});

/** A topic whose things are read under a key of its own, as the topic's screens read them. */
function topic(kind: string, read: () => Promise<readonly Waiting[]>): WaitingProvider {
  return { kind, topic: `${kind}s`, waiting: (_, reads: SharedReads) => reads.fetch([`${kind}s`, 'list'], read) };
}

function show(...providers: WaitingProvider[]): QueryClient {
  let client: QueryClient | undefined;
  const services: WaitingServices = { providers, serverNow: () => NOW };
  renderScreen(<WaitingScreen properties={{}} saveProperties={() => undefined} />, { services, sends: (_, __, queries) => (client = queries) });
  if (!client) throw new Error('renderScreen gives the cache');
  return client;
}

const lines = (): string[] => screen.getAllByRole('listitem').map(({ textContent }) => (textContent ?? '').replace(/[\u00a0\u202f]/g, ' '));

test('the most urgent first, with how long it is possible and where; accessible', async () => {
  show(topic('poll', async () => [poll(1, 'Sans fin ?', null), poll(2, 'Bientôt ?', 2), poll(3, 'Plus tard ?', 9), poll(4, 'Trop tard ?', -1)]));
  await screen.findByText('Bientôt ?');
  expect(lines().map((line) => line.split('Sondage')[0])).toEqual(['Bientôt ?', 'Plus tard ?', 'Sans fin ?']);
  expect(lines()[0]).toMatch(/se termine dans 2 jours/);
  expect(screen.getByRole('link', { name: /^Bientôt\s\?$/ })).toHaveAttribute('href', 'http://localhost/sites/intranet/?parvis=poll-2');
  expect(screen.getByRole('heading', { level: 2, name: 'Ce qui m’attend' })).toBeVisible();
  expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
});

test('one that cannot be read lets the others stand, and is tried again', async () => {
  let isDown = true;
  show(
    topic('poll', async () => [poll(1, 'Un sondage ?', 1)]),
    topic('call', async () => {
      if (isDown) throw new DataError('forbidden');
      return [];
    })
  );
  expect(await screen.findByText('Un sondage ?')).toBeVisible();
  const retry = await screen.findByRole('button', { name: 'Réessayer' });
  isDown = false;
  await userEvent.click(retry);
  await waitFor(() => expect(screen.queryByText('Une partie n’a pas pu être lue.')).toBeNull());
  expect(screen.getByText('Un sondage ?')).toBeVisible();
});

test('a line goes at once when the thing is done on the same page, and that is said', async () => {
  const client = show(topic('poll', async () => [poll(1, 'Un ?', 1), poll(2, 'Deux ?', 2)]));
  await screen.findByText('Un ?');
  client.setQueryData(['polls', 'list'], [poll(2, 'Deux ?', 2)]);
  await waitFor(() => expect(screen.queryByText('Un ?')).toBeNull());
  expect(screen.getByText('Deux ?')).toBeVisible();
  client.setQueryData(['polls', 'list'], []);
  expect(await screen.findByText('Rien ne vous attend pour le moment.')).toBeVisible();
  await waitFor(() => expect(document.getElementById('parvis-announcements')).toHaveTextContent('C’est fait : plus rien ne vous attend.'));
});

test('says what a call asks: to contribute, to read an answer, to answer', async () => {
  const call = (id: number, asks: Waiting['asks'], until: Date | null): Waiting => ({ what: `Appel ${id}`, until, ...(asks ? { asks } : {}), address: { kind: 'call', id, webPath: '/sites/intranet' } });
  const inTwoDays = new Date(NOW.getTime() + 2 * DAY);
  show(topic('call', async () => [call(1, undefined, inTwoDays), call(1, 'callToAnswer', inTwoDays), call(2, 'callAnswered', null), call(3, 'callOverdue', null), call(4, 'callToAnswer', null)]));
  await screen.findByText('Appel 2');
  expect(lines().map((line) => line.replace(/\(.*/, '').trim())).toEqual([
    'Appel 1Appel à commentaires · se termine dans 2 jours',
    'Appel 1Contributions auxquelles répondre · à faire dans 2 jours',
    'Appel 2Une réponse à votre contribution',
    'Appel 3Réponses promises et en retard',
    'Appel 4Contributions auxquelles répondre'
  ]);
});

test('who is mentioned learns by whom, and is led to the page under which it was said', async () => {
  const comment = { what: 'Le vélo à Angers', by: 'Paul Petit', until: null, asks: 'commentMentioned', address: { kind: 'contribution', id: 7, webPath: '/sites/rh' }, page: '/sites/rh/SitePages/vélo.aspx' } as const;
  const elsewhere = { ...comment, what: 'Charte', asks: 'callMentioned', page: undefined, address: { ...comment.address, id: 8 } } as const;
  show(topic('call', async () => [comment, elsewhere]));
  expect(await screen.findByRole('link', { name: 'Le vélo à Angers' })).toHaveAttribute('href', `http://localhost${encodeURI('/sites/rh/SitePages/vélo.aspx')}?parvis=contribution-7`);
  expect(screen.getByRole('link', { name: 'Charte' })).toHaveAttribute('href', 'http://localhost/sites/rh/?parvis=contribution-8');
  expect(lines()).toEqual(['Le vélo à AngersPaul Petit vous mentionne dans un commentaire sous cette page', 'ChartePaul Petit vous mentionne dans une contribution']);
});
