import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import { memoryOwner } from '../../../../data/tariffs/owner/testing/memoryOwner';
import type { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { proposalFingerprint } from '../../../../domain/tariffs/file/proposalFingerprint';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import type { FilesCity } from '../files/testing/filesCity';
import { draft, filesCity, LEA, NADIA, PAUL } from '../files/testing/filesCity';
import { TariffsScreen } from '../TariffsScreen';

jest.setTimeout(60_000);

const ROSE = { id: 5, name: 'Rose Diallo' };
const [ADULT, CHILD] = ['piscines:adulte', 'piscines:enfant'] as const;

/** A file of two lines that was sent; Rose is Paul's colleague in finance. */
async function sent(): Promise<FilesCity & { readonly id: number }> {
  const city = await filesCity();
  city.tariffs.changeFiles.state.groups.set(52, new Set([PAUL.id, ROSE.id]));
  const file = await city.newFile();
  await city.nadia.propose(file, [draft(ADULT, 320), draft(CHILD, 165)], newClientKey());
  await city.nadia.submit(file);
  return { ...city, id: file.id };
}

async function openSteps(services: MemoryTariffs, id: number, language: 'fr' | 'en' = 'fr'): Promise<void> {
  renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services, arriveAt: `tarifffile-${id}`, language });
  await userEvent.click(await screen.findByRole('button', { name: language === 'fr' ? 'Étapes' : 'Steps' }));
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const answerTo = (line: string, result: string): void => void fireEvent.change(screen.getByLabelText(`Réponse : ${line}`), { target: { value: result } });
const table = async (): Promise<HTMLElement> => screen.findByRole('table', { name: 'Réponses par ligne' });

it('says who is asked, by when, and what is late, to everybody; the form is that of the group alone', async () => {
  const { as, id } = await sent();
  await openSteps(as(LEA), id);
  expect(await screen.findByText(/2 lignes attendent une réponse · depuis le 27 novembre 2026 · réponse attendue le 4 décembre 2026$/)).toBeInTheDocument();
  expect(screen.getByText(/groupe : Finances/)).toBeInTheDocument();
  expect(await table()).toHaveTextContent(/Entrée.*3,20 €.*attendu/);
  expect(screen.queryByRole('form')).toBeNull();
  expect(await axeFaults(document.body)).toEqual([]);
});

it('agrees to all at once, or says line by line what it does not agree to, with a reason beside the line', async () => {
  const { as, id, nadia } = await sent();
  await openSteps(as(PAUL), id);
  await screen.findByText('votre étape');
  await userEvent.click(await screen.findByRole('button', { name: 'Accord' }));
  answerTo('Entrée, Moins de 12 ans', 'changeAsked');
  await userEvent.click(button('Enregistrer la réponse'));
  expect(await screen.findByText('Donnez la raison, ici ou pour toutes les lignes.', { selector: 'p' })).toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
  await userEvent.type(screen.getByLabelText('Commentaire : Entrée, Moins de 12 ans'), 'Trop haut.');
  await userEvent.click(button('Enregistrer la réponse'));
  expect(await screen.findByText('Réponse enregistrée pour 2 lignes.')).toBeInTheDocument();
  expect((await nadia.open(id)).state.lines.map(({ steps }) => steps[0]?.standing)).toEqual(['agreed', 'changeAsked']);
  expect(await screen.findByRole('row', { name: /Moins de 12 ans.*modification demandée/ })).toHaveTextContent(/Trop haut\..*Paul Mercier/);
});

it('says of an agreement that no longer covers what was changed from what to what, and asks it again of that line alone', async () => {
  const { as, id, nadia, tariffs } = await sent();
  const paul = tariffs.changeFiles.as(PAUL);
  await paul.say(await paul.open(id), 'finances', [ADULT, CHILD].map((line) => ({ line, result: 'agreed', comment: '' })), '');
  const [row] = (await nadia.open(id)).proposals;
  if (!row) throw new Error('not stored');
  await nadia.change(row.row, draft(ADULT, 330));
  await openSteps(as(PAUL), id);
  expect(await screen.findByRole('row', { name: /Plein tarif.*accord sur 3,20.€, maintenant 3,30.€.: redemandé/ })).toBeInTheDocument();
  const form = await screen.findByRole('form', { name: /Votre réponse.*Finances/ });
  expect(within(form).getAllByRole('combobox')).toHaveLength(1);
  await userEvent.click(button('Accord'));
  await userEvent.click(button('Enregistrer la réponse'));
  expect(await screen.findByText('Réponse enregistrée pour 1 ligne.')).toBeInTheDocument();
  expect((await nadia.open(id)).state.state).toBe('agreed');
});

it('shows what a colleague of the step said first, stores nothing, and keeps what was chosen', async () => {
  const { as, id, tariffs } = await sent();
  await openSteps(as(PAUL), id);
  await userEvent.click(await screen.findByRole('button', { name: 'Accord' }));
  const rose = tariffs.changeFiles.as(ROSE);
  await rose.say(await rose.open(id), 'finances', [{ line: CHILD, result: 'refused', comment: 'Trop.' }], '');
  await userEvent.click(button('Enregistrer la réponse'));
  expect(await screen.findByText(/^Rose Diallo a répondu pour cette étape le .* : 1 refus\. Rien de votre réponse n’est enregistré/)).toBeInTheDocument();
  const form = screen.getByRole('form', { name: /Votre réponse.*Finances/ });
  expect(await within(form).findAllByRole('combobox')).toHaveLength(1);
  expect(within(form).getByLabelText('Réponse : Entrée, Plein tarif')).toHaveValue('agreed');
  await userEvent.click(button('Enregistrer la réponse'));
  expect(await screen.findByText('Réponse enregistrée pour 1 ligne.')).toBeInTheDocument();
});

it('does not store an answer to what changed after it was chosen', async () => {
  const { as, id, nadia } = await sent();
  const first = renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services: as(PAUL), arriveAt: `tarifffile-${id}` });
  await userEvent.click(await screen.findByRole('button', { name: 'Étapes' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Accord' }));
  const [row] = (await nadia.open(id)).proposals;
  if (!row) throw new Error('not stored');
  await nadia.change(row.row, draft(ADULT, 999));
  first.unmount();
  await openSteps(as(PAUL), id);
  expect(await screen.findByText('La ligne a changé depuis votre choix. Relisez-la et choisissez de nouveau.')).toBeInTheDocument();
  await userEvent.click(button('Enregistrer la réponse'));
  expect((await nadia.open(id)).records).toEqual([]);
});

it('names a record by somebody outside of the group, and steps that cannot be checked', async () => {
  const { as, id, tariffs, nadia } = await sent();
  const [line] = (await nadia.open(id)).state.lines;
  if (!line) throw new Error('not stored');
  const { state } = tariffs.changeFiles;
  const forged = state.tables.steps.plant({ ClientKey: newClientKey(), File: id, Step: 'finances', Results: JSON.stringify([{ line: ADULT, result: 'agreed', comment: '', fingerprint: proposalFingerprint(line.proposal) }]) }, NADIA);
  state.folders.steps.set(forged, 'finances');
  await openSteps(as(LEA), id, 'en');
  expect(await screen.findByText(/1 record counts for nothing/)).toHaveTextContent(`No. ${forged}, Nadia Benali: its author is not, or no longer, in the group of the step.`);
  expect(screen.getByRole('row', { name: /Plein tarif/ })).toHaveTextContent('awaited');
});

it('lets an owner say that who left the group was in it: what he said counts again', async () => {
  const { as, id, tariffs } = await sent();
  const paul = tariffs.changeFiles.as(PAUL);
  await paul.say(await paul.open(id), 'finances', [{ line: ADULT, result: 'agreed', comment: '' }, { line: CHILD, result: 'agreed', comment: '' }], '');
  tariffs.changeFiles.state.groups.set(52, new Set([ROSE.id]));
  await openSteps(as(ROSE), id);
  expect(await screen.findByText(/Un propriétaire du site peut dire que l’auteur était alors du groupe/)).toBeInTheDocument();
  cleanup();
  const owner = as(LEA);
  memoryOwner(owner);
  await openSteps(owner, id);
  await userEvent.click(await screen.findByRole('button', { name: 'Paul Mercier était du groupe' }));
  await userEvent.click(screen.getByRole('button', { name: 'Oui, le noter' }));
  await waitFor(() => expect(screen.queryByText(/ne compte pas/)).toBeNull());
  expect(screen.getByRole('row', { name: /Plein tarif/ })).toHaveTextContent('accord');
});

it('where the server does not tell who is in a group, says that this step is not checked', async () => {
  const { as, id, tariffs } = await sent();
  tariffs.changeFiles.state.hidden.add(52);
  await openSteps(as(PAUL), id);
  expect(await screen.findByText(/Le serveur ne dit pas qui est dans le groupe de ces étapes : Finances/)).toBeInTheDocument();
  // Its folder still says who may answer.
  expect(await screen.findByRole('form', { name: /Votre réponse.*Finances/ })).toBeInTheDocument();
});
