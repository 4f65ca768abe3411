import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import type { CampaignDraft } from '../../../../domain/ideas/Campaign';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import AnimatePage from '../animate/AnimatePage';
import { DeskCity, KARIM, NADIA } from '../animate/testing/showDesk';
import ResultsPage from '../results/ResultsPage';
import EvaluatePage from './EvaluatePage';
import EvaluationNotice from './EvaluationNotice';

jest.setTimeout(120_000);

// Axe measures letters to tell icons from words.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

const is = (text: string) => (shown: string): boolean => shown.replace(/[\u00a0\u202f]/g, ' ') === text;
const said = (element: HTMLElement): string => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');
const press = async (name: string, within_: HTMLElement = document.body): Promise<void> => userEvent.click(await within(within_).findByRole('button', { name: is(name) }));
const mark = async (criterion: string, value: string): Promise<void> => userEvent.click(within(await screen.findByRole('group', { name: new RegExp(`^${criterion}`) })).getByRole('radio', { name: value }));

const JUDGED: Partial<CampaignDraft> = { criteria: [{ id: 1, name: 'Effet', isCost: false }, { id: 2, name: 'Coût', isCost: true }], evaluators: [NADIA, KARIM] };

async function judged(changes: Partial<CampaignDraft> = {}) {
  const city = await DeskCity.open({ ...JUDGED, ...changes });
  const [evening, seats] = [await city.think('Ouvrir le soir', 'Jusqu’à vingt heures.'), await city.think('Des sièges')];
  await city.decide('shortListed', {}, { targets: [evening.id, seats.id] });
  return { city, evening: evening.id, seats: seats.id };
}

const give = async (city: DeskCity, who: 'services' | 'other', idea: number, effect: number, cost: number, words = ''): Promise<void> => {
  city.pass(1);
  await (await city[who].evaluations()).add(city.campaign, { idea, marks: { 1: effect, 2: cost }, words }, `${who}-${idea}-${effect}${cost}`);
};

describe('an evaluator', () => {
  it('gives marks to each idea of the short list, and corrects them; what is begun is kept', async () => {
    const { city, evening } = await judged();
    await give(city, 'other', evening, 1, 5, 'Trop cher pour nous.');
    const { unmount } = city.show(<EvaluatePage />);
    expect(await screen.findByText(is('Notes données : 0 sur 2 idées.'))).toBeVisible();
    await press('Donner mes notes : Ouvrir le soir');
    await mark('Effet', '4');
    expect(await screen.findByText('Brouillon gardé sur cet appareil.')).toBeVisible();
    await press('Donner ces notes');
    expect(screen.getByRole('group', { name: /^Coût/ })).toHaveAccessibleDescription(/Choisissez une note/);
    expect(within(screen.getByRole('group', { name: /^Coût/ })).getByRole('radio', { name: '1' })).toHaveFocus();
    expect(await axeFaults(document.body)).toEqual([]);
    unmount();
    city.show(<EvaluatePage />);
    await press('Donner mes notes : Ouvrir le soir');
    expect(within(await screen.findByRole('group', { name: /^Effet/ })).getByRole('radio', { name: '4' })).toBeChecked();
    await mark('Coût', '2');
    await userEvent.type(screen.getByRole('textbox', { name: /^Pourquoi/ }), 'Attendu depuis longtemps.');
    await press('Donner ces notes');
    expect((await screen.findAllByText(is('Vos notes sont enregistrées : « Ouvrir le soir ».')))[0]).toBeVisible();
    // The next one that waits has the focus.
    await waitFor(() => expect(screen.getByRole('button', { name: is('Donner mes notes : Des sièges') })).toHaveFocus());
    expect(document.body).not.toHaveTextContent('Trop cher pour nous.');
    await press('Corriger mes notes : Ouvrir le soir');
    expect(await screen.findByRole('textbox', { name: /^Pourquoi/ })).toHaveValue('Attendu depuis longtemps.');
    await mark('Effet', '5');
    await press('Corriger ces notes');
    await waitFor(async () => expect((await (await city.services.evaluations()).read(city.campaign)).filter(({ author }) => author.id === NADIA.id).map(({ marks }) => marks)).toEqual([{ 1: 4, 2: 2 }, { 1: 5, 2: 2 }]));
  });

  it('keeps what he chose when it cannot be stored, and stores it once', async () => {
    const { city } = await judged();
    city.show(<EvaluatePage />);
    await press('Donner mes notes : Ouvrir le soir');
    await mark('Effet', '4');
    await mark('Coût', '2');
    city.services.failNext('add', new DataError('offline'));
    await press('Donner ces notes');
    expect(await screen.findByText(/Vos notes ne sont pas enregistrées/)).toBeVisible();
    await press('Donner ces notes');
    await screen.findAllByText(is('Vos notes sont enregistrées : « Ouvrir le soir ».'));
    expect(await (await city.services.evaluations()).read(city.campaign)).toHaveLength(1);
  });

  it('is told how many ideas wait for him, until there are none', async () => {
    const { city, evening, seats } = await judged();
    const begun = jest.fn();
    await give(city, 'services', evening, 3, 3);
    const { unmount } = city.show(<EvaluationNotice onBegin={begun} />);
    expect(await screen.findByText(is('Vous avez 1 idée à évaluer.'))).toBeVisible();
    await press('Évaluer');
    expect(begun).toHaveBeenCalledTimes(1);
    unmount();
    await give(city, 'services', seats, 3, 3);
    city.show(<EvaluationNotice onBegin={begun} />);
    await waitFor(() => expect(screen.queryByText(/à évaluer/)).not.toBeInTheDocument());
  });
});

describe('animators', () => {
  it('who evaluate read the marks of others once they have given their own, idea by idea', async () => {
    const { city, evening, seats } = await judged();
    await give(city, 'other', evening, 1, 5);
    await give(city, 'other', seats, 2, 2);
    await give(city, 'services', evening, 5, 1);
    city.show(<AnimatePage />);
    await press('Évaluation');
    const table = await screen.findByRole('table', { name: 'Notes par idée et par critère' });
    const rows = within(table).getAllByRole('row').map(said);
    expect(rows[1]).toMatch(/Ouvrir le soir.*3 \(1 à 5\).*Avis partagés/);
    expect(rows[2]).toMatch(/Des sièges.*–.*–/);
    expect(screen.getByText(/Vous évaluez aussi/)).toBeVisible();
    expect(screen.getByRole('img', { name: /Effet.*en largeur/ })).toBeVisible();
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('name marks that do not count, say what becomes of those of who left, and publish the rest for everybody', async () => {
    const { city, evening, seats } = await judged({ evaluators: [KARIM, { id: 40, name: 'Paul Moreau' }] });
    await give(city, 'other', evening, 4, 2);
    await give(city, 'services', seats, 5, 5);
    const paul = city.services.as({ id: 40, name: 'Paul Moreau' });
    await (await paul.evaluations()).add(city.campaign, { idea: evening, marks: { 1: 1, 2: 1 }, words: '' }, 'paul');
    city.show(<AnimatePage />);
    await press('Évaluation');
    await press('1 évaluation ne compte pas');
    expect(said(await screen.findByText(/Nadia Benali, le/))).toMatch(/cette personne n’évalue pas/);
    await press('Actions : Paul Moreau');
    await userEvent.click(await screen.findByRole('menuitem', { name: /Dire ce que deviennent/ }));
    await userEvent.click(await screen.findByRole('radio', { name: /ses notes sont écartées/ }));
    await press('Enregistrer');
    expect(await screen.findByRole('textbox', { name: /^Motif/ })).toHaveAccessibleDescription(/obligatoire/);
    await userEvent.type(screen.getByRole('textbox', { name: /^Motif/ }), 'Il a changé de service avant la fin.');
    await press('Enregistrer');
    expect(await screen.findByText(/Il a changé de service/)).toBeVisible();
    await press('Publier les notes');
    const dialog = await screen.findByRole('dialog', { name: is('Publier les notes ?') });
    expect(said(dialog)).toContain('Évaluations reçues : 1 sur 2 attendues.');
    await press('Publier les notes', dialog);
    await waitFor(async () => expect((await city.decisions()).map(({ kind, content }) => [kind, content.shownMarks]).slice(-1)).toEqual([['marksShown', [{ idea: evening, evaluator: KARIM, marks: { 1: 4, 2: 2 } }]]]));
    expect((await screen.findAllByText(/Notes publiées par/))[0]).toBeVisible();
  });

  it('show everybody the published marks among the results', async () => {
    const { city, evening } = await judged();
    await city.decide('marksShown', { shownMarks: [{ idea: evening, evaluator: KARIM, marks: { 1: 4, 2: 2 } }] }, { targets: [evening] });
    city.show(<ResultsPage onOpen={() => undefined} />, 'en');
    const table = await screen.findByRole('table', { name: 'Marks by idea and criterion' });
    expect(said(within(table).getByRole('row', { name: /Ouvrir le soir/ }))).toMatch(/Effet4.*4.*1$/);
    await press('Marks of each');
    expect(said(await screen.findByText(/Karim Haddad:/))).toBe('Karim Haddad: Effet 4 and Coût 2');
  });

  it.each([1, 2])('are drawn where there are two criteria to draw them by: %i', async (count) => {
    const { city, evening } = await judged({ criteria: (JUDGED.criteria ?? []).slice(0, count) });
    await city.decide('marksShown', { shownMarks: [{ idea: evening, evaluator: KARIM, marks: { 1: 4, ...(count === 2 ? { 2: 2 } : {}) } }] }, { targets: [evening] });
    city.show(<ResultsPage onOpen={() => undefined} />, 'en');
    expect(await screen.findByRole('table', { name: 'Marks by idea and criterion' })).toBeVisible();
    expect(screen.queryAllByRole('combobox', { name: /^Across/ })).toHaveLength(count - 1);
  });
});
