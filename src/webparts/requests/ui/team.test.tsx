import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { choose, named, paste, press, show as showIn } from './testing/pressing';
import * as downloads from '../../../ui/downloadText';
import { CAMILLE, FORM, LOGINS, MARC, PAUL, requestsCity } from './testing/requestsCity';

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
  it('is contacted in the very minute of its arrival, not in the one before', async () => {
    const { lea, as } = requestsCity();
    // Some seconds after the minute that the form names.
    for (let second = 0; second < 5; second++) lea.serverNow();
    const { state } = await lea.filed(FORM, CAMILLE);
    expect(state.receivedAt.getSeconds()).toBeGreaterThan(0);
    show(as(CAMILLE), { arriveAt: `request-${state.id}` });
    await press('Noter un contact');
    await paste('Ce qui a été dit', 'Elle était à côté.');
    const time = await screen.findByLabelText(named('À quelle heure ?'));
    fireEvent.change(time, { target: { value: '09:59' } });
    await press('Enregistrer');
    expect(screen.getByText('La demande n’était pas encore arrivée.')).toBeInTheDocument();
    fireEvent.change(time, { target: { value: '10:00' } });
    await press('Enregistrer');
    await waitFor(() => expect(course()).toHaveTextContent(/Par téléphone, le 3.novembre/));
  });

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
    expect(screen.getByText(/^Le demandeur, .+ lisent cette page\. Tout le monde lit la fiche de la communauté, et rien d’autre\.$/)).toBeInTheDocument();
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

  it('has its appointment and its training as calendar files in UTC, and a mail to all that begins with a template', async () => {
    const { lea, as } = requestsCity();
    const { state } = await lea.filed(FORM, CAMILLE);
    const camille = as(CAMILLE);
    const team = await camille.team();
    await (await lea.as({ id: 20, name: 'Sophie Petit' }, 'owner').owner()).saveTemplate({ id: null, title: 'Premier contact', text: 'Bonjour, parlons-en dix minutes.' }, 't1');
    await team.invite(await team.open(state.id), { login: LOGINS.paul, name: PAUL.name }, 'i1');
    await as(PAUL).agent.say(await as(PAUL).agent.open(state.id), { kind: 'joined', word: '' }, 'j1');
    for (const [key, time] of [['a1', '2026-11-05T08:00:00Z'], ['a2', '2026-11-05T13:30:00Z']] as const) await team.say(await team.open(state.id), { kind: 'appointed', at: new Date(time), where: 'Salle 2' }, key);
    await team.say(await team.open(state.id), { kind: 'contacted', at: lea.serverNow(), how: 'phone', text: 'Oui' }, 'c1');
    await team.say(await team.open(state.id), { kind: 'decided', outcome: 'accepted', reason: 'Utile', changes: '', alternative: '', into: '', partners: [] }, 'd1');
    await team.say(await team.open(state.id), { kind: 'scheduled', session: '', day: '2026-11-12' as never, where: 'Centre', animators: [PAUL.id] }, 's1');
    const given = jest.spyOn(downloads, 'downloadText').mockImplementation(() => undefined);
    const rendered = show(as(PAUL), { arriveAt: `request-${state.id}` });
    await press('Ajouter le rendez-vous à mon agenda');
    await waitFor(() => expect(given).toHaveBeenCalledTimes(1));
    const [name, , appointment = ''] = given.mock.calls[0] ?? [];
    expect(name).toBe('rendez-vous-reseau-des-atsem.ics');
    expect(appointment).toMatch(/DTSTART:20261105T133000Z/);
    expect(appointment).toMatch(/SEQUENCE:2[^]*LOCATION:Salle 2/);
    await press('Ajouter la formation à mon agenda');
    await waitFor(() => expect(given).toHaveBeenCalledTimes(2));
    expect(given.mock.calls[1]?.[2]).toMatch(/DTSTART;VALUE=DATE:20261112/);
    rendered.unmount();

    show(camille, { arriveAt: `request-${state.id}` });
    await press('Préparer un courriel');
    const opened: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      opened.push(decodeURIComponent(this.href));
    });
    await press('Fichier d’agenda à joindre');
    await waitFor(() => expect(given).toHaveBeenCalledTimes(3));
    expect(given.mock.calls[2]?.[2].match(/BEGIN:VEVENT/g)).toHaveLength(2);
    await choose('Partir d’un modèle', '1');
    await paste('Message', ` ${'é'.repeat(400)}`);
    await press('Ouvrir dans ma messagerie');
    expect(screen.getByRole('textbox', { name: named('Message') })).toHaveAccessibleDescription(/Trop long/);
    expect(await axeFaults(document.body)).toEqual([]);
    fireEvent.change(screen.getByRole('textbox', { name: named('Message') }), { target: { value: 'Bonjour, parlons-en dix minutes.' } });
    await press('Ouvrir dans ma messagerie');
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(opened[0]?.replace(/\s+/g, ' ')).toMatch(/^mailto:lea@ville.test,paul@ville.test\?subject=Réseau des Atsem&body=Bonjour, parlons-en dix minutes\. Rendez-vous : le 5 novembre 2026.*, Salle 2 Formation des animateurs : le 12 novembre 2026, Centre La demande : http/u);
    click.mockRestore();
    given.mockRestore();
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
