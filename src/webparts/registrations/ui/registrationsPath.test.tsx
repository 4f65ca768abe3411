import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ICAL from 'ical.js';
import { DataError } from '../../../data/DataError';
import { draftOf } from '../../../domain/registrations/Session';
import { DAY, HOUR, RegistrationCity } from './testing/registrationCity';

jest.setTimeout(120_000);

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\u2060/g, '').replace(/[\u00a0\u202f]/g, ' ');
const named = (name: string): RegExp => new RegExp(`^${name.replace(/[()]/g, '\\$&').replace(/ /g, '\\s')}`);
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name: named(name) }));
const blobs: Blob[] = [];
const contentOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (blob) reader.readAsText(blob);
  });

beforeEach(() => {
  localStorage.clear();
  blobs.length = 0;
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => undefined });
});
afterEach(() => jest.restoreAllMocks());

it('twenty places for thirty, from publication to removal', async () => {
  const city = new RegistrationCity();
  const opened = await city.publish({}, { capacity: 20, waitingSize: 20 });
  const asAgent = (): ReturnType<RegistrationCity['show']> => city.show();
  const asOrganiser = async (): Promise<ReturnType<RegistrationCity['show']>> => {
    const shown = city.show({ services: city.owner });
    await press('Organiser');
    await press('Ouvrir : Premiers secours');
    await press('Gérer : Premiers secours');
    return shown;
  };
  const calendar = async (): Promise<readonly unknown[]> => {
    const before = blobs.length;
    await press('Fichier pour l’agenda : Premiers secours');
    await waitFor(() => expect(blobs).toHaveLength(before + 1));
    const text = await contentOf(blobs[before]);
    expect(text).not.toContain('TZID');
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
    return ['uid', 'sequence', 'dtstart'].map((name) => String(event?.getFirstPropertyValue(name)));
  };

  // Twenty have places; the agent is the first who waits, nine behind her.
  for (let agent = 2; agent <= 21; agent++) await city.send(opened, agent, 'register');
  let shown = city.show({ arriveAt: `session-${opened.session.id}` });
  await press('Rejoindre la liste d’attente');
  await userEvent.click(within(await screen.findByRole('form')).getByRole('button', { name: /^Rejoindre/ }));
  expect(await screen.findByText(named('Vous êtes numéro 1 sur la liste d’attente.'))).toBeVisible();
  shown.unmount();
  for (let agent = 22; agent <= 30; agent++) await city.send(opened, agent, 'register');

  // Five give theirs back; three accept, two let it lapse.
  for (let agent = 2; agent <= 6; agent++) await city.send(opened, agent, 'withdraw');
  shown = asAgent();
  await press('Mes inscriptions');
  await press('Accepter la place');
  const coming = await screen.findByRole('region', { name: named('À venir') });
  expect(coming).toHaveTextContent('Premiers secours');
  const [uid, first] = await calendar();
  shown.unmount();
  for (const agent of [22, 23]) await city.send(opened, agent, 'accept');
  city.clock += 50 * HOUR;
  shown = await asOrganiser();
  expect(plain((await screen.findByText(/Places prises/)).textContent)).toBe('Places prises : 18. Proposées : 2. En attente : 3.');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'État' }), 'lapsed');
  expect(await screen.findByText(named('2 personnes'))).toBeVisible();
  shown.unmount();

  // Another day: said first, and the calendar follows.
  const organising = await city.owner.organising();
  const now = await city.owner.catalogue.open(opened.session.id);
  const { startsAt, endsAt } = now.session;
  await organising.decide(now, { kind: 'changed', reason: 'Salle prise', content: { session: { ...draftOf(now.session), startsAt: new Date(startsAt.getTime() + DAY), endsAt: new Date(endsAt.getTime() + DAY) } } }, now.decisions.at(-1)?.id ?? 0);
  shown = asAgent();
  await press('Mes inscriptions');
  expect(await screen.findByRole('region', { name: named('Ce qui a changé') })).toHaveTextContent('la date a changé');
  expect([first, ...(await calendar())]).toEqual(['0', uid, '1', '2026-12-08T09:00:00Z']);
  shown.unmount();

  // Counted on a phone, without network first.
  city.clock = startsAt.getTime() + DAY + HOUR;
  shown = await asOrganiser();
  await press('Présence');
  city.owner.failNext('record', new DataError('offline'));
  await press('Léa Martin : Présent');
  expect(await screen.findByText(/attend le réseau/)).toBeVisible();
  await press('Agent 22 : Absent');
  await waitFor(async () => expect((await organising.attendance(opened.session)).map(({ person }) => person).sort()).toEqual([1, 22]), { timeout: 30_000 });
  await press('Fichiers et affiches');
  const before = blobs.length;
  await press('Inscrits en CSV');
  await waitFor(() => expect(blobs).toHaveLength(before + 1));
  expect((await contentOf(blobs[before])).trim().split('\r\n')).toHaveLength(31);
  const printed: string[] = [];
  window.print = () => printed.push(document.querySelector('.parvis-print')?.textContent ?? '');
  await press('Imprimer la feuille d’émargement');
  await waitFor(() => expect(printed[0]).toMatch(/Agent 22[\s\S]*Léa Martin/));
  window.dispatchEvent(new Event('afterprint'));
  shown.unmount();

  // Certified, and a year later nobody's name is left.
  city.clock += DAY;
  shown = asAgent();
  await press('Mes inscriptions');
  await press('Attestation de présence : Premiers secours');
  expect(await screen.findByText(/a participé à/)).toBeVisible();
  shown.unmount();
  city.clock += 400 * DAY;
  await asOrganiser();
  await press('Effacer');
  await press('Voir ce qui serait effacé : Premiers secours (Les noms)');
  expect(await screen.findByText(/^Personnes\s: \d+/)).toBeVisible();
  await userEvent.click(screen.getAllByRole('button', { name: 'Effacer' }).at(-1) ?? document.body);
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox'), 'Premiers secours');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Effacer' }));
  await waitFor(async () => expect((await organising.holdings(opened.session)).steps).toBe(0), { timeout: 30_000 });
});
