import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { dayOf } from '../../../domain/calendar/calendarDay';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { named, paste, press, show as showIn, tick } from './testing/pressing';
import { CAMILLE, FORM, INES, PAUL, requestsCity } from './testing/requestsCity';

jest.setTimeout(120_000);

const show = (services: RequestServices, options?: Parameters<typeof showIn>[2]): ReturnType<typeof showIn> => showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, services, options);

beforeEach(() => localStorage.clear());

it('shows communities that look alike first; to stop there is a good end', async () => {
  const { lea, as } = requestsCity();
  const sent = await lea.filed(FORM, CAMILLE);
  const team = await as(CAMILLE).team();
  const contacted = await team.say(await team.open(sent.state.id), { kind: 'contacted', at: lea.serverNow(), how: 'phone', text: 'Oui' }, 'k1');
  await team.invite(await team.open(sent.state.id), FORM.animators[1] ?? { login: '', name: '' }, 'k3');
  const joined = await as(PAUL).agent.say(await as(PAUL).agent.open(sent.state.id), { kind: 'joined', word: '' }, 'k4');
  expect(joined.state.animators[1]).toMatchObject({ standing: 'joined' });
  await team.publish(await team.say(contacted, { kind: 'decided', outcome: 'accepted', reason: 'Bon projet', changes: '', alternative: '', into: '', partners: [] }, 'k2'));
  show(as(INES));
  await press('Demander une communauté');
  await paste('Que voulez-vous faire ensemble ?', 'entraide entre ATSEM');
  expect(await screen.findByRole('heading', { name: 'Réseau des Atsem' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: named('Écrire aux animateurs : Réseau des Atsem') })).toHaveAttribute('href', expect.stringMatching(/^mailto:paul@ville\.test/));
  expect(await axeFaults(document.body)).toEqual([]);
  await press('J’ai trouvé ma communauté');
  expect(await screen.findByText(/C’est une bonne fin/)).toBeInTheDocument();
  await waitFor(() => expect(lea.lists.box.peek().at(-1)).toMatchObject({ request: -1, content: { kind: 'stopped' } }));
});

it('takes a request in five steps, and follows it in plain words', async () => {
  const { lea } = requestsCity();
  show(lea);
  await press('Demander une communauté');
  await paste('Que voulez-vous faire ensemble ?', 'Répondre aux parents');
  await press('Commencer une demande');
  await screen.findByRole('heading', { name: /^Étape\s1\ssur\s5/ });
  expect(screen.getByRole('textbox', { name: named('Objectifs') })).toHaveValue('Répondre aux parents');
  await paste('Dans six mois, à quoi verrez-vous que c’est réussi ?', 'Moins d’appels');
  await press('Suivant');
  await paste('Directions', 'Éducation, Culture');
  await press('Suivant');
  await press('Suivant');
  expect(screen.getByRole('combobox', { name: named('Animateurs') })).toHaveAccessibleDescription(/Il faut un animateur de plus/);
  for (const name of ['Paul', 'Inès']) {
    await userEvent.type(screen.getByRole('combobox', { name: named('Animateurs') }), name);
    await userEvent.click(await screen.findByRole('option', { name: new RegExp(name) }));
  }
  expect(await axeFaults(document.body)).toEqual([]);
  await press('Suivant');
  await paste('Nom de la communauté', 'Réseau des référent·e·s');
  expect(await screen.findByText(/reseau-des-referentes est libre/)).toBeInTheDocument();
  await press('Suivant');
  await tick('Partager des fichiers');
  await press('Relire');
  expect(screen.getByText('Acceptez la charte pour envoyer la demande.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: /J’accepte la charte/ }));
  await press('Relire');
  expect(await screen.findByRole('heading', { name: /^Relire\savant/ })).toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
  await press('Envoyer la demande');
  expect(await screen.findByRole('heading', { name: 'Réseau des référent·e·s' })).toBeInTheDocument();
  const course = await screen.findByRole('region', { name: 'Où en est la demande' });
  expect(course).toHaveTextContent(/Le premier jour compté est le 4\snovembre/);
  expect(course).toHaveTextContent(/Au plus tard le 10\snovembre 2026/);
  expect(await axeFaults(document.body)).toEqual([]);
});

it('says why its day went back, where the city closes on a day that it had counted', async () => {
  const { lea } = requestsCity();
  const sent = await lea.filed(FORM, CAMILLE);
  show(lea, { arriveAt: `request-${sent.state.id}` });
  expect(await screen.findByRole('region', { name: 'Où en est la demande' })).toHaveTextContent(/Au plus tard le 10\snovembre 2026/);
  expect(screen.queryByText(/La date a reculé/)).not.toBeInTheDocument();
  cleanup();
  await (await lea.as(INES, 'owner').owner()).declareClosing(dayOf(2026, 11, 6), 'coupure d’électricité', 'k1');
  show(lea, { arriveAt: `request-${sent.state.id}` });
  const course = await screen.findByRole('region', { name: 'Où en est la demande' });
  expect(course).toHaveTextContent(/Au plus tard le 12\snovembre 2026/);
  expect(course).toHaveTextContent(/La date a reculé.: la ville est fermée le 6\snovembre 2026 \(coupure d’électricité\)\./);
});

it('is gone on with from another device', async () => {
  const { lea } = requestsCity();
  const first = show(lea);
  await press('Demander une communauté');
  await press('Commencer une demande');
  await paste('Objectifs', 'Partager nos outils');
  await press('Enregistrer pour continuer ailleurs');
  await screen.findByText(/Vous pouvez continuer sur un autre appareil/);
  first.unmount();
  localStorage.clear();
  show(lea);
  await press('Reprendre ma demande');
  expect(await screen.findByRole('textbox', { name: named('Objectifs') })).toHaveValue('Partager nos outils');
});

it('keeps the text of who was slower with a name, and proposes three addresses', async () => {
  const { lea, as } = requestsCity();
  await lea.filed(FORM, CAMILLE);
  show(as(INES));
  await press('Demander une communauté');
  await press('Commencer une demande');
  await paste('Objectifs', 'x');
  await paste('Dans six mois, à quoi verrez-vous que c’est réussi ?', 'x');
  await press('Suivant');
  await paste('Directions', 'Éducation');
  await press('Suivant');
  for (const name of ['Paul', 'Léa']) {
    await userEvent.type(screen.getByRole('combobox', { name: named('Animateurs') }), name);
    await userEvent.click(await screen.findByRole('option', { name: new RegExp(name) }));
  }
  await press('Suivant');
  await paste('Nom de la communauté', 'Réseau des Atsem');
  expect(await screen.findByText(/reseau-des-atsem est déjà pris/)).toBeInTheDocument();
  const [first] = await screen.findAllByRole('button', { name: /^Prendre/ });
  if (!first) throw new Error('no proposal');
  await userEvent.click(first);
  expect(await screen.findByText(/est libre/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: named('Nom de la communauté') })).toHaveValue('Réseau des Atsem');
});

it('says when it could not be sent, keeps all, and sends once', async () => {
  const { lea, as } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  show(lea, { arriveAt: `request-${state.id}` });
  await press('Corriger ma demande');
  await press('Modifier : Pour quoi faire');
  await paste('Objectifs', '\nPartager des fiches');
  await userEvent.click(within(await screen.findByRole('list', { name: 'Étapes du formulaire' })).getByRole('button', { name: /^Relire/ }));
  lea.failNext('say', new DataError('offline'));
  await press('Envoyer la correction');
  await screen.findByRole('alert');
  await press('Envoyer la correction');
  expect(await screen.findByText('Corrigée une fois.')).toBeInTheDocument();
  expect((await (await as(CAMILLE).team()).open(state.id)).state.earlierForms).toHaveLength(1);
});

it('asks an animator, who declines with a word, and has another one proposed', async () => {
  const { lea, as } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  const team = await as(CAMILLE).team();
  await team.invite(await team.open(state.id), FORM.animators[1] ?? { login: '', name: '' }, 'k1');
  const paul = show(as(PAUL));
  expect(await screen.findByText('Une invitation à animer vous attend')).toBeInTheDocument();
  await press('Réseau des Atsem');
  expect(await screen.findByText(/une à deux heures par semaine/)).toBeInTheDocument();
  await press('Décliner');
  await paste('Un mot, si vous voulez', 'Je change de poste');
  await press('Décliner');
  await waitFor(() => expect(screen.getByRole('region', { name: 'Où en est la demande' })).toHaveTextContent(/a décliné.*Je change de poste/));
  paul.unmount();
  show(lea, { arriveAt: `request-${state.id}` });
  expect(await screen.findByText(/Proposer un autre animateur\. Au plus tard/)).toBeInTheDocument();
  await press('Proposer un autre animateur');
  await userEvent.type(await screen.findByRole('combobox', { name: named('Qui ?') }), 'Inès');
  await userEvent.click(await screen.findByRole('option', { name: /Inès/ }));
  await press('Proposer');
  await waitFor(() => expect(screen.getByRole('region', { name: 'Où en est la demande' })).toHaveTextContent(/Inès Faure/));
});

it('says what is expected and since when the clock waits, and takes the answer; in English', async () => {
  const { lea, as } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  const team = await as(CAMILLE).team();
  await team.say(await team.open(state.id), { kind: 'asked', to: state.requester, text: 'How many schools?' }, 'k1');
  show(lea, { arriveAt: `request-${state.id}`, language: 'en' });
  expect(await screen.findByText(/The clock waits for your answer/)).toBeInTheDocument();
  expect(screen.getAllByText(/clock has waited since November 3/).length).toBeGreaterThan(0);
  expect(await axeFaults(document.body)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: /^Answer to/ }), 'Twelve');
  await press('Answer');
  expect(await screen.findByText('Nothing is expected of you for now.')).toBeInTheDocument();
});

it('is withdrawn with a reason', async () => {
  const { lea } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  show(lea, { arriveAt: `request-${state.id}` });
  expect(await screen.findByText(/^Vous, l’équipe.+Si la communauté est acceptée, tout le monde lira sa fiche, et rien d’autre\.$/)).toBeInTheDocument();
  await press('Retirer ma demande');
  await press('Retirer');
  expect(await screen.findByRole('textbox', { name: named('Pourquoi ?') })).toHaveAccessibleDescription('À remplir.');
  await paste('Pourquoi ?', 'Le besoin a disparu');
  await press('Retirer');
  expect(await screen.findByText('Retirée')).toBeInTheDocument();
  expect(screen.getByText(/lisez cette page\. Personne d’autre ne la lit\.$/)).toBeInTheDocument();
});

it('is not there for a colleague', async () => {
  const { lea, as } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  show(as(INES), { arriveAt: `request-${state.id}` });
  expect(await screen.findByText(/n’existe pas, ou elle n’est pas pour vous/)).toBeInTheDocument();
});
