import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { wholePassage } from '../../../../domain/anchors/anchorOf';
import { wordsReady } from '../../../../shell/withEnglish';
import ChangesPage from './ChangesPage';
import { VersionCity } from './testing/VersionCity';

jest.setTimeout(120_000);

const A = 'Le télétravail est ouvert à tous les agents titulaires de la ville.';
const B = 'La demande est faite par écrit au responsable du service.';
const C = 'Deux jours par semaine au plus peuvent être télétravaillés.';

const section = (name: string): HTMLElement => screen.getByRole('region', { name: new RegExp(`^${name} `) });

test('an agent reads what changed, and at each change the contributions that led to it', async () => {
  const city = await VersionCity.open(A, `${B} ${C}`);
  const said = await city.say('Et les contractuels ?');
  await city.revise([A.replace('titulaires', 'titulaires et contractuels'), B, C, 'Un recours est possible.'], 'Les contractuels y ont droit aussi.', { 0: [said.id, 999] });
  city.show(ChangesPage, { mayAnimate: false });
  expect(await screen.findByText('3 changements')).toBeVisible();
  expect(screen.getByText('Les contractuels y ont droit aussi.')).toBeVisible();
  expect(screen.getByText(/^Version 2, publiée par Nadia Benali le 24 novembre 2026/)).toBeVisible();
  expect(section('Passage 1').querySelector('ins')).toHaveTextContent('ajouté : et contractuels');
  expect(section('Passages 2 et 3')).toHaveTextContent(/Divisé.*auparavant : Passage 2.*Les mots sont les mêmes/);
  expect(section('Passage 4')).toHaveTextContent('Ajouté');
  await userEvent.click(within(section('Passage 1')).getByRole('button', { name: /^2\scontributions à l’origine/ }));
  expect(await within(section('Passage 1')).findByText('Et les contractuels ?')).toBeVisible();
  expect(within(section('Passage 1')).getByRole('link', { name: 'Voir la contribution' })).toBeVisible();
  expect(await within(section('Passage 1')).findByText(/^Cette contribution n’est pas affichée/)).toBeVisible();
});

test('any earlier version is compared with the current one, and the whole text is shown on demand', async () => {
  const city = await VersionCity.open(A, B);
  await city.revise([A, B, C]);
  await city.revise([B, C]);
  city.show(ChangesPage);
  expect(await screen.findByText('1 changement')).toBeVisible();
  expect(section('Passage 1')).toHaveTextContent('Supprimé');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Comparer le texte actuel avec' }), screen.getByRole('option', { name: /^la version 1/ }));
  expect(await screen.findByText('2 changements')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Afficher tout le texte' }));
  expect(screen.getAllByRole('region').filter((one) => one.textContent?.includes('Inchangé'))).toHaveLength(1);
});

test('a contribution that was withdrawn is not shown behind a change', async () => {
  await wordsReady('en');
  const city = await VersionCity.open(A, B);
  const said = await city.say('Ceci est retiré', wholePassage(1, 1));
  const own = city.services.as({ id: 101, name: 'Léa Martin' });
  await own.contributions.record(city.call, said, { kind: 'withdrawn' }, 'k1');
  await city.revise([A.replace('titulaires', 'permanents'), B], '', { 0: [said.id] });
  city.show(ChangesPage, { language: 'en' });
  await userEvent.click(await screen.findByRole('button', { name: /^1\scontribution behind/ }));
  expect(await screen.findByText(/^This contribution is not shown/)).toBeVisible();
  expect(screen.queryByText('Ceci est retiré')).toBeNull();
});

test('a note is compared like any other passage, and named by its number and by what refers to it', async () => {
  const city = await VersionCity.open(A, `${B.slice(0, -1)}[1].`, '[1]: Le modèle est en annexe.');
  await city.revise([`${A.slice(0, -1)}[1].`, `${B.slice(0, -1)}[2].`, '[1]: Titulaires au sens du statut.', '[2]: Par courriel aussi.']);
  city.show(ChangesPage);
  expect(await screen.findByText('3 changements')).toBeVisible();
  expect(section('Passage 1')).toHaveTextContent('Modifié');
  expect(section('Note 1, appelée au passage 1')).toHaveTextContent(/Ajouté.*Titulaires au sens du statut/);
  expect(section('Note 2, appelée au passage 2')).toHaveTextContent(/Modifié.*auparavant : Note 1, appelée au passage 2.*supprimé : .*modèle.*ajouté : .*courriel/);
});
