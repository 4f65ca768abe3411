import { screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { newClientKey } from '../../../data/items/newClientKey';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { sessionKey } from '../../../domain/requests/trainingSession';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { choose, paste, press, show as showIn } from './testing/pressing';
import { CAMILLE, FORM, LEA, LOGINS, PAUL, requestsCity } from './testing/requestsCity';

jest.setTimeout(60_000);

const show = (services: RequestServices, options?: Parameters<typeof showIn>[2]): ReturnType<typeof showIn> => showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, services, options);
const session = (id: number, title: string, webPath: string) => {
  const thing = { kind: 'session', id, webPath };
  return { key: sessionKey(thing), thing, title, place: 'Salle 2', startsAt: new Date('2026-11-12T08:00:00Z') };
};

beforeEach(() => localStorage.clear());

it('has a session picked, or its link pasted; animators are led to it, and who was there is trained', async () => {
  const { lea, as, later } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  const [camille, paul] = [as(CAMILLE), as(PAUL)];
  const team = await camille.team();
  await team.say(await team.open(state.id), { kind: 'contacted', at: lea.serverNow(), how: 'phone', text: 'Oui' }, newClientKey());
  for (const [login, name] of [[LOGINS.lea, LEA.name], [LOGINS.paul, PAUL.name]] as const) await team.invite(await team.open(state.id), { login, name }, newClientKey());
  for (const each of [lea, paul]) await each.agent.say(await each.agent.open(state.id), { kind: 'joined', word: '' }, newClientKey());
  await team.say(await team.open(state.id), { kind: 'decided', outcome: 'accepted', reason: 'Utile', changes: '', alternative: '', into: '', partners: [] }, newClientKey());
  camille.registrations.sessions.push(session(12, 'Animer une communauté', '/sites/intranet'), session(3, 'Modérer', '/sites/formation'));
  const first = show(camille, { arriveAt: `request-${state.id}` });
  await press('Choisir une séance');
  await choose('Séance', '(un lien, ci-dessous)');
  await paste('Ou le lien d’une séance', 'https://ailleurs.example/?parvis=session-3');
  await press('Proposer cette séance');
  expect(await screen.findByText('Ce n’est pas le lien d’une séance de ce SharePoint.')).toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
  await choose('Séance', sessionKey({ kind: 'session', id: 12, webPath: '/sites/intranet' }));
  await press('Proposer cette séance');
  await waitFor(async () => expect((await team.open(state.id)).state.trainings.map(({ said }) => [said.session, said.day])).toEqual([['session-12@/sites/intranet', '2026-11-12']]));
  first.unmount();
  const animator = show(paul, { arriveAt: `request-${state.id}` });
  expect((await screen.findByRole('link', { name: 'S’inscrire à la séance' })).getAttribute('href')).toContain('session-12');
  animator.unmount();
  camille.registrations.presents.add(`session-12@/sites/intranet ${PAUL.id}`);
  later(12);
  show(camille, { arriveAt: `request-${state.id}` });
  await waitFor(async () => expect((await team.open(state.id)).state.animators.map(({ isTrained }) => isTrained)).toEqual([false, true]));
  expect(await screen.findByText(/Paul Nguyen\s: a accepté, formé/)).toBeInTheDocument();
});
