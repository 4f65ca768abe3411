import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { newClientKey } from '../../../../data/items/newClientKey';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { TariffsScreen } from '../TariffsScreen';
import { draft, filesCity, LEA, PAUL } from './testing/filesCity';

jest.setTimeout(60_000);

const show = (services: MemoryTariffs, arriveAt?: string, language?: 'fr' | 'en') => renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services, arriveAt, language });
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

it('lists the files of a direction to everybody, newest first, and remembers which was chosen', async () => {
  const { newFile, nadia, as } = await filesCity();
  await newFile({ title: 'Tarifs 2026' });
  await nadia.submit(await newFile());
  const { unmount } = show(as(LEA));
  await press('Dossiers');
  expect(await screen.findByText(/proposé aucun changement/)).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Direction'), 'Sports');
  const rows = within(await screen.findByRole('table', { name: /Dossiers.: Sports/ })).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/Tarifs 2027.*Piscines.*1ᵉʳ janvier 2027.*envoyé le 27 novembre 2026.*Nadia Benali/), expect.stringMatching(/Tarifs 2026.*en préparation/)]);
  expect(await axeFaults(document.body)).toEqual([]);
  unmount();
  show(as(LEA));
  await press('Dossiers');
  expect(await screen.findByRole('table', { name: /Dossiers.: Sports/ })).toBeInTheDocument();
});

it('shows a file with what it proposes, what each line changes, and whom it waits for', async () => {
  const { tariffs, newFile, nadia, as } = await filesCity();
  const file = await newFile();
  await nadia.propose(file, [draft('piscines:enfant', 165, { volume: 2000 }), draft('piscines:adulte', 320, { volume: 1000 }), draft('piscines:casier', null, { volume: null })], newClientKey());
  await nadia.submit(file);
  const finance = tariffs.changeFiles.as(PAUL);
  await finance.say(await finance.open(file.id), 'finances', [{ line: 'piscines:adulte', result: 'agreed', comment: '' }, { line: 'piscines:enfant', result: 'changeAsked', comment: 'Trop haut.' }], '');
  show(as(LEA), `tarifffile-${file.id}`);
  const table = await screen.findByRole('table', { name: /3.lignes proposées/ });
  expect(await screen.findByRole('heading', { name: 'Tarifs 2027' })).toHaveFocus();
  expect(await within(table).findByRole('row', { name: /Entrée.*Plein tarif/ })).toHaveTextContent(/3,00 €.*3,20 €.*\+0,20 € \(\+6,7 %\).*1 000.*3 000,00 € → 3 200,00 €.*accord de toutes les étapes/);
  expect(within(table).getAllByRole('row').slice(1).map((row) => row.getAttribute('data-row'))).toEqual(['2', '1', '3']);
  expect(within(table).getByRole('row', { name: /Moins de 12/ })).toHaveTextContent(/modification demandée \(Finances\) : Trop haut/);
  expect(within(table).getByRole('row', { name: /Casier/ })).toHaveTextContent(/supprimé.*attend : Finances/);
  expect(screen.getByText(/Recettes connues, pour 2 lignes.: 6.000,00.€ par an, puis 6.500,00.€/)).toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
  await press('Tous les dossiers');
  expect(await screen.findByLabelText('Direction')).toBeInTheDocument();
});

it('says of a file that is not there that it is gone, in English too', async () => {
  const { as } = await filesCity();
  show(as(LEA), 'tarifffile-99', 'en');
  expect(await screen.findByText('This file does not exist, or not any more.')).toBeInTheDocument();
  await press('All files');
  expect(await screen.findByLabelText('Department')).toBeInTheDocument();
});
