import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import ResultsPage from '../results/ResultsPage';
import AnimatePage from './AnimatePage';
import { DeskCity } from './testing/showDesk';

jest.setTimeout(120_000);

// Axe measures letters to tell icons from words.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

const said = (element: HTMLElement): string => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');
const is = (text: string) => (shown: string): boolean => shown.replace(/[\u00a0\u202f]/g, ' ') === text;
const press = async (name: string, within_: HTMLElement = document.body): Promise<void> => userEvent.click(await within(within_).findByRole('button', { name: is(name) }));
const type = async (field: HTMLElement, text: string): Promise<void> => {
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const choose = async (menu: string, action: string): Promise<void> => {
  await press(`Actions : ${menu}`);
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
};
const rows = (): readonly string[] => screen.getAllByRole('rowheader').map(said);
const goTo = (section: string): Promise<void> => press(section);
const studyAll = async (): Promise<void> => {
  await userEvent.click(screen.getByRole('checkbox', { name: 'Cocher toutes les idées affichées' }));
  await press('Donner un état', screen.getByRole('group', { name: 'Avec les idées cochées' }));
  await userEvent.click(await screen.findByRole('radio', { name: /^À l’étude/ }));
  await type(screen.getByRole('textbox', { name: /^Motif/ }), 'Le coût est chiffré.');
};
const saveBoth = async (): Promise<void> => {
  await press('Enregistrer l’état');
  await press('Enregistrer l’état', await screen.findByRole('dialog', { name: is('Donner cet état à 2 idées ?') }));
};
const soundScreen = async (): Promise<void> => expect(await axeFaults(document.body)).toEqual([]);

describe('what becomes of ideas', () => {
  it('gives an idea a state, and shows both where somebody else was first: nothing typed is lost', async () => {
    const city = await DeskCity.open();
    const { id } = await city.think('Ouvrir le soir', 'Jusqu’à vingt heures.');
    await city.think('Des sièges');
    city.show(<AnimatePage />);
    await screen.findByRole('grid', { name: 'Idées' });
    expect(rows()).toEqual([expect.stringContaining('Des sièges'), expect.stringContaining('Ouvrir le soir')]);
    await soundScreen();
    await choose(`idée ${id}, Ouvrir le soir`, 'Donner un état');
    await userEvent.click(await screen.findByRole('radio', { name: /^Retenue/ }));
    await press('Enregistrer l’état');
    expect(await screen.findByRole('textbox', { name: /^Motif/ })).toHaveAccessibleDescription(/obligatoire/);
    expect(await city.decisions()).toEqual([]);
    await type(screen.getByRole('textbox', { name: /^Motif/ }), 'Dès septembre.');
    await city.decide('staged', { stage: 'notKept' }, { idea: id, reason: 'Trop cher.' });
    await press('Enregistrer l’état');
    expect(await screen.findByText(/Karim Haddad/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /Trop cher\./ })).not.toBeChecked();
    expect(await city.decisions()).toHaveLength(1);
    await press('Continuer avec ces choix');
    city.pass(2);
    await press('Enregistrer l’état');
    await waitFor(async () => expect((await city.decisions()).map(({ reason, content }) => [reason, content.stage])).toEqual([['Trop cher.', 'notKept'], ['Dès septembre.', 'kept']]));
    expect((await screen.findAllByText(is('État enregistré pour 1 idée.')))[0]).toBeVisible();
    await waitFor(() => expect(said(screen.getByRole('grid'))).toContain('Retenue'));
  });

  it('gives many one state at once, and keeps the owner that each had', async () => {
    const city = await DeskCity.open();
    const first = await city.think('Ouvrir le soir');
    const second = await city.think('Ouvrir le samedi');
    await city.decide('owned', { owner: 'Paul Martin' }, { idea: first.id });
    city.show(<AnimatePage />);
    await screen.findByRole('grid');
    await studyAll();
    await saveBoth();
    await waitFor(async () => expect((await city.decisions()).slice(1).map(({ targets, content }) => [targets, content])).toEqual([[[first.id, second.id], { stage: 'studied' }]]));
    await waitFor(() => expect(said(screen.getByRole('grid'))).toContain('Paul Martin'));
  });

  it('does not give many a state over the one that somebody gave one of them meanwhile, before that was seen', async () => {
    const city = await DeskCity.open();
    const first = await city.think('Ouvrir le soir');
    const second = await city.think('Ouvrir le samedi');
    city.show(<AnimatePage />);
    await screen.findByRole('grid');
    await studyAll();
    await city.decide('staged', { stage: 'kept' }, { idea: second.id, reason: 'Dès lundi.' });
    await saveBoth();
    expect(await screen.findAllByText(/^Karim Haddad a .* pendant que vous décidiez/)).not.toEqual([]);
    expect(screen.getByRole('textbox', { name: /^Motif/ })).toHaveValue('Le coût est chiffré.');
    expect((await city.decisions()).map(({ reason }) => reason)).toEqual(['Dès lundi.']);
    await saveBoth();
    await waitFor(async () => expect((await city.decisions()).map(({ targets, reason }) => [targets, reason])).toEqual([[[], 'Dès lundi.'], [[first.id, second.id], 'Le coût est chiffré.']]));
  });

  it('lists the late ones, and what fits a filter', async () => {
    const city = await DeskCity.open();
    const late = await city.think('Ouvrir le soir');
    await city.think('Des sièges');
    await city.decide('staged', { stage: 'kept', owner: 'Paul Martin', dueAt: new Date('2026-03-02T10:00:00Z') }, { idea: late.id });
    city.pass(7200);
    city.show(<AnimatePage />);
    await screen.findByRole('grid');
    expect(screen.getByText(is('1 idée en retard'))).toBeVisible();
    await press('Voir celles en retard');
    expect(rows()).toEqual([expect.stringContaining('Ouvrir le soir')]);
    await press('Effacer le filtre');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Responsable' }), 'Personne');
    expect(rows()).toEqual([expect.stringContaining('Des sièges')]);
    await press('Effacer le filtre');
    await type(screen.getByRole('textbox', { name: 'Mots' }), 'SIÈGE');
    expect(rows()).toEqual([expect.stringContaining('Des sièges')]);
  });

  it('takes from sight for a reason of the charter, and shows again', async () => {
    const city = await DeskCity.open();
    const { id } = await city.think('Vendre ma moto');
    city.show(<AnimatePage />);
    await screen.findByRole('grid');
    await choose(`idée ${id}, Vendre ma moto`, 'Retirer de la vue');
    await userEvent.click(await screen.findByRole('radio', { name: 'Hors sujet.' }));
    await type(screen.getByRole('textbox', { name: /^Ce que vous en dites/ }), 'Une annonce.');
    await press('Retirer de la vue', screen.getByRole('dialog'));
    await waitFor(async () => expect((await city.decisions()).map(({ kind, reason, content }) => [kind, reason, content.reasonId])).toEqual([['hidden', 'Une annonce.', 1]]));
    await waitFor(() => expect(said(screen.getByRole('grid'))).toContain('Retirée de la vue'));
    await choose(`idée ${id}, Vendre ma moto`, 'Remettre en vue');
    await press('Remettre en vue', await screen.findByRole('dialog'));
    await waitFor(async () => expect((await city.decisions()).map(({ kind }) => kind)).toEqual(['hidden', 'shown']));
  });

  it('lets reserved ideas through without their authors, those that were let through once alone', async () => {
    const city = await DeskCity.open({ names: 'hidden', moderation: 'before' });
    const { id, created } = await city.think('Ouvrir le soir', 'Jusqu’à vingt heures.');
    await city.think('Des sièges');
    city.show(<AnimatePage />);
    await screen.findByRole('grid');
    expect(screen.getAllByText('À relire')).toHaveLength(3);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Cocher toutes les idées affichées' }));
    await press('Laisser passer', screen.getByRole('group', { name: 'Avec les idées cochées' }));
    const dialog = await screen.findByRole('dialog', { name: is('Laisser passer 2 idées ?') });
    city.services.failNext('decide', new Error('broken'), 'after');
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await press('Laisser passer', dialog);
    await waitFor(async () => expect(await city.decisions()).toHaveLength(1));
    city.pass(2);
    await press('Laisser passer', await screen.findByRole('dialog'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const released = await city.decisions();
    expect(released.filter(({ idea }) => idea === id).map(({ content, kind }) => [kind, content])).toEqual([['released', { title: 'Ouvrir le soir', text: 'Jusqu’à vingt heures.', link: '', category: 0, buildsOn: 0, name: '', at: created }]]);
    expect(released).toHaveLength(2);
  });
});

describe('one idea', () => {
  it('shows what was said of it, and takes a comment from sight with its reason', async () => {
    const city = await DeskCity.open();
    const idea = await city.think('Ouvrir le soir');
    const { id } = await city.comment(idea, 'Une idée de paresseux.', 1);
    city.show(<AnimatePage />);
    await press('Ouvrir le soir');
    const comments = await screen.findByRole('region', { name: 'Commentaires' });
    await userEvent.click(await within(comments).findByRole('button', { name: /^Retirer de la vue\s: Hugo Petit/ }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Hors sujet.' }));
    await type(screen.getByRole('textbox', { name: /^Ce que vous en dites/ }), 'Restez courtois.');
    await userEvent.click(screen.getAllByRole('button', { name: 'Retirer de la vue' }).slice(-1)[0] ?? document.body);
    await waitFor(async () => expect((await city.decisions()).map(({ kind, idea: of, reason, content }) => [kind, of, reason, content])).toEqual([['hidden', idea.id, 'Restez courtois.', { reasonId: 1, record: id }]]));
    expect(await screen.findByRole('button', { name: /^Remettre en vue\s: Hugo Petit/ })).toBeInTheDocument();
  });
});

describe('gathering', () => {
  it('makes a cluster, moves ideas to it by the menu and orders them, and dissolves it', async () => {
    const city = await DeskCity.open();
    const evening = await city.think('Ouvrir le soir');
    const saturday = await city.think('Ouvrir le samedi');
    city.show(<AnimatePage />);
    await goTo('Rassembler');
    await press('Créer un regroupement');
    await type(await screen.findByRole('textbox', { name: /^Nom/ }), 'Horaires');
    await press('Enregistrer');
    const cluster = await screen.findByRole('region', { name: 'A · Horaires' });
    for (const title of ['Ouvrir le soir', 'Ouvrir le samedi']) {
      await choose(title, 'Ranger dans…');
      await userEvent.click(await screen.findByRole('radio', { name: 'A · Horaires' }));
      await press('Ranger', screen.getByRole('dialog'));
      await waitFor(() => expect(within(cluster).queryAllByText(title)).not.toHaveLength(0));
    }
    await soundScreen();
    await choose('Ouvrir le samedi', 'Monter');
    await waitFor(() => expect(within(cluster).getAllByRole('listitem').map(said)).toEqual([expect.stringContaining('samedi'), expect.stringContaining('soir')]));
    const places = await city.services.board.places(city.campaign);
    expect(places.map(({ idea, cluster: of }) => [idea, of]).sort()).toEqual([[evening.id, 1], [saturday.id, 1]]);
    await choose('A · Horaires', 'Défaire');
    await press('Défaire', await screen.findByRole('dialog'));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'A · Horaires' })).toBeNull());
  });

  it('tells who was slower where the other put the note, and stores nothing', async () => {
    const city = await DeskCity.open();
    const { id } = await city.think('Ouvrir le soir');
    await city.decide('clustered', { cluster: 1, name: 'Horaires', colour: 1 });
    await city.decide('clustered', { cluster: 2, name: 'Lieux', colour: 2 });
    const known = await city.other.board.move(city.campaign, [{ idea: id, cluster: 1, order: 'a0000' }], []);
    city.show(<AnimatePage />);
    await goTo('Rassembler');
    await screen.findByRole('region', { name: 'A · Horaires' });
    await choose('Ouvrir le soir', 'Ranger dans…');
    await city.other.board.move(city.campaign, [{ idea: id, cluster: 0, order: 'a0000' }], known);
    await userEvent.click(await screen.findByRole('radio', { name: 'B · Lieux' }));
    await press('Ranger', screen.getByRole('dialog'));
    expect(await screen.findByText(is('Quelqu’un vient de ranger « Ouvrir le soir » ailleurs : « Aucun regroupement ». Choisissez de nouveau.'))).toBeInTheDocument();
    expect((await city.services.board.places(city.campaign)).map(({ cluster }) => cluster)).toEqual([0]);
    await press('Ranger', screen.getByRole('dialog'));
    await waitFor(async () => expect((await city.services.board.places(city.campaign)).map(({ cluster }) => cluster)).toEqual([2]));
  });

  it('merges two ideas with a signed summary, counts who supports both, and undoes it to what was before', async () => {
    const city = await DeskCity.open();
    const evening = await city.think('Ouvrir le soir');
    const later = await city.think('Fermer plus tard');
    for (const [idea, by] of [[evening.id, 0], [evening.id, 1], [later.id, 1], [later.id, 2]] as const) await city.support(idea, by);
    city.show(<AnimatePage />);
    await goTo('Rassembler');
    await choose('Fermer plus tard', 'Réunir à d’autres');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Avec quelle idée/ }), 'Ouvrir le soir');
    await userEvent.click(screen.getByRole('radio', { name: /^Ouvrir le soir/ }));
    await type(screen.getByRole('textbox', { name: /^Motif/ }), 'La même chose.');
    await type(screen.getByRole('textbox', { name: /^Résumé/ }), 'Ouvrir jusqu’à vingt heures.');
    expect(said(screen.getByRole('dialog'))).toContain('celui qui soutenait deux de ces idées n’est compté qu’une fois');
    await press('Réunir', screen.getByRole('dialog'));
    await waitFor(async () => expect((await city.decisions()).map(({ kind, idea, targets, content }) => [kind, idea, targets, content])).toEqual([['merged', 0, [later.id], { parent: evening.id }], ['summarized', evening.id, [], { text: 'Ouvrir jusqu’à vingt heures.' }]]));
    const merges = await screen.findByRole('region', { name: 'Idées réunies' });
    expect(await within(merges).findByText(/^Entre/)).toBeVisible();
    city.pass(2);
    await press('Compter les soutiens communs : Ouvrir le soir');
    expect(await within(merges).findByText(is('3 soutiens ou votes'))).toBeVisible();
    expect((await city.decisions()).map(({ kind, content }) => [kind, content.overlap]).slice(-1)).toEqual([['overlap', 1]]);
    city.pass(2);
    await press('Défaire cette réunion : Fermer plus tard');
    await type(await screen.findByRole('textbox', { name: /^Motif/ }), 'Finalement non.');
    await press('Défaire', screen.getByRole('dialog'));
    expect(await within(merges).findByText('Aucune idée n’est réunie à une autre.')).toBeVisible();
  });

  it('proposes close ideas with the words that make them close, and makes a cluster of those that are kept', async () => {
    const city = await DeskCity.open();
    const first = await city.think('Ouvrir la mairie le soir', 'Une nocturne chaque semaine.');
    const second = await city.think('Une nocturne le soir en mairie');
    await city.think('Planter des arbres', 'Dans la cour.');
    city.show(<AnimatePage />);
    await goTo('Rassembler');
    await press('Chercher les idées proches');
    const proposals = await screen.findByRole('region', { name: 'Idées proches' });
    expect(await within(proposals).findByText(/^proche à/)).toHaveTextContent(/nocturne/);
    await press('En faire un regroupement : Ouvrir la mairie le soir');
    await type(await screen.findByRole('textbox', { name: /^Nom/ }), 'Nocturnes');
    await press('Créer un regroupement', screen.getByRole('dialog'));
    await screen.findByRole('region', { name: 'A · Nocturnes' });
    await waitFor(async () => expect((await city.services.board.places(city.campaign)).map(({ idea, cluster }) => [idea, cluster]).sort()).toEqual([[first.id, 1], [second.id, 1]]));
    await waitFor(() => expect(within(proposals).queryByText(/^proche à/)).toBeNull());
  });
});

describe('the ranking', () => {
  it('is audited, certified and read by everybody with what became of each idea; then the campaign is put away with a reason', async () => {
    const city = await DeskCity.open();
    const evening = await city.think('Ouvrir le soir');
    const seats = await city.think('Des sièges');
    for (const [idea, by] of [[evening.id, 0], [evening.id, 1], [seats.id, 1]] as const) await city.support(idea, by);
    await city.decide('staged', { stage: 'done' }, { idea: evening.id, reason: 'Depuis le 1er mars.' });
    const { unmount } = city.show(<AnimatePage />);
    await goTo('Classement');
    expect(await screen.findByRole('button', { name: 'Vérifier les votes' })).toHaveAttribute('aria-disabled', 'true');
    unmount();
    city.pass(19 * 86_400);
    const shown = city.show(<AnimatePage />);
    await goTo('Classement');
    await press('Vérifier les votes');
    const table = await screen.findByRole('table', { name: 'Classement vérifié' });
    expect(within(table).getAllByRole('row').slice(1).map(said)).toEqual(['1Ouvrir le soir22', '2Des sièges11']);
    await soundScreen();
    await press('Certifier ce classement');
    await press('Certifier ce classement', await screen.findByRole('dialog'));
    await waitFor(async () => expect((await city.decisions()).map(({ kind }) => kind)).toContain('certified'));
    city.pass(2);
    await press('Archiver le remue-méninges');
    await press('Archiver', screen.getByRole('dialog'));
    expect(await screen.findByRole('textbox', { name: /^Ce qu’il en est advenu/ })).toHaveAccessibleDescription(/obligatoire/);
    await type(screen.getByRole('textbox', { name: /^Ce qu’il en est advenu/ }), 'Le soir est ouvert.');
    await press('Archiver', screen.getByRole('dialog'));
    await waitFor(async () => expect((await city.decisions()).map(({ kind, reason }) => [kind, reason]).slice(-1)).toEqual([['archived', 'Le soir est ouvert.']]));
    await screen.findByText(/^Archivé par/);
    expect(screen.queryByRole('button', { name: 'Rassembler' })).toBeNull();
    shown.unmount();
    const opened: number[] = [];
    const { container } = city.show(<ResultsPage onOpen={(idea) => opened.push(idea)} />);
    const results = await screen.findByRole('region', { name: 'Ce que deviennent les idées' });
    expect(within(results).getAllByRole('listitem').map(said)).toEqual([expect.stringMatching(/^Ouvrir le soirRéaliséeRang 1Depuis le 1/), expect.stringMatching(/^Des siègesClose avec le remue-méningesRang 2Le soir est ouvert\./)]);
    expect(await axeFaults(container)).toEqual([]);
    await press('Ouvrir le soir');
    expect(opened).toEqual([evening.id]);
  });
});
