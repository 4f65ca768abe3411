import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { memoryOwner } from '../../../../data/tariffs/owner/testing/memoryOwner';
import { newClientKey } from '../../../../data/items/newClientKey';
import { dayOf } from '../../../../domain/calendar/calendarDay';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { draft, filesCity, PAUL } from '../files/testing/filesCity';
import DashboardPage from './DashboardPage';

jest.setTimeout(60_000);

async function city() {
  const made = await filesCity([
    { code: 'adulte', title: 'Entrée', category: 'Plein tarif', ground: 'none', cents: 300 },
    { code: 'casier', title: 'Casier', cost: 90, cents: 100 }
  ]);
  const { rules } = memoryOwner(made.tariffs);
  return { ...made, rules };
}
const links = { onFile: jest.fn(), onLine: jest.fn(), onLaw: jest.fn() };
const show = async (made: Awaited<ReturnType<typeof city>>, language?: 'fr' | 'en') => renderScreen(<DashboardPage {...links} />, { services: made.tariffs, language });
const rowsOf = (name: string | RegExp): readonly string[] => within(screen.getByRole('table', { name })).getAllByRole('row').slice(1).map(({ textContent }) => (textContent ?? '').replace(/\s/g, ' '));

describe('the dashboard of tariffs', () => {
  it('counts files by step, names those that are late first, and leads to each', async () => {
    const made = await city();
    const sent = await made.newFile({ title: 'En retard' });
    await made.nadia.propose(sent, [draft('piscines:adulte', 320), draft('piscines:casier', 110, { volume: null })], newClientKey());
    // Late by the clock of the file: the proposal came today, so the delay runs from today on.
    const submitted = await made.nadia.submit(sent);
    const agreed = await made.newFile({ title: 'Accepté' });
    await made.nadia.propose(agreed, [draft('piscines:casier', 90)], newClientKey());
    await made.nadia.submit(agreed);
    const paul = made.tariffs.changeFiles.as(PAUL);
    await paul.say(await paul.open(agreed.id), 'finances', [{ line: 'piscines:casier', result: 'agreed', comment: '' }], '');
    await made.newFile({ title: 'Brouillon' });
    await show(made);
    const bars = await screen.findByRole('list', { name: 'Dossiers par étape' });
    expect(within(bars).getAllByRole('listitem').map(({ textContent }) => (textContent ?? '').replace(/\s/g, ' '))).toEqual([expect.stringMatching(/^en préparation.*1 dossier/), expect.stringMatching(/^attend : Finances.*1 dossier/), expect.stringMatching(/^accepté, attend la séance.*1 dossier/)]);
    expect(rowsOf(/^Dossiers, les plus en retard/)).toEqual([expect.stringMatching(/^Accepté.*Sports.*accepté/), expect.stringMatching(/^En retard.*Sports.*attend : Finances/), expect.stringMatching(/^Brouillon.*pas envoyé/)]);
    expect(rowsOf('Recettes attendues des dossiers, par service')).toEqual([expect.stringMatching(/^Piscines.*400,00 €.*410,00 €.*\+10,00 €.*2$/)]);
    await userEvent.click(screen.getByRole('button', { name: 'En retard' }));
    expect(links.onFile).toHaveBeenCalledWith(submitted.id);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('says that a step is late, in working days', async () => {
    const made = await city();
    const file = await made.newFile();
    await made.nadia.propose(file, [draft('piscines:adulte', 320)], newClientKey());
    await made.nadia.submit(file);
    jest.spyOn(made.tariffs, 'serverNow').mockImplementation(() => new Date('2026-12-09T09:00:00Z'));
    await show(made);
    expect(await screen.findByText('1 dossier attend une étape en retard.')).toBeInTheDocument();
    // Sent on a Friday with five working days.
    expect(rowsOf(/^Dossiers, les plus en retard/)).toEqual([expect.stringMatching(/12 jours.*3 jours ouvrés/)]);
    jest.restoreAllMocks();
  });

  it('names tariffs that nobody revised, above their cost or without a ground, each a link', async () => {
    const made = await city();
    await show(made);
    expect(await screen.findByText('Inchangés depuis deux ans')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Voir les tarifs inchangés' }));
    expect(rowsOf('Inchangés depuis deux ans')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Voir les tarifs au-dessus de leur coût' }));
    expect(rowsOf('Au-dessus de leur coût')).toEqual([expect.stringMatching(/^Casier.*1,00 €.*0,90 €/)]);
    await userEvent.click(screen.getByRole('button', { name: 'Voir les tarifs sans motif' }));
    expect(rowsOf('Motif de la différence absent')).toEqual([expect.stringMatching(/^Entrée.*Plein tarif/)]);
    await userEvent.click(within(screen.getByRole('table', { name: 'Au-dessus de leur coût' })).getByRole('button', { name: 'Casier' }));
    expect(links.onLine).toHaveBeenCalledWith(expect.any(Number), '2026-11-27');
  });

  it('names rules past their review, and opens the law', async () => {
    const made = await city();
    await made.rules.add({ ...made.rules.blank(), rule: 'notice', from: dayOf(2020, 1, 1), source: 'x', read: dayOf(2024, 1, 1), reviewBy: dayOf(2026, 11, 26), checkedBy: 'Inès Lopez' }, newClientKey());
    await show(made);
    expect(await screen.findByText(/1 règle est à relire/)).toBeInTheDocument();
    expect(rowsOf('Règles de droit à relire')).toEqual([expect.stringMatching(/^Convocation du conseil.*Inès Lopez/)]);
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir la loi, telle que calculée' }));
    expect(links.onLaw).toHaveBeenCalled();
  });

  it('is said in English too', async () => {
    await show(await city(), 'en');
    expect(await screen.findByText('No file was opened yet.')).toBeInTheDocument();
  });
});
