import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { named, press, show as showIn } from './testing/pressing';
import { CAMILLE, FORM, INES, requestsCity } from './testing/requestsCity';

jest.setTimeout(120_000);

const show = (services: RequestServices): ReturnType<typeof showIn> => showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, services);

beforeEach(() => localStorage.clear());

it('shows all what the team certified of a month, with a table twin and without a name; few requests have no percentage', async () => {
  const { lea, as, later } = requestsCity();
  for (let index = 0; index < 6; index++) {
    const { state } = await lea.filed({ ...FORM, name: `N${index}`, slug: `n${index}`, directions: [index < 5 ? 'Éducation' : 'Culture'] }, CAMILLE);
    const team = await as(CAMILLE).team();
    if (index < 4) await team.say(await team.open(state.id), { kind: 'contacted', at: lea.serverNow(), how: 'phone', text: 'Oui' }, `k${index}`);
  }
  later(33);
  const camille = show(as(CAMILLE));
  await press('La promesse');
  const section = await screen.findByRole('region', { name: 'Certifier un mois' });
  expect(await within(section).findByText(/un enregistrement à venir changera ces chiffres/)).toBeInTheDocument();
  await press('Certifier ce mois');
  expect(await within(section).findByText(/Ce mois est certifié, et rien n’a changé depuis/)).toBeInTheDocument();
  camille.unmount();
  show(as(INES));
  await press('La promesse');
  const contact = await screen.findByRole('region', { name: 'Contactées à temps' });
  expect(contact).toHaveTextContent(/novembre 2026.*4 sur 6.*66/);
  await userEvent.click(within(contact).getByRole('button', { name: named('Voir en tableau') }));
  const directions = screen.getByRole('region', { name: 'Par direction' });
  expect(within(directions).getAllByRole('row', { name: /Culture/ })[0]).toHaveTextContent(/trop peu/);
  expect(directions).toHaveTextContent(/un enregistrement plus récent changera ces chiffres/);
  expect(document.body).not.toHaveTextContent('Léa Martin');
  expect(screen.queryByRole('region', { name: 'Certifier un mois' })).toBeNull();
  expect(await axeFaults(document.body)).toEqual([]);
});
