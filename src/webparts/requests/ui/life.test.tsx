import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { newClientKey } from '../../../data/items/newClientKey';
import type { MemoryRequestServices } from '../../../data/requests/testing/MemoryRequestServices';
import type { RequestServices } from '../../../data/requests/RequestServices';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { RequestsScreen } from './RequestsScreen';
import { choose, named, paste, press, show as showIn } from './testing/pressing';
import { CAMILLE, FORM, INES, LEA, LOGINS, PAUL, requestsCity } from './testing/requestsCity';

jest.setTimeout(60_000);

const show = (services: RequestServices, options?: Parameters<typeof showIn>[2]): ReturnType<typeof showIn> => showIn(<RequestsScreen properties={{}} saveProperties={() => undefined} />, services, options);
const SPACE = 'https://ville.example/sites/reseau-des-atsem';
const OLGA = { name: 'Olga Petit', organisation: 'Métropole', reason: 'Elle anime le réseau voisin', until: null };

/** An open community with a partner outside, led by Léa and Paul. */
async function opened(): Promise<{ readonly id: number; readonly camille: MemoryRequestServices; readonly paul: MemoryRequestServices; readonly lea: MemoryRequestServices; later(days: number): void }> {
  const { lea, as, later } = requestsCity();
  const { state } = await lea.filed({ ...FORM, partners: [OLGA] }, CAMILLE);
  const [camille, paul] = [as(CAMILLE), as(PAUL)];
  const team = await camille.team();
  const say = async (said: Parameters<typeof team.say>[1]): Promise<unknown> => team.say(await team.open(state.id), said, newClientKey());
  await say({ kind: 'contacted', at: lea.serverNow(), how: 'phone', text: 'Oui' });
  await say({ kind: 'decided', outcome: 'accepted', reason: 'Utile', changes: '', alternative: '', into: '', partners: [{ name: OLGA.name, isAllowed: true, until: null }] });
  for (const [login, name] of [[LOGINS.lea, LEA.name], [LOGINS.paul, PAUL.name]] as const) await team.invite(await team.open(state.id), { login, name }, newClientKey());
  for (const each of [lea, paul]) await each.agent.say(await each.agent.open(state.id), { kind: 'joined', word: '' }, newClientKey());
  await say({ kind: 'waived', reason: 'Ils ont animé ailleurs.' });
  await say({ kind: 'opened', url: SPACE });
  await team.publish(await team.open(state.id));
  camille.signs.set(SPACE, { lastAt: new Date('2026-11-20T09:00:00Z'), owners: new Set([LOGINS.lea, LOGINS.paul]) });
  return { id: state.id, camille, paul, lea, later };
}

beforeEach(() => localStorage.clear());

describe('the life of a community on the screens', () => {
  it('is read from its space by the board, once a day; asleep, it says so to who leads it, to the team and to all', async () => {
    const { camille, paul, later } = await opened();
    later(25);
    const board = show(camille);
    await press('Tableau');
    expect(await screen.findByText('1 espace relu aujourd’hui.')).toBeInTheDocument();
    expect((await camille.communities.list())[0]?.lastSignAt).toEqual(new Date('2026-11-20T09:00:00Z'));
    expect(await screen.findByText('Toutes les communautés ouvertes donnent signe de vie, et ont leurs animateurs.')).toBeInTheDocument();
    board.unmount();
    const agent = show(paul);
    await screen.findByRole('list', { name: 'Mes demandes' });
    expect(screen.queryByText(/plus donné signe de vie/)).toBeNull();
    agent.unmount();
    later(120);
    const asleep = show(paul);
    expect(await screen.findByText(/« Réseau des Atsem » n’a plus donné signe de vie depuis le 20.novembre.2026. Comment va-t-elle/)).toBeInTheDocument();
    expect(await axeFaults(document.body)).toEqual([]);
    asleep.unmount();
    const late = show(camille, { language: 'en' });
    await screen.findByRole('button', { name: 'Board' }).then((button) => button.click());
    const care = await screen.findByRole('table', { name: 'Communities to look after' });
    await waitFor(() => expect(within(care).getByRole('row', { name: /Réseau des Atsem.*No sign of life since.*Léa Martin and Paul Nguyen/ })).toBeInTheDocument());
    expect(await axeFaults(document.body)).toEqual([]);
    late.unmount();
    show(paul);
    await press('Les communautés');
    expect(await screen.findByText('En sommeil')).toBeInTheDocument();
  });

  it('names who leads it no longer, and goes to the correspondent of its direction when nobody is left', async () => {
    const { camille, lea, later } = await opened();
    const owner = await lea.as({ id: 99, name: 'Sophie Petit' }, 'owner').owner();
    await owner.saveRules({ ...(await lea.agent.frame()).rules, approvers: [{ direction: 'Éducation', people: [CAMILLE] }] }, newClientKey());
    camille.signs.set(SPACE, { lastAt: null, owners: new Set() });
    later(10);
    show(camille);
    await press('Tableau');
    const care = await screen.findByRole('table', { name: 'Communautés à accompagner' });
    await waitFor(() => expect(within(care).getByRole('row', { name: /Sans animateur.*Correspondant de la direction\s: Camille Roux/ })).toBeInTheDocument());
    await press('Les communautés');
    expect(await screen.findByText(/Léa Martin \(n’est plus dans l’espace\)/)).toBeInTheDocument();
    expect(screen.getByText('Cherche des animateurs', { selector: 'span' })).toBeInTheDocument();
  });

  it('that looks for animators gets one by its own people: proposed in somebody’s place, invited by the team, accepted by himself', async () => {
    const { id, camille, paul, later } = await opened();
    camille.signs.set(SPACE, { lastAt: new Date('2026-11-20T09:00:00Z'), owners: new Set([LOGINS.paul]) });
    later(10);
    const board = show(camille);
    await press('Tableau');
    await waitFor(async () => expect((await camille.communities.list())[0]?.seeksAnimators).toBe(true));
    board.unmount();
    const leading = show(paul, { arriveAt: `request-${id}` });
    expect(await screen.findByText(/« Réseau des Atsem » cherche des animateurs/)).toBeInTheDocument();
    await press('Proposer un autre animateur');
    await choose('À la place de', LOGINS.lea);
    await userEvent.type(await screen.findByRole('combobox', { name: named('Qui ?') }), 'Inès');
    await userEvent.click(await screen.findByRole('option', { name: /Inès/ }));
    await press('Proposer');
    await waitFor(async () => expect((await paul.agent.open(id)).state.animators.map(({ name, standing }) => [name, standing])).toEqual([[PAUL.name, 'joined'], [INES.name, 'named']]));
    leading.unmount();
    const team = show(camille, { arriveAt: `request-${id}` });
    await press(`Inviter ${INES.name}`);
    await waitFor(async () => expect((await paul.agent.open(id)).state.animators[1]?.standing).toBe('invited'));
    team.unmount();
    const ines = camille.as(INES, 'agent');
    const invited = show(ines);
    expect(await screen.findByText('Une invitation à animer vous attend')).toBeInTheDocument();
    await press('Réseau des Atsem');
    expect(await screen.findByText(/une à deux heures par semaine/)).toBeInTheDocument();
    // Who has not agreed yet proposes nobody.
    expect(screen.queryByRole('button', { name: named('Proposer un autre animateur') })).toBeNull();
    await press('Accepter');
    await press('Accepter');
    await waitFor(async () => expect((await paul.agent.open(id)).state.animators[1]?.standing).toBe('joined'));
    invited.unmount();
    camille.signs.set(SPACE, { lastAt: new Date('2026-11-20T09:00:00Z'), owners: new Set([LOGINS.paul, LOGINS.ines]) });
    await (await camille.team()).board();
    show(camille, { arriveAt: `request-${id}` });
    await press('Faire le bilan');
    expect(await screen.findByText(/Animateurs\s: Paul Nguyen et Inès Faure\. Dernier signe de vie\s: le/)).toBeInTheDocument();
    expect((await camille.communities.list()).map(({ animators, seeksAnimators }) => [animators.map(({ name }) => name), seeksAnimators])).toEqual([[[PAUL.name, INES.name], false]]);
  });

  it('has partners outside, whom an animator renews each year', async () => {
    const { id, camille, paul, later } = await opened();
    later(370);
    expect((await (await camille.team()).reviews()).map(({ partners }) => partners.map(({ name, renewOn }) => [name, renewOn]))).toEqual([[['Olga Petit', '2027-11-03']]]);
    show(paul, { arriveAt: `request-${id}` });
    expect(await screen.findByText(/Personne n’a reconduit avant le 3.novembre.2027/)).toBeInTheDocument();
    expect(screen.getByText(/Dire si des partenaires extérieurs sont encore souhaités/)).toBeInTheDocument();
    await press('Reconduire Olga Petit');
    await paste('Un mot, si vous voulez', 'Elle vient à chaque réunion');
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Reconduire');
    expect(await screen.findByText(/Jusqu’au 8.novembre.2028/)).toBeInTheDocument();
    expect((await paul.agent.open(id)).state.awaited.filter(({ what }) => what === 'partner')).toEqual([]);
    expect(screen.queryByRole('button', { name: named('Ajouter un partenaire') })).toBeNull();
  });
});
