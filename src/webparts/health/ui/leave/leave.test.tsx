import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { ExportControl, ExportOptions, ExportResult, LeaveServices, LeaveSurvey } from '../../../../data/leave/SiteExport';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import LeaveSection from './LeaveSection';

const SURVEY: LeaveSurvey = {
  siteTitle: 'Ressources humaines', webUrl: 'https://ville.example/sites/rh', files: 6, bytes: 3 * 1024 * 1024, unseen: ['Appels à commentaires : brouillons'],
  lists: [
    { url: 'Lists/ParvisPolls', title: 'Sondages', count: 5, isLibrary: false, isDiscreet: false },
    { url: 'Lists/ParvisConfidentialBallots', title: 'Sondages : votes confidentiels', count: 1200, isLibrary: false, isDiscreet: true }
  ]
};
const RESULT: ExportResult = { archives: ['parvis-rh-1.zip'], rows: 1205, files: 6, bytes: 10, left: [] };

function services(run: (control: ExportControl) => Promise<ExportResult> = async () => RESULT, survey = SURVEY) {
  const begun: ExportOptions[] = [];
  const leave: LeaveServices = { survey: async () => survey, begin: async (_, options) => (begun.push(options), { run: (control = {}) => run(control) }) };
  return { begun, services: { leave: async () => leave } };
}

test('says the size first, and asks a second time before what not everybody reads goes out', async () => {
  const { begun, services: given } = services();
  renderScreen(<LeaveSection />, { services: given });
  expect(await screen.findByText(/2 listes, 1 205 lignes, 6 fichiers, soit environ 3 Mo/)).toBeVisible();
  expect(screen.getByText(/n’ont pas été trouvées.*brouillons/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Tout emporter' }));
  expect(await screen.findByRole('group', { name: /tous ne lisent pas/ })).toHaveFocus();
  expect(begun).toEqual([]);
  expect(await axeFaults(document.body)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Ne rien emporter' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Tout emporter' })).toHaveFocus());
  await userEvent.click(screen.getByRole('button', { name: 'Tout emporter' }));
  await userEvent.click(screen.getByRole('button', { name: 'Emporter sans ces listes' }));
  expect(await screen.findByText('parvis-rh-1.zip')).toBeVisible();
  expect(begun.map(({ lists }) => lists)).toEqual([['Lists/ParvisPolls']]);
  expect(await axeFaults(document.body)).toEqual([]);
});

test('goes on with the same export after it was stopped or failed, and says what was left', async () => {
  let tries = 0;
  const { begun, services: given } = services(async ({ onProgress }) => {
    onProgress?.(0.4, 'Sondages');
    if (++tries === 1) throw new Error('lost');
    return { ...RESULT, left: ['Sondages : 4 lignes lues sur 5.'] };
  });
  renderScreen(<LeaveSection />, { services: given, language: 'en' });
  await userEvent.click(await screen.findByRole('button', { name: 'Choose the lists' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /confidentiels/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Take these lists away' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Sondages : 4 lignes lues sur 5.')).toBeVisible();
  expect([tries, begun.length]).toEqual([2, 1]);
});

test('a site without lists has nothing to take away', async () => {
  renderScreen(<LeaveSection />, { services: services(undefined, { ...SURVEY, lists: [] }).services });
  expect(await screen.findByText(/n’a aucune liste de Parvis/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Tout emporter' })).toBeNull();
});
