import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newClientKey } from '../../../../data/items/newClientKey';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { RegistrationCity } from '../testing/registrationCity';

jest.setTimeout(60_000);
let city: RegistrationCity;
beforeEach(() => {
  localStorage.clear();
  city = new RegistrationCity();
});

const press = async (name: RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

it('an owner makes a list apart for an activity, which the page names before anybody registers; the sixth is refused in words', async () => {
  const page = city.show({ services: city.owner });
  await press(/^Organiser/);
  await press(/^Nouvelle.activité/);
  await userEvent.type(await screen.findByLabelText(/^Titre/), 'Consultation');
  await userEvent.click(screen.getByRole('radio', { name: /^Discrète/ }));
  for (const letter of ['A', 'B', 'C', 'D', 'E']) {
    await press(/^Créer une liste à part/);
    await press(/^Créer$/);
    await waitFor(() => expect(screen.getByRole('radio', { name: new RegExp(`discrètes.${letter}`) })).toBeChecked());
  }
  expect(screen.getByText(/est créé, et vide/)).toBeTruthy();
  await press(/^Créer une liste à part/);
  await press(/^Créer$/);
  expect(await screen.findByText(/Ce site a ses cinq listes à part/)).toBeTruthy();
  expect(await axeFaults(document.body)).toEqual([]);
  page.unmount();
  const opened = await city.publish({ visibility: 'discreet', readers: 'B' });
  city.show({ arriveAt: `session-${opened.session.id}` });
  expect(await screen.findByText(/« Lecteurs des inscriptions discrètes.B » le lit, avec vos réponses/)).toBeVisible();
});

it('who organises nothing of an activity reads that, and whom the directory has elsewhere is shown with it', async () => {
  const opened = await city.publish({}, { reserves: [{ id: 1, direction: 'Voirie', places: 1, until: null }] });
  city.clock += 1000;
  await city.owner.as({ id: 2, name: 'Agent 2' }).registrations.send(opened, { kind: 'register', claim: 1, clientKey: newClientKey() });
  city.show({ services: city.owner.as({ id: 901, name: 'Hugo Martin' }, 'organiser') });
  await press(/^Organiser/);
  await press(/^Ouvrir/);
  expect(await screen.findByText(/Vous n’organisez pas cette activité.*Camille Roux/)).toBeVisible();
  await press(/^Gérer/);
  expect(await screen.findByText(/^Voirie \(annuaire.: Direction de la culture\)$/)).toBeVisible();
});
