import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { MemoryIdeaServices } from '../../../../../data/ideas/testing/MemoryIdeaServices';
import type { Language } from '../../../../../shell/Language';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../../ui/testing/axeFaults';
import { openCampaign, nadia } from '../../testing/showIdeas';
import { GuestHealth } from './GuestHealth';

/** A site that knows a guest, with one brainstorm that is not shared with him. */
async function siteWithGuest(): Promise<MemoryIdeaServices> {
  const { services } = await openCampaign({ question: 'Que changer ?' });
  const owner = services.as(nadia, 'owner');
  owner.welcome({ id: 31, name: 'Lucie Brun', organisation: 'metropole.example', groups: [] });
  return owner;
}

const show = (services: MemoryIdeaServices, language: Language = 'fr'): HTMLElement => renderScreen(<GuestHealth />, { services, language }).container;

it('names what guests read beside what is shared with them, as each language quotes', async () => {
  const services = await siteWithGuest();
  const container = show(services);
  expect(await screen.findByText(/sans pouvoir y participer : «.Que changer \?.»\.$/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  show(services, 'en');
  expect(await screen.findByText(/cannot take part in it: “Que changer \?”\.$/)).toBeVisible();
});

it('gives internal comments to those among whom no guest is, and takes them from who may be one', async () => {
  const services = await siteWithGuest();
  services.door = { ...services.door, isOpen: true, leaks: [{ id: 8, name: 'Partenaires' }] };
  show(services);
  expect(await screen.findByText(/Un invité lit peut-être les commentaires internes, par : Partenaires\./)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Fermer l’accès des invités' }));
  expect(await screen.findByText('Commentaires internes ouverts à : Agents. Aucun invité ne peut les lire.')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
