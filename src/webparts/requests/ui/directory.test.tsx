import { fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { keyWithin } from '../../../data/items/keyWithin';
import type { Community } from '../../../domain/requests/Community';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { choose, press, show as showIn } from './testing/pressing';
import { INES, LOGINS, requestsCity } from './testing/requestsCity';

jest.setTimeout(120_000);

const GARDEN: Community = {
  name: 'Jardiniers', purpose: 'Arroser\nÉchanger des graines', directions: ['Espaces verts'], usages: ['files'], animators: [{ login: LOGINS.lea, name: 'Léa Martin' }], state: 'open', slug: 'jardiniers', address: 'https://ville.example/sites/jardiniers',
  request: 1, reviewOn: null, seeksAnimators: false, lastSignAt: new Date('2026-10-20T08:00:00Z')
};
const COMMUNITIES: readonly Community[] = [
  GARDEN,
  { ...GARDEN, name: 'Archivistes', purpose: 'Garder', directions: ['Culture'], slug: 'archivistes', state: 'archived', request: 2 },
  { ...GARDEN, name: 'Éclairage', purpose: 'Éteindre la nuit', directions: ['Voirie', 'Culture'], usages: [], animators: [], slug: 'eclairage', seeksAnimators: true, lastSignAt: null, reviewOn: '2026-10-01' as never, request: 3 },
  { ...GARDEN, name: 'Nuit des musées', purpose: 'Préparer', directions: ['Culture'], slug: 'nuit', state: 'opening', address: '', request: 4 },
  { ...GARDEN, name: 'Malin', purpose: '<b>gras</b>', slug: 'malin', address: 'javascript:alert(1)', request: 5 }
];

beforeEach(() => localStorage.clear());

async function directory(communities: readonly Community[], language: 'fr' | 'en' = 'fr'): Promise<void> {
  const { lea, as } = requestsCity();
  for (const each of communities) await lea.lists.communities.add({ ...lea.lists.communities.blank(), ...each }, keyWithin('community', each.slug));
  showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, as(INES), { language });
  await press(language === 'fr' ? 'Les communautés' : 'Communities');
}
const names = (): readonly string[] => within(screen.getByRole('list', { name: /^Communautés de la ville/ })).queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent ?? '');

it('shows communities by name with what they are for, who animates, signs of life and reviews; by words, direction and what they look for', async () => {
  await directory(COMMUNITIES);
  expect(await screen.findByText('5 communautés')).toBeInTheDocument();
  expect(names()).toEqual(['ArchivistesArchivée', 'ÉclairageOuverteCherche des animateurs', 'JardiniersOuverte', 'MalinOuverte', 'Nuit des muséesOuvre bientôt']);
  expect(screen.getByRole('link', { name: 'Jardiniers' })).toHaveAttribute('href', 'https://ville.example/sites/jardiniers');
  // What somebody wrote into the list by hand leads nowhere, and is no markup.
  expect(screen.queryByRole('link', { name: 'Malin' })).not.toBeInTheDocument();
  expect(screen.getByText('<b>gras</b>')).toBeInTheDocument();
  const card = (name: string): HTMLElement => screen.getByText(name).closest('li') as HTMLElement;
  expect(card('Jardiniers')).toHaveTextContent(/Animée par Léa Martin.*Dernier signe de vie le 20.octobre 2026/);
  expect(card('Éclairage')).toHaveTextContent(/Sans animateur.*Pas encore de signe de vie\. Bilan attendu depuis le 1.*octobre 2026/);
  expect(await axeFaults(document.body)).toEqual([]);

  fireEvent.change(screen.getByRole('textbox', { name: 'Mots' }), { target: { value: 'GRAINES lea' } });
  expect(names()).toEqual(['JardiniersOuverte']);
  fireEvent.change(screen.getByRole('textbox', { name: 'Mots' }), { target: { value: '' } });
  await choose('Direction', 'Culture');
  expect(screen.getByText('3 communautés')).toBeInTheDocument();
  await choose('Montrer', 'seeks');
  expect(names()).toEqual(['ÉclairageOuverteCherche des animateurs']);
  await choose('Montrer', 'archived');
  expect(names()).toEqual(['ArchivistesArchivée']);
  await choose('Direction', 'Voirie');
  expect(screen.getByText('0 communauté')).toBeInTheDocument();
});

it('says that there is none yet', async () => {
  await directory([], 'en');
  expect(await screen.findByText('No community yet.')).toBeInTheDocument();
});
