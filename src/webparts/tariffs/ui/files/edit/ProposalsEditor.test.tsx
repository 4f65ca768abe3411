import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder } from 'node:util';
import * as React from 'react';
import { newClientKey } from '../../../../../data/items/newClientKey';
import type { MemoryTariffs } from '../../../../../data/tariffs/testing/MemoryTariffs';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../../ui/testing/axeFaults';
import { TariffsScreen } from '../../TariffsScreen';
import type { FilesCity } from '../testing/filesCity';
import { draft, filesCity, PAUL } from '../testing/filesCity';

Object.assign(globalThis, { TextDecoder });
jest.setTimeout(180_000);

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

it('indexes all lines: shows first what rounding moved from the rate and the income, then puts the amounts into the grid', async () => {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft('piscines:adulte', 300, { volume: 1000 }), draft('piscines:casier', 100)], newClientKey());
  show(city.tariffs, file.id);
  await press('Indexer');
  const part = await screen.findByRole('group', { name: 'Indexer les lignes du dossier' });
  await userEvent.type(within(part).getByLabelText('Taux (%)'), '2,5');
  await userEvent.selectOptions(within(part).getByLabelText('Pas'), '10');
  expect(within(part).getByText(/1.ligne change ; 2.sont loin du taux ; 1.est laissée/)).toBeInTheDocument();
  expect(within(part).getByRole('row', { name: /Plein tarif/ })).toHaveTextContent(/3,00 €.*3,10 €.*\+3,3 %.*loin du taux/);
  await userEvent.type(within(part).getByLabelText('Plancher (€)'), '-1');
  expect(within(part).getByLabelText('Plancher (€)')).toHaveAccessibleDescription('Écrivez un montant, ou laissez vide.');
  await userEvent.clear(within(part).getByLabelText('Plancher (€)'));
  expect(await axeFaults(document.body)).toEqual([]);
  await press(/Mettre 1.montant dans le tableau/);
  expect(await cellOf(/Plein tarif.*pas encore enregistré/, AFTER)).toHaveTextContent('3,10');
  await press(/Enregistrer 1.ligne/);
  expect(await screen.findAllByText('pas encore envoyée')).toHaveLength(2);
  expect(await stored(city, file.id)).toEqual([expect.stringMatching(/\{"cents":310\} 1000 Indexation.: 2,5/), expect.stringContaining('{"cents":100}')]);
  expect((await city.nadia.open(file.id)).file.content.indexation).toMatchObject({ rate: 25_000, way: 'nearest', steps: [{ from: 0, step: 10 }] });
});

it('takes back and does again a cell, a paste and an indexation, each in one step, by keys and by buttons', async () => {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft('piscines:adulte', 300), draft('piscines:enfant', 150)], newClientKey());
  show(city.tariffs, file.id);
  const amounts = async (): Promise<readonly (string | null)[]> => [(await cellOf(/Plein tarif/, AFTER)).textContent, (await cellOf(/Moins de 12/, AFTER)).textContent].map((text) => text?.replace(/^.*?\(€\)/, '') ?? null);
  const key = async (init: object): Promise<void> => void fireEvent.keyDown(await cellOf(/Plein tarif/, AFTER), { ctrlKey: true, ...init });
  await rowOf(/Plein tarif/);
  expect(screen.queryByRole('button', { name: 'Revenir en arrière' })).toBeNull();
  await type(await cellOf(/Plein tarif/, AFTER), '3,20');
  await userEvent.click(await cellOf(/Plein tarif/, AFTER));
  fireEvent.paste(await cellOf(/Plein tarif/, AFTER), { clipboardData: { getData: () => '3,30\n1,70' } });
  await press('Indexer');
  const part = await screen.findByRole('group', { name: 'Indexer les lignes du dossier' });
  await userEvent.type(within(part).getByLabelText('Taux (%)'), '10');
  await press(/Mettre 2.montants dans le tableau/);
  await press('Indexer');
  expect(await amounts()).toEqual(['3,30', '1,65']);
  await key({ key: 'z' });
  expect(await amounts()).toEqual(['3,30', '1,70']);
  await key({ key: 'z' });
  expect(await amounts()).toEqual(['3,20', '1,50']);
  await key({ key: 'Z', shiftKey: true });
  expect(await amounts()).toEqual(['3,30', '1,70']);
  await press('Revenir en arrière');
  await press('Revenir en arrière');
  expect(await amounts()).toEqual(['3,00', '1,50']);
  expect(screen.getByRole('button', { name: 'Revenir en arrière' })).toHaveAttribute('aria-disabled', 'true');
  // Nothing is left to store, and the rule of the indexation is none of the file's.
  expect(screen.queryByRole('button', { name: /Enregistrer/ })).toBeNull();
  await press('Refaire');
  expect(await amounts()).toEqual(['3,20', '1,50']);
  await press(/Enregistrer 1.ligne/);
  await rowOf(/Plein tarif.*pas encore envoyée/);
  expect((await city.nadia.open(file.id)).file.content.indexation).toBeUndefined();
  expect(screen.queryByRole('button', { name: 'Revenir en arrière' })).toBeNull();
});

it('takes several lines out in one go, and leaves one that a colleague changed', async () => {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft('piscines:adulte', 310), draft('piscines:enfant', 160), draft('piscines:casier', 110)], newClientKey());
  show(city.tariffs, file.id);
  await userEvent.click(await cellOf(/Plein tarif/, AFTER));
  fireEvent.keyDown(await cellOf(/Plein tarif/, AFTER), { key: 'End', ctrlKey: true, shiftKey: true });
  const row = (await city.nadia.open(file.id)).proposals.find(({ proposal }) => proposal.line === 'piscines:enfant')?.row;
  if (!row) throw new Error('not stored');
  await city.nadia.change(row, draft('piscines:enfant', 165));
  await press(/Retirer 3.lignes/);
  await press('Retirer');
  expect(await screen.findByText(/1.ligne a été changée par un collègue entre-temps : elle reste/)).toBeInTheDocument();
  expect(await stored(city, file.id)).toEqual([expect.stringContaining('piscines:enfant')]);
});

it('takes the sound lines of a CSV file into the grid, and names those that are wrong', async () => {
  const city = await filesCity();
  const file = await city.newFile();
  await city.nadia.propose(file, [draft('piscines:adulte', 310)], newClientKey());
  show(city.tariffs, file.id);
  await press('Importer un fichier CSV');
  const text = 'Key,Proposed\npiscines:adulte,3.40\npiscines:enfant,-2\npiscines:casier,1.10\nautre:ligne,1\n';
  const chosen = new File([text], 'tarifs.csv', { type: 'text/csv' });
  Object.assign(chosen, { arrayBuffer: async () => Uint8Array.from(Buffer.from(text)).buffer });
  await userEvent.upload(await screen.findByLabelText('Choisir le fichier', { selector: 'input' }), chosen);
  expect(await screen.findByText(/2.lignes ont une erreur et ne changent rien/)).toBeInTheDocument();
  expect(screen.getByText(/Un tarif n’est jamais négatif – Proposé/)).toBeInTheDocument();
  await press(/Prendre 2.changements dans le tableau/);
  expect(await cellOf(/Plein tarif/, AFTER)).toHaveTextContent('3.40');
  expect(await cellOf(/Casier.*nouvelle ligne/, AFTER)).toHaveTextContent('1.10');
});
