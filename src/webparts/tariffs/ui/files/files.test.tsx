import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { newClientKey } from '../../../../data/items/newClientKey';
import { noReferences, renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { TariffsScreen } from '../TariffsScreen';
import { dayOf } from '../../../../domain/calendar/calendarDay';
import { draft, filesCity, LEA, NADIA, NEW_YEAR, PAUL } from './testing/filesCity';

jest.setTimeout(180_000);

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

it('opens a file, says what the law keeps from applying and what it takes, sends it, and takes it back', async () => {
  localStorage.clear();
  const { tariffs, nadia } = await filesCity();
  const { unmount } = show(tariffs);
  await press('Dossiers');
  await userEvent.selectOptions(await screen.findByLabelText('Direction'), 'Sports');
  await press('Nouveau dossier');
  const panel = await screen.findByRole('dialog', { name: 'Nouveau dossier' });
  await userEvent.click(await within(panel).findByRole('button', { name: 'Ouvrir le dossier' }));
  expect(within(panel).getByText('Écrivez l’objet du dossier.')).toBeInTheDocument();
  await userEvent.type(within(panel).getByLabelText(/Objet/), 'Tarifs 2027');
  fireEvent.change(within(panel).getByLabelText(/Date souhaitée/), { target: { value: '2027-01-01' } });
  fireEvent.change(within(panel).getByLabelText(/Séance/), { target: { value: '2026-12-14' } });
  fireEvent.change(within(panel).getByLabelText(/Publication/), { target: { value: '2026-12-01' } });
  await userEvent.click(within(panel).getByRole('button', { name: 'Ouvrir le dossier' }));
  expect(within(panel).getByText('La publication et la transmission viennent après le vote.')).toBeInTheDocument();
  fireEvent.change(within(panel).getByLabelText(/Publication/), { target: { value: '2026-12-18' } });
  fireEvent.change(within(panel).getByLabelText(/Transmission/), { target: { value: '2027-01-05' } });
  await userEvent.click(within(panel).getByRole('button', { name: 'Ouvrir le dossier' }));
  expect(await screen.findByRole('heading', { name: 'Tarifs 2027' })).toBeInTheDocument();
  expect(await screen.findByText(/au moins une ligne/)).toBeInTheDocument();
  const id = 1;
  await nadia.propose((await nadia.open(id)).file, [draft('piscines:adulte', 320), draft('parking:heure', 160)], newClientKey());
  unmount();
  show(tariffs, `tarifffile-${id}`);
  await press('Droit');
  expect(await screen.findByText(/1 ligne ne peut pas s’appliquer le 1ᵉʳ janvier 2027/)).toBeInTheDocument();
  expect(screen.getByText(/Premier jour où toutes les lignes peuvent s’appliquer.: 5 janvier 2027/)).toBeInTheDocument();
  expect(screen.getByText(/Publiez et transmettez l’acte le 1ᵉʳ janvier 2027 au plus tard/)).toBeInTheDocument();
  await press(/Règle.: Transmission au préfet/);
  expect(screen.getByText(/CGCT, L2131-1 et L2131-2/)).toBeInTheDocument();
  expect(screen.getByText(/Ce n’est pas un conseil juridique ; vérifiée par personne/)).toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
  await press('Envoyer aux étapes');
  expect(await screen.findByText(/va d’abord ici.: Finances\. Réponse attendue en 5 jours ouvrés, le 4 décembre 2026 au plus tard/)).toBeInTheDocument();
  await press('Envoyer');
  expect(await screen.findByText(/attend Finances \(envoyé le 27 novembre 2026\)/)).toBeInTheDocument();
  await press('Reprendre le dossier');
  await press('Reprendre');
  expect(await screen.findByText('en préparation')).toBeInTheDocument();
});

it('says of a rule past its review that it is, wherever it was used', async () => {
  const { tariffs, newFile, nadia, as } = await filesCity();
  const file = await newFile();
  await nadia.propose(file, [draft('piscines:adulte', 320)], newClientKey());
  const { rules } = tariffs.changeFiles.state.tables;
  await rules.add({ ...rules.blank(), rule: 'enforceable', from: dayOf(2022, 7, 1), source: 'CGCT', read: dayOf(2025, 1, 2), reviewBy: dayOf(2026, 1, 2), checkedBy: 'Inès Lopez' }, newClientKey());
  show(as(LEA), `tarifffile-${file.id}`);
  await press('Droit');
  expect(await screen.findAllByText(/relecture de cette règle était prévue au plus tard le 2 janvier 2026/)).not.toEqual([]);
});

it('says that a price file is half written, with who can make it again, and is back once that is done', async () => {
  const { tariffs, newFile, nadia, as } = await filesCity();
  const file = await newFile();
  await nadia.propose(file, [draft('piscines:adulte', 320)], newClientKey());
  tariffs.files.plant('piscines', '');
  show(as(LEA), `tarifffile-${file.id}`);
  expect(await screen.findByText(/écrit à moitié, ou abîmé.*à la page « Vérifier »/)).toBeInTheDocument();
  cleanup();
  show(tariffs.as(NADIA, true), `tarifffile-${file.id}`);
  await press('Refaire les fichiers de prix');
  expect(await screen.findByRole('heading', { name: /Tarifs/, level: 3 })).toBeInTheDocument();
});

it('adds a supporting file', async () => {
  const { tariffs, newFile } = await filesCity();
  const { id } = await newFile();
  show(tariffs, `tarifffile-${id}`);
  await press('Motif et pièces');
  const chosen = new File(['coûts'], 'coûts 2026.csv', { type: 'text/csv' });
  Object.assign(chosen, { arrayBuffer: async () => Uint8Array.from([1, 2, 3]).buffer });
  await userEvent.upload(await screen.findByLabelText('Joindre une pièce', { selector: 'input' }), chosen);
  expect(await screen.findByRole('link', { name: 'coûts 2026.csv' })).toBeInTheDocument();
});

it('says what it comes from and which acts decide it, and leads there where they set prices; an act leads back', async () => {
  const { tariffs, nadia, newFile, as } = await filesCity();
  const { id } = await newFile({ title: 'Gratuité du soir' });
  await nadia.propose((await nadia.open(id)).file, [draft('piscines:adulte', 320)], newClientKey());
  const writer = await tariffs.writer();
  const act = (number: string): Promise<{ readonly id: number }> => writer.addAct({ number, title: 'Tarifs', kind: 'deliberation', sessionDay: dayOf(2026, 11, 16), vote: '', signer: '', file: id }, newClientKey());
  const { id: first } = await act('2026-90');
  await act('2026-91');
  await writer.apply(first, [{ line: 'piscines:adulte', firstDay: NEW_YEAR, n: 1, price: { cents: 320 }, corrects: null, knownOn: null }], newClientKey());
  const idea = { kind: 'idea', id: 4, webPath: '/sites/intranet', title: 'Ouvrir le soir' };
  const thing = { kind: 'tarifffile', id, webPath: '/sites/intranet' };
  const references = { ...noReferences, of: async () => [{ thing, direction: 'from' as const, other: idea }] };
  renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services: as(LEA), arriveAt: `tarifffile-${id}`, references });
  expect(await screen.findByRole('link', { name: 'Ouvrir le soir' })).toHaveAttribute('href', expect.stringContaining('idea-4'));
  expect(screen.getByText(/^Délibération n° 2026-91/)).toBeVisible();
  expect(screen.queryByRole('link', { name: /2026-91/ })).toBeNull();
  await userEvent.click(await screen.findByRole('link', { name: 'Délibération n° 2026-90' }));
  expect(await screen.findByRole('heading', { name: 'Délibération n° 2026-90' })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: `Dossier de modification n° ${id}` }));
  expect(await screen.findByRole('heading', { name: 'Gratuité du soir' })).toBeVisible();
});

it('is not sent before it says its service and its day, as where it was made of an idea', async () => {
  const { tariffs, nadia, newFile } = await filesCity();
  const { id } = await newFile({ service: '', wantedDay: null });
  await nadia.propose((await nadia.open(id)).file, [draft('piscines:adulte', 320)], newClientKey());
  show(tariffs, `tarifffile-${id}`);
  expect(await screen.findByText(/Dites d’abord le service et la date souhaitée/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Envoyer aux étapes' })).toBeNull();
  await press('Modifier le dossier');
  const panel = await screen.findByRole('dialog', { name: 'Modifier le dossier' });
  await userEvent.click(await within(panel).findByRole('button', { name: 'Enregistrer' }));
  expect(within(panel).getByText('Choisissez le service.')).toBeInTheDocument();
  expect(within(panel).getByText('Choisissez la date souhaitée.')).toBeInTheDocument();
  await userEvent.selectOptions(within(panel).getByLabelText(/Service/), 'Piscines');
  fireEvent.change(within(panel).getByLabelText(/Date souhaitée/), { target: { value: '2027-01-01' } });
  await userEvent.click(within(panel).getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByRole('button', { name: 'Envoyer aux étapes' })).toBeVisible();
});
