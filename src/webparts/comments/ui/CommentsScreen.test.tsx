import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { MemoryCommentServices } from '../../../data/comments/testing/MemoryCommentServices';
import { DataError } from '../../../data/DataError';
import { newClientKey } from '../../../data/items/newClientKey';
import type { OpenedCall } from '../../../domain/calls/Thread';
import { articleDraft } from '../../../domain/comments/articleDraft';
import { sendContributions } from '../../../shell/contributions/contributionOutbox';
import type { RenderedScreen, ScreenOptions } from '../../../shell/testing/renderScreen';
import { renderScreen } from '../../../shell/testing/renderScreen';
import { axeFaults } from '../../../ui/testing/axeFaults';
import type { CommentsProperties } from '../CommentsProperties';
import { CommentsScreen } from './CommentsScreen';

jest.setTimeout(120_000);

const nadia = { id: 21, name: 'Nadia Benali' };
const theo = { id: 22, name: 'Théo Lefèvre' };
const camille = { id: 900, name: 'Camille Roux' };
const NOW = new Date('2026-03-10T09:00:00Z');
const LATER = new Date('2026-03-10T09:05:00Z');
/** The server's time. */
let now = NOW;

const site = (): MemoryCommentServices => new MemoryCommentServices(nadia, { now: () => now });
const openOn = (services: MemoryCommentServices, changes = {}): Promise<OpenedCall> => services.publish({ ...articleDraft('fr'), title: services.memory.page.title, page: services.memory.page.id, ...changes }, null);

function show(services: MemoryCommentServices, properties: CommentsProperties = {}, options: Partial<ScreenOptions<MemoryCommentServices>> = {}): RenderedScreen {
  return renderScreen(<CommentsScreen properties={properties} path={services.memory.path} />, { services, sends: sendContributions, ...options });
}

const said = (sentence: string): RegExp => new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name: said(name) }));
const write = async (label: string, text: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('textbox', { name: label }));
  await userEvent.paste(text);
};
const comment = async (services: MemoryCommentServices, { call }: OpenedCall, text: string, answers = 0) =>
  services.contributions.add(call, { kind: 'remark', anchor: { version: 1, passage: 0, quote: '', before: '', after: '', start: 0, end: 0 }, text, wording: '', answers, files: [], direction: '' }, newClientKey());

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  localStorage.clear();
  now = NOW;
});

describe('comments under a page', () => {
  it('are written by whoever reads it, counted, replied to and supported, without a fault that axe finds', async () => {
    const services = site();
    const opened = await openOn(services);
    const first = await comment(services.as(theo), opened, 'Le samedi matin me convient.');
    const { container } = show(services);
    expect(await screen.findByText('Le samedi matin me convient.')).toBeVisible();
    expect(await screen.findByText(said('1 commentaire'))).toBeVisible();
    // One has no order.
    expect(screen.queryByRole('combobox', { name: 'Afficher d’abord' })).toBeNull();
    await press('Ajouter un commentaire');
    await write('Votre commentaire', 'Et le dimanche ?');
    // Said once, by the field itself, and still the name of the form.
    expect(screen.getAllByText('Votre commentaire')).toHaveLength(1);
    expect(screen.getByRole('form', { name: 'Votre commentaire' })).toBeVisible();
    await press('Envoyer');
    expect(await screen.findByText('Et le dimanche ?')).toBeVisible();
    expect(await screen.findByText(said('2 commentaires'))).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Afficher d’abord' })).toBeVisible();
    expect(await screen.findByText('Votre commentaire est enregistré.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    expect(screen.getByText(said('Retirer votre commentaire ?'))).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Le garder' }));
    await press('Répondre à « Le samedi matin');
    await write('Votre réponse', 'À moi aussi.');
    await userEvent.click(screen.getAllByRole('button', { name: 'Envoyer' })[0] ?? document.body);
    expect(await screen.findByText('À moi aussi.')).toBeVisible();
    await press('Soutenir « Le samedi matin');
    await waitFor(async () => expect((await services.contributions.supports(opened.call, [0], [first])).mine).toEqual([first.id]));
    expect(await axeFaults(container)).toEqual([]);
    expect(screen.queryByText(/contribution/i)).toBeNull();
  });

  it('name colleagues, who are found in the directory, at the place where one writes', async () => {
    const services = site();
    await openOn(services);
    const { container } = show(services);
    await write('Votre commentaire', 'Merci ');
    await press('Mentionner quelqu’un');
    const box = await screen.findByRole('combobox', { name: said('Qui ?') });
    expect(box).toHaveFocus();
    await userEvent.type(box, 'paul');
    await userEvent.click(await screen.findByRole('option', { name: /Paul Martin/ }));
    const text = screen.getByRole('textbox', { name: 'Votre commentaire' });
    expect(text).toHaveValue('Merci @Paul Martin ');
    expect(text).toHaveFocus();
    expect(await axeFaults(container)).toEqual([]);
    await press('Envoyer');
    expect(await screen.findByText('@Paul Martin')).toBeVisible();
    expect(screen.getByText('@Paul Martin').tagName).toBe('STRONG');
    expect(services.lists.contributions.peek()[0]?.content.mentions).toEqual([{ login: 'i:0#.f|membership|paul@ville.test', name: 'Paul Martin' }]);
  });

  it('mark the author of the article', async () => {
    const services = site();
    const opened = await openOn(services);
    await comment(services.as(camille, 'owner'), opened, 'Je réponds à tous.');
    await comment(services.as(theo), opened, 'Merci.');
    show(services);
    const mine = await screen.findByRole('article', { name: 'Commentaire, Camille Roux' });
    expect(within(mine).getByText('auteur de l’article')).toBeVisible();
    expect(screen.getAllByText('auteur de l’article')).toHaveLength(1);
  });

  it('come newest first, or most supported first', async () => {
    const services = site();
    const opened = await openOn(services);
    const old = await comment(services.as(theo), opened, 'Ancien et soutenu');
    await comment(services.as(theo), opened, 'Récent');
    await services.contributions.support(opened.call, old, true);
    show(services);
    const texts = (): readonly (string | null)[] => screen.getAllByText(/^(Ancien et soutenu|Récent)$/).map(({ textContent }) => textContent);
    await screen.findByText('Récent');
    expect(texts()).toEqual(['Récent', 'Ancien et soutenu']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: said('Afficher d’abord') }), 'supported');
    await waitFor(() => expect(texts()).toEqual(['Ancien et soutenu', 'Récent']));
  });

  it('lead to one of them from its address, however old it is', async () => {
    const services = site();
    const opened = await openOn(services);
    const old = await comment(services.as(theo), opened, 'Le tout premier');
    await comment(services.as(theo), opened, 'Le suivant');
    show(services, {}, { arriveAt: `contribution-${old.id}` });
    const arrived = await screen.findByRole('region', { name: 'Le commentaire demandé' });
    expect(within(arrived).getByRole('article')).toHaveFocus();
    expect(await screen.findByText('Le suivant')).toBeVisible();
    // Not once more among the others.
    expect(screen.getAllByText('Le tout premier')).toHaveLength(1);
  });

  it('do not say that nobody commented where the only comment is the one that was asked for', async () => {
    const services = site();
    const opened = await openOn(services);
    const only = await comment(services.as(theo), opened, 'Le seul');
    await (await services.as(camille, 'owner').animation()).decide(opened.call, { kind: 'closed', contribution: 0, targets: [], reason: '', content: {} }, opened.decisions[0]?.id ?? 0);
    now = LATER;
    show(services, {}, { arriveAt: `contribution-${only.id}` });
    expect(await screen.findByText('Les commentaires de cette page sont fermés.')).toBeVisible();
    expect(screen.getByText('Le seul')).toBeVisible();
    expect(screen.queryByText(said('Personne n’a encore commenté cette page.'))).toBeNull();
  });

  it.each([
    ['fr', 'Ajouter un commentaire', 'Votre commentaire', 'Envoyer', /^Votre commentaire est gardé sur cet appareil/],
    ['en', 'Add a comment', 'Your comment', 'Send', /^Your comment is kept on this device/]
  ] as const)('that wait for the network are called comments (%s)', async (language, add, label, send, kept) => {
    const services = site();
    const opened = await openOn(services);
    await comment(services.as(theo), opened, 'Le premier');
    services.failNext('add', new DataError('offline'));
    show(services, {}, { language });
    await press(add);
    await write(label, 'Et le dimanche ?');
    await press(send);
    expect(await screen.findByText(kept)).toBeVisible();
    expect(screen.queryByText(/contribution/i)).toBeNull();
  });

  it('say so where nobody opened them, and where there is no saved page', async () => {
    const services = site();
    show(services);
    expect(await screen.findByText('Les commentaires ne sont pas ouverts sur cette page.')).toBeVisible();
    renderScreen(<CommentsScreen properties={{}} path="/sites/intranet" />, { services });
    expect(await screen.findByText(/s’affichent sous une page enregistrée/)).toBeVisible();
  });
});

describe('an owner', () => {
  const owner = (services: MemoryCommentServices): MemoryCommentServices => services.as(camille, 'owner');

  it('opens them in one press, once also when the answer is lost', async () => {
    const services = owner(site());
    services.failNext('publish', new DataError('offline'), 'after');
    show(services);
    await press('Ouvrir les commentaires');
    expect(await screen.findByText('La connexion au réseau est coupée.')).toBeVisible();
    await press('Ouvrir les commentaires');
    expect(await screen.findByText('Gérer les commentaires')).toBeVisible();
    expect(services.lists.calls.peek()).toHaveLength(1);
  });

  it('closes them, on the server too, and opens them again', async () => {
    const services = site();
    const opened = await openOn(services);
    const view = show(owner(services));
    await press('Gérer les commentaires');
    await press('Fermer les commentaires');
    expect(await screen.findByText(/Fermés par Camille Roux/)).toBeVisible();
    await waitFor(async () => expect(await services.contributions.isLocked(opened.call)).toBe(true));
    expect(await screen.findByText(/Le serveur lui-même refuse/)).toBeVisible();
    view.unmount();
    now = LATER;
    const reader = show(services);
    expect(await screen.findByText('Les commentaires de cette page sont fermés.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ajouter un commentaire' })).toBeNull();
    reader.unmount();
    show(owner(services));
    await press('Gérer les commentaires');
    await press('Rouvrir les commentaires');
    expect(await screen.findByRole('button', { name: 'Fermer les commentaires' })).toBeVisible();
    await waitFor(async () => expect(await services.contributions.isLocked(opened.call)).toBe(false));
  });

  it('does on the server what an animator decided, since only full control can', async () => {
    const services = site();
    const { call, decisions } = await openOn(services);
    await (await services.as(theo, 'animator').animation()).decide(call, { kind: 'closed', contribution: 0, targets: [], reason: '', content: {} }, decisions[0]?.id ?? 0);
    const view = show(services.as(theo, 'animator'));
    await press('Gérer les commentaires');
    expect(await screen.findByText(/dès qu’un propriétaire du site ouvrira cette page/)).toBeVisible();
    view.unmount();
    show(owner(services));
    await press('Gérer les commentaires');
    await waitFor(async () => expect(await services.contributions.isLocked(call)).toBe(true));
  });

  it('is told who decided first, and sees how things stand', async () => {
    const services = site();
    const { call, decisions } = await openOn(services);
    show(owner(services));
    await press('Gérer les commentaires');
    await screen.findByRole('button', { name: 'Fermer les commentaires' });
    await (await services.as(theo, 'animator').animation()).decide(call, { kind: 'closed', contribution: 0, targets: [], reason: '', content: {} }, decisions[0]?.id ?? 0);
    await press('Fermer les commentaires');
    expect(await screen.findByText(/Théo Lefèvre vient de décider autre chose/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Rouvrir les commentaires' })).toBeVisible();
  });

  it('is warned of SharePoint’s own comments, and switches them off in one press', async () => {
    const services = site();
    await openOn(services);
    services.memory.page = { ...services.memory.page, hasOwnComments: true };
    const agent = show(services);
    await screen.findByRole('textbox', { name: 'Votre commentaire' });
    expect(screen.queryByText(/montre aussi les commentaires de SharePoint/)).toBeNull();
    agent.unmount();
    const { container } = show(owner(services));
    expect(await screen.findByText(/montre aussi les commentaires de SharePoint/)).toBeVisible();
    await screen.findByRole('textbox', { name: 'Votre commentaire' });
    expect(await axeFaults(container)).toEqual([]);
    services.memory.failure = new DataError('offline');
    await press('Désactiver les commentaires de SharePoint');
    expect(await screen.findByText('La connexion au réseau est coupée.')).toBeVisible();
    await press('Désactiver les commentaires de SharePoint');
    await waitFor(() => expect(screen.queryByText(/montre aussi les commentaires de SharePoint/)).toBeNull());
    expect(services.memory.page.hasOwnComments).toBe(false);
    const done = screen.getByText(/^Les commentaires de SharePoint sont désactivés/);
    expect(document.activeElement).toContainElement(done);
  });

  it('brings in what was said in them, marked, dated, and not counted', async () => {
    const services = site();
    await openOn(services);
    const created = new Date('2024-05-02T10:00:00Z');
    services.memory.comments = [{ author: 'Paul Martin', created, text: 'Enfin <b>!</b>', replies: [{ author: '', created, text: 'Oui' }] }];
    const view = show(owner(services));
    await press('Gérer les commentaires');
    await press('Reprendre les commentaires antérieurs');
    expect(await screen.findByText(said('2 commentaires antérieurs sont repris.'))).toBeVisible();
    view.unmount();
    const { container } = show(services);
    await press('Commentaires antérieurs de la page (2)');
    const list = screen.getByRole('list', { name: 'Commentaires antérieurs de la page' });
    expect(within(list).getByText('Enfin <b>!</b>')).toBeVisible();
    expect(within(list).getByText(said('Paul Martin, le 2 mai 2024'))).toBeVisible();
    expect(within(list).getByText(/Auteur inconnu/)).toBeVisible();
    expect(within(list).getAllByText('issu des commentaires antérieurs de la page')).toHaveLength(2);
    expect(await axeFaults(container)).toEqual([]);
    expect(screen.queryByText(/\d\scommentaire/)).toBeNull();
  });

  it('is told when there is nothing to bring in, and readers when its file was changed since', async () => {
    const services = site();
    await openOn(services);
    const view = show(owner(services));
    await press('Gérer les commentaires');
    await press('Reprendre les commentaires antérieurs');
    expect(await screen.findByText('Cette page n’a pas de commentaires antérieurs.')).toBeVisible();
    services.memory.comments = [{ author: 'Paul', created: NOW, text: 'Un', replies: [] }];
    await press('Reprendre les commentaires antérieurs');
    expect(await screen.findByText(said('1 commentaire antérieur est repris.'))).toBeVisible();
    view.unmount();
    for (const file of services.memory.files.keys()) services.memory.altered.add(file);
    show(services);
    await press('Commentaires antérieurs de la page (1)');
    expect(await screen.findByText(/a été modifié depuis/)).toBeVisible();
  });
});

describe('a moderator', () => {
  it('takes a comment out of sight with a reason that all read, and shows it again', async () => {
    const services = site();
    const opened = await openOn(services);
    await comment(services.as(theo), opened, 'Un mot de trop');
    const view = show(services.as(camille, 'animator'));
    await press('Retirer de la vue');
    expect(screen.getByRole('combobox', { name: 'Motif' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Motif' })).toBeNull();
    await press('Retirer de la vue');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Motif' }), 'Mise en cause d’une personne');
    await write('Précision (facultatif), que tous liront', 'Le nom du chef de service');
    await userEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    expect(await screen.findByText(said('Motif : Mise en cause d’une personne. Le nom du chef de service'))).toBeVisible();
    expect(await axeFaults(view.container)).toEqual([]);
    view.unmount();
    const reader = show(services);
    expect(await screen.findByText(/Commentaire retiré de la vue/)).toBeVisible();
    expect(screen.queryByText('Un mot de trop')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remettre en vue' })).toBeNull();
    reader.unmount();
    show(services.as(camille, 'animator'));
    await press('Remettre en vue');
    expect(await screen.findByText('Un mot de trop')).toBeVisible();
  });
});
