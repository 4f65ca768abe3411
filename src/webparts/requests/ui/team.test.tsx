import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { choose, named, paste, press, show as showIn } from './testing/pressing';
import { CAMILLE, FORM, MARC, PAUL, requestsCity } from './testing/requestsCity';

jest.setTimeout(120_000);

const show = (services: RequestServices, options?: Parameters<typeof showIn>[2]): ReturnType<typeof showIn> => showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, services, options);
const course = (): HTMLElement => screen.getByRole('region', { name: 'Où en est la demande' });

beforeEach(() => localStorage.clear());

describe('the board', () => {
  it('opens what arrived, says each clock in words, who follows and what is awaited; as a list and in columns alike', async () => {
    const { lea, as, later } = requestsCity();
    await lea.agent.send(FORM, 'k1');
    later(6);
    show(as(CAMILLE));
    await press('Tableau');
    const row = await screen.findByRole('row', { name: /Réseau des Atsem/ });
    expect(row).toHaveTextContent(/Contact : 1 jour ouvré restant/);
    expect(within(row).getByText(/Contact/)).toHaveAttribute('data-standing', 'soon');
    expect(row).toHaveTextContent(/personne.*l’équipe : choisir qui suit/);
    expect(await axeFaults(document.body)).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: 'Colonnes' }));
    const column = screen.getByRole('region', { name: 'Reçue' });
    expect(column).toHaveTextContent(/Réseau des Atsem.*Contact : 1 jour ouvré restant/);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('says what is late, and to whom it was told', async () => {
    const { lea, as, later } = requestsCity();
    await lea.agent.send(FORM, 'k1');
    later(14);
    show(as(CAMILLE));
    await press('Tableau');
    expect(await screen.findByRole('row', { name: /Réseau des Atsem/ })).toHaveTextContent(/\d jours ouvrés de retard.*sans personne à qui la signaler/);
  });
});

describe('a request in the hands of the team', () => {
  it('is followed, contacted, decided, trained, waived, and published', async () => {
    const { lea, as } = requestsCity();
    const { state } = await lea.filed(FORM, CAMILLE);
    show(as(CAMILLE), { arriveAt: `request-${state.id}` });
    await press('Je la suis');
    await screen.findByText('Suivie par Léa Martin');
    await press('Inviter Paul Nguyen');
    await waitFor(() => expect(course()).toHaveTextContent(/Paul Nguyen : invité/));
    await press('Noter un contact');
    fireEvent.change(await screen.findByLabelText(named('Quel jour ?')), { target: { value: '2027-01-04' } });
    await paste('Ce qui a été dit', 'Nous avons parlé des parents.');
    await press('Enregistrer');
    expect(screen.getByText('Un contact noté a déjà eu lieu.')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText(named('Quel jour ?')), { target: { value: '2026-11-03' } });
    await press('Enregistrer');
    await waitFor(() => expect(course()).toHaveTextContent(/Par téléphone, le 3.novembre/));
    await press('Décider');
    await choose('Décision', 'refused');
    await paste('Raison', 'Trop large');
    await press('Enregistrer');
    expect(await screen.findByRole('textbox', { name: named('Ce que vous proposez à la place') })).toHaveAccessibleDescription('À remplir.');
    expect(await axeFaults(document.body)).toEqual([]);
    await choose('Décision', 'accepted');
    await press('Enregistrer');
    await waitFor(() => expect(course()).toHaveTextContent(/Acceptée.*Trop large/));
    await press('Dispenser de formation');
    await paste('Pourquoi ouvrir sans animateur formé ?', 'Il a animé ailleurs.');
    await press('Enregistrer');
    await waitFor(() => expect(course()).toHaveTextContent(/Dispense : Il a animé ailleurs/));
    await press('Mettre à jour la fiche publique');
    await waitFor(async () => expect(await lea.communities.list()).toHaveLength(1));
  });

  it('has two decisions shown where two decided at once: the first counts', async () => {
    const { lea, as } = requestsCity();
    const { state } = await lea.filed(FORM, CAMILLE);
    const team = await as(CAMILLE).team();
    await team.say(await team.open(state.id), { kind: 'contacted', at: lea.serverNow(), how: 'phone', text: 'Oui' }, 'k1');
    show(as(MARC), { arriveAt: `request-${state.id}` });
    await press('Décider');
    await paste('Raison', 'Une autre existe');
    await choose('Décision', 'refused');
    await paste('Ce que vous proposez à la place', 'Rejoignez-la');
    await team.say(await team.open(state.id), { kind: 'decided', outcome: 'accepted', reason: 'Bon projet', changes: '', alternative: '', into: '', partners: [] }, 'k2');
    await press('Enregistrer');
    await waitFor(() => expect(course()).toHaveTextContent(/Acceptée.*Bon projet.*Marc Delattre a aussi décidé.*Refusée.*La première décision compte.*Une autre existe/));
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('keeps what was typed of a contact that could not be stored, and stores it once', async () => {
    const { lea, as } = requestsCity();
    const { state } = await lea.filed(FORM, CAMILLE);
    const services = as(CAMILLE);
    show(services, { arriveAt: `request-${state.id}` });
    await press('Noter un contact');
    await paste('Ce qui a été dit', 'Bonjour');
    services.failNext('say', new DataError('timeout'), 'after');
    await press('Enregistrer');
    await screen.findByRole('alert');
    expect(screen.getByRole('textbox', { name: named('Ce qui a été dit') })).toHaveValue('Bonjour');
    await press('Enregistrer');
    await waitFor(() => expect(course()).toHaveTextContent(/Par téléphone/));
    expect(lea.lists.files.peek().filter(({ kind }) => kind === 'contacted')).toHaveLength(1);
  });

  it('names what somebody outside of the team recorded, and counts it for nothing', async () => {
    const { lea, as } = requestsCity();
    const { state } = await lea.filed(FORM, CAMILLE);
    const said = { kind: 'decided', outcome: 'accepted', reason: 'x', changes: '', alternative: '', into: '', partners: [] } as const;
    const forged = await lea.lists.files.as(PAUL).add({ ...lea.lists.files.blank(), request: state.id, kind: 'decided', content: { said, after: 0 } }, 'forged');
    lea.folders.set(forged.id, [...lea.folders.values()][0] ?? '');
    show(as(CAMILLE), { arriveAt: `request-${state.id}` });
    expect(await screen.findByText(/Paul Nguyen, le 3.novembre.*son auteur n’est pas de l’équipe/)).toBeInTheDocument();
    expect(course()).toHaveTextContent(/L’équipe décide après le contact/);
  });
});
