import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import type { ShownAnswers } from '../../../../domain/ballots/CertifiedResult';
import { withRulesOfKind } from '../../../../domain/polls/kindRules';
import { ifNeedBe, NO_DATE } from '../../../../domain/polls/pollKinds';
import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import { scaleOptions } from '../../../../domain/polls/ratingResult';
import type { Language } from '../../../../shell/Language';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { PollScreen } from '../PollScreen';
import { ME, MemoryPollServices } from '../testing/MemoryPollServices';
import { voteSubmission } from '../vote/voteOutbox';

jest.setTimeout(120_000);

let services: MemoryPollServices;
beforeEach(() => {
  localStorage.clear();
  services = new MemoryPollServices();
});
afterEach(() => jest.restoreAllMocks());

function show(language: Language = 'fr'): ReturnType<typeof renderScreen> {
  return renderScreen(<PollScreen properties={{}} saveProperties={() => undefined} />, { services, language, sends: voteSubmission.sends });
}

function given(changes: Partial<PollDraft>): Poll {
  return services.given(withRulesOfKind({ ...emptyPollDraft(), question: 'Et vous ?', ...changes }));
}

const vote = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Voter' }));
const soundScreen = async (): Promise<void> => expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
/** Sentences as a reader sees them: kinds of spaces do not matter to a test. */
const said = (element: HTMLElement): string => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe('a rating', () => {
  const scale = scaleOptions(1, 5).map((option) => (option.id === 1 ? { ...option, description: 'pas du tout' } : option));

  it('is given by the keyboard, says its own grade, its mean, its median and its distribution', async () => {
    const poll = given({ kind: 'rating', options: scale, resultVisibility: 'afterVoting' });
    services.vote(poll.id, 2, [5]);
    services.vote(poll.id, 3, [4]);
    show();
    const group = await screen.findByRole('group', { name: /Et vous.*Donnez une note.*5.au plus haut/ });
    await vote();
    expect(screen.getByRole('alert')).toHaveTextContent('Choisissez d’abord une note.');
    await userEvent.click(within(group).getByRole('radio', { name: '3' }));
    await soundScreen();
    await vote();
    expect(await screen.findByText(/Votre choix.*3 sur 5/)).toBeVisible();
    expect(services.casts).toEqual([[3]]);
    const results = await screen.findByRole('group', { name: 'Résultats' });
    await waitFor(() => expect(said(results)).toContain('Moyenne : 4,0 sur 5 · au moins la moitié des votants a donné 4 ou moins'));
    expect(said(results)).toContain('1 – pas du tout');
    expect(said(results)).toContain('3 votants');
    await soundScreen();
  });

  it('says why its mean is hidden', async () => {
    const poll = given({ kind: 'rating', options: scale, confidential: true, closesAt: new Date('2026-11-23T09:00:00Z') });
    services.tables.records.give([{ poll: poll.id, kind: 'certified', content: { result: { tally: { counts: { 1: null, 2: null, 3: 7, 4: 8, 5: 9 }, voters: 26 }, excluded: {}, invitedCount: null } }, id: 99 }]);
    show();
    await userEvent.click(await screen.findByRole('button', { name: /Sondages passés/ }));
    expect(await screen.findByText(/La moyenne n’est pas affichée/)).toBeVisible();
    expect(screen.queryByText(/Moyenne :/)).toBeNull();
  });
});

describe('a choice of dates', () => {
  const options = ['2026-12-01', '2026-12-07T08:00Z/2026-12-07T09:30Z', '2026-12-11'].map((text, index) => ({ id: index + 1, text }));

  it('asks of each date yes, if need be or no, sends what is shown, and says it back', async () => {
    given({ kind: 'dates', options });
    show();
    const monday = await screen.findByRole('group', { name: /lundi 7 décembre 2026/ });
    expect(said(monday)).toMatch(/09:00\s*[–-]\s*10:30/);
    expect(screen.getByRole('group', { name: 'mardi 1ᵉʳ décembre 2026' })).toBeVisible();
    expect(screen.getAllByRole('radio', { name: 'Non', checked: true })).toHaveLength(3);
    await userEvent.click(within(monday).getByRole('radio', { name: 'Si besoin' }));
    await userEvent.click(within(screen.getByRole('group', { name: /11 décembre/ })).getByRole('radio', { name: 'Oui' }));
    await soundScreen();
    await vote();
    await waitFor(() => expect(services.casts).toEqual([[ifNeedBe(2), 3]].map((choices) => expect.arrayContaining(choices))));
    expect(said(await screen.findByText(/Votre choix/))).toMatch(/oui pour vendredi 11 décembre 2026 ; si besoin pour lundi 7 décembre/);
    await soundScreen();
  });

  it('counts who can come to none of them as a voter', async () => {
    given({ kind: 'dates', options });
    show();
    await screen.findByRole('group', { name: /11 décembre/ });
    await vote();
    expect(await screen.findByText(/aucune de ces dates/)).toBeVisible();
    expect(services.casts).toEqual([[NO_DATE]]);
  });

  it('shows in a table who can, and names the date that suits most', async () => {
    const poll = given({ kind: 'dates', options, resultVisibility: 'always' });
    services.vote(poll.id, ME, [1, ifNeedBe(3)]);
    services.vote(poll.id, 2, [3]);
    services.vote(poll.id, 3, [1, 3]);
    show('en');
    const table = await screen.findByRole('table', { name: /Answers by date/ });
    await waitFor(() => expect(within(table).getAllByRole('row').map(said)).toHaveLength(4));
    const [, first, , third] = within(table).getAllByRole('row').map(said);
    expect(first).toContain('You: yes');
    expect(first).not.toContain('Suits the most people');
    expect(third).toContain('Suits the most people');
    expect(third).toMatch(/210$/);
  });
});

describe('a ranking', () => {
  const options = ['Vélos', 'Crèche', 'Jardin'].map((text, index) => ({ id: index + 1, text }));

  it('begins in an order of the agent’s own and is changed with the keys, which say where an answer is', async () => {
    given({ kind: 'ranking', options });
    show();
    const order = within(await screen.findByRole('group', { name: /Classez les réponses/ })).getAllByRole('listitem').map(said);
    expect(order).toHaveLength(3);
    const first = order[0]?.slice(3) ?? '';
    await soundScreen();
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`Descendre.+${first}`) }));
    const handle = screen.getByRole('button', { name: new RegExp(`Déplacer.+${first}`) });
    handle.focus();
    await userEvent.keyboard(' {ArrowDown}{Escape}');
    expect(within(screen.getByRole('group', { name: /Classez/ })).getAllByRole('listitem').map(said)[1]).toContain(first);
    await userEvent.keyboard(' {ArrowDown} ');
    expect(within(screen.getByRole('group', { name: /Classez/ })).getAllByRole('listitem').map(said)[2]).toContain(first);
    await vote();
    await waitFor(() => expect(services.casts[0]).toHaveLength(3));
    expect(options.find(({ id }) => id === services.casts[0]?.[2])?.text).toBe(first);
    expect(said(await screen.findByText(/Votre choix/))).toContain(`3. ${first}`);
  });

  it('shows first places live, and once certified points and who wins one to one', async () => {
    const poll = given({ kind: 'ranking', options, resultVisibility: 'always', closesAt: new Date('2026-11-23T09:00:00Z') });
    services.vote(poll.id, 2, [2, 1, 3]);
    const ranking = { order: [{ id: 2, points: 7, place: 1 }, { id: 1, points: 6, place: 2 }, { id: 3, points: 2, place: 3 }], winner: 1 };
    const { unmount } = show();
    await userEvent.click(await screen.findByRole('button', { name: /Sondages passés/ }));
    expect(await screen.findByText(/Premières places. Le classement complet/)).toBeVisible();
    unmount();
    services.tables.records.give([{ poll: poll.id, kind: 'certified', content: { result: { tally: { counts: { 1: 3, 2: 2, 3: 0 }, voters: 5 }, excluded: {}, invitedCount: null, ranking } }, id: 99 }]);
    show();
    await userEvent.click(await screen.findByRole('button', { name: /Sondages passés/ }));
    const rows = within(await screen.findByRole('table', { name: /Classement/ })).getAllByRole('row').map(said);
    expect(rows).toEqual(['PlaceRéponsePoints', '1Crèche7', '2Vélos6', '3Jardin2']);
    expect(screen.getByText(/la majorité préfère toujours.*Vélos/)).toBeVisible();
    await soundScreen();
  });
});

describe('several questions', () => {
  const questions = [
    { id: 1, text: 'Où ?', minChoices: 1, maxChoices: 1 },
    { id: 2, text: 'Avec quoi ?', minChoices: 0, maxChoices: 2 }
  ];
  const options = ['Parc', 'Place', 'Musique', 'Jeux'].map((text, index) => ({ id: index + 1, text, question: index < 2 ? 1 : 2 }));

  it('are answered and sent together, and say which one lacks an answer', async () => {
    given({ kind: 'questions', questions, options });
    show();
    const where = await screen.findByRole('group', { name: /^Où/ });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Jeux' }));
    await vote();
    expect(said(screen.getByRole('alert'))).toBe('Il manque une réponse à la question : Où ?');
    await userEvent.click(within(where).getByRole('radio', { name: 'Parc' }));
    await userEvent.click(within(where).getByRole('radio', { name: 'Place' }));
    await soundScreen();
    await vote();
    await waitFor(() => expect(services.casts.map((choices) => [...choices].sort())).toEqual([[2, 4]]));
    expect(said(await screen.findByText(/Votre choix/))).toContain('Où ? Place · Avec quoi ? Jeux');
    expect(await screen.findByRole('list', { name: /Résultats.*Avec quoi/ })).toBeVisible();
    await soundScreen();
  });
});

describe('an answer in own words', () => {
  const ask = (changes: Partial<PollDraft> = {}): Poll => given({ kind: 'text', options: [{ id: 1, text: '', isText: true }], ...changes });
  const box = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'Votre réponse' });
  const write = async (text: string): Promise<void> => {
    await userEvent.clear(await box());
    await userEvent.click(await box());
    await userEvent.paste(text);
  };

  it('is written, said to be read by whom before that, sent trimmed, said back, and changed', async () => {
    ask();
    show();
    expect(await screen.findByRole('group', { name: /Et vous.*Répondez en quelques mots/ })).toBeVisible();
    expect(screen.getByText(/Réponse confidentielle : vos collègues ne peuvent pas la lire/)).toHaveTextContent(/Les propriétaires du site et les personnes qui animent ce sondage la lisent.*Les groupes de moins de 5 réponses/);
    await vote();
    expect(screen.getByRole('alert')).toHaveTextContent('Écrivez d’abord votre réponse.');
    await write('  Plus d’ombre <b>ici</b> ');
    expect(await box()).toHaveAccessibleDescription(/23.caractères sur 500/);
    await soundScreen();
    await vote();
    expect(said(await screen.findByText(/Votre réponse : /))).toBe('Votre réponse : « Plus d’ombre <b>ici</b> »');
    expect([services.casts, services.votes.get(1)?.get(ME)?.texts]).toEqual([[[1]], ['Plus d’ombre <b>ici</b>']]);
    await soundScreen();
    await userEvent.click(screen.getByRole('button', { name: 'Modifier mon vote' }));
    expect(await box()).toHaveValue('Plus d’ombre <b>ici</b>');
    await write('Des bancs');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la modification' }));
    await waitFor(() => expect(services.votes.get(1)?.get(ME)?.texts).toEqual(['Des bancs']));
  });

  it('that is too long says by how much, at once, and is not cut', async () => {
    ask();
    show();
    await write('x'.repeat(512));
    expect(screen.getByRole('alert')).toHaveTextContent(/Votre réponse a 12.caractères de trop/);
    expect(await box()).toHaveValue('x'.repeat(512));
    await vote();
    expect(services.casts).toEqual([]);
    await write('x'.repeat(500));
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
    await vote();
    await waitFor(() => expect(services.casts).toEqual([[1]]));
  });

  it('is kept from the first letter until the server has it, and comes back to another tab and after it was given up', async () => {
    ask();
    const { unmount } = show();
    await write('Plus d’om');
    unmount();
    const again = show();
    await waitFor(async () => expect(await box()).toHaveValue('Plus d’om'));
    expect(screen.getByText('Ce que vous aviez commencé à écrire est revenu.')).toBeVisible();
    services.failNext('cast', new DataError('forbidden', 'no'));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await vote();
    expect(said(await screen.findByText(/Votre réponse : /))).toContain('« Plus d’om »');
    await userEvent.click(await screen.findByRole('button', { name: 'J’ai compris' }));
    await waitFor(async () => expect(await box()).toHaveValue('Plus d’om'));
    await vote();
    await screen.findByRole('button', { name: 'Modifier mon vote' });
    again.unmount();
    await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes('vote-1'))).toEqual([]));
  });

  it('is published as its owner decided: groups, hidden figures, others, and answers as they were written', async () => {
    const poll = ask({ closesAt: new Date('2026-11-23T09:00:00Z'), resultVisibility: 'always' });
    const texts = { grouping: 'g', questions: [{ option: 1, groups: [{ name: 'Ombre', count: 12 }, { name: 'Bancs', count: null }], others: null, chosen: ['Un <i>arbre</i>', '=1+1'] }] };
    services.tables.records.give([{ poll: poll.id, kind: 'certified', content: { result: { tally: { counts: { 1: 20 }, voters: 20 }, excluded: {}, invitedCount: null, texts } }, id: 99 }]);
    show();
    await userEvent.click(await screen.findByRole('button', { name: /Sondages passés/ }));
    const bars = await screen.findByRole('list', { name: /Réponses regroupées/ });
    expect(within(bars).getAllByRole('listitem').map(said)).toEqual(['Ombre60 %12 réponses', 'Bancsnon affiché (trop peu de réponses)', 'Autres réponsesnon affiché (trop peu de réponses)']);
    expect(screen.getByText('Un <i>arbre</i>')).toBeVisible();
    expect(screen.getByText('=1+1')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Voir le tableau' }));
    expect(within(screen.getByRole('table', { name: /Réponses regroupées/ })).getAllByRole('row')).toHaveLength(4);
    await soundScreen();
  });

  it.each<[string, ShownAnswers | undefined, RegExp]>([
    ['nothing', undefined, /Les réponses écrites ne sont pas publiées/],
    ['too few', { option: 1, groups: [], others: null, chosen: [] }, /trop peu de réponses pour les publier/],
    ['no group was made', { option: 1, groups: [], others: 20, chosen: [] }, /Les réponses écrites ne sont pas publiées/]
  ])('is not published, and that is said: %s', async (_, shown, expected) => {
    const poll = ask({ closesAt: new Date('2026-11-23T09:00:00Z'), resultVisibility: 'always' });
    const texts = shown && { grouping: 'g', questions: [{ ...shown, groups: [...shown.groups], chosen: [...shown.chosen] }] };
    const result = { tally: { counts: { 1: 20 }, voters: 20 }, excluded: {}, invitedCount: null, ...(texts ? { texts } : {}) };
    services.tables.records.give([{ poll: poll.id, kind: 'certified', content: { result }, id: 99 }]);
    show();
    await userEvent.click(await screen.findByRole('button', { name: /Sondages passés/ }));
    expect(await screen.findByText(expected)).toBeVisible();
    expect(screen.getByText(/20.votants/)).toBeVisible();
  });

  it('is one of several questions: sent with the others, said back with its question, and published beside theirs', async () => {
    const questions = [{ id: 1, text: 'Où ?', minChoices: 1, maxChoices: 1 }, { id: 2, text: 'Pourquoi ?', minChoices: 0, maxChoices: 1 }, { id: 3, text: 'Un mot ?', minChoices: 1, maxChoices: 1 }];
    const options = [{ id: 1, text: 'Parc', question: 1 }, { id: 2, text: 'Place', question: 1 }, { id: 3, text: '', question: 2, isText: true }, { id: 4, text: '', question: 3, isText: true }];
    given({ kind: 'questions', questions, options });
    show();
    await userEvent.click(await screen.findByRole('radio', { name: 'Place' }));
    await vote();
    expect(said(screen.getByRole('alert'))).toBe('Il manque une réponse à la question : Un mot ?');
    await userEvent.type(screen.getByRole('textbox', { name: /Votre réponse à la question.*Un mot/ }), 'Merci');
    expect(screen.getByText(/Ce que vous écrivez peut être regroupé/)).toBeVisible();
    await soundScreen();
    await vote();
    expect(said(await screen.findByText(/Votre choix/))).toContain('Où ? Place · Un mot ? « Merci »');
    expect([services.casts, services.votes.get(1)?.get(ME)?.texts]).toEqual([[[2, 4]], ['Merci']]);
    await userEvent.click(screen.getByRole('button', { name: 'Modifier mon vote' }));
    expect(await screen.findByRole('textbox', { name: /Un mot/ })).toHaveValue('Merci');
    expect(screen.getByRole('textbox', { name: /Pourquoi.*facultatif/ })).toHaveValue('');
    await userEvent.type(screen.getByRole('textbox', { name: /Pourquoi/ }), 'Le calme');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la modification' }));
    await waitFor(() => expect(services.votes.get(1)?.get(ME)).toMatchObject({ choices: [2, 3, 4], texts: ['Le calme', 'Merci'] }));
  });
});
