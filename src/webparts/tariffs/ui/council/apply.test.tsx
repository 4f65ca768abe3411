import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { dayOf } from '../../../../domain/calendar/calendarDay';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import type { FilesCity } from '../files/testing/filesCity';
import { draft, filesCity, NADIA, PAUL } from '../files/testing/filesCity';
import { TariffsScreen } from '../TariffsScreen';

jest.setTimeout(60_000);

const [ADULT, CHILD, PARKING] = ['piscines:adulte', 'piscines:enfant', 'parking:heure'] as const;

/** A file to which finance agreed but for one line, and the act that decides it, voted and published and not transmitted. */
async function decided(): Promise<FilesCity & { readonly act: number; readonly secretary: MemoryTariffs }> {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft(ADULT, 320), draft(CHILD, 165), draft(PARKING, 160)], newClientKey());
  await city.nadia.submit(file);
  const paul = city.tariffs.changeFiles.as(PAUL);
  await paul.say(await paul.open(file.id), 'finances', [ADULT, PARKING].map((line) => ({ line, result: 'agreed', comment: '' })), '');
  const writer = await city.tariffs.writer();
  const { id } = await writer.addAct({ number: '2026-90', title: 'Tarifs 2027', kind: 'deliberation', sessionDay: dayOf(2026, 11, 16), vote: '', signer: 'Claire Vidal, maire', file: file.id }, newClientKey());
  await writer.addRecord({ act: id, kind: 'voted', day: dayOf(2026, 11, 16), address: '', evidence: '' }, newClientKey());
  await writer.addRecord({ act: id, kind: 'published', day: dayOf(2026, 11, 20), address: 'https://ville.example/2026-90', evidence: '' }, newClientKey());
  return { ...city, act: id, secretary: city.tariffs.as(NADIA, true) };
}

async function openAct(services: MemoryTariffs): Promise<void> {
  renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services });
  await userEvent.click(await screen.findByRole('button', { name: 'Actes' }));
  await userEvent.click(await screen.findByRole('button', { name: /2026-90/ }));
}
const rowIn = (table: HTMLElement, name: RegExp): Promise<HTMLElement> => within(table).findByRole('row', { name });

it('shows what an act sets and what it leaves with why, sets parking on publication alone, and the rest once it is transmitted', async () => {
  const { secretary, act, tariffs } = await decided();
  await openAct(secretary);
  const set = await screen.findByRole('table', { name: /^1.ligne à fixer$/ });
  expect(screen.getByText(/Rien n’est encore écrit/)).toBeVisible();
  expect(await rowIn(set, /Une heure/)).toHaveTextContent(/1,50 €.*1,60 €.*1ᵉʳ janvier 2027.*à fixer/);
  const left = screen.getByRole('table', { name: /2.lignes laissées/ });
  expect(await rowIn(left, /Plein tarif/)).toHaveTextContent(/le droit ne le permet pas encore : l’acte n’est pas transmis au préfet/);
  expect(await rowIn(left, /Moins de 12/)).toHaveTextContent(/toutes les étapes n’ont pas donné leur accord/);
  expect(await axeFaults(document.body)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /Fixer 1.tarif/ }));
  expect(await screen.findByText(/1 tarif est fixé/)).toBeInTheDocument();
  expect(await screen.findByRole('table', { name: /^1.ligne fixée$/ })).toBeVisible();
  fireEvent.change(screen.getByLabelText(/^Suite/), { target: { value: 'transmitted' } });
  fireEvent.change(screen.getByLabelText(/^Jour/), { target: { value: '2026-11-26' } });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const more = await screen.findByRole('table', { name: /^1.ligne à fixer, 1.ligne fixée$/ });
  expect(screen.getByText(/Les autres ne sont pas encore écrites/)).toBeVisible();
  expect(await rowIn(more, /Une heure/)).toHaveTextContent('déjà fixé par cet acte');
  expect(await rowIn(more, /Plein tarif/)).toHaveTextContent('à fixer');
  expect(tariffs.tables.versions.peek().filter((row) => row.act === act)).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: /Fixer 1.tarif/ }));
  // What it had set before is not told as set now.
  expect(await screen.findByText(/1 tarif est fixé/)).toBeInTheDocument();
  expect(await screen.findByText('Voici ce que l’acte a fixé.')).toBeVisible();
});

it('names what somebody else set on the same day, and writes the others', async () => {
  const { secretary, tariffs } = await decided();
  const writer = await tariffs.writer();
  await openAct(secretary);
  await screen.findByRole('button', { name: /Fixer 1.tarif/ });
  const { id: other } = await writer.addAct({ number: '2026-91', title: 'Autre', kind: 'deliberation', sessionDay: dayOf(2026, 11, 16), vote: '', signer: '', file: 0 }, newClientKey());
  await writer.apply(other, [{ line: PARKING, firstDay: dayOf(2027, 1, 1), n: 1, price: { cents: 155 }, corrects: null, knownOn: null }], newClientKey());
  await userEvent.click(screen.getByRole('button', { name: /Fixer 1.tarif/ }));
  expect(await screen.findByText(/quelqu’un a fixé un autre tarif le même jour/)).toHaveTextContent(/Une heure/);
});

it('corrects a line by another version that names the one that it corrects, with its reason', async () => {
  const { secretary, act, tariffs } = await decided();
  await (await tariffs.writer()).apply(act, [{ line: PARKING, firstDay: dayOf(2027, 1, 1), n: 1, price: { cents: 160 }, corrects: null, knownOn: null }], newClientKey());
  await openAct(secretary);
  await userEvent.click(await screen.findByRole('button', { name: 'Corriger une ligne' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer la correction' }));
  expect(await screen.findByText('Choisissez une ligne.')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText(/^Ligne à corriger/), `${PARKING}:2027-01-01:1`);
  await userEvent.type(screen.getByLabelText(/^Montant/), '-1,70');
  expect(await screen.findByText('Un tarif n’est pas négatif.')).toBeInTheDocument();
  await userEvent.clear(screen.getByLabelText(/^Montant/));
  await userEvent.type(screen.getByLabelText(/^Montant/), '1,70');
  await userEvent.type(screen.getByLabelText(/^Raison/), 'Erreur de saisie.');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la correction' }));
  expect(await screen.findByText(/^Corrigé : Une heure/)).toBeInTheDocument();
  const reading = await tariffs.prices.service('parking');
  const version = reading.fault === null ? reading.file.versions.find(({ n }) => n === 2) : undefined;
  expect([version?.key, version?.corrects, version?.reason]).toEqual([`${PARKING}:2027-01-01:2`, `${PARKING}:2027-01-01:1`, 'Erreur de saisie.']);
});

it('corrects a line that has brackets, all of them, in their order', async () => {
  const { secretary, act, tariffs } = await decided();
  await (await tariffs.writer()).apply(act, [{ line: PARKING, firstDay: dayOf(2027, 1, 1), n: 1, price: { brackets: [{ upTo: 50_000, cents: 100 }, { upTo: null, cents: 160 }] }, corrects: null, knownOn: null }], newClientKey());
  await openAct(secretary);
  await userEvent.click(await screen.findByRole('button', { name: 'Corriger une ligne' }));
  await userEvent.selectOptions(await screen.findByLabelText(/^Ligne à corriger/), `${PARKING}:2027-01-01:1`);
  const field = screen.getByLabelText(/^Montant/);
  expect(field).toHaveValue('1,00 / 1,60');
  const write = async (text: string): Promise<void> => {
    await userEvent.clear(field);
    await userEvent.type(field, text);
  };
  await userEvent.type(screen.getByLabelText(/^Raison/), 'Erreur de saisie.');
  for (const [text, fault] of [['1,70', /un montant par tranche, séparés/], ['1,70 / 1,00', /baisse quand le revenu augmente/], ['1,00 / 1,60', /déjà écrit/]] as const) {
    await write(text);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la correction' }));
    expect(await screen.findByText(fault)).toBeInTheDocument();
  }
  await write('1,10 / 1,60');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la correction' }));
  expect(await screen.findByText(/^Corrigé : Une heure.*1,10.€.*1,60.€/)).toBeInTheDocument();
  const reading = await tariffs.prices.service('parking');
  expect(reading.fault === null && reading.file.versions.find(({ n }) => n === 2)?.price).toEqual({ brackets: [{ upTo: 50_000, cents: 110 }, { upTo: null, cents: 160 }] });
});
