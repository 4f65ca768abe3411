import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryPollServices, ME, NOW } from './testing/MemoryPollServices';
import { show, text } from './testing/showPolls';

jest.setTimeout(120_000);

const DAY = 86_400_000;

describe('the card of a poll', () => {
  let services: MemoryPollServices;
  beforeEach(() => {
    localStorage.clear();
    services = new MemoryPollServices();
  });

  it.each([
    [{ closesAt: new Date(NOW.getTime() + 14 * DAY) }, /^Ouvert · jusqu’au 7 décembre 2026 à \d\d:00 \(dans 14 jours\)$/],
    [{}, /^Ouvert · sans date de fin$/],
    [{ opensAt: new Date(NOW.getTime() + 14 * DAY) }, /^À venir · ouvre le 7 décembre 2026 à \d\d:00$/]
  ])('says after the badge until when it stands: %#', async (dates, said) => {
    services.given(dates);
    show(services);
    const badge = await screen.findByText(/^(Ouvert|À venir)$/);
    expect(badge.parentElement).toHaveTextContent(said);
  });

  it('tells an agent of a chosen draft that it is not open yet: nothing of what it says, and nothing of an owner’s', async () => {
    services.given({ question: 'Le brouillon ?' }, []);
    const { unmount } = show(services, { mode: 'one', pollId: 1 });
    expect(await screen.findByText('Ce sondage n’est pas encore ouvert.')).toBeVisible();
    expect(screen.queryByText('Le brouillon ?')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    services.rightsOfMe = { manage: true, vote: true };
    show(services, { mode: 'one', pollId: 1 });
    expect(await screen.findByRole('heading', { name: /^Le brouillon\s\?$/ })).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Gérer les sondages' })).toHaveLength(2);
  });

  it('calls a vote whose voters can be looked up something else than the badge does', async () => {
    services.given();
    show(services);
    expect(await screen.findByText(text('Vote nominatif : les personnes qui ont accès à ce site peuvent retrouver qui a voté'))).toBeVisible();
    expect(screen.getAllByText(/ouvert/i).map(({ textContent }) => textContent)).toEqual(['Ouvert']);
  });

  it('shows percentages of one choice that add up to a hundred', async () => {
    services.given({ resultVisibility: 'always' });
    for (const agent of [8, 9, 10]) services.vote(1, agent, [agent - 7]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Voir les résultats' }));
    const rows = within(screen.getByRole('list', { name: text('Résultats : Où fêter') })).getAllByRole('listitem');
    expect(rows.map((row) => /\d+(?=\s%)/.exec(row.textContent ?? '')?.[0])).toEqual(['34', '33', '33']);
  });

  it('names the group of answers by the question, then says how many to choose', async () => {
    services.given({ maxChoices: 2 });
    show(services);
    expect(await screen.findByRole('group', { name: text('Où fêter la fin de l’année . Choisissez jusqu’à 2 réponses') })).toBeVisible();
  });

  it('says and colours at once that an answer is one too many, until it is taken back', async () => {
    services.given({ maxChoices: 2 });
    show(services);
    for (const answer of ['La médiathèque', 'Le parc']) await userEvent.click(await screen.findByLabelText(answer));
    expect(screen.getByText('2 sur 2')).toHaveClass('chosen');
    await userEvent.click(screen.getByLabelText('La salle des fêtes'));
    expect(screen.getByText(text('Vous avez choisi 3 réponses : gardez-en au plus 2.'))).toHaveAttribute('role', 'alert');
    expect(screen.getByText('3 sur 2')).toHaveClass('over');
    await userEvent.click(screen.getByRole('button', { name: 'Voter' }));
    expect(services.casts).toEqual([]);
    await userEvent.click(screen.getByLabelText('Le parc'));
    expect(screen.queryByText(/gardez-en/)).toBeNull();
    expect(screen.getByText('2 sur 2')).toHaveClass('chosen');
  });

  it('begins a question on the answer that changes nothing, which Escape gives too', async () => {
    services.given();
    services.vote(1, ME, [1]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Retirer mon vote' }));
    expect(screen.getByRole('button', { name: 'Le garder' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Retirer' })).toHaveAccessibleDescription(text('Retirer votre vote ?'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Le garder' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Retirer mon vote' })).toBeVisible();
    expect(services.casts).toEqual([]);
  });
});
