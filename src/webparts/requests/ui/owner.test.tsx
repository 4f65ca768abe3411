import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { choose, named, paste, press, show as showIn } from './testing/pressing';
import { CAMILLE, FORM, requestsCity } from './testing/requestsCity';

jest.setTimeout(120_000);

const SOPHIE = { id: 20, name: 'Sophie Petit' };
const show = (services: RequestServices, options?: Parameters<typeof showIn>[2]): ReturnType<typeof showIn> => showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, services, options);

beforeEach(() => {
  localStorage.clear();
  // axe asks how wide letters are.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

it('has delays, closing hour and holidays changed by owners, from then on', async () => {
  const { lea } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  show(lea.as(SOPHIE, 'owner'));
  await press('Réglages');
  await press('Changer les réglages');
  const box = await screen.findByRole('textbox', { name: named('Jours ouvrés jusqu’au contact') });
  fireEvent.change(box, { target: { value: '0' } });
  await press('Enregistrer');
  expect(box).toHaveAccessibleDescription('Au moins 1.');
  await waitFor(() => expect(box).toHaveFocus());
  expect(await axeFaults(document.body)).toEqual([]);
  fireEvent.change(box, { target: { value: '3' } });
  await choose('Jours fériés', 'mayotte');
  await choose('Qui est prévenu', 'Camille Roux');
  await press('Enregistrer');
  expect(await screen.findByText(/Mayotte : 27 avril en plus \(code du travail, L3422-2\)/)).toBeInTheDocument();
  expect((await lea.agent.frame()).rules).toMatchObject({ contactDays: 3, territory: 'mayotte', escalateTo: CAMILLE, closingMinutes: 17 * 60 });
  // What was promised stays promised.
  expect((await lea.agent.open(state.id)).state.clock.contact.promised).toBe('2026-11-10');
});

it('declares a closing day once, and withdraws it', async () => {
  const { lea } = requestsCity();
  show(lea.as(SOPHIE, 'owner'));
  await press('Réglages');
  await press('Déclarer un jour');
  fireEvent.change(await screen.findByLabelText(named('Jour')), { target: { value: '2026-12-24' } });
  await paste('Raison', 'Pont de Noël');

  await press('Enregistrer');
  expect(await screen.findByText(/24.décembre 2026 · Pont de Noël/)).toBeInTheDocument();
  await press('Retirer le 24 décembre 2026');
  expect(await screen.findByText(/retiré le/)).toBeInTheDocument();
});

it('keeps templates, a charter and added questions, which the form then has', async () => {
  const { lea, as } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  const rendered = show(lea.as(SOPHIE, 'owner'));
  await press('Réglages');
  await press('Ajouter un modèle');
  await paste('Titre', 'Premier contact');
  await paste('Texte', 'Bonjour, quand pouvons-nous parler ?');
  await press('Enregistrer');
  expect(await screen.findByRole('button', { name: named('Modifier : Premier contact') })).toBeInTheDocument();
  await press('Écrire la charte');
  await paste('Texte que l’agent accepte', 'Je réponds sous trois jours.');
  await press('Enregistrer');
  expect(await screen.findByText('Je réponds sous trois jours.')).toBeInTheDocument();
  await press('Ajouter une question');
  await paste('Question', 'Quel budget ?');
  await press('Enregistrer');
  expect(await screen.findByText(/Version 2/)).toBeInTheDocument();
  rendered.unmount();
  const form = show(lea);
  await press('Demander une communauté');
  await press('Commencer une demande');
  expect(await screen.findByRole('textbox', { name: named('Quel budget ?') })).toBeInTheDocument();
  form.unmount();
  // A request from before says that it was never asked, and the team’s question begins with it.
  show(as(CAMILLE), { arriveAt: `request-${state.id}` });
  expect(await screen.findByText('Question ajoutée depuis cette demande : l’équipe la pose.')).toBeInTheDocument();
  await press('Poser une question');
  expect(await screen.findByDisplayValue('Quel budget ?')).toBeInTheDocument();
});

it('plans an absence, and has somebody decide for a direction: what is awaited goes to them', async () => {
  const { lea } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  const team = await lea.as(CAMILLE).team();
  await team.say(await team.open(state.id), { kind: 'claimed', follower: CAMILLE, reason: '' }, 'claimed');
  show(lea.as(SOPHIE, 'owner'));
  await press('Réglages');
  await press('Prévoir une absence');
  const [first, last] = [await screen.findByLabelText(/^Premier jour/), screen.getByLabelText(/^Dernier jour/)];
  fireEvent.change(last, { target: { value: '2026-11-02' } });
  await choose('Qui remplace ?', 'Camille Roux');
  await press('Enregistrer');
  expect(last).toHaveAccessibleDescription('Le dernier jour vient avant le premier.');
  expect(screen.getByRole('combobox', { name: named('Qui remplace ?') })).toHaveAccessibleDescription('Choisissez une autre personne.');
  fireEvent.change(first, { target: { value: '2026-11-02' } });
  fireEvent.change(last, { target: { value: '2026-11-06' } });
  await choose('Qui remplace ?', 'Marc Delattre');
  await press('Enregistrer');
  expect(await screen.findByText(/^Camille Roux, remplacé par Marc Delattre, du 2.novembre 2026 au 6.novembre 2026$/)).toBeInTheDocument();
  const awaited = async (): Promise<readonly (readonly [string, string | undefined])[]> => (await team.open(state.id)).state.awaited.map(({ what, person }) => [what, person?.name] as const);
  expect(await awaited()).toContainEqual(['contact', 'Marc Delattre']);

  await press('Nommer quelqu’un');
  await paste('Direction', 'ÉDUCATION');
  await choose('Qui décide ?', 'Camille Roux');
  await press('Enregistrer');
  expect(await screen.findByText(/^ÉDUCATION.: Camille Roux$/)).toBeInTheDocument();
  await press('Nommer quelqu’un');
  await paste('Direction', 'Education');
  await choose('Qui décide ?', 'Marc Delattre');
  await press('Enregistrer');
  expect(await screen.findByText(/^Education.: Marc Delattre$/)).toBeInTheDocument();
  expect(screen.queryByText(/^ÉDUCATION/)).not.toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
  await team.say(await team.open(state.id), { kind: 'contacted', at: state.receivedAt, how: 'phone', text: 'Oui' }, 'contacted');
  expect(await awaited()).toContainEqual(['decision', 'Marc Delattre']);

  await press('Retirer l’absence : Camille Roux, 2 novembre 2026');
  expect(await screen.findByText('Aucune absence prévue.')).toBeInTheDocument();
  await press('Retirer : Education');
  expect(await screen.findByText(/^Personne n’est nommé/)).toBeInTheDocument();
});

it('shows what is over its time, and leaves figures of it once an owner says so', async () => {
  const { lea, later } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  await lea.agent.say(await lea.agent.open(state.id), { kind: 'withdrawn', reason: 'Plus besoin' }, 'k1');
  await (await lea.as(CAMILLE).team()).board();
  later(3 * 366);
  show(lea.as(SOPHIE, 'owner'));
  await press('Réglages');
  await press('Voir ce qui est concerné : Anciennes demandes');
  expect(await screen.findByText(/« Réseau des Atsem », terminée le 3.novembre 2026.*sont supprimés/)).toBeInTheDocument();
  expect(screen.getByText('Les chiffres de chaque mois, inchangés')).toBeInTheDocument();
  await press('Appliquer');
  await paste('Pour confirmer, écrivez', 'Anciennes demandes');
  expect(await axeFaults(document.body)).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Appliquer' }));
  expect(await screen.findByText(/Demande 1.*: réduite à des chiffres par Sophie Petit/)).toBeInTheDocument();
  expect((await lea.agent.mine()).sent).toEqual([]);
  expect(JSON.stringify([lea.lists.board.peek(), lea.lists.box.peek(), lea.lists.files.peek()])).not.toContain('Atsem');
});
