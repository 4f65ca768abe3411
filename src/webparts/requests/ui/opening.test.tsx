import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import { newClientKey } from '../../../data/items/newClientKey';
import type { MemoryRequestServices } from '../../../data/requests/testing/MemoryRequestServices';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { press, show as showIn } from './testing/pressing';
import { CAMILLE, FORM, LEA, LOGINS, MARC, PAUL, requestsCity } from './testing/requestsCity';

jest.setTimeout(120_000);

const show = (services: RequestServices, options?: Parameters<typeof showIn>[2]): ReturnType<typeof showIn> => showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, services, options);
const steps = (): readonly string[] => within(panel()).getAllByRole('listitem').map((each) => (each.textContent ?? '').replace(/\s+/g, ' '));
const panel = (): HTMLElement => screen.getByRole('region', { name: /^(Ouvrir l’espace|Open the space)$/ });
/** The text of the step of this title. */
const step = (title: string): string => steps().find((each) => each.startsWith(title)) ?? '';

/** A request that was accepted, whose animators agreed, and who need no training. */
async function ready(): Promise<{ readonly id: number; readonly camille: MemoryRequestServices; readonly marc: MemoryRequestServices; readonly lea: MemoryRequestServices }> {
  const { lea, as } = requestsCity();
  const { state } = await lea.filed(FORM, CAMILLE);
  const [camille, marc, paul] = [as(CAMILLE), as(MARC), as(PAUL)];
  const team = await camille.team();
  const say = async (said: Parameters<typeof team.say>[1]): Promise<unknown> => team.say(await team.open(state.id), said, newClientKey());
  await say({ kind: 'contacted', at: lea.serverNow(), how: 'phone', text: 'Oui' });
  await say({ kind: 'decided', outcome: 'accepted', reason: 'Utile', changes: '', alternative: '', into: '', partners: [] });
  for (const [login, name] of [[LOGINS.lea, LEA.name], [LOGINS.paul, PAUL.name]] as const) await team.invite(await team.open(state.id), { login, name }, newClientKey());
  for (const each of [lea, paul]) await each.agent.say(await each.agent.open(state.id), { kind: 'joined', word: '' }, newClientKey());
  await say({ kind: 'waived', reason: 'Ils ont animé ailleurs.' });
  expect((await team.open(state.id)).state.step).toBe('ready');
  return { id: state.id, camille, marc, lea };
}

beforeEach(() => localStorage.clear());

describe('the opening of a space on the screen', () => {
  it('is done step after step, recorded, listed for all, and said to the requester', async () => {
    const { id, camille, lea } = await ready();
    show(camille, { arriveAt: `request-${id}` });
    await press('Ouvrir l’espace');
    expect(await screen.findByText('Adresse de l’espace : https://ville.example/sites/reseau-des-atsem')).toBeInTheDocument();
    expect(steps()).toHaveLength(10);
    expect(step('Demander le site')).toMatch(/à faire|attend une autre étape/);
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Lancer le plan');
    expect(await screen.findByText('Tout est fait.')).toBeInTheDocument();
    expect(steps().every((each) => each.endsWith('fait'))).toBe(true);
    expect(await axeFaults(document.body)).toEqual([]);
    const { state } = await lea.agent.open(id);
    expect([state.step, state.opened?.said.url]).toEqual(['opened', 'https://ville.example/sites/reseau-des-atsem']);
    expect(state.course.filter(({ said }) => said.kind === 'message')).toHaveLength(1);
    expect(await lea.communities.list()).toMatchObject([{ state: 'open', address: 'https://ville.example/sites/reseau-des-atsem' }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Vérifier l’espace' })).toBeInTheDocument());
  });

  it('leaves what is refused to an administrator, with commands to copy, and goes on once he did it', async () => {
    const { id, camille } = await ready();
    camille.spaces.failing.set('create', new DataError('forbidden'));
    const writeText = jest.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    show(camille, { arriveAt: `request-${id}` });
    await press('Ouvrir l’espace');
    await press('Lancer le plan');
    expect(await screen.findByText('Vous n’avez pas le droit de le faire. Le reste continue.')).toBeInTheDocument();
    expect(step('Attendre le site')).toMatch(/attend une autre étape/);
    await press('À faire par quelqu’un d’autre');
    expect(screen.getByRole('region', { name: /Commandes pour un administrateur/ })).toHaveTextContent(/^m365 spo site add .*reseau-des-atsem.*camille@ville.test/);
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Copier les commandes');
    await waitFor(() => expect(writeText).toHaveBeenCalledWith(expect.stringContaining("--url 'https://ville.example/sites/reseau-des-atsem'")));
    writeText.mockRejectedValueOnce(new Error('no'));
    await press('Copier les commandes');
    expect(await screen.findByText(/Sélectionnez le texte/)).toBeInTheDocument();
    camille.spaces.done.add('reseau-des-atsem create');
    await press('Vérifier à nouveau');
    await waitFor(() => expect(step('Demander le site')).toMatch(/fait$/));
    await press('Lancer le plan');
    expect(await screen.findByText('Tout est fait.')).toBeInTheDocument();
  });

  it('asks before it asks again for what may still come', async () => {
    const { id, camille } = await ready();
    camille.spaces.says.set('create', { is: 'unsure', since: new Date('2026-11-03T09:12:00Z') });
    show(camille, { arriveAt: `request-${id}` });
    await press('Ouvrir l’espace');
    await press('Lancer le plan');
    expect(await screen.findByText(/Demandé le 3.novembre.*SharePoint ne dit rien/)).toBeInTheDocument();
    await press('Demander à nouveau');
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Oui, demander');
    expect(await screen.findByText('Tout est fait.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Vérifier à nouveau' })).toHaveFocus();
  });

  it('is stopped between two steps, and taken up by a colleague who sees who was at it', async () => {
    const { id, camille, marc } = await ready();
    let goOn: () => void = () => undefined;
    camille.spaces.onDo = (step) => (step === 'people' ? new Promise<void>((resolve) => (goOn = resolve)) : undefined);
    const view = show(camille, { arriveAt: `request-${id}` });
    await press('Ouvrir l’espace');
    await press('Lancer le plan');
    await waitFor(() => expect(step('Donner ses droits')).toMatch(/en cours/));
    const other = await marc.openings();
    const session = await other.session(await (await marc.team()).open(id));
    expect((await session.look()).lease?.by).toMatchObject({ name: CAMILLE.name });
    expect((await session.run()).end).toBe('overtaken');
    await press('Arrêter');
    expect(screen.getByText('Le plan s’arrête après l’étape en cours.')).toBeInTheDocument();
    await act(async () => goOn());
    expect(await screen.findByText('Arrêté. Ce qui est fait reste fait.')).toBeInTheDocument();
    camille.spaces.onDo = () => undefined;
    view.unmount();
    expect((await session.run()).end).toBe('done');
    expect([...camille.spaces.done].filter((each) => each.endsWith(' people'))).toHaveLength(1);
  });

  it('says who runs it, since when, and lets the same person go on in another page', async () => {
    const { id, camille, marc } = await ready();
    let goOn: () => void = () => undefined;
    camille.spaces.onDo = (step) => (step === 'create' ? new Promise<void>((resolve) => (goOn = resolve)) : undefined);
    const lost = (await (await camille.openings()).session(await (await camille.team()).open(id))).run();
    const view = show(marc, { arriveAt: `request-${id}`, language: 'en' });
    fireEvent.click(await screen.findByRole('button', { name: 'Open the space' }));
    expect(await screen.findByText(/Camille Roux has been running this plan since/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Run the plan' })).toBeNull();
    expect(screen.queryByRole('button', { name: /My other page/ })).toBeNull();
    expect(await axeFaults(document.body)).toEqual([]);
    view.unmount();
    show(camille, { arriveAt: `request-${id}` });
    await press('Ouvrir l’espace');
    camille.spaces.onDo = () => undefined;
    await press('Mon autre page est fermée : continuer ici');
    expect(await screen.findByText('Tout est fait.')).toBeInTheDocument();
    goOn();
    await lost;
  });

  it('says why a step is barred, and whom to ask', async () => {
    const { id, camille } = await ready();
    camille.spaces.says.set('create', { is: 'barred', why: 'closed', by: MARC });
    show(camille, { arriveAt: `request-${id}` });
    await press('Ouvrir l’espace');
    await press('Lancer le plan');
    expect(await screen.findByText(/Marc Delattre a demandé le site et y entre seul/)).toBeInTheDocument();
  });

  it('makes the space of an archived community read only, and opens it again once it goes on', async () => {
    const { id, camille } = await ready();
    const team = await camille.team();
    await (await (await camille.openings()).session(await team.open(id))).run();
    await team.say(await team.open(id), { kind: 'archived', reason: 'Le projet est fini.' }, newClientKey());
    const view = show(camille, { arriveAt: `request-${id}` });
    await press('Passer l’espace en lecture seule');
    await screen.findByText(/Tous continuent de lire/);
    await press('Lancer le plan');
    expect(await screen.findByText('Tout est fait.')).toBeInTheDocument();
    expect(camille.spaces.readOnly.size).toBe(3);
    expect(await axeFaults(document.body)).toEqual([]);
    view.unmount();
    await team.say(await team.open(id), { kind: 'restored', reason: 'Il reprend.' }, newClientKey());
    show(camille, { arriveAt: `request-${id}` });
    await press('Rouvrir l’espace à l’écriture');
    await press('Lancer le plan');
    expect(await screen.findByText('Tout est fait.')).toBeInTheDocument();
    expect(camille.spaces.readOnly.size).toBe(0);
  });
});
