import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { DataError } from '../../../data/DataError';
import { coversNow } from '../../../domain/polls/certificates';
import { cleanReport, MemoryPollServices, ME, NOW } from './testing/MemoryPollServices';
import { show, text } from './testing/showPolls';
import { voteSubmission } from './vote/voteOutbox';

jest.setTimeout(120_000);

const DAY = 86_400_000;

describe('a link to a poll', () => {
  const focusedOn = (said: string): Promise<void> =>
    waitFor(() => {
      expect(document.body).not.toHaveFocus();
      expect(document.activeElement).toHaveTextContent(said);
    });
  const arrive = (services: MemoryPollServices, properties: Parameters<typeof show>[1] = {}): ReturnType<typeof show> => show(services, properties, 'fr', 'poll-1');
  let services: MemoryPollServices;
  beforeEach(() => {
    localStorage.clear();
    services = new MemoryPollServices();
  });

  it('leads to its question, among the current ones', async () => {
    services.given({ question: 'La première ?' });
    services.given({ question: 'La seconde ?' });
    arrive(services);
    await focusedOn('La première ?');
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('shows a past one, and one that is not the chosen one', async () => {
    services.given({ question: 'La passée ?', closesAt: new Date(NOW.getTime() - 1000) });
    services.given({ question: 'La choisie ?' });
    const { unmount } = arrive(services);
    await focusedOn('La passée ?');
    await userEvent.click(within(screen.getByRole('region', { name: 'Le sondage de votre lien' })).getByRole('button', { name: 'Fermer' }));
    expect(screen.queryByText('La passée ?')).toBeNull();
    unmount();
    arrive(services, { mode: 'one', pollId: 2 });
    await focusedOn('La passée ?');
    expect(screen.getByText('La choisie ?')).toBeVisible();
  });

  it('says plainly that a poll is gone, or not for the reader', async () => {
    const { unmount } = arrive(services);
    const gone = 'Ce lien mène à un sondage qui a été supprimé, ou qui n’est pas encore publié.';
    await focusedOn(gone);
    unmount();
    services.given({ question: 'Le brouillon ?' }, []);
    arrive(services);
    await focusedOn(gone);
    expect(screen.queryByText('Le brouillon ?')).toBeNull();
  });

  it('is copied from the poll', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    services.given();
    show(services);
    fireEvent.click(await screen.findByRole('button', { name: /Copier le lien/ }));
    expect(await screen.findByRole('button', { name: 'Lien copié' })).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('http://localhost/?parvis=poll-1');
  });

  it('can be copied by hand where the browser does not let it', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('NotAllowedError')) } });
    services.given();
    show(services);
    fireEvent.click(await screen.findByRole('button', { name: /Copier le lien/ }));
    expect(await screen.findByDisplayValue('http://localhost/?parvis=poll-1')).toHaveFocus();
  });
});

describe('the poll, for an agent', () => {
  let services: MemoryPollServices;
  beforeEach(() => {
    localStorage.clear();
    services = new MemoryPollServices();
  });

  it('is shown the other polls when one cannot be read; its owner is told which, and the way to it', async () => {
    services.given({ question: 'La bonne ?' });
    services.tables.polls.plant({ Title: 'Abîmé', Options: '[{"id":1,"text":"a","description":{"x":1}}]' });
    services.tables.polls.plant({ Options: '[]' });
    const { unmount } = show(services);
    expect(await screen.findByRole('heading', { name: /^La bonne\s\?$/ })).toBeVisible();
    expect(screen.queryByText('Abîmé')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Voir lesquels' })).toBeNull();
    unmount();
    services.rightsOfMe = { manage: true, vote: true };
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Voir lesquels' }));
    expect(screen.getByRole('link', { name: 'Sondages, n° 2' }).closest('li')).toHaveTextContent('Choix proposés');
    expect(screen.getByRole('link', { name: 'Sondages, n° 3' })).toHaveAttribute('href', '/Lists/ParvisPolls/DispForm.aspx?ID=3');
  });

  it('is told that the chosen poll cannot be read', async () => {
    services.tables.polls.plant({ Title: 'Abîmé', Options: 'du texte' });
    show(services, { mode: 'one', pollId: 1 });
    expect(await screen.findByText(text('Cet élément ne peut pas être lu'))).toBeVisible();
  });

  it('is asked again, with both texts before the eyes, when an owner changed the question meanwhile', async () => {
    services.given();
    const outbox = show(services).outbox;
    await userEvent.click(await screen.findByLabelText('Le parc'));
    const [row] = services.tables.polls.peek();
    if (row) await services.tables.polls.update({ ...row, question: 'Où passer la fin de l’année ?' });
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByText(text('les règles ont été modifiées après votre choix'))).toBeVisible();
    expect(screen.getByText(text('Vous aviez répondu « Le parc » à la question « Où fêter la fin'))).toBeVisible();
    expect(screen.getByRole('heading', { name: /^Où passer la fin de l’année\s\?$/ })).toBeVisible();
    await userEvent.click(screen.getByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByText(text('Votre vote est enregistré'))).toBeVisible();
    expect(outbox.get('poll-vote', '1')).toBeUndefined();
  });

  it('keeps a vote that somebody was faster than each time, and sends it again by itself', async () => {
    services.given();
    services.failNext('cast', new DataError('conflict'));
    const { outbox } = show(services);
    await userEvent.click(await screen.findByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByText(text('sera renvoyé automatiquement'))).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ne pas envoyer ce vote' })).toBeNull();
    expect(outbox.get('poll-vote', '1')?.isRefused).not.toBe(true);
    expect(await screen.findByText(text('Votre vote est enregistré'), undefined, { timeout: 20_000 })).toBeVisible();
  });

  it('is told at every visit that what he sent last does not count, beside what does', async () => {
    services.given();
    services.votes.set(1, new Map([[ME, { choices: [1], at: NOW, uncounted: { reason: 'late', at: NOW }, unfinished: null }]]));
    show(services);
    expect(await screen.findByText(text('n’est pas compté : c’est arrivé après la clôture.'))).toBeVisible();
    expect(screen.getByText(text('Votre choix :'))).toHaveTextContent(text('Votre choix : La médiathèque'));
  });

  it.each([true, false])('is told at every visit that only part of his vote arrived, and completes it (may change: %s)', async (mayChangeVote) => {
    services.given({ maxChoices: 2, mayChangeVote });
    services.votes.set(1, new Map([[ME, { choices: [1], at: NOW, uncounted: null, unfinished: [1, 3] }]]));
    show(services);
    expect(await screen.findByText(text('Une partie seulement de votre vote est enregistrée.'))).toBeVisible();
    expect(screen.getByText(text('Vous aviez choisi :'))).toHaveTextContent(text('Vous aviez choisi : La médiathèque et La salle des fêtes'));
    expect(screen.getByText(text('Votre choix :'))).toHaveTextContent(text('Votre choix : La médiathèque'));
    expect(screen.queryByText(text('Votre vote est enregistré'))).toBeNull();
    expect(screen.queryByRole('button', { name: 'Modifier mon vote' }) !== null).toBe(mayChangeVote);
    await userEvent.click(screen.getByRole('button', { name: 'Compléter mon vote' }));
    expect(await screen.findByText(text('Votre vote est enregistré'))).toBeVisible();
    expect(services.casts).toEqual([[1, 3]]);
  });

  it('is told that his vote is withdrawn in part only, and finishes that', async () => {
    services.given({ maxChoices: 2 });
    services.votes.set(1, new Map([[ME, { choices: [1], at: NOW, uncounted: null, unfinished: [] }]]));
    show(services);
    expect(await screen.findByText(text('Votre vote n’est retiré qu’en partie.'))).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Finir de le retirer' }));
    expect(await screen.findByText(text('Votre vote est retiré.'))).toBeVisible();
    expect(services.casts).toEqual([[]]);
  });

  it('is told after the end, too, that only part of his vote arrived and why the rest does not count', async () => {
    services.given({ maxChoices: 2 }, [{ kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null }, { kind: 'closed' }]);
    services.votes.set(1, new Map([[ME, { choices: [1], at: NOW, uncounted: { reason: 'late', at: NOW }, unfinished: [1, 2] }]]));
    show(services, { mode: 'one', pollId: 1 });
    expect(await screen.findByText(text('Une partie seulement de votre vote'))).toBeVisible();
    expect(screen.getByText(text('n’est pas compté : c’est arrivé après la clôture.'))).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Compléter mon vote' })).toBeNull();
  });

  it('is not told results before the votes were checked, nor that live figures are', async () => {
    services.given({ resultVisibility: 'always' });
    const { unmount } = show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Voir les résultats' }));
    expect(await screen.findByText(text('personne ne l’a encore vérifié'))).toBeVisible();
    unmount();
    services.given({ question: 'Fini ?', resultVisibility: 'always' }, [{ kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null }, { kind: 'closed' }]);
    show(services, { mode: 'one', pollId: 2 });
    expect(await screen.findByRole('group', { name: 'Décompte non vérifié' })).toHaveTextContent(text('ne sont pas encore un résultat'));
  });

  it('is told that a certified result no longer matches, what changed and by whom', async () => {
    const published = { kind: 'published', confidential: false, lastBallotIdBefore: 0, box: '1-a' } as const;
    const before = services.given({ resultVisibility: 'always' }, [published, { kind: 'closed' }]);
    const covers = { ...coversNow(before), ballots: '', lastBallotId: 0 };
    await services.polls.decide(before, { kind: 'certified', result: { tally: { counts: { 1: 4, 2: 0, 3: 0 }, voters: 4 }, read: 4, excluded: {}, invitedCount: null, ranking: null, texts: null, covers } });
    const { unmount } = show(services, { mode: 'one', pollId: 1 });
    expect(await screen.findByRole('group', { name: 'Résultat certifié' })).toBeVisible();
    expect(screen.queryByText(text('ne correspond plus'))).toBeNull();
    services.report = cleanReport({ tally: { counts: { 1: 4, 2: 0, 3: 0 }, voters: 4 }, read: 4, isAsCertified: true });
    await userEvent.click(screen.getByRole('button', { name: 'Vérifier moi-même les votes' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Vérifier et compter' }));
    expect(await screen.findByText('Les bulletins sont toujours ceux du résultat certifié.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Certifier ce résultat' })).toBeNull();
    unmount();
    const [row] = services.tables.polls.peek();
    if (row) await services.tables.polls.update({ ...row, question: 'Tout autre chose ?' });
    show(services, { mode: 'one', pollId: 1 });
    expect(await screen.findByText(text('ne correspond plus à ce qui a été certifié : la question, les réponses ou les règles ont été modifiées depuis. Dernière modification par Nadia Benali'))).toBeVisible();
  });

  it('takes a vote in two clicks and says that it is recorded, for what, and the results', async () => {
    services.given();
    services.vote(1, 8, [1]);
    show(services);
    await userEvent.click(await screen.findByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByText(text('Votre vote est enregistré'))).toBeVisible();
    expect(screen.getByText(text('Votre choix :'))).toHaveTextContent(text('Votre choix : Le parc'));
    expect(services.casts).toEqual([[2]]);
    const results = await screen.findByRole('group', { name: 'Résultats' });
    expect(within(results).getByText(text('2 votants'))).toBeVisible();
    expect(within(results).getByText('Mon choix').closest('li')).toHaveTextContent('Le parc');
    expect(localStorage.length).toBe(0);
  });

  it('asks for the figures ahead once, also where the rights come before the polls', async () => {
    services.given();
    const list = services.polls.list.bind(services.polls);
    let letIn = (): void => undefined;
    const held = new Promise<void>((resolve) => (letIn = resolve));
    services.polls.list = async () => {
      await held;
      return list();
    };
    const rights = jest.spyOn(services.polls, 'rights');
    show(services);
    await waitFor(() => expect(rights).toHaveBeenCalled());
    await act(async () => void (await Promise.all(rights.mock.results.map(({ value }) => value))));
    letIn();
    await screen.findByLabelText('Le parc');
    expect(services.expectedFigures).toBe(1);
  });

  it('loads what stores a vote when the agent goes to an answer: by mouse or touch, by the keyboard, or to withdraw', async () => {
    services.given();
    const { unmount } = show(services);
    const answer = await screen.findByLabelText('Le parc');
    expect(services.expectedCasts).toBe(0);
    await userEvent.hover(answer);
    expect(services.expectedCasts).toBe(1);
    act(() => answer.focus());
    expect(services.expectedCasts).toBe(2);
    unmount();
    services.vote(1, ME, [1]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Retirer mon vote' }));
    expect(services.expectedCasts).toBe(3);
  });

  it('takes a vote by the keyboard alone, and goes on from the recorded vote', async () => {
    services.given();
    show(services);
    (await screen.findByLabelText('La médiathèque')).focus();
    await userEvent.keyboard(' {Enter}');
    await screen.findByText(text('Votre vote est enregistré'));
    expect(services.casts).toEqual([[1]]);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    expect(document.activeElement).toHaveTextContent('Votre vote est enregistré');
  });

  it('says before the vote who can see what, as it is stored', async () => {
    services.given({ confidential: true, minimumGroupSize: 5, resultVisibility: 'afterClosing', mayChangeVote: false });
    show(services);
    expect(await screen.findByText(text('vos collègues ne peuvent pas lire votre vote ; les propriétaires du site le peuvent'))).toBeVisible();
    expect(screen.queryByText(/anonyme/i)).toBeNull();
  });

  it('asks for enough answers beside the answers', async () => {
    services.given({ minChoices: 2, maxChoices: 3 });
    show(services);
    await userEvent.click(await screen.findByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(screen.getByText('Choisissez au moins 2 réponses.')).toHaveAttribute('role', 'alert');
    expect(services.casts).toEqual([]);
  });

  it('lets a vote be changed and withdrawn while the poll is open', async () => {
    services.given();
    services.vote(1, ME, [1]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Modifier mon vote' }));
    expect(screen.getByLabelText('La médiathèque')).toBeChecked();
    await userEvent.click(screen.getByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la modification' }));
    expect(await screen.findByText(text('Votre choix :'))).toHaveTextContent(text('Votre choix : Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Retirer mon vote' }));
    await userEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    expect(await screen.findByText('Votre vote est retiré.')).toBeVisible();
    expect(services.casts).toEqual([[2], []]);
  });

  it('keeps a vote that cannot leave and says what it waits for, then sends it', async () => {
    services.given();
    services.failNext('cast', new DataError('offline'));
    const { outbox } = show(services);
    await userEvent.click(await screen.findByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByText(/Votre vote est gardé sur cet appareil/)).toBeVisible();
    expect(outbox.get('poll-vote', '1')?.payload).toMatchObject({ choices: [2] });
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer maintenant' }));
    expect(await screen.findByText(text('Votre vote est enregistré'))).toBeVisible();
    expect(services.casts).toEqual([[2]]);
  });

  it.each<[string, DataError, string, readonly string[]]>([
    ['the session ended', new DataError('signedOut'), 'Votre session a pris fin. Votre vote est gardé', ['Se reconnecter', 'Réessayer maintenant']],
    ['the server is broken', new DataError('unknown', undefined, undefined, { status: 500 }), 'Votre vote est gardé sur cet appareil et sera renvoyé automatiquement', ['Réessayer maintenant']]
  ])('does not offer to throw a vote away when %s', async (_, error, said, buttons) => {
    services.given();
    services.failNext('cast', error);
    const { outbox } = show(services);
    await userEvent.click(await screen.findByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByText(text(said))).toBeVisible();
    const offered = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(offered).toEqual(expect.arrayContaining([...buttons]));
    expect(offered).not.toContain('Ne pas envoyer ce vote');
    expect(offered).not.toContain('J’ai compris');
    expect(outbox.get('poll-vote', '1')?.payload).toMatchObject({ choices: [2] });
  });

  it('does not say “understood” of a refusal that it has no words for', async () => {
    services.given();
    services.failNext('cast', new DataError('conflict'));
    show(services);
    await userEvent.click(await screen.findByLabelText('Le parc'));
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByRole('button', { name: 'Réessayer maintenant' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'J’ai compris' })).toBeNull();
  });

  it('tells an agent whose vote came too late, until he has understood', async () => {
    const poll = services.given({ closesAt: new Date(NOW.getTime() + DAY) });
    show(services, { mode: 'one', pollId: poll.id });
    await userEvent.click(await screen.findByLabelText('Le parc'));
    services.time = new Date(NOW.getTime() + 2 * DAY);
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(await screen.findByText(text('terminé avant que votre vote n’arrive'))).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'J’ai compris' }));
    expect(localStorage.length).toBe(0);
  });

  it('tells the time left in words', async () => {
    services.given({ closesAt: new Date(NOW.getTime() + 3 * DAY + 1000) });
    show(services, {}, 'en');
    expect((await screen.findByText(/in 3 days/)).parentElement).toHaveTextContent(/^Open · until November 26, 2026 at \d+:00\s[AP]M \(in 3 days\)$/);
  });

  it('shows the same figures in the table twin', async () => {
    services.given({ resultVisibility: 'always', invitedCount: 8 });
    for (const agent of [8, 9, 10]) services.vote(1, agent, [agent === 8 ? 1 : 2]);
    services.vote(1, ME, [2]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Voir le tableau' }));
    const row = screen.getByRole('row', { name: /Le parc/ });
    expect(row).toHaveTextContent(text('3 votes75 %'));
    expect(screen.getByText(text('4 votants · 50 % des 8 agents invités'))).toBeVisible();
  });

  it('hides in a certified result what was hidden when it was certified', async () => {
    services.given({ confidential: true, resultVisibility: 'always' }, [
      { kind: 'published', confidential: true, lastBallotIdBefore: 0, box: null },
      { kind: 'closed' },
      { kind: 'certified', result: { tally: { counts: { 1: 12, 2: null, 3: null }, voters: 16 }, read: 16, excluded: {}, invitedCount: null, ranking: null, texts: null, covers: null } }
    ]);
    show(services, { mode: 'one', pollId: 1 });
    expect(await screen.findAllByText('non affiché (trop peu de votes)')).toHaveLength(2);
    expect(screen.getByText(/Certifié par Nadia Benali/)).toBeVisible();
  });

  it('shows hostile text as text, and no link or picture that is not one', async () => {
    services.given({
      question: '<img src=x onerror=alert(1)> 🗳️ مرحبا',
      options: [
        { id: 1, text: '<b>gras</b>', link: 'javascript:alert(1)', picture: 'javascript:alert(2)' },
        { id: 2, text: 'Agenda', link: 'https://ville.test/agenda' }
      ]
    });
    const { container } = show(services);
    expect(await screen.findByRole('heading', { name: /<img src=x/ })).toHaveAttribute('dir', 'auto');
    expect(container.querySelectorAll('img, b')).toHaveLength(0);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://ville.test/agenda']);
  });

  it('tells what became of a vote whose poll is gone', async () => {
    const { id } = services.given();
    services.failNext('cast', new DataError('notFound'));
    const { outbox } = show(services);
    await screen.findByLabelText('Le parc');
    await services.tables.polls.removeMany([id]);
    act(() => voteSubmission.submit(outbox, '99', { choices: [1] }));
    expect(await screen.findByText(/ce sondage a été supprimé/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'J’ai compris' }));
    expect(outbox.get('poll-vote', '99')).toBeUndefined();
  });

  it('says that a poll was deleted', async () => {
    show(services, { mode: 'one', pollId: 99 });
    expect(await screen.findByText(/a été supprimé/)).toBeVisible();
  });

  it('tells a reader without the right that he cannot vote here', async () => {
    services.given();
    services.rightsOfMe = { manage: false, vote: false };
    show(services);
    expect(await screen.findByText(/mais pas y voter/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Voter' })).toBeNull();
  });

  it('offers another try when SharePoint does not answer', async () => {
    services.given();
    services.failNext('list', new DataError('unknown'));
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByLabelText('Le parc')).toBeVisible();
  });

  it('keeps past polls behind a button', async () => {
    services.given({ question: 'Ancien', resultVisibility: 'always' }, [{ kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null }, { kind: 'closed' }]);
    show(services);
    const button = await screen.findByRole('button', { name: text('Sondages passés \\(1\\)') });
    expect(screen.queryByText('Ancien')).toBeNull();
    await userEvent.click(button);
    expect(await screen.findByText('Ancien')).toBeVisible();
  });

  it.each(['fr', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    services.given({ description: 'Une soirée pour tous', closesAt: new Date(NOW.getTime() + DAY) });
    services.vote(services.given({ question: 'Déjà voté' }).id, ME, [1]);
    const { container } = show(services, { title: 'Vos sondages' }, language);
    await screen.findAllByRole('radio');
    await screen.findByRole('list', { name: /Résultats|Results/ });
    const { violations } = await axe.run(container, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

describe('the poll, before its lists are there', () => {
  beforeEach(() => localStorage.clear());

  it('tells a site owner what to do, and does it', async () => {
    const services = new MemoryPollServices();
    services.setUpState = 'missing';
    services.rightsOfMe = { manage: true, vote: true };
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Mettre en place les sondages' }));
    expect(await screen.findByRole('button', { name: 'Créer un sondage' })).toBeVisible();
  });

  it('tells an agent that it is not ready', async () => {
    const services = new MemoryPollServices();
    services.setUpState = 'missing';
    services.missingRights = ['manageLists'];
    show(services);
    expect(await screen.findByText(/ne sont pas encore prêts/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  });

  it('stops where the lists do not protect the votes, and lets an owner restore them', async () => {
    const services = new MemoryPollServices();
    services.given();
    services.setUpState = 'broken';
    services.missingRights = ['manageLists'];
    const { unmount } = show(services);
    expect(await screen.findByText(/attend que les protections/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    unmount();
    services.missingRights = [];
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Rétablir les listes' }));
    expect(await screen.findByLabelText('Le parc')).toBeVisible();
  });
});
