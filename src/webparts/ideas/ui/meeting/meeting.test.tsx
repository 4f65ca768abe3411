import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ideaDraft } from '../../../../../tests/contract/ideaTexts';
import { DataError } from '../../../../data/DataError';
import type { MemoryIdeaServices } from '../../../../data/ideas/testing/MemoryIdeaServices';
import type { RoomDraft } from '../../../../data/live/Rooms';
import type { Campaign } from '../../../../domain/ideas/Campaign';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import { meetingFile, meetingRoom } from '../../../../domain/ideas/meetingContent';
import type * as Beats from '../../../../domain/live/beat';
import { joinCode } from '../../../../domain/live/joinCode';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { nadia, openCampaign, show, theo } from '../testing/showIdeas';

jest.setTimeout(120_000);

// A phone waits ten seconds and more for its next look: here a twentieth of it.
jest.mock('../../../../domain/live/beat', () => {
  const beat = jest.requireActual<typeof Beats>('../../../../domain/live/beat');
  return { ...beat, waitOf: (...asked: Parameters<typeof beat.waitOf>) => beat.waitOf(...asked) / 20 };
});

// Axe measures letters to tell icons from words.
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(() => jest.restoreAllMocks());

const julien = { id: 30, name: 'Julien Roux' };
const said = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const is = (text: string) => (shown: string): boolean => said(shown) === text;
const press = async (name: string, place: HTMLElement = document.body): Promise<void> => userEvent.click(await within(place).findByRole('button', { name: is(name) }));
const write = async (label: string, text: string, place: HTMLElement): Promise<void> => {
  await userEvent.click(await within(place).findByRole('textbox', { name: is(label) }));
  await userEvent.paste(text);
};

/** The phone of an agent who came by the address of the meeting. */
function follow(services: MemoryIdeaServices, { id }: Campaign, person = nadia): HTMLElement {
  return show(services.as(person), {}, { arriveAt: `meeting-${id}` }).container;
}

/** The page of an animator, with its meeting. */
async function lead(services: MemoryIdeaServices, { id }: Campaign): Promise<HTMLElement> {
  const { container } = show(services.as(julien, 'animator'), {}, { arriveAt: `campaign-${id}` });
  await userEvent.click(await within(container).findByRole('button', { name: 'Réunion' }, { timeout: 90_000 }));
  return container;
}

/** What a console would have written, past it. */
function wrote(services: MemoryIdeaServices, { id }: Campaign, content: Partial<MeetingContent>, { position = 1, viewers = 10, age = 0 } = {}): void {
  const whole: MeetingContent = { isOpen: true, step: 'throw', timer: null, namesShown: false, thrown: 0, people: 0, waiting: 0, votes: 0, areCountsShown: true, clusters: [], ideas: [], left: 0, ...content };
  const room = meetingRoom(id);
  const alive = Math.floor(Date.now() / 60_000) - age;
  services.rooms.files.set(room, { text: meetingFile.write({ room, position, alive, viewers, units: 50, content: whole }), version: (services.rooms.files.get(room)?.version ?? 0) + 1 });
}

const say = async (services: MemoryIdeaServices, { id }: Campaign, draft: RoomDraft): Promise<void> => {
  const { rooms } = await services.as(julien, 'animator').meetings();
  const newest = Math.max(0, ...(await rooms.records(meetingRoom(id))).map((record) => record.id));
  await rooms.say(meetingRoom(id), draft, newest);
};

describe('a meeting', () => {
  it('goes from ideas in silence to a result, on the screen of the room and on a phone, without a fault that axe finds', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    const room = await lead(services, campaign);
    await press('Ouvrir la réunion', room);
    expect(await within(room).findByRole('heading', { name: 'Proposer en silence' })).toBeVisible();
    expect(within(room).getByText(joinCode(campaign.id))).toBeVisible();
    expect(within(room).getByRole('img', { name: is('Code QR qui mène à la réunion') })).toBeVisible();
    expect(await axeFaults(room)).toEqual([]);

    const phone = follow(services, campaign);
    expect(await within(phone).findByText(is('Étape 1 sur 5 : Proposer en silence'))).toBeVisible();
    await write('Votre idée en une phrase', 'Ouvrir le soir', phone);
    await press('Lancer mon idée', phone);
    expect(await within(phone).findByText(is('1 idée envoyée de votre part. Une autre ?'))).toBeVisible();
    expect(within(phone).getByRole('textbox', { name: is('Votre idée en une phrase') })).toHaveFocus();
    expect(await axeFaults(phone)).toEqual([]);
    expect(services.lists.ideas.peek().map(({ title }) => title)).toEqual(['Ouvrir le soir']);
    await services.as(theo).ideas.add(campaign, ideaDraft('Fermer le midi'), 'key-2');

    await press('Étape suivante : Découvrir les idées', room);
    expect(await within(room).findByRole('heading', { name: 'Ouvrir le soir' })).toBeVisible();
    expect(await within(phone).findByRole('heading', { name: 'Fermer le midi' })).toBeVisible();
    expect(within(phone).queryByText(/par Nadia/)).not.toBeInTheDocument();
    await press('Montrer les auteurs', room);
    expect(await within(phone).findByText(is('par Nadia Benali'))).toBeVisible();

    await press('Étape suivante : Regrouper', room);
    await press('Étape suivante : Voter', room);
    await press('Soutenir « Ouvrir le soir »', phone);
    await waitFor(() => expect(within(phone).getByRole('button', { name: is('Soutenir « Ouvrir le soir »') })).toHaveAttribute('aria-pressed', 'true'));
    expect(await axeFaults(phone)).toEqual([]);
    await press('Étape suivante : Voir le résultat', room);
    expect(await within(phone).findByText(is('1 vote'))).toBeVisible();
    expect(within(phone).getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['Ouvrir le soir', 'Fermer le midi']);
    expect(await axeFaults(room)).toEqual([]);
    await press('Clore la réunion', room);
    await press('Clore la réunion', await screen.findByRole('dialog'));
    expect(await within(phone).findByText(is('La réunion est terminée. Les idées et les votes restent dans le remue-méninges.'))).toBeVisible();
    expect(services.rooms.files.get(meetingRoom(campaign.id))?.text).not.toContain('Ouvrir le soir');
  });

  it('is joined by its code, and a slip is told', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    const { container } = show(services);
    await press('Rejoindre une réunion', container);
    const field = await within(container).findByRole('textbox', { name: is('Code de la réunion') });
    expect(field).toHaveFocus();
    await press('Rejoindre', container);
    expect(field).toHaveAccessibleDescription(/Tapez le code/);
    await userEvent.type(field, 'zzzz');
    await press('Rejoindre', container);
    expect(field).toHaveAccessibleDescription(/vérifiez chaque lettre/);
    await userEvent.clear(field);
    await userEvent.type(field, joinCode(campaign.id).toLowerCase());
    await press('Rejoindre', container);
    expect(await within(container).findByText(/n’a pas encore commencé/)).toBeVisible();
    expect(location.search).toBe(`?parvis=meeting-${campaign.id}`);
  });

  it('leads from the page of the brainstorm too, and back', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    const { container } = show(services, {}, { arriveAt: `campaign-${campaign.id}` });
    await press('Réunion', container);
    expect(await within(container).findByRole('heading', { name: campaign.question, level: 3 })).toHaveFocus();
    await press('Voir tout le remue-méninges', container);
    expect(await within(container).findByRole('button', { name: 'Proposer une idée' })).toBeVisible();
  });
});

describe('a phone in a meeting', () => {
  it('keeps what is thrown without the network, and sends it once when it is back', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    wrote(services, campaign, {});
    const phone = follow(services, campaign);
    await write('Votre idée en une phrase', 'Ouvrir le soir', phone);
    services.failNext('add', new DataError('offline'));
    services.failNext('file', new DataError('offline'));
    await press('Lancer mon idée', phone);
    expect(await within(phone).findByText(/gardé sur cet appareil : il partira au retour du réseau/)).toBeVisible();
    expect(await within(phone).findByText(/Pas de réseau\. Continuez/)).toBeVisible();
    expect(within(phone).getByRole('textbox', { name: is('Votre idée en une phrase') })).toHaveValue('');
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await within(phone).findByText(is('1 idée envoyée de votre part. Une autre ?'))).toBeVisible();
    expect(services.lists.ideas.peek()).toHaveLength(1);
  });

  it('lets what was begun be sent when the meeting goes on, and keeps it when the collection ends', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    wrote(services, campaign, {});
    const phone = follow(services, campaign);
    await write('Votre idée en une phrase', 'Ouvrir le soir', phone);
    wrote(services, campaign, { step: 'show' }, { position: 2 });
    expect(await within(phone).findByText(/la collecte est encore ouverte/)).toBeVisible();
    expect(within(phone).getByRole('textbox', { name: is('Votre idée en une phrase') })).toHaveValue('Ouvrir le soir');
    await press('Lancer mon idée', phone);
    await waitFor(() => expect(services.lists.ideas.peek()).toHaveLength(1));
    expect(within(phone).queryByRole('textbox', { name: is('Votre idée en une phrase') })).not.toBeInTheDocument();
  });

  it('shows no older file, and nothing of one that somebody forged', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    wrote(services, campaign, { step: 'result' }, { position: 9 });
    const phone = follow(services, campaign);
    expect(await within(phone).findByText(is('Étape 5 sur 5 : Voir le résultat'))).toBeVisible();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    wrote(services, campaign, { step: 'throw' }, { position: 3 });
    const before = services.rooms.files.get(meetingRoom(campaign.id))?.version ?? 0;
    services.rooms.files.set(meetingRoom(campaign.id), { text: '<script>', version: before + 1 });
    wrote(services, campaign, { step: 'vote' }, { position: 10 });
    expect(await within(phone).findByText(is('Étape 4 sur 5 : Voter'))).toBeVisible();
  });

  it('is told why it is not kept up to date among too many, and looks when its reader wants to', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    localStorage.setItem('parvis-room-token', 'viewer');
    wrote(services, campaign, {}, { viewers: 60_000 });
    const phone = follow(services, campaign);
    expect(await within(phone).findByText(/plus que SharePoint n’en sert en continu/)).toBeVisible();
    wrote(services, campaign, { step: 'show' }, { position: 2, viewers: 60_000 });
    await press('Regarder maintenant', phone);
    expect(await within(phone).findByText(is('Étape 2 sur 5 : Découvrir les idées'))).toBeVisible();
    await press('Regarder maintenant', phone);
    expect(await within(phone).findByText(/Vous venez de regarder/)).toBeVisible();
    expect(await axeFaults(phone)).toEqual([]);
  });

  it('says that the server is busy, and that the animator’s page no longer answers', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    await say(services, campaign, { kind: 'opened', step: 'throw' });
    await say(services, campaign, { kind: 'step', step: 'show' });
    await services.as(theo).ideas.add(campaign, ideaDraft('Fermer le midi'), 'key-2');
    // Its console died ten minutes ago, while ideas were thrown.
    wrote(services, campaign, {}, { age: 10 });
    const phone = follow(services, campaign);
    expect(await within(phone).findByText(/ne répond plus/)).toBeVisible();
    expect(await within(phone).findByRole('heading', { name: 'Fermer le midi' })).toBeVisible();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    services.failNext('file', new DataError('throttled', undefined, 1));
    expect(await within(phone).findByText(/deux fois moins souvent/, undefined, { timeout: 60_000 })).toBeVisible();
  });

  it('shows hostile words as the text that they are', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    wrote(services, campaign, { step: 'show', ideas: [{ id: 1, title: '<img src=x onerror=alert(1)>', text: '<b>gras</b>', cluster: 0, names: ['<i>Nadia</i>'] }], left: 12 });
    const phone = follow(services, campaign);
    expect(await within(phone).findByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
    expect(phone.querySelector('img, b, i')).toBeNull();
    expect(within(phone).getByText(/12 idées de plus ne sont pas montrées ici/)).toBeVisible();
  });
});

describe('who leads a meeting', () => {
  it('is told who was faster, and leads on from there', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    const room = await lead(services, campaign);
    await press('Ouvrir la réunion', room);
    await within(room).findByRole('heading', { name: 'Proposer en silence' });
    // Somebody else's page, a moment before.
    const other = await services.as(theo, 'animator').meetings();
    const [first] = await other.rooms.records(meetingRoom(campaign.id));
    await other.rooms.say(meetingRoom(campaign.id), { kind: 'step', step: 'gather' }, first?.id ?? 0);
    await press('Étape suivante : Découvrir les idées', room);
    expect(await within(room).findByText(/Théo Lefèvre a été plus rapide/)).toBeVisible();
    expect(await within(room).findByRole('heading', { name: 'Regrouper' })).toBeVisible();
  });

  it('gives a step its time, pauses it and goes on', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    const room = await lead(services, campaign);
    await press('Ouvrir la réunion', room);
    const minutes = await within(room).findByRole('textbox', { name: 'Minuteur, en minutes' });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '0');
    await press('Démarrer', room);
    expect(minutes).toHaveAccessibleDescription(/entre\s1\set\s240/);
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '3');
    await press('Démarrer', room);
    expect(await within(room).findByRole('timer')).toHaveTextContent(/^[23]:\d\d$/);
    await press('Mettre en pause', room);
    expect(await within(room).findByText('Minuteur en pause')).toBeVisible();
    await press('Reprendre', room);
    await press('Arrêter le minuteur', room);
    await waitFor(() => expect(within(room).queryByRole('timer')).not.toBeInTheDocument());
  });

  it('opens the vote with a reason where it is not open, and lets through what waits', async () => {
    const { services, opened: { campaign } } = await openCampaign({ moderation: 'before', vote: { kind: 'support', votes: 5, most: 2, from: 'vote', on: 'all', countsHidden: false, supportsMove: true }, starts: { collect: null, gather: null, vote: new Date(Date.now() + 5 * 86_400_000), decide: null, follow: null } });
    await services.ideas.add(campaign, ideaDraft('Ouvrir le soir'), 'key-1');
    const room = await lead(services, campaign);
    await press('Ouvrir la réunion', room);
    await press('Étape suivante : Découvrir les idées', room);
    await press('Laisser passer 1 idée', room);
    await press('Laisser passer', await screen.findByRole('dialog'));
    expect(await within(room).findByRole('heading', { name: 'Ouvrir le soir' })).toBeVisible();
    await press('4. Voter', room);
    await press('Ouvrir le vote maintenant', room);
    await waitFor(() => expect(services.lists.decisions.peek().map(({ kind, reason }) => [kind, reason])).toContainEqual(['dates', 'Le vote est ouvert en réunion.']));
    await waitFor(() => expect(within(room).queryByRole('button', { name: is('Ouvrir le vote maintenant') })).not.toBeInTheDocument());
  });

  it('fills the screen, from which nothing else is reached, and comes back with Escape', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    const room = await lead(services, campaign);
    await press('Plein écran', room);
    const leave = await screen.findByRole('button', { name: 'Quitter le plein écran' });
    expect(leave).toHaveFocus();
    expect(room).toHaveProperty('inert', true);
    await userEvent.keyboard('{Escape}');
    expect(await within(room).findByRole('button', { name: 'Plein écran' })).toHaveFocus();
    expect(room).toHaveProperty('inert', false);
  });

  it('is told that the lists are not there yet, where a site is older', async () => {
    const { services, opened: { campaign } } = await openCampaign();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    services.failNext('lease', new DataError('notFound'));
    const room = await lead(services, campaign);
    expect(await within(room).findByText(/Un propriétaire les ajoute/)).toBeVisible();
  });
});
