import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { newClientKey } from '../../../../../data/items/newClientKey';
import type { MemoryTariffs } from '../../../../../data/tariffs/testing/MemoryTariffs';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../../ui/testing/axeFaults';
import { TariffsScreen } from '../../TariffsScreen';
import type { FilesCity } from '../testing/filesCity';
import { draft, filesCity, PAUL } from '../testing/filesCity';

jest.setTimeout(60_000);

// What was typed is kept on the device.
beforeEach(() => localStorage.clear());

const show = (services: MemoryTariffs, file: number) => renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services, arriveAt: `tarifffile-${file}` });
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const rowOf = async (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });
const AFTER = 1;
const VOLUME = 3;
const cellOf = async (name: RegExp, place: number): Promise<HTMLElement> => within(await rowOf(name)).getAllByRole('gridcell')[place] as HTMLElement;
const type = async (cell: HTMLElement, text: string): Promise<void> => {
  await userEvent.dblClick(cell);
  const field = within(cell).getByRole('textbox');
  await userEvent.clear(field);
  await userEvent.type(field, `${text}{enter}`);
};
const stored = async ({ nadia }: FilesCity, id: number): Promise<readonly string[]> => (await nadia.open(id)).proposals.map(({ proposal: { line, base, after, volume, reason } }) => [line, base, JSON.stringify(after), volume, reason].join(' '));

it('adds lines of the catalogue, writes their amounts, says what is wrong beside the cell, and stores the others', async () => {
  const city = await filesCity();
  const { id } = await city.newFile();
  show(city.tariffs, id);
  await screen.findByRole('group', { name: 'Lignes du catalogue' });
  await userEvent.type(screen.getByLabelText('Chercher une ligne'), 'entree');
  await press(/Ajouter les 2.lignes trouvées/);
  await userEvent.clear(screen.getByLabelText('Chercher une ligne'));
  await press(/Ajouter la ligne trouvée/);
  await press('Ajouter des lignes');
  await type(await cellOf(/Plein tarif/, AFTER), '3,20');
  await type(await cellOf(/Plein tarif/, VOLUME), '1 000');
  await type(await cellOf(/Moins de 12/, AFTER), '1,655');
  expect(await cellOf(/Moins de 12/, AFTER)).toHaveAccessibleDescription(/Se lit 1.655,00.€, ou 1,655.€/);
  await type(await cellOf(/Casier/, AFTER), '-1');
  expect(await cellOf(/Casier/, AFTER)).toHaveAccessibleDescription('Un tarif n’est jamais négatif.');
  expect(await rowOf(/Plein tarif/)).toHaveTextContent(/\+0,20 € \(\+6,7 %\).*3 000,00 € → 3 200,00 €/);
  expect(screen.getByText(/2 lignes ont une erreur/)).toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
  await press(/Enregistrer 1.ligne/);
  expect(await rowOf(/Plein tarif.*pas encore envoyée/)).toBeInTheDocument();
  expect(await stored(city, id)).toEqual(['piscines:adulte piscines:adulte:2020-01-01:1 {"cents":320} 1000 ']);
  expect(await cellOf(/Moins de 12/, AFTER)).toHaveTextContent('1,655');
});

it('keeps what was typed until it is stored, also where the page was left', async () => {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft('piscines:adulte', 310)], newClientKey());
  const { unmount } = show(city.tariffs, file.id);
  await type(await cellOf(/Plein tarif/, AFTER), '3,30');
  unmount();
  show(city.tariffs, file.id);
  expect(await cellOf(/Plein tarif/, AFTER)).toHaveTextContent('3,30');
  expect(screen.getByText(/écrit la dernière fois/)).toBeInTheDocument();
  await press(/Enregistrer 1.ligne/);
  await rowOf(/pas encore envoyée/);
  expect(await stored(city, file.id)).toEqual([expect.stringContaining('{"cents":330} 100')]);
});

it('overwrites nothing that a colleague stored meanwhile: both are shown, to choose', async () => {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft('piscines:adulte', 310)], newClientKey());
  show(city.tariffs, file.id);
  await type(await cellOf(/Plein tarif/, AFTER), '3,30');
  city.tariffs.changeFiles.state.groups.set(50, new Set([1, PAUL.id]));
  const paul = city.tariffs.changeFiles.as(PAUL);
  const [theirs] = (await paul.open(file.id)).proposals;
  if (theirs) await paul.change(theirs.row, draft('piscines:adulte', 340));
  await press(/Enregistrer 1.ligne/);
  expect(await screen.findByText(/Rien n’est écrasé/)).toBeInTheDocument();
  expect(await cellOf(/Plein tarif/, AFTER)).toHaveAccessibleDescription(/Paul Mercier a enregistré autre chose depuis.: 3,40/);
  expect(await stored(city, file.id)).toEqual([expect.stringContaining('340')]);
  await press('Garder ce que j’ai écrit');
  await press(/Enregistrer 1.ligne/);
  await rowOf(/pas encore envoyée/);
  expect(await stored(city, file.id)).toEqual([expect.stringContaining('330')]);
});

it('takes a paste of a spreadsheet from the cell on, and says what fell outside; takes lines out', async () => {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft('piscines:adulte', 310), draft('piscines:enfant', 160)], newClientKey());
  show(city.tariffs, file.id);
  fireEvent.mouseDown(await cellOf(/Plein tarif/, AFTER));
  fireEvent.paste(await cellOf(/Plein tarif/, AFTER), { clipboardData: { getData: () => '1\u202f234,50 €\r\n1,70\r\n9,99\r\n' } });
  expect(await rowOf(/Moins de 12/)).toHaveTextContent('1,70');
  expect(screen.getByText(/1 ligne collée est tombée sous la dernière ligne/)).toBeInTheDocument();
  await press(/Enregistrer 2.lignes/);
  expect(await screen.findAllByText('pas encore envoyée')).toHaveLength(2);
  expect(await stored(city, file.id)).toEqual([expect.stringContaining('123450'), expect.stringContaining('170')]);
  await press('Retirer la ligne');
  await press('Retirer');
  expect(await screen.findAllByText('pas encore envoyée')).toHaveLength(1);
  expect(await stored(city, file.id)).toEqual([expect.stringContaining('enfant')]);
});
