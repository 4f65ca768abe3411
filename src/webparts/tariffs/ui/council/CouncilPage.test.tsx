import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SetTariff } from '../../../../data/tariffs/TariffServices';
import { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { dayOf } from '../../../../domain/calendar/calendarDay';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { TariffsScreen } from '../TariffsScreen';

jest.setTimeout(60_000);

const NOW = new Date('2026-12-28T09:00:00Z');
const set = (line: string, cents: number): SetTariff => ({ line, firstDay: dayOf(2027, 1, 1), n: 1, price: { cents }, corrects: null, knownOn: null });

/** An act that is voted and sets two prices, one that is planned. */
async function city(isSecretary = true): Promise<MemoryTariffs> {
  const tariffs = new MemoryTariffs({ now: () => NOW, isSecretary });
  await tariffs.addService('piscines', 'Piscines', [{ code: 'adulte', title: 'Entrée' }, { code: 'casier', title: 'Casier' }]);
  const writer = await tariffs.writer();
  const act = async (number: string, sessionDay = dayOf(2026, 12, 14)): Promise<number> => (await writer.addAct({ number, title: `Tarifs ${number}`, kind: 'deliberation', sessionDay, vote: '', signer: 'Claire Vidal, maire', file: 0 }, number)).id;
  const voted = await act('2026-118');
  await writer.addRecord({ act: voted, kind: 'voted', day: dayOf(2026, 12, 14), address: '', evidence: '' }, 'v');
  await writer.apply(voted, [set('piscines:adulte', 360), set('piscines:casier', 0)], 'a');
  await act('2027-1', dayOf(2027, 1, 12));
  return tariffs;
}

async function openActs(services: MemoryTariffs, language: 'fr' | 'en' = 'fr'): Promise<void> {
  renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services, language });
  await userEvent.click(await screen.findByRole('button', { name: language === 'fr' ? 'Actes' : 'Acts' }));
}
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const pick = (label: RegExp, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const openAct = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

it('are the secretariat’s alone: others see no such page', async () => {
  renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services: await city(false) });
  await screen.findByRole('list', { name: 'Services' });
  expect(screen.queryByRole('button', { name: 'Actes' })).toBeNull();
});

it('are listed with what each lacks, in days', async () => {
  await openActs(await city());
  const row = async (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });
  expect(await row(/2026-118/)).toHaveTextContent(/publication : voté depuis 14 jours.*transmission : voté depuis 14 jours/);
  expect(await row(/2027-1/)).toHaveTextContent(/vote : séance dans 15 jours/);
  expect(await axeFaults(document.body)).toEqual([]);
});

it('of which all lines are parking lack no transmission, in the list and on their page', async () => {
  const services = await city();
  await services.addService('stationnement', 'Stationnement', [{ code: 'heure', title: 'Heure', isRoadOrParking: true }]);
  const writer = await services.writer();
  const { id } = await writer.addAct({ number: '2026-130', title: 'Stationnement', kind: 'deliberation', sessionDay: dayOf(2026, 12, 14), vote: '', signer: '', file: 0 }, 'p');
  await writer.addRecord({ act: id, kind: 'voted', day: dayOf(2026, 12, 14), address: '', evidence: '' }, 'pv');
  await writer.apply(id, [set('stationnement:heure', 250)], 'pa');
  await openActs(services);
  const row = await screen.findByRole('row', { name: /2026-130/ });
  await waitFor(() => expect(row).not.toHaveTextContent(/transmission/));
  expect(row).toHaveTextContent(/publication : voté depuis 14 jours/);
  expect(screen.getByRole('row', { name: /2026-118/ })).toHaveTextContent(/transmission : voté depuis 14 jours/);
  await openAct('Délibération n° 2026-130');
  expect(await screen.findByText(/n’a pas à être transmis au préfet/)).toBeInTheDocument();
});

it('are entered once: what is wrong stands beside its field, and nothing typed is lost', async () => {
  const services = await city();
  await openActs(services);
  await userEvent.click(await screen.findByRole('button', { name: 'Nouvel acte' }));
  const number = await screen.findByLabelText(/^Numéro/);
  await userEvent.type(number, '2026-118');
  await screen.findByText(/Un autre acte porte déjà ce numéro/);
  await userEvent.click(button('Enregistrer l’acte'));
  await screen.findByText('Donnez l’objet de l’acte.');
  expect(await axeFaults(document.body)).toEqual([]);
  await userEvent.clear(number);
  await userEvent.type(number, '2026-119');
  await userEvent.type(screen.getByLabelText(/^Objet/), 'Tarifs des musées');
  await userEvent.type(screen.getByLabelText(/^Auteur/), 'Claire Vidal, maire');
  pick(/^Séance/, '2026-12-14');
  await userEvent.click(button('Enregistrer l’acte'));
  expect(await screen.findByRole('heading', { name: /Délibération n° 2026-119/ })).toBeInTheDocument();
  expect(services.tables.acts.peek().map(({ number: stored }) => stored)).toEqual(['2026-118', '2027-1', '2026-119']);
});

it('of a colleague who took the number meanwhile: the server refuses, and what was typed stays', async () => {
  const services = await city();
  await openActs(services);
  await userEvent.click(await screen.findByRole('button', { name: 'Nouvel acte' }));
  await userEvent.type(await screen.findByLabelText(/^Numéro/), '2026-120');
  await userEvent.type(screen.getByLabelText(/^Objet/), 'Halles');
  await userEvent.type(screen.getByLabelText(/^Auteur/), 'Claire Vidal, maire');
  pick(/^Séance/, '2026-12-14');
  await (await services.writer()).addAct({ number: '2026-120', title: 'Autre', kind: 'deliberation', sessionDay: null, vote: '', signer: '', file: 0 }, 'other');
  await userEvent.click(button('Enregistrer l’acte'));
  await screen.findByText(/Un autre acte porte déjà ce numéro/);
  expect(screen.getByLabelText(/^Objet/)).toHaveValue('Halles');
});

it('say from when on they can be enforced: roads and parking by publication alone', async () => {
  const services = await city();
  await openActs(services);
  await openAct('Délibération n° 2026-118');
  await screen.findByText('Exécutoire');
  expect(await screen.findAllByText(/pas encore : il n’est pas publié/)).toHaveLength(2);
  pick(/^Jour/, '2026-12-10');
  await screen.findByText('Ce jour est avant le vote.');
  pick(/^Jour/, '2026-12-29');
  await screen.findByText(/Ce jour n’est pas encore venu/);
  pick(/^Jour/, '2026-12-21');
  pick(/^Suite/, 'published');
  await userEvent.type(screen.getByLabelText(/^Adresse/), 'ville');
  await userEvent.click(button('Enregistrer'));
  await screen.findByText(/Ce n’est pas une adresse/);
  pick(/^Adresse/, 'https://ville.example/actes/2026-118');
  await userEvent.click(button('Enregistrer'));
  await screen.findByText(/^Enregistré : publié le 21 décembre 2026/);
  const facts = (name: string): HTMLElement => screen.getByText(name, { selector: 'dt' }).parentElement ?? document.body;
  expect(facts('Voirie et stationnement')).toHaveTextContent('depuis le 21 décembre 2026');
  expect(facts('Autres tarifs')).toHaveTextContent('pas encore : il n’est pas transmis au préfet');
  pick(/^Suite/, 'published');
  await screen.findByText(/C’est déjà enregistré/);
  expect(await axeFaults(document.body)).toEqual([]);
});

it('annulled by a judge: what that does is shown before it is asked, and prices say it after', async () => {
  const services = await city();
  await openActs(services, 'en');
  await openAct('Deliberation no. 2026-118');
  fireEvent.change(await screen.findByLabelText(/^What/), { target: { value: 'annulled' } });
  const effect = await screen.findByRole('table', { name: 'Lines set by the act' });
  expect(within(effect).getByRole('row', { name: /Entrée/ })).toHaveTextContent(/€3\.60.*nothing/);
  pick(/^Day/, '2026-12-22');
  await userEvent.type(screen.getByLabelText(/^Evidence/), 'TA, 22 December 2026, no. 2600001');
  await userEvent.click(button('Record'));
  await userEvent.click(await screen.findByRole('button', { name: 'Record the annulment' }));
  await screen.findByText(/^Recorded: annulled by a judge/);
  expect(await screen.findAllByText('annulled on December 22, 2026')).toHaveLength(2);
  const reading = await services.prices.service('piscines');
  expect(reading.fault === null && reading.file.acts[0]?.annulledOn).toBe('2026-12-22');
});
