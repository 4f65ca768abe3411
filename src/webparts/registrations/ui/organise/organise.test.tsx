import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataError } from '../../../../data/DataError';
import type { MakingServices } from '../../../../data/making/Maker';
import type { Making, Proposal } from '../../../../domain/making/Proposal';
import { badgeText } from '../../../../domain/registrations/badge';
import { noReferences } from '../../../../shell/testing/renderScreen';
import * as downloads from '../../../../ui/downloadText';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import type { OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { DAY, oneDay, RegistrationCity } from '../testing/registrationCity';

jest.setTimeout(60_000);
let city: RegistrationCity;
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  city = new RegistrationCity();
});
afterEach(() => jest.restoreAllMocks());

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\u2060/g, '').replace(/[\u00a0\u202f]/g, ' ');
/** Signs keep on the line of their word by a space of their own. */
const named = (name: string): RegExp => new RegExp(`^${name.replace(/[()]/g, '\\$&').replace(/ /g, '\\s')}`);
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name: named(name) }));

/** The organiser's desk of a session. */
async function openDesk(section?: string): Promise<void> {
  city.show({ services: city.owner });
  await press('Organiser');
  await press('Ouvrir : Premiers secours');
  await press('Gérer : Premiers secours');
  if (section) await press(section);
}

const states = async (): Promise<readonly string[]> => {
  const grid = await screen.findByRole('grid', { name: 'Inscrits' });
  return within(grid).getAllByRole('row').slice(1).map((row) => plain(`${within(row).getByRole('rowheader').textContent} ${within(row).getAllByRole('gridcell')[1]?.textContent?.replace('État', '')}`));
};

async function crowded(): Promise<OpenedSession> {
  const opened = await city.publish();
  for (const agent of [2, 3, 4, 5]) await city.send(opened, agent, 'register');
  return opened;
}

it('an activity begins with its questions, and its sessions as a series without holidays', async () => {
  city.clock = Date.parse('2027-03-01T09:00:00Z');
  city.show({ services: city.owner });
  await press('Organiser');
  await press('Nouvelle activité');
  await userEvent.type(await screen.findByLabelText(/^Titre/), 'Gestes du dos');
  // A picture says what it shows.
  await press('Reprendre une image de ce site');
  await press('Reprendre l’image « a.jpg »');
  await press('Enregistrer');
  expect((await screen.findAllByText('Dites ce que l’image montre.')).length).toBeGreaterThan(0);
  await userEvent.type(screen.getByRole('textbox', { name: /Description de l’image/ }), 'Un dos droit.');
  await press('Ajouter une question');
  await userEvent.click(screen.getByRole('checkbox', { name: /Santé, régime alimentaire ou handicap/ }));
  expect(screen.getByRole('checkbox', { name: 'Réponse obligatoire' })).toBeDisabled();
  await press('Enregistrer');
  expect(await screen.findByText('Écrivez la question et pourquoi vous la posez.')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Question'), 'Un mal de dos ?');
  await userEvent.type(screen.getByLabelText('Pourquoi'), 'Pour adapter les gestes.');
  await press('Enregistrer');
  expect(await screen.findByRole('heading', { name: 'Gestes du dos' })).toBeVisible();
  const [stored] = await (await city.owner.organising()).activities();
  expect(stored).toMatchObject({ pictureAddress: '/sites/intranet/SiteAssets/Parvis/a.jpg', pictureText: 'Un dos droit.' });
  expect(stored?.questions).toMatchObject([{ text: 'Un mal de dos ?', isSensitive: true, isRequired: false, keepDays: 30 }]);
});

it('the table has everybody in order, and moves somebody in by a decision with a reason', async () => {
  await crowded();
  await openDesk();
  expect(await states()).toEqual(['Agent 2 a une place', 'Agent 3 a une place', 'Agent 4 attend, numéro 1', 'Agent 5 attend, numéro 2']);
  expect(plain(screen.getByText(/Places prises/).textContent)).toBe('Places prises : 2. Proposées : 0. En attente : 2.');
  expect(await axeFaults(document.body)).toEqual([]);
  await userEvent.click(await screen.findByRole('checkbox', { name: named('Choisir Agent 2') }));
  await press('Retirer');
  const form = screen.getByRole('form', { name: 'Retirer de la liste' });
  await userEvent.click(within(form).getByRole('button', { name: 'Retirer de la liste' }));
  expect(within(form).getByText('Écrivez la raison.')).toBeVisible();
  await userEvent.type(within(form).getByRole('textbox', { name: 'Raison' }), 'N’est plus à la ville');
  city.clock += 1000;
  await userEvent.click(within(form).getByRole('button', { name: 'Retirer de la liste' }));
  await waitFor(async () => expect((await states()).join()).toMatch(/Agent 4 place proposée jusqu’au 29 novembre 2026/));
  await userEvent.type(screen.getByRole('textbox', { name: 'Chercher un nom' }), '5');
  expect(await states()).toEqual(['Agent 5 attend, numéro 1']);
});

it('a capacity below what is taken is refused with the names; above, those who wait have places', async () => {
  await crowded();
  await openDesk('Changer');
  const box = await screen.findByRole('textbox', { name: named('Nombre de places') });
  await userEvent.clear(box);
  await userEvent.type(box, '1');
  await press('Changer le nombre de places');
  expect(plain((await screen.findByText(/n’aurait plus de place/)).textContent)).toBe('1 personne n’aurait plus de place : Agent 3. Retirez-la d’abord, avec une raison.');
  await userEvent.clear(box);
  await userEvent.type(box, '3');
  city.clock += 1000;
  await press('Changer le nombre de places');
  await press('Inscrits');
  await waitFor(async () => expect(await states()).toContain('Agent 4 a une place'));
});

it('who is there is marked on a phone without network, and counted', async () => {
  const opened = await crowded();
  await openDesk('Présence');
  city.owner.failNext('record', new DataError('offline'));
  await press('Agent 2 : Présent');
  expect(plain((await screen.findByText(/attend le réseau/)).textContent)).toBe('1 présence attend le réseau, gardée sur cet appareil.');
  expect(screen.getByRole('button', { name: named('Agent 2 : Présent') })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.type(screen.getByRole('textbox', { name: /Chercher/ }), 'ag');
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual(expect.arrayContaining(['Agent 2', 'Agent 3']));
  await act(async () => void window.dispatchEvent(new Event('online')));
  await press('Agent 3 : Absent');
  await waitFor(async () => expect((await (await city.owner.organising()).attendance(opened.session)).map(({ person, state }) => `${person} ${state}`).sort()).toContain('3 absent'));
  expect(await axeFaults(document.body)).toEqual([]);
});

it('addresses of those who wait are copied in one lot, with the message that is ready for them', async () => {
  const writeText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
  await crowded();
  await openDesk('Fichiers et affiches');
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'État' }), 'waiting');
  await press('Copier les adresses 1 à 2');
  await press('Copier le message');
  await waitFor(() => expect(writeText.mock.calls.map(([text]) => plain(text).split('\n')[0])).toEqual(['agent4@ville.test; agent5@ville.test', 'Bonjour,']));
  expect(await axeFaults(document.body)).toEqual([]);
});

it('sheets for paper: to sign, badges, programme, and a poster, each with what it is for', async () => {
  await crowded();
  await openDesk('Fichiers et affiches');
  let printed = '';
  jest.spyOn(window, 'print').mockImplementation(() => {
    const sheet = document.querySelector('.parvis-print');
    sheet?.querySelector('style')?.remove();
    printed = plain([sheet?.textContent, ...[...(sheet?.querySelectorAll('svg[role=img]') ?? [])].map((code) => code.getAttribute('aria-label'))].join(' | '));
    window.dispatchEvent(new Event('afterprint'));
  });
  const said: string[] = [];
  for (const name of ['Imprimer la feuille d’émargement', 'Imprimer les badges', 'Imprimer le programme', 'Imprimer l’affiche']) {
    await press(name);
    said.push(printed);
  }
  expect(said[0]).toMatch(/^Premiers secours.*lundi 7 décembre 2026.*Salle des mariages.*Nom ?Signature ?Agent 2 ?Agent 3$/);
  expect(said[1]).toMatch(/Agent 2.*Agent 3.*\| Code QR du badge : Agent 2 \| Code QR du badge : Agent 3$/);
  expect(said[2]).toMatch(/Une journée de pratique\..*lundi 7 décembre 2026.*Premiers secours.*Salle des mariages/);
  expect(said[3]).toMatch(/^Premiers secours.*Salle des mariages.*\| Code QR/);
  expect(said.join()).not.toContain('Agent 4');
});

it('a draw is done after registrations close, and anybody computes it again', async () => {
  const opened = await city.publish({}, { mode: 'draw', closesAt: new Date(city.clock + DAY) });
  for (const agent of [2, 3, 4]) await city.send(opened, agent, 'register');
  city.clock += 2 * DAY;
  await openDesk('Donner les places');
  await press('Faire le tirage');
  await press('Refaire le calcul');
  expect(await screen.findByText('Même engagement, même graine : le tirage est juste. Voici l’ordre.')).toBeVisible();
  const order = within(screen.getByRole('list', { name: 'Ordre du tirage' })).getAllByRole('listitem').map(({ textContent }) => textContent);
  const { people } = await (await city.owner.organising()).registrants(opened);
  const held = people.filter(({ standing }) => standing.kind === 'place').map(({ person }) => person.name);
  expect(order.slice(0, 2).sort()).toEqual([...held].sort());
  // Whoever gives his place back afterwards asked all the same; an agent who lost computes the same.
  await city.send(opened, people.find(({ person }) => person.name === held[0])?.person.id ?? 0, 'withdraw');
  cleanup();
  city.show({ arriveAt: `session-${opened.session.id}` });
  await press('Le tirage');
  await press('Refaire le calcul');
  expect(within(await screen.findByRole('list', { name: 'Ordre du tirage' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(order);
});

it('what a purge would remove is seen before, and confirmed by the title', async () => {
  await crowded();
  city.clock += 20 * DAY;
  await openDesk('Effacer');
  await press('Voir ce qui serait effacé : Premiers secours (Les noms)');
  expect(await screen.findByText(/Inscriptions\s: 4/)).toBeVisible();
  expect(screen.getByText('Le délai n’est pas passé : effacez seulement si c’est voulu.')).toBeVisible();
});

it('what is kept on one agent is gathered for an owner, and handed over as a page and for a machine', async () => {
  const opened = await city.publish({ questions: [{ id: 1, kind: 'short', text: 'Un régime <particulier> ?', why: 'Pour le repas.', isRequired: false, isSensitive: true, options: [], keepDays: 7 }] });
  const [lea, organising] = [{ id: 41, name: 'Léa Martin' }, await city.owner.organising()];
  await city.owner.as(lea).registrations.send(opened, { kind: 'register', claim: 0, answers: { 1: 'Sans sel & sans gluten' }, clientKey: 'lea' });
  await organising.record(opened.session, lea.id, 'excused', 'note');
  city.clock += 1000;
  await organising.decide(opened, { kind: 'moved', reason: 'Elle a changé de poste.', content: { people: [lea], to: 'out' } }, opened.decisions.at(-1)?.id ?? 0);
  const files = new Map<string, string>();
  jest.spyOn(downloads, 'downloadText').mockImplementation((name, _, text) => void files.set(name, text));
  city.show({ services: city.owner });
  await press('Organiser');
  await press('Ce qui est conservé sur une personne');
  await press('Réunir');
  expect(screen.getByText('Choisissez une personne.')).toBeVisible();
  await userEvent.type(screen.getByRole('combobox', { name: 'Personne' }), 'léa');
  await userEvent.click(await screen.findByRole('option', { name: /Léa Martin/ }));
  await press('Réunir');
  expect(plain((await screen.findByText(/enregistrements/)).textContent)).toBe('4 enregistrements');
  expect(await axeFaults(document.body)).toEqual([]);
  await press('Télécharger pour la lire');
  await press('Télécharger pour une machine');
  const page = new DOMParser().parseFromString(files.get('inscriptions-conservees.html') ?? '', 'text/html');
  expect([...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => plain(textContent))).map((cells) => cells.filter((cell) => !cell.includes('2026')))).toEqual([
    ['Premiers secours', 's’inscrit'],
    ['Premiers secours', 'Un régime <particulier> ?', 'Sans sel & sans gluten'],
    ['Premiers secours', 'excusé'],
    ['Premiers secours', 'place donnée ou retirée', 'Elle a changé de poste.']
  ]);
  expect(JSON.parse(files.get('inscriptions-conservees.json') ?? '')).toMatchObject({ person: 'Léa Martin', answers: [{ answers: { 1: 'Sans sel & sans gluten' } }], decisions: [{ reason: 'Elle a changé de poste.' }] });
});

it('asks for a date by a poll of the coming sessions, each linked', async () => {
  const opened = await city.publish();
  await city.publishMore(opened, { startsAt: new Date(city.clock + 20 * DAY), endsAt: new Date(city.clock + 20 * DAY + 3_600_000) });
  const made: Proposal[] = [];
  const poll: Making = { offer: 'poll', kind: 'poll', goesInto: null, titleLength: 255, variants: { fewest: 2, most: 20, length: 255 }, isForOwners: true, keepsAddress: true };
  const making = async (): Promise<MakingServices> => ({ makings: async () => [poll], places: async () => [], make: async (_, proposal) => made.push(proposal) });
  city.show({ services: city.owner, references: { ...noReferences, of: async () => [], making } });
  await press('Organiser');
  await press('Ouvrir : Premiers secours');
  await press('Demander « quelle date');
  await press('Créer le brouillon du sondage');
  expect(await screen.findByRole('link', { name: 'Ouvrir le sondage' })).toHaveAttribute('href', expect.stringContaining('poll-1'));
  expect(made.map(({ variants, origin }) => [variants.map(({ slot }) => slot), origin?.parts?.map(({ kind, id }) => `${kind} ${id}`)])).toEqual([[['2026-12-07T09:00Z/2026-12-07T12:00Z', '2026-12-17T09:00Z/2026-12-17T10:00Z'], ['session 1', 'session 2']]]);
});

it('an address of a draft leads its organiser to it, and nobody else', async () => {
  const opened = await city.publish();
  const organising = await city.owner.organising();
  const [draft] = await organising.addSessions(opened.activity.id, [{ ...oneDay, title: 'Le jeudi' }], 'draft');
  city.show({ services: city.owner, arriveAt: `session-${draft?.id}` });
  expect(await screen.findByText('Le jeudi')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Premiers secours' })).toHaveFocus();
  expect(screen.getByText('Brouillon')).toBeVisible();
  await press('Toutes les activités');
  expect(await screen.findByRole('button', { name: named('Ouvrir : Premiers secours') })).toBeVisible();
  cleanup();
  city.show({ arriveAt: `session-${draft?.id}` });
  expect(await screen.findByText('Cette séance n’existe pas, ou n’est pas pour vous.')).toBeVisible();
});

describe('a badge before the camera', () => {
  const stopped = jest.fn();
  const read = (text: string, open: () => Promise<unknown> = async () => ({ getTracks: () => [{ stop: stopped }] })): void => {
    jest.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async () => undefined);
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: open } });
    Object.assign(window, { BarcodeDetector: class { public detect = async () => [{ rawValue: text }]; } });
  };
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'mediaDevices');
    Reflect.deleteProperty(window, 'BarcodeDetector');
  });

  it('finds its row, and marks nobody by itself; the camera is closed afterwards', async () => {
    const opened = await crowded();
    read(badgeText(opened.session.id, 3));
    await openDesk('Présence');
    await press('Lire les badges');
    await press('Voir toutes les personnes');
    expect(await screen.findByRole('group', { name: 'Agent 2' })).toBeVisible();
    expect(await (await city.owner.organising()).attendance(opened.session)).toEqual([]);
    await press('Arrêter la caméra');
    expect(stopped).toHaveBeenCalled();
  });

  it.each([4, 99])('of somebody without a place is told, and marks nobody: %s', async (person) => {
    const opened = await crowded();
    read(badgeText(opened.session.id, person));
    await openDesk('Présence');
    await press('Lire les badges');
    expect(await screen.findByText(/n’est pas le badge d’une personne qui a une place ici/)).toBeVisible();
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual(expect.arrayContaining(['Agent 2', 'Agent 3']));
  });

  it('that may not be seen is said, and names are searched', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await crowded();
    read('', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    await openDesk('Présence');
    await press('Lire les badges');
    expect(await screen.findByText(/La caméra ne peut pas être ouverte/)).toBeVisible();
    expect(await axeFaults(document.body)).toEqual([]);
  });
});
