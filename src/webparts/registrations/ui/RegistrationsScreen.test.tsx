import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draftOf } from '../../../domain/registrations/Session';
import { DataError } from '../../../data/DataError';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { DAY, firstAid, HOUR, NOW, RegistrationCity } from './testing/registrationCity';

jest.setTimeout(60_000);
let city: RegistrationCity;
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  city = new RegistrationCity();
});

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\u2060/g, '').replace(/[\u00a0\u202f]/g, ' ');
const rows = async (): Promise<readonly string[]> => {
  const list = await screen.findByRole('list', { name: 'Séances' });
  return within(list).getAllByRole('listitem').map(({ textContent }) => plain(textContent));
};
const answer = async (text: RegExp): Promise<HTMLElement> => {
  const box = await screen.findByRole('region', { name: 'Votre inscription' });
  await waitFor(() => expect(plain(box.textContent)).toMatch(text));
  return box;
};

describe('the catalogue', () => {
  it('says in words what there is of each session', async () => {
    const full = await city.publish({ title: 'Complète' }, { capacity: 1 });
    await city.send(full, 2, 'register');
    await city.send(full, 3, 'register');
    const left = await city.publish({ title: 'Avec des places' }, { startsAt: new Date(NOW + 11 * DAY), endsAt: new Date(NOW + 11 * DAY + HOUR) });
    await city.send(left, 2, 'register');
    await city.publish({ title: 'Bientôt' }, { opensAt: new Date(NOW + DAY), startsAt: new Date(NOW + 12 * DAY), endsAt: new Date(NOW + 12 * DAY + HOUR) });
    await city.publish({ title: 'Réservée' }, { capacity: 3, reserves: [{ id: 1, direction: 'Petite enfance', places: 3, until: new Date(NOW + 5 * DAY) }], startsAt: new Date(NOW + 13 * DAY), endsAt: new Date(NOW + 13 * DAY + HOUR) });
    await city.publish({ title: 'Santé', visibility: 'discreet' }, { startsAt: new Date(NOW + 14 * DAY), endsAt: new Date(NOW + 14 * DAY + HOUR) });
    city.show();
    const said = await rows();
    expect(said[0]).toMatch(/Complète.*complet, 1 personne attend$/);
    expect(said[1]).toMatch(/Avec des places.*il reste 1 place$/);
    expect(said[2]).toMatch(/Bientôt.*inscriptions le 28 novembre 2026 à 10:00$/);
    expect(said[3]).toMatch(/Réservée.*3 places réservées jusqu’au 2 décembre 2026 : Petite enfance$/);
    expect(said[4]).toMatch(/Santé.*le nombre de places n’est pas affiché$/);
    expect(await axeFaults(document.body)).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Avec des places' }));
    expect((await rows()).map((text) => /(Avec des places|Réservée|Santé)/.exec(text)?.[0])).toEqual(['Avec des places', 'Réservée', 'Santé']);
    await userEvent.type(screen.getByRole('textbox', { name: 'Mots' }), 'sante');
    expect(await rows()).toHaveLength(1);
    await userEvent.type(screen.getByRole('textbox', { name: 'Mots' }), ' rien');
    expect(await screen.findByText('Aucune séance ne correspond.')).toBeVisible();
  });

  it('shows what is aimed at the reader alone, by the directory', async () => {
    await city.publish({ title: 'Pour la culture', directions: ['Direction de la culture'] });
    await city.publish({ title: 'Pour la voirie', directions: ['Direction de la voirie'] });
    city.show();
    expect(await rows()).toHaveLength(2);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pour moi' }));
    await waitFor(async () => expect((await rows()).map((text) => /Pour la (culture|voirie)/.exec(text)?.[1])).toEqual(['culture']));
  });

  it('keeps what is of a kind, of a direction, at a place, or at a distance', async () => {
    await city.publish({ title: 'Un', directions: ['Direction de la culture'] }, { link: 'https://ville.example/salle' });
    await city.publish({ title: 'Deux', kind: 'visit' }, { place: 'Serres' });
    await city.publish({ title: 'Trois', directions: ['Direction de la voirie'] }, { place: 'Serres' });
    city.show();
    const titles = async (): Promise<readonly (string | undefined)[]> => (await rows()).map((text) => /Un|Deux|Trois/.exec(text)?.[0]);
    const keeping = async (label: string, option: string): Promise<readonly (string | undefined)[]> => {
      await userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);
      const kept = await titles();
      await userEvent.selectOptions(screen.getByRole('combobox', { name: label }), '');
      return kept;
    };
    expect(await titles()).toEqual(['Un', 'Deux', 'Trois']);
    expect(await keeping('Genre', 'Visite')).toEqual(['Deux']);
    // What is for all directions is for this one too.
    expect(await keeping('Direction', 'Direction de la voirie')).toEqual(['Deux', 'Trois']);
    expect(await keeping('Lieu', 'Serres')).toEqual(['Deux', 'Trois']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'À distance' }));
    expect(await titles()).toEqual(['Un']);
  });

  it('shows a month with the same list', async () => {
    await city.publish();
    city.show({ properties: { view: 'month' } });
    const grid = await screen.findByRole('grid', { name: 'décembre 2026' });
    expect(within(grid).getByRole('gridcell', { name: /^lundi 7 décembre 2026, 1\sséance$/ })).toHaveTextContent('10:00 Premiers secours');
    expect(await screen.findByRole('link', { name: 'Premiers secours' })).toBeVisible();
    expect(await axeFaults(document.body)).toEqual([]);
  });
});

describe('one session', () => {
  it('says three true things, takes the registration, and answers with a place', async () => {
    const opened = await city.publish();
    city.show({ arriveAt: `session-${opened.session.id}` });
    const before = await screen.findByRole('region', { name: 'Avant de vous inscrire' });
    expect(within(before).getAllByRole('listitem').map(({ textContent }) => plain(textContent))).toEqual([
      'Vos collègues peuvent voir que vous êtes inscrit, ce que l’organisateur en décide et si vous êtes venu. Seul le groupe « Organisateurs (inscriptions) » lit vos réponses.',
      'Vous pouvez vous désinscrire jusqu’au 7 décembre 2026 à 10:00.',
      'Les places sont données par ordre d’arrivée, à l’heure du serveur.'
    ]);
    expect(within(before).getByText(/votre nom un an, vos réponses 30 jours/)).toBeTruthy();
    await userEvent.click(within(before).getByRole('button', { name: 'S’inscrire' }));
    await userEvent.click(within(await screen.findByRole('form')).getByRole('button', { name: 'S’inscrire' }));
    const box = await answer(/^Vous avez une place\./);
    expect(screen.queryByRole('region', { name: 'Avant de vous inscrire' })).toBeNull();
    expect(await axeFaults(document.body)).toEqual([]);
    // Two clicks.
    await userEvent.click(within(box).getByRole('button', { name: 'Se désinscrire' }));
    await userEvent.click(within(box).getByRole('button', { name: 'Oui' }));
    await answer(/^Vous vous êtes désinscrit le 27 novembre 2026/);
  });

  it('gives a position where it is full, and a place once one is free and accepted', async () => {
    const opened = await city.publish({}, { capacity: 1 });
    await city.send(opened, 2, 'register');
    city.show({ arriveAt: `session-${opened.session.id}` });
    await userEvent.click(await screen.findByRole('button', { name: 'Rejoindre la liste d’attente' }));
    await userEvent.click(within(await screen.findByRole('form')).getByRole('button', { name: 'Rejoindre la liste d’attente' }));
    await answer(/^Vous êtes numéro 1 sur la liste d’attente\./);
  });

  it('asks only what the organiser asks, says why and until when, and keeps what is typed', async () => {
    const questions = [
      { id: 1, kind: 'short', text: 'Votre service', why: 'Pour composer les groupes.', isRequired: true, isSensitive: false, options: [], keepDays: 20 },
      { id: 2, kind: 'choice', text: 'Votre repas', why: 'Pour le traiteur.', isRequired: true, isSensitive: true, options: ['Sans viande', 'Tout'], keepDays: 5 },
      { id: 3, kind: 'number', text: 'Années d’expérience', why: 'Pour adapter.', isRequired: false, isSensitive: false, options: [], keepDays: 1 },
      { id: 4, kind: 'yesNo', text: 'Déjà formé ?', why: 'Pour adapter.', isRequired: true, isSensitive: false, options: [], keepDays: 1 }
    ] as const;
    const opened = await city.publish({ questions });
    const first = city.show({ arriveAt: `session-${opened.session.id}` });
    await userEvent.click(await screen.findByRole('button', { name: 'S’inscrire' }));
    const meal = await screen.findByLabelText('Votre repas');
    expect(meal).toHaveAccessibleDescription(/^Facultatif\. Seul le groupe des organisateurs lit cette réponse\. Pourquoi\s: Pour le traiteur\. Réponse effacée 5\sjours après la séance\.$/);
    await userEvent.type(screen.getByLabelText(/Votre service/), 'Voirie');
    first.unmount();
    city.show({ arriveAt: `session-${opened.session.id}` });
    await userEvent.click(await screen.findByRole('button', { name: 'S’inscrire' }));
    expect(await screen.findByLabelText(/Votre service/)).toHaveValue('Voirie');
    expect(screen.getByText('Vous aviez commencé ce formulaire : le voici.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Années d’expérience'), 'deux');
    const send = within(screen.getByRole('form')).getByRole('button', { name: 'S’inscrire' });
    await userEvent.click(send);
    expect(await screen.findByText('Écrivez un nombre.')).toBeVisible();
    expect(screen.getByText('Répondez à cette question.')).toBeVisible();
    await userEvent.clear(screen.getByLabelText('Années d’expérience'));
    await userEvent.type(screen.getByLabelText('Années d’expérience'), '2,5');
    await userEvent.click(screen.getByRole('radio', { name: 'Non' }));
    expect(await axeFaults(document.body)).toEqual([]);
    await userEvent.click(send);
    await answer(/^Vous avez une place\./);
    expect((await city.me.registrations.answers(opened))?.answers).toEqual({ 1: 'Voirie', 3: 2.5, 4: false });
  });

  it('shows what else the reader has then, and lets him register all the same', async () => {
    const other = await city.publish({ title: 'Visite du musée' });
    await city.me.registrations.send(other, { kind: 'register', claim: 0, clientKey: 'k' });
    const opened = await city.publish();
    city.show({ arriveAt: `session-${opened.session.id}` });
    await userEvent.click(await screen.findByRole('button', { name: 'S’inscrire' }));
    expect(await screen.findByText(/En même temps, vous avez\s: Visite du musée/)).toBeVisible();
    await userEvent.click(within(screen.getByRole('form')).getByRole('button', { name: 'S’inscrire' }));
    await answer(/^Vous avez une place\./);
  });

  it('keeps the request where there is no network, and says that it is no place yet', async () => {
    const opened = await city.publish();
    city.show({ arriveAt: `session-${opened.session.id}` });
    await userEvent.click(await screen.findByRole('button', { name: 'S’inscrire' }));
    city.owner.failNext('send', new DataError('offline'));
    await userEvent.click(within(await screen.findByRole('form')).getByRole('button', { name: 'S’inscrire' }));
    expect(await screen.findByText(/En attente du réseau\. Votre demande est gardée sur cet appareil.*pas encore de place/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer maintenant' }));
    await answer(/^Vous avez une place\./);
  });

  it('shows the picture of its activity with its words, and none that another host has', async () => {
    const own = await city.publish({ pictureAddress: '/sites/intranet/SiteAssets/Parvis/dos.jpg', pictureText: 'Un agent soulève une caisse, le dos droit.' });
    const { unmount } = city.show({ arriveAt: `session-${own.session.id}` });
    expect(await screen.findByRole('img', { name: 'Un agent soulève une caisse, le dos droit.' })).toHaveAttribute('src', '/sites/intranet/SiteAssets/Parvis/dos.jpg');
    unmount();
    const other = await city.publish({ title: 'Ailleurs', pictureAddress: 'https://ailleurs.example/dos.jpg', pictureText: 'Un dos' });
    city.show({ arriveAt: `session-${other.session.id}` });
    expect(await screen.findByRole('heading', { name: 'Ailleurs' })).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('says that a session is gone, and leads back', async () => {
    city.show({ arriveAt: 'session-99' });
    expect(await screen.findByText('Cette séance n’existe pas, ou n’est pas pour vous.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Toutes les séances' }));
    expect(await screen.findByText('Aucune séance n’est annoncée pour le moment.')).toBeVisible();
  });
});

describe('one’s own', () => {
  it('says first what changed, then what is offered with the time left, what is coming and what is past', async () => {
    const coming = await city.publish({ title: 'À venir' });
    await city.me.registrations.send(coming, { kind: 'register', claim: 0, clientKey: 'a' });
    const offered = await city.publish({ title: 'Proposée' }, { capacity: 1 });
    await city.send(offered, 2, 'register');
    city.clock += 1000;
    await city.me.registrations.send(offered, { kind: 'register', claim: 0, clientKey: 'b' });
    await city.send(offered, 2, 'withdraw');
    city.clock += 1000;
    const organising = await city.owner.organising();
    await organising.decide(coming, { kind: 'changed', reason: 'Salle prise', content: { session: { ...draftOf(coming.session), place: 'Médiathèque' } } }, coming.decisions.at(-1)?.id ?? 0);
    city.show();
    await userEvent.click(await screen.findByRole('button', { name: 'Mes inscriptions' }));
    const changed = await screen.findByRole('region', { name: 'Ce qui a changé depuis votre dernière visite' });
    expect(plain(changed.textContent)).toContain('À venir : le lieu a changé.');
    const place = screen.getByRole('region', { name: 'Places qui vous sont proposées' });
    expect(plain(place.textContent)).toMatch(/Une place vous est proposée\. Acceptez-la avant le 29 novembre 2026 à 10:00 \(dans 47 heures\)\./);
    expect(screen.getByRole('region', { name: 'À venir' })).toHaveTextContent('Médiathèque');
    expect(await axeFaults(document.body)).toEqual([]);
    await userEvent.click(within(place).getByRole('button', { name: 'Accepter la place' }));
    await waitFor(() => expect(within(screen.getByRole('region', { name: 'À venir' })).getAllByRole('listitem')).toHaveLength(2));
    await userEvent.click(screen.getByRole('button', { name: 'J’ai lu' }));
    expect(screen.queryByRole('region', { name: 'Ce qui a changé depuis votre dernière visite' })).toBeNull();
  });

  it('names a session that is there no longer', async () => {
    const opened = await city.publish();
    await city.me.registrations.send(opened, { kind: 'register', claim: 0, clientKey: 'a' });
    const [row] = city.owner.lists.sessions.peek();
    if (row) await city.owner.lists.sessions.remove(row);
    city.show();
    await userEvent.click(await screen.findByRole('button', { name: 'Mes inscriptions' }));
    expect(plain((await screen.findByText(/n’existe plus/)).textContent)).toMatch(/inscrit le 27 novembre 2026/);
  });

  it('has a certificate once the organiser recorded that one was there, and not before', async () => {
    const opened = await city.publish({ ...firstAid });
    await city.me.registrations.send(opened, { kind: 'register', claim: 0, clientKey: 'a' });
    city.clock += 11 * DAY;
    const shown = city.show();
    await userEvent.click(await screen.findByRole('button', { name: 'Mes inscriptions' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Attestation de présence/ }));
    expect(await screen.findByText('L’organisateur n’a pas encore noté les présences.')).toBeVisible();
    shown.unmount();
    await (await city.owner.organising()).record(opened.session, 1, 'present', 'r');
    city.show();
    await userEvent.click(await screen.findByRole('button', { name: 'Mes inscriptions' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Attestation de présence/ }));
    expect(plain((await screen.findByText(/a participé à/)).textContent)).toBe('Léa Martin a participé à « Premiers secours », lundi 7 décembre 2026, 10:00 – 13:00, Salle des mariages.');
  });
});
