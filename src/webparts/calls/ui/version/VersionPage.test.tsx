import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TableAnimation } from '../../../../data/calls/TableAnimation';
import { TableCalls } from '../../../../data/calls/TableCalls';
import { DataError } from '../../../../data/DataError';
import { alignPassages } from '../../../../domain/anchors/alignPassages';
import { anchorOf } from '../../../../domain/anchors/anchorOf';
import { applyAlignment } from '../../../../domain/anchors/applyAlignment';
import { passagesOf } from '../../../../domain/anchors/testing/texts';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import { callState } from '../../../../domain/calls/callState';
import type { TextVersion } from '../../../../domain/passages/Passage';
import VersionPage from './VersionPage';
import { VersionCity } from './testing/VersionCity';

jest.setTimeout(120_000);

const A = 'Le télétravail est ouvert à tous les agents titulaires de la ville.';
const B = 'La demande est faite par écrit au responsable du service.';
const X = 'Voir annexe.';
/** All that a test could take out of the browser's hands, but what day it is. */
const NOT_THE_DATE = ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'] as const;

const section = (name: string): HTMLElement => screen.getByRole('region', { name });
const press = async (name: string | RegExp, where: HTMLElement = document.body): Promise<void> => userEvent.click(within(where).getByRole('button', { name }));

async function bring(...texts: readonly string[]): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Apporter un texte' }));
  await userEvent.click(within(section('Nouveau texte')).getByRole('textbox'));
  await userEvent.paste(texts.join('\n\n'));
  await press('Proposer les passages');
  await screen.findByRole('button', { name: 'Comparer avec la version actuelle' });
  await press('Comparer avec la version actuelle');
  await screen.findByRole('region', { name: 'Passages à vérifier' });
}

async function publish(): Promise<void> {
  await press('Publier la nouvelle version');
  await userEvent.click(await screen.findByRole('button', { name: 'Publier' }));
}

async function stateOf(city: VersionCity): Promise<ReturnType<typeof callState>> {
  const { call, decisions } = await city.services.calls.open(city.call.id);
  return callState(call, decisions, city.services.serverNow());
}

async function newestText(city: VersionCity): Promise<TextVersion | undefined> {
  const { versions } = await stateOf(city);
  const newest = versions[versions.length - 1];
  return newest && (await city.services.calls.text(newest)).text;
}

function on(passage: number, text: string, quote: string): Anchor {
  const [one] = passagesOf(text);
  const start = text.indexOf(quote);
  if (!one || start < 0) throw new Error('not in it');
  return anchorOf(1, { ...one, id: passage }, start, start + quote.length);
}

test('a version is published once what is doubtful was looked at, with the contributions behind its changes', async () => {
  const city = await VersionCity.open(A, X, X, B);
  const said = await city.say('Et les contractuels ?');
  city.show(VersionPage);
  await bring(A.replace('titulaires', 'titulaires et contractuels'), X, B);
  const doubts = section('Passages à vérifier');
  expect(doubts).toHaveTextContent(/Encore 2 passages à vérifier/);
  expect(screen.getByRole('button', { name: 'Publier la nouvelle version' })).toHaveAccessibleDescription('Vérifiez d’abord les passages qui doivent l’être.');
  // Of two passages with the same words, the first one was removed.
  const [kept] = within(doubts).getAllByRole('region', { name: /^Passage.2 (Inchangé|Modifié)$/ });
  await press('Relier autrement', kept);
  const [before, after] = within(doubts).getAllByRole('group');
  await userEvent.click(within(before as HTMLElement).getByRole('checkbox', { name: /^Passage.3/ }));
  await userEvent.click(within(after as HTMLElement).getByRole('checkbox', { name: /^Passage.3/ }));
  expect(within(doubts).getByRole('button', { name: 'Relier ces passages' })).toHaveAccessibleDescription(/^Plusieurs passages ne peuvent pas/);
  await userEvent.click(within(after as HTMLElement).getByRole('checkbox', { name: /^Passage.3/ }));
  await userEvent.click(within(before as HTMLElement).getByRole('checkbox', { name: /^Passage.2/ }));
  await press('Relier ces passages', doubts);
  expect(doubts).toHaveTextContent(/Encore 1 passage à vérifier/);
  await press(/^C’est bien cela/, doubts);
  expect(doubts).toHaveTextContent('Il n’y a plus de passage à vérifier.');
  const changed = within(section('Changements')).getByRole('region', { name: /^Passage.1 Modifié$/ });
  await press('Nommer les contributions à l’origine', changed);
  await userEvent.click(await within(changed).findByRole('checkbox', { name: /^Et les contractuels/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Ce qui change, en une phrase' }), 'Les contractuels aussi.');
  await publish();
  await waitFor(async () => expect((await stateOf(city)).version).toBe(2));
  expect((await newestText(city))?.descents).toEqual([
    { kind: 'changed', from: [1], to: [1], contributions: [said.id] },
    { kind: 'same', from: [3], to: [3] },
    { kind: 'gone', from: [2], to: [] },
    { kind: 'same', from: [4], to: [4] }
  ]);
  expect((await stateOf(city)).versions[1]?.reason).toBe('Les contractuels aussi.');
  expect(await screen.findByRole('button', { name: 'Partir du texte actuel' })).toBeVisible();
  expect(screen.getByText(/^La version.2 est publiée\.$/)).toBeVisible();
});

test('what is prepared is kept, and compared with the version that somebody else published meanwhile', async () => {
  const city = await VersionCity.open(A, B);
  const first = city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  first.unmount();
  await city.revise([A, B, X]);
  city.show(VersionPage);
  const gone = await screen.findByRole('region', { name: /^Passage.3 Supprimé$/ });
  expect(gone).toHaveTextContent('Supprimé');
  expect(screen.getByRole('button', { name: 'Publier la nouvelle version' })).not.toHaveAttribute('aria-disabled');
});

test('who publishes second is told, loses nothing, and compares anew', async () => {
  const city = await VersionCity.open(A, B);
  city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  const opened = await city.other.calls.open(city.call.id);
  const passages = passagesOf(A, B, X);
  const text = applyAlignment(city.texts, 'Charte', passages, alignPassages(city.texts[0] as TextVersion, passages));
  await (await city.other.animation()).publishVersion(opened, text, '', 'k2');
  city.pass(60);
  await publish();
  expect(await screen.findByText(/^Karim Haddad a pris une décision sur cet appel entre-temps/)).toBeVisible();
  expect(await screen.findByRole('region', { name: /^Passage.3 Supprimé$/ })).toHaveTextContent('Supprimé');
  expect((await stateOf(city)).version).toBe(2);
  await publish();
  await waitFor(async () => expect((await stateOf(city)).version).toBe(3));
});

test('an animator sees where contributions would be, publishes, and places those that nobody can place beyond doubt', async () => {
  const city = await VersionCity.open(A, B);
  const doubtful = await city.say('Pourquoi écrit ?', on(2, B, 'par écrit au responsable'));
  await city.say('Bien.', on(1, A, 'tous les agents'));
  await city.say('Pourquoi lui ?', on(2, B, 'service'));
  city.show(VersionPage);
  await bring(`En principe, ${A}`, 'La demande est faite par ecrit aux responsables.');
  const doubts = section('Passages à vérifier');
  while (within(doubts).queryAllByRole('button', { name: /^C’est bien cela/ }).length > 0) await userEvent.click(within(doubts).getAllByRole('button', { name: /^C’est bien cela/ })[0] as HTMLElement);
  await press('Chercher les contributions dans le nouveau texte');
  const effect = section('Effet sur les contributions');
  expect(await within(effect).findByText('3 contributions cherchées.')).toBeVisible();
  expect(within(effect).getByText('1 sera à replacer par son auteur ou par vous')).toBeVisible();
  expect(within(effect).getByText('1 suit son passage')).toBeVisible();
  expect(within(effect).getByText('1 restera sur la version où elle a été faite')).toBeVisible();
  await publish();
  await userEvent.click(await screen.findByRole('button', { name: 'Chercher les contributions à replacer' }));
  const places = section('Contributions à replacer');
  expect(await within(places).findByText('1 contribution à replacer')).toBeVisible();
  expect(within(places).getByRole('button', { name: 'Confirmer cette place' })).toHaveAccessibleDescription('Choisissez d’abord une place.');
  await userEvent.click(within(places).getByRole('radio', { name: /^Passage.2.: par ecrit/ }));
  await press('Confirmer cette place', places);
  expect(await within(places).findByText('Aucune contribution n’est à replacer.')).toBeVisible();
  const thread = await city.services.contributions.thread(doubtful.id);
  expect(thread.decisions).toMatchObject([{ kind: 'placed', content: { anchor: { version: 2, passage: 2, quote: 'par ecrit aux responsable' } } }]);
});

/** The newest text is read only when the test says so. */
function slowText(from: number): { failing: unknown; arrive(): void } {
  const read = TableCalls.prototype.text;
  let arrive = (): void => undefined;
  const slow: { failing: unknown; arrive(): void } = { failing: undefined, arrive: () => arrive() };
  jest.spyOn(TableCalls.prototype, 'text').mockImplementation(async function (this: TableCalls, published) {
    if ((published.content.version ?? 1) < from) return read.call(this, published);
    if (slow.failing) throw slow.failing;
    await new Promise<void>((resolve) => (arrive = resolve));
    return read.call(this, published);
  });
  return slow;
}

afterEach(() => jest.restoreAllMocks());

const SEEK = { name: 'Chercher les contributions à replacer' };

test('contributions are sought in the version that was just published, never in those before it', async () => {
  const city = await VersionCity.open(A, B);
  await city.say('Pourquoi écrit ?', on(2, B, 'par écrit au responsable'));
  await city.revise([A, `${B} Un recours est possible.`]);
  city.show(VersionPage);
  await bring(A, 'La demande est faite par ecrit aux responsables.');
  const doubts = section('Passages à vérifier');
  while (within(doubts).queryAllByRole('button', { name: /^C’est bien cela/ }).length > 0) await userEvent.click(within(doubts).getAllByRole('button', { name: /^C’est bien cela/ })[0] as HTMLElement);
  await userEvent.click(screen.getByRole('button', SEEK));
  await screen.findByText('Aucune contribution n’est à replacer.');
  const text = slowText(3);
  await publish();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Chercher de nouveau' })).toHaveAttribute('aria-busy'));
  text.arrive();
  // What was found in the version before is not true of this one.
  await waitFor(() => expect(screen.getByRole('button', SEEK)).not.toHaveAttribute('aria-disabled'));
  expect(screen.queryByText('Aucune contribution n’est à replacer.')).toBeNull();
  await userEvent.click(screen.getByRole('button', SEEK));
  expect(await screen.findByText('1 contribution à replacer')).toBeVisible();
});

test('what was being sought when the text changed is not shown of the new one', async () => {
  const city = await VersionCity.open(A, X, X, B);
  await city.say('Pourquoi écrit ?', on(4, B, 'par écrit au responsable'));
  city.show(VersionPage);
  await bring(A, X, B);
  const doubts = section('Passages à vérifier');
  const seek = { name: 'Chercher les contributions dans le nouveau texte' };
  const reading = jest.spyOn(TableAnimation.prototype, 'all').mockImplementation((_, { signal } = {}) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')))));
  await userEvent.click(screen.getByRole('button', seek));
  await screen.findByRole('button', { name: 'Arrêter' });
  await userEvent.click(within(doubts).getAllByRole('button', { name: /^C’est bien cela/ })[0] as HTMLElement);
  await waitFor(() => expect(screen.getByRole('button', seek)).not.toHaveAttribute('aria-disabled'));
  expect(screen.queryByText(/^Arrêté avant la fin/)).toBeNull();
  reading.mockRestore();
  await userEvent.click(screen.getByRole('button', seek));
  expect(await screen.findByText('1 contribution cherchée.')).toBeVisible();
});

test('where the version that was just published cannot be read, that is said beside what is known', async () => {
  const city = await VersionCity.open(A, B);
  city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  const text = slowText(2);
  text.failing = new DataError('timeout');
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await publish();
  expect(await screen.findByText(/trop de temps/)).toBeVisible();
  reported.mockRestore();
  text.failing = undefined;
  await press('Réessayer');
  text.arrive();
  await waitFor(() => expect(screen.getByRole('button', SEEK)).not.toHaveAttribute('aria-disabled'));
});

test('contributions are held until a day, or until they are let go on', async () => {
  const city = await VersionCity.open(A);
  // The calendar opens where today is.
  jest.useFakeTimers({ now: city.services.serverNow(), doNotFake: [...NOT_THE_DATE] });
  city.show(VersionPage);
  const choose = async (day: RegExp, month?: string): Promise<void> => {
    await userEvent.click(await screen.findByRole('combobox', { name: 'Jusqu’au (facultatif), Jour' }));
    const calendar = await screen.findByRole('dialog');
    if (month) await userEvent.click(within(calendar).getByRole('button', { name: new RegExp(month) }));
    await userEvent.click(within(calendar).getByRole('button', { name: day }));
  };
  await choose(/^20/);
  expect(screen.getByText('Choisissez un moment à venir.', { selector: 'p' })).toBeVisible();
  await press(/^Retirer la date/);
  expect(screen.queryByText('Choisissez un moment à venir.', { selector: 'p' })).toBeNull();
  await choose(/^15/, 'Mois suivant');
  jest.useRealTimers();
  await press('Suspendre les contributions');
  expect(await screen.findByText(/^Les contributions sont suspendues jusqu’au 15 décembre 2026 à 18:00/)).toBeVisible();
  expect((await stateOf(city)).phase).toBe('held');
  await press('Reprendre les contributions');
  await waitFor(async () => expect((await stateOf(city)).phase).toBe('open'));
});

const prepared = async (city: VersionCity) => (await city.services.animation()).prepared(city.call, 'version');
const nowWhere = () => screen.findByText(/^Enregistré pour les animateurs par /, undefined, { timeout: 60_000 });

test('what one animator prepares is stored by itself for the others, who go on with it and see who was at it', async () => {
  const city = await VersionCity.open(A, B);
  const first = city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  expect(await nowWhere()).toHaveTextContent('Enregistré pour les animateurs par Nadia Benali le 24 novembre 2026');
  first.unmount();
  localStorage.clear();
  const second = city.show(VersionPage, { services: city.other });
  expect(await nowWhere()).toHaveTextContent('par Nadia Benali');
  await userEvent.type(screen.getByRole('textbox', { name: 'Ce qui change, en une phrase' }), 'Un recours.');
  // Who leaves does not wait.
  second.unmount();
  await waitFor(async () => expect(await prepared(city)).toMatchObject({ step: 2, by: 'Karim Haddad' }));
});

test('of two who prepare at once the second sees both, and nothing is replaced before he chooses', async () => {
  const city = await VersionCity.open(A, B);
  city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  await nowWhere();
  const mine = await prepared(city);
  if (!mine) throw new Error('nothing is prepared');
  await (await city.other.animation()).prepare(city.call, 'version', mine.content.replace('Un recours est possible.', 'Aucun recours.'), mine.step);
  await userEvent.type(screen.getByRole('textbox', { name: 'Ce qui change, en une phrase' }), 'Un recours.');
  const both = await screen.findByRole('region', { name: 'Deux préparations' }, { timeout: 60_000 });
  expect(within(both).getByRole('region', { name: 'Seulement dans la vôtre' })).toHaveTextContent('Un recours est possible.');
  expect(within(both).getByRole('region', { name: 'Seulement chez Karim Haddad' })).toHaveTextContent('Aucun recours.');
  expect(screen.getByRole('button', { name: 'Publier la nouvelle version' })).toHaveAccessibleDescription('Choisissez d’abord entre les deux préparations.');
  expect((await prepared(city))?.by).toBe('Karim Haddad');
  await press('Continuer avec la mienne', both);
  await waitFor(async () => expect(await prepared(city)).toMatchObject({ step: 3, by: 'Nadia Benali' }), { timeout: 60_000 });
  expect((await prepared(city))?.content).toContain('Un recours est possible.');
});

test('while the site cannot be reached, what is prepared stays on the device and is found there', async () => {
  const city = await VersionCity.open(A, B);
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  city.services.failNext('prepared', new DataError('offline'));
  city.services.failNext('prepare', new DataError('offline'));
  const first = city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  expect(await screen.findByText(/^Le site n’est pas joignable/)).toBeVisible();
  first.unmount();
  await waitFor(() => expect(reported).toHaveBeenCalledTimes(2));
  reported.mockRestore();
  expect(await prepared(city)).toBeNull();
  const second = city.show(VersionPage);
  expect(await screen.findByRole('region', { name: 'Changements' })).toHaveTextContent('Un recours est possible.');
  second.unmount();
  await waitFor(async () => expect(await prepared(city)).toMatchObject({ step: 1 }));
});

test('who sees the preparation no more is not told that the site cannot be reached', async () => {
  const city = await VersionCity.open(A, B);
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  city.services.failNext('prepare', new DataError('notFound'));
  city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  expect(await screen.findByText(/^Ce qui est en préparation ne vous est plus accessible.* ou vous n’êtes plus animateur\./, undefined, { timeout: 60_000 })).toBeVisible();
  reported.mockRestore();
});

test('who may not read the preparation is told so at once, and not that the site cannot be reached', async () => {
  const city = await VersionCity.open(A, B);
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  city.services.failNext('prepared', new DataError('forbidden'));
  city.show(VersionPage);
  expect(await screen.findByText(/^Ce qui est en préparation ne vous est plus accessible/)).toBeVisible();
  expect(screen.queryByText(/^Le site n’est pas joignable/)).toBeNull();
  reported.mockRestore();
});

test('what is given up, or published, is taken away for all', async () => {
  const city = await VersionCity.open(A, B);
  city.show(VersionPage);
  await bring(A, `${B} Un recours est possible.`);
  await nowWhere();
  await press('Abandonner cette préparation');
  await press('Abandonner', await screen.findByRole('dialog'));
  await waitFor(async () => expect(await prepared(city)).toBeNull());
});
