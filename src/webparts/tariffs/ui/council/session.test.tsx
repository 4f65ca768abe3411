import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { dayOf } from '../../../../domain/calendar/calendarDay';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { draft, filesCity, NADIA } from '../files/testing/filesCity';
import { TariffsScreen } from '../TariffsScreen';

jest.setTimeout(60_000);

const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

async function openCouncil(services: MemoryTariffs): Promise<void> {
  renderScreen(<TariffsScreen properties={{}} saveProperties={() => undefined} />, { services });
  await press('Actes');
}

it('plans a session back from its day, and says what is past', async () => {
  const { tariffs } = await filesCity();
  await openCouncil(tariffs.as(NADIA, true));
  await press('Rétroplanning');
  fireEvent.change(await screen.findByLabelText('Séance du conseil'), { target: { value: '2026-12-14' } });
  const table = await screen.findByRole('table', { name: /Séance du 14 décembre 2026/ });
  const rows = within(table).getAllByRole('row').slice(1).map(({ textContent }) => textContent?.replace(/\s/g, ' '));
  // Today is 27 November: finance has five working days before the notice leaves.
  expect(rows[0]).toMatch(/Envoyer le dossier.*1ᵉʳ décembre 2026.*dans 4 jours/);
  expect(rows[1]).toMatch(/Réponse : Finances.*8 décembre 2026/);
  expect(rows[2]).toMatch(/Convocation.*5 jours francs avant.*8 décembre 2026/);
  expect(rows[4]).toMatch(/Publier.*31 décembre 2026/);
  fireEvent.change(screen.getByLabelText('Séance du conseil'), { target: { value: '2026-12-02' } });
  expect(await screen.findByRole('row', { name: /Envoyer le dossier.*dépassé depuis/ })).toBeInTheDocument();
  expect(await axeFaults(document.body)).toEqual([]);
});

it('lists decisions by delegation since the last session, and no other acts', async () => {
  const { tariffs } = await filesCity();
  const writer = await tariffs.writer();
  const act = async (number: string, kind: 'deliberation' | 'decision', day: ReturnType<typeof dayOf>): Promise<void> => {
    const { id } = await writer.addAct({ number, title: `Objet ${number}`, kind, sessionDay: day, vote: '', signer: 'Claire Vidal, maire', file: 0 }, newClientKey());
    await writer.addRecord({ act: id, kind: 'voted', day, address: '', evidence: '' }, newClientKey());
  };
  await act('D-1', 'decision', dayOf(2026, 10, 1));
  await act('2026-50', 'deliberation', dayOf(2026, 10, 12));
  await act('D-2', 'decision', dayOf(2026, 11, 3));
  await openCouncil(tariffs.as(NADIA, true));
  await press('Décisions à rapporter');
  const table = await screen.findByRole('table', { name: /1.décision/ });
  expect(within(table).getByRole('row', { name: /D-2/ })).toHaveTextContent(/3 novembre 2026.*Claire Vidal, maire.*pas encore/);
  expect(within(table).queryByRole('row', { name: /D-1|2026-50/ })).toBeNull();
  // The session was before one of them: nothing can be recorded.
  fireEvent.change(screen.getByLabelText('Rapportées à la séance du'), { target: { value: '2026-11-02' } });
  expect(await screen.findByText(/signée après cette séance/)).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Rapportées à la séance du'), { target: { value: '2026-11-16' } });
  await press(/Enregistrer 1.décision rapportée/);
  await press('Enregistrer');
  expect(await screen.findByText(/1.décision rapportée à la séance du 16 novembre 2026/)).toBeInTheDocument();
  expect(await screen.findByText('Aucune décision à rapporter entre ces deux jours.')).toBeInTheDocument();
  expect(within(screen.getByRole('table', { name: 'Déjà rapportées' })).getByRole('row', { name: /D-2/ })).toHaveTextContent(/16 novembre 2026/);
  expect(await axeFaults(document.body)).toEqual([]);
});

it('makes the annex of the file that an act decides, with totals of what it shows and the rounding rule', async () => {
  const { tariffs, newFile, nadia } = await filesCity();
  const file = await newFile();
  await nadia.propose(file, [draft('piscines:adulte', 320, { volume: 1000 }), draft('piscines:enfant', 145, { volume: null })], newClientKey());
  await nadia.submit(file);
  await (await tariffs.writer()).addAct({ number: '2026-90', title: 'Tarifs 2027', kind: 'deliberation', sessionDay: dayOf(2026, 12, 14), vote: '', signer: 'Claire Vidal, maire', file: file.id }, newClientKey());
  await openCouncil(tariffs.as(NADIA, true));
  await press(/2026-90/);
  await press('Annexe de la délibération');
  expect((await screen.findByText(/2.lignes ; total des écarts/)).textContent?.replace(/\s/g, ' ')).toBe('2 lignes ; total des écarts : +0,15 € ; effet par an : +200,00 €.');
  expect(screen.getByText(/Arrondi.: au centime le plus proche/)).toBeInTheDocument();
  expect(screen.getByText(/1.ligne sans effet connu/)).toBeInTheDocument();
  let printed = '';
  const print = jest.spyOn(window, 'print').mockImplementation(() => void (printed = document.querySelector('.parvis-print')?.textContent?.replace(/\s/g, ' ') ?? ''));
  await press('Imprimer l’annexe');
  expect(printed).toMatch(/Délibération n° 2026-90 : annexe des tarifs.*1Entrée.*3,00 €3,20 €\+0,20 €\+200,00 €.*2Entrée.*1,50 €1,45 €-0,05 €.*Total.*\+0,15 €\+200,00 €.*Arrondi/);
  print.mockRestore();
});
