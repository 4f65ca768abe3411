import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import { DataError } from '../../../../../data/DataError';
import { withRulesOfKind } from '../../../../../domain/polls/kindRules';
import type { Poll, PollDraft } from '../../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../../domain/polls/Poll';
import { pollState } from '../../../../../domain/polls/pollState';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import * as downloads from '../../../../../ui/downloadText';
import { MemoryPollServices } from '../../testing/MemoryPollServices';
import ManagePanel from '../ManagePanel';

jest.setTimeout(120_000);

const TEXTS = ['De l’ombre', 'de l’ombre !', 'Des bancs', 'Un banc <b>ici</b>', 'DE L’OMBRE', '=1+1', 'Plus de bancs'];
const PAST = new Date('2026-11-23T09:00:00Z');

let services: MemoryPollServices;
beforeEach(() => {
  localStorage.clear();
  services = new MemoryPollServices();
});
afterEach(() => jest.restoreAllMocks());

function ask(changes: Partial<PollDraft> = {}, texts: readonly string[] = TEXTS): Poll {
  const poll = services.given(withRulesOfKind({ ...emptyPollDraft(), kind: 'text', question: 'Que manque-t-il au parc ?', minimumGroupSize: 3, options: [{ id: 1, text: '', isText: true }], ...changes }));
  texts.forEach((text, index) => services.vote(poll.id, 101 + index, [1], [text]));
  return poll;
}

/** Opens the results and reads the answers. */
async function open(): Promise<HTMLElement> {
  services.rightsOfMe = { manage: true, vote: true };
  renderScreen(<ManagePanel target="list" onShow={() => undefined} onClose={() => undefined} />, { services });
  await userEvent.click(await screen.findByRole('button', { name: /^Résultats/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Lire et vérifier les réponses' }));
  const desk = await screen.findByRole('region', { name: 'Réponses écrites' });
  await within(desk).findByRole('textbox', { name: 'Chercher dans les réponses' });
  return desk;
}

const said = (element: HTMLElement): string => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');
const soundScreen = async (): Promise<void> => expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
const stored = () => services.tables.groups.peek().map(({ kind, name, ballotIds }) => [kind, name, ballotIds]);
/** Kinds of spaces do not matter to a test. */
const named = (text: string): RegExp => new RegExp(`^${text.replace(/[+?()]/g, '\\$&').replace(/ /g, '\\s')}$`);
const click = async (within_: HTMLElement, name: string): Promise<void> => userEvent.click(within(within_).getByRole('button', { name: named(name) }));
const shown = (desk: HTMLElement): readonly string[] => within(desk).queryAllByRole('rowheader').map(said);

describe('the desk of an owner who reads answers', () => {
  it('shows them as they were written, without names or figures while the vote is open', async () => {
    ask();
    const desk = await open();
    expect(said(desk)).toContain('7 réponses : 0 regroupée, 7 à regrouper');
    expect(shown(desk)).toEqual(TEXTS);
    expect(said(desk)).toContain('Vous choisirez ce qui est publié après la clôture');
    expect(screen.queryByRole('button', { name: 'Certifier ce résultat' })).toBeNull();
    expect(screen.queryByText(/Décompte vérifié/)).toBeNull();
    await soundScreen();
  });

  it('makes a proposed group only when told to, and undoes it', async () => {
    ask();
    const desk = await open();
    expect(stored()).toEqual([]);
    expect(said(desk)).toContain('« De l’ombre » · 3 réponses');
    await click(desk, 'Regrouper les réponses « De l’ombre »');
    await waitFor(() => expect(stored()).toEqual([['group', 'De l’ombre', [101, 102, 105]]]));
    await waitFor(() => expect(shown(desk)).toHaveLength(4));
    await soundScreen();
    await click(desk, 'Défaire : De l’ombre');
    await userEvent.click(within(await screen.findByRole('dialog', { name: named('Défaire ce groupe ?') })).getByRole('button', { name: 'Défaire' }));
    await waitFor(() => expect(stored()).toEqual([]));
    await waitFor(() => expect(shown(desk)).toEqual(TEXTS));
  });

  it('takes all proposals at once, in groups of their own', async () => {
    ask({}, ['Oui', 'oui', 'Non', 'non !', 'Peut-être']);
    const desk = await open();
    await click(desk, 'Regrouper les 2 propositions');
    await waitFor(() => expect(stored()).toEqual([['group', 'Oui', [101, 102]], ['group', 'Non', [103, 104]]]));
  });

  it('finds answers whatever their accents, ticks those that are shown, and groups them under a wording', async () => {
    ask();
    const desk = await open();
    await userEvent.type(within(desk).getByRole('textbox', { name: 'Chercher dans les réponses' }), 'BANC');
    expect(shown(desk)).toEqual(['Des bancs', 'Un banc <b>ici</b>', 'Plus de bancs']);
    await click(desk, 'Regrouper les réponses cochées');
    expect(within(desk).getByText('Cochez d’abord des réponses.')).toBeInTheDocument();
    await click(desk, 'Cocher les 3 affichées');
    await userEvent.click(within(desk).getByRole('checkbox', { name: 'Plus de bancs' }));
    expect(said(desk)).toContain('2 réponses cochées');
    await click(desk, 'Regrouper les réponses cochées');
    expect(within(desk).getByText(/Écrivez la formulation/)).toBeInTheDocument();
    await userEvent.type(within(desk).getByRole('combobox', { name: 'Regrouper sous' }), '  Des bancs {Enter}');
    await waitFor(() => expect(stored()).toEqual([['group', 'Des bancs', [103, 104]]]));
    await waitFor(() => expect(within(desk).getByRole('combobox', { name: 'Regrouper sous' })).toHaveValue(''));
    expect(shown(desk)).toEqual(['Plus de bancs']);
  });

  it('moves answers to another group, takes them out, and renames', async () => {
    ask();
    const desk = await open();
    await click(desk, 'Regrouper les réponses « De l’ombre »');
    await waitFor(() => expect(stored()).toHaveLength(1));
    await userEvent.click(within(desk).getByRole('checkbox', { name: 'Des bancs' }));
    await userEvent.type(within(desk).getByRole('combobox', { name: 'Regrouper sous' }), 'Assises{Enter}');
    await waitFor(() => expect(stored()).toHaveLength(2));
    await userEvent.selectOptions(within(desk).getByRole('combobox', { name: 'Afficher' }), 'De l’ombre');
    await userEvent.click(await within(desk).findByRole('checkbox', { name: 'DE L’OMBRE' }));
    await userEvent.type(within(desk).getByRole('combobox', { name: 'Regrouper sous' }), 'Assises{Enter}');
    await waitFor(() => expect(stored()).toEqual([['group', 'De l’ombre', [101, 102]], ['group', 'Assises', [103, 105]]]));
    await click(desk, 'Renommer : Assises');
    const dialog = await screen.findByRole('dialog', { name: 'Renommer ce groupe' });
    const field = within(dialog).getByRole('textbox', { name: 'Formulation du groupe' });
    await userEvent.clear(field);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Renommer' }));
    expect(within(dialog).getByText(/Écrivez la formulation/)).toBeInTheDocument();
    await userEvent.type(field, 'S’asseoir');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Renommer' }));
    await waitFor(() => expect(stored()[1]).toEqual(['group', 'S’asseoir', [103, 105]]));
    await click(desk, 'Voir : S’asseoir');
    expect(shown(desk)).toEqual(['Des bancs', 'DE L’OMBRE']);
    await userEvent.click(within(desk).getByRole('checkbox', { name: 'Des bancs' }));
    await click(desk, 'Sortir de leur groupe');
    await waitFor(() => expect(stored()[1]).toEqual(['group', 'S’asseoir', [105]]));
  });

  it('shows fifty of many at a time', async () => {
    ask({}, Array.from({ length: 120 }, (_, index) => `Réponse numéro ${index}`));
    const desk = await open();
    expect(shown(desk)).toHaveLength(50);
    await click(desk, 'Afficher la suite');
    expect(shown(desk)).toHaveLength(100);
    await click(desk, 'Cocher les 120 affichées');
    expect(said(desk)).toContain('120 réponses cochées');
  });

  it('says that somebody else was faster, and shows the groups as they are', async () => {
    ask();
    const desk = await open();
    await click(desk, 'Regrouper les réponses « De l’ombre »');
    await waitFor(() => expect(stored()).toHaveLength(1));
    jest.spyOn(services.tables.groups, 'update').mockRejectedValueOnce(new DataError('conflict', 'x'));
    await userEvent.click(within(desk).getByRole('checkbox', { name: 'Des bancs' }));
    await userEvent.type(within(desk).getByRole('combobox', { name: 'Regrouper sous' }), 'De l’ombre{Enter}');
    expect(await screen.findByText(/Quelqu’un d’autre a modifié ces groupes/)).toBeInTheDocument();
    expect(within(desk).getByRole('combobox', { name: 'Regrouper sous' })).toHaveValue('De l’ombre');
  });

  it('only reads where the site keeps no groups, and says what to do', async () => {
    services.keepsGroups = false;
    ask({ closesAt: PAST });
    const desk = await open();
    expect(within(desk).getByText(/ne peut pas encore garder de groupes/)).toBeInTheDocument();
    expect(shown(desk)).toEqual(TEXTS);
    expect(within(desk).queryByRole('checkbox')).toBeNull();
    await soundScreen();
  });

  it('gives them as a file with their groups, without names, in no order of arrival', async () => {
    const given = jest.spyOn(downloads, 'downloadText').mockImplementation(() => undefined);
    ask();
    const desk = await open();
    await click(desk, 'Regrouper les réponses « De l’ombre »');
    await waitFor(() => expect(shown(desk)).toHaveLength(4));
    await click(desk, 'Exporter les réponses en CSV');
    await waitFor(() => expect(given).toHaveBeenCalled());
    const lines = String(given.mock.calls[0]?.[2]).split('\r\n');
    expect(lines[0]).toBe('\ufeffQuestion;Réponse;Groupe;À citer');
    expect(lines).toHaveLength(8);
    expect(lines.find((line) => line.includes('1+1'))).toMatch(/;'=1\+1;/);
    expect(lines.slice(-3).every((line) => line.includes(';De l’ombre;'))).toBe(true);
    expect(lines.join()).not.toMatch(/10[1-7]/);
  });
});

describe('what is published of answers', () => {
  it('is nothing unless the owner says so, is shown before, and is stored with the certificate', async () => {
    const poll = ask({ closesAt: PAST });
    const desk = await open();
    await click(desk, 'Regrouper les réponses « De l’ombre »');
    await waitFor(() => expect(shown(desk)).toHaveLength(4));
    await click(desk, 'Citer : =1+1');
    await waitFor(() => expect(within(desk).getByRole('button', { name: named('Citer : =1+1') })).toHaveAttribute('aria-pressed', 'true'));
    expect(within(desk).getByRole('radio', { name: /^Rien/ })).toBeChecked();
    expect(within(desk).queryByRole('group', { name: 'Ce que les agents verront' })).toBeNull();
    await userEvent.click(within(desk).getByRole('radio', { name: /réponses à citer/ }));
    const preview = await within(desk).findByRole('group', { name: 'Ce que les agents verront' });
    expect(said(preview)).toMatch(/De l’ombre.*3 réponses.*Autres réponses.*4 réponses.*=1\+1/);
    await soundScreen();
    await userEvent.click(screen.getByRole('button', { name: 'Certifier ce résultat' }));
    expect(await screen.findByText('Le résultat est certifié.')).toBeInTheDocument();
    const texts = pollState(services.stored.get(poll.id) ?? poll, services.time).certified?.result.texts;
    expect(texts?.questions).toEqual([{ option: 1, groups: [{ name: 'De l’ombre', count: 3 }], others: 4, chosen: ['=1+1'] }]);
  });

  it('is told to be older than the groups once these changed', async () => {
    ask({ closesAt: PAST });
    let desk = await open();
    await userEvent.click(within(desk).getByRole('radio', { name: /^Les groupes et leur nombre/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Certifier ce résultat' }));
    await screen.findByText('Le résultat est certifié.');
    await userEvent.click(await screen.findByRole('button', { name: 'Lire et vérifier les réponses' }));
    desk = await screen.findByRole('region', { name: 'Réponses écrites' });
    await within(desk).findByRole('textbox', { name: 'Chercher dans les réponses' });
    expect(within(desk).queryByText(/Les groupes ne sont plus ceux/)).toBeNull();
    await click(desk, 'Regrouper les réponses « De l’ombre »');
    expect(await within(desk).findByText(/Les groupes ne sont plus ceux qui ont été publiés/)).toBeInTheDocument();
  });

  it('quotes twelve answers at most', async () => {
    ask({ closesAt: PAST }, Array.from({ length: 14 }, (_, index) => `Réponse numéro ${index}`));
    services.tables.groups.give([{ id: 1, name: '', poll: 1, option: 1, kind: 'chosen', ballotIds: Array.from({ length: 12 }, (_, index) => 101 + index) }]);
    const desk = await open();
    await click(desk, 'Citer : Réponse numéro 13');
    expect(within(desk).getByRole('alert')).toHaveTextContent(/12.réponses citées au plus/);
    expect(stored()[0]?.[2]).toHaveLength(12);
    await click(desk, 'Citer : Réponse numéro 0');
    await waitFor(() => expect(stored()[0]?.[2]).toHaveLength(11));
  });
});
