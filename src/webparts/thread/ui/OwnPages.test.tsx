import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import { DataError } from '../../../data/DataError';
import { setUpStatus } from '../../../data/provisioning/testing/setUpStatus';
import { MemoryOwn } from '../../../data/thread/testing/MemoryOwn';
import { MemoryThread } from '../../../data/thread/testing/MemoryThread';
import type { ThreadServices } from '../../../data/thread/threadServices';
import type { Person } from '../../../domain/people/Person';
import { streamIds } from '../../../domain/thread/News';
import { storedFollows } from '../../../shell/following/follows';
import { renderScreen } from '../../../shell/testing/renderScreen';
import { helpSubmission } from './helpOutbox';
import { ThreadScreen } from './ThreadScreen';

jest.setTimeout(120_000);

const lea = { id: 1, name: 'Léa Martin' };
const fatou = { id: 7, name: 'Fatou Diallo' };
const KEY = 'parvis-follows|lea@ville.test|https://ville.test/sites/intranet';

function open(own: MemoryOwn, { me = lea, status = setUpStatus('current', ['manageLists']), arriveAt, memory = new MemoryThread(streamIds) }: { readonly me?: Person; readonly status?: ReturnType<typeof setUpStatus>; readonly arriveAt?: string; readonly memory?: MemoryThread } = {}): void {
  const services: ThreadServices = { thread: memory.thread, own: async () => own.as(me), userId: async () => me.id, serverNow: () => new Date(), setup: { status: async () => status, setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] } };
  renderScreen(<ThreadScreen properties={{}} saveProperties={() => undefined} />, { services, sends: helpSubmission.sends, ...(arriveAt ? { arriveAt } : {}) });
}
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const type = async (name: string | RegExp, text: string): Promise<void> => {
  const field = await screen.findByRole('textbox', { name });
  await userEvent.click(field);
  await userEvent.paste(text);
};
const violations = async (): Promise<unknown> => (await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations;

beforeEach(() => localStorage.clear());

describe('help', () => {
  it('is asked by a skill, says what is missing beside its field, and comes to who asked as followed', async () => {
    const own = new MemoryOwn();
    open(own);
    await press('Entraide');
    expect(await screen.findByText('Personne ne demande d’aide pour le moment.')).toBeVisible();
    await press('Demander de l’aide');
    await press('Envoyer la demande');
    expect(screen.getByRole('textbox', { name: /Ce qu’il vous faut/ })).toHaveAccessibleDescription('Dites ce qu’il vous faut.');
    await type(/Ce qu’il vous faut/, 'Qui connaît QGIS ?');
    await type(/Compétence recherchée/, 'SIG');
    expect(await violations()).toEqual([]);
    await press('Envoyer la demande');
    expect(await screen.findByRole('button', { name: /^Qui connaît QGIS\s\?$/ })).toBeVisible();
    expect((await own.help.page()).rows.map(({ title, skillKey }) => [title, skillKey])).toEqual([['Qui connaît QGIS ?', 'sig']]);
    const reading = storedFollows.read(localStorage.getItem(KEY) ?? '');
    expect(reading.ok && reading.value.map(({ kind, name }) => [kind, name])).toEqual([['help', 'Qui connaît QGIS ?']]);
  });

  it('keeps what was begun, and a request that could not leave', async () => {
    const own = new MemoryOwn();
    open(own);
    await press('Entraide');
    await press('Demander de l’aide');
    await type(/Ce qu’il vous faut/, 'Un mot');
    await press('Annuler');
    await press('Demander de l’aide');
    expect(await screen.findByRole('textbox', { name: /Ce qu’il vous faut/ })).toHaveValue('Un mot');
    await type(/Compétence recherchée/, 'SIG');
    own.help.failNext('add', new DataError('offline'));
    await press('Envoyer la demande');
    expect(await screen.findByText(/gardé sur cet appareil/)).toBeVisible();
  });

  it('is answered by a colleague, thanked for, and ended by its author alone', async () => {
    const own = new MemoryOwn();
    const id = await own.as(lea).ask({ title: 'Qui connaît QGIS ?', text: '<b>Urgent</b>', skill: 'SIG', until: null }, 'k1');
    await own.as(fatou).reply(id, 'Moi, le mardi', 'k2');
    open(own, { arriveAt: `help-${id}` });
    expect(await screen.findByRole('heading', { level: 3, name: /^Qui connaît QGIS\s\?$/ })).toHaveFocus();
    expect(screen.getByText('<b>Urgent</b>')).toBeVisible();
    expect(screen.getByText('Moi, le mardi')).toBeVisible();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Fatou Diallo' }));
    expect(await violations()).toEqual([]);
    await press('Clore et remercier');
    expect(await screen.findByText(/Remerciements à Fatou Diallo/)).toBeVisible();
    expect((await own.as(fatou).thanksTo(fatou.id)).map(({ author, what }) => [author.name, what])).toEqual([['Léa Martin', 'Qui connaît QGIS ?']]);
  });

  it('offers others neither its end nor its withdrawal', async () => {
    const own = new MemoryOwn();
    const id = await own.as(fatou).ask({ title: 'Une demande', text: '', skill: 'SIG', until: null }, 'k1');
    open(own, { arriveAt: `help-${id}` });
    await type('Votre réponse', 'Avec plaisir');
    await press('Envoyer la réponse');
    expect(await screen.findByText('Avec plaisir', { selector: 'p' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Clore|Retirer la demande/ })).toBeNull();
  });

  it('is not open yet where its lists are not there, and what is new is shown all the same', async () => {
    open(new MemoryOwn(), { status: setUpStatus('missing', ['manageLists']) });
    expect(await screen.findByText('Rien de nouveau dans ce que vous suivez.')).toBeVisible();
    await press('Entraide');
    expect(await screen.findByText(/ne sont pas encore ouvertes sur ce site/)).toBeVisible();
  });
});

describe('thanks', () => {
  it('are given once for one thing of the thread, and a failure keeps the words', async () => {
    localStorage.setItem(KEY, storedFollows.write([{ kind: 'person', id: 7, part: 0, name: 'Fatou Diallo', page: '' }]));
    const own = new MemoryOwn();
    const memory = new MemoryThread(streamIds);
    memory.say({ stream: 'ideas', kind: 'ideaThrown', part: 12, by: fatou });
    open(own, { memory });
    await press('Remercier Fatou Diallo');
    await type('Un mot, si vous voulez', 'Bravo');
    own.thanks.failNext('add', new DataError('throttled'));
    await press('Envoyer le remerciement');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Un mot, si vous voulez' })).toHaveValue('Bravo');
    await press('Envoyer le remerciement');
    expect(await screen.findByText('Vous avez remercié.')).toBeVisible();
    expect((await own.as(fatou).thanksTo(fatou.id)).map(({ thingKind, thing, words }) => [thingKind, thing, words])).toEqual([['idea', 12, 'Bravo']]);
  });
});

describe('a page of one’s own', () => {
  it('shows what was chosen and nothing else, is seen before it is saved, and goes once it was asked', async () => {
    const own = new MemoryOwn();
    await own.as(fatou).thank({ kind: 'help', id: 3, person: lea, what: 'une aide' }, 'Merci !');
    open(own);
    await press('Ma page');
    const preview = await screen.findByRole('region', { name: 'Ce que les autres voient' });
    await type('Quelques mots', 'Je cartographie.');
    await type('Compétences', 'SIG\nQGIS');
    expect(within(preview).getByText('Je cartographie.')).toBeVisible();
    expect(within(preview).queryByText(/Merci !/)).toBeNull();
    await type('Liens', 'javascript:alert(1)');
    await press('Enregistrer ma page');
    expect(screen.getByRole('textbox', { name: 'Liens' })).toHaveAccessibleDescription(/ne peut pas être ouverte/);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Liens' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Fatou Diallo, pour une aide/ }));
    expect(await violations()).toEqual([]);
    await press('Enregistrer ma page');
    expect(await screen.findByText('Votre page est enregistrée.')).toBeVisible();
    const stored = await own.as(fatou).profileOf(lea.id);
    expect([stored?.words, stored?.skills, stored?.shown.thanks]).toEqual(['Je cartographie.', ['SIG', 'QGIS'], [1]]);
    await press('Retirer ma page pour de bon');
    await press('La garder');
    expect(screen.getByRole('button', { name: 'Retirer ma page pour de bon' })).toHaveFocus();
    expect((await own.profiles.page()).rows).toHaveLength(1);
    await press('Retirer ma page pour de bon');
    await press('Oui, la retirer');
    expect(await screen.findByText(/il n’en reste rien/)).toBeVisible();
    await waitFor(async () => expect((await own.profiles.page()).rows).toEqual([]));
  });

  it('is read by others as it was chosen', async () => {
    const own = new MemoryOwn();
    await own.as(fatou).profiles.add({ name: '<i>Fatou</i>', direction: 'Petite enfance', skills: ['Puériculture'], words: '', links: ['javascript:alert(1)'], shown: { said: [{ kind: 'idea', id: 12, title: 'Un jardin' }], thanks: [] } }, 'k');
    open(own, { arriveAt: 'person-7' });
    expect(await screen.findByText('<i>Fatou</i>')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Un jardin' })).toHaveAttribute('href', expect.stringContaining('idea-12'));
    expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
    await press(/Suivre dans mon fil/);
    expect(localStorage.getItem(KEY)).toContain('"person"');
  });

  it('says so where somebody chose none', async () => {
    open(new MemoryOwn(), { arriveAt: 'person-9' });
    expect(await screen.findByText('Cette personne n’a pas choisi de montrer une page.')).toBeVisible();
  });
});
