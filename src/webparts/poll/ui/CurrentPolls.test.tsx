import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryPollServices } from './testing/MemoryPollServices';
import { show } from './testing/showPolls';

jest.setTimeout(120_000);

describe('polls in sight', () => {
  const questions = (): readonly (string | null)[] => screen.getAllByRole('article').map((card) => card.querySelector('h3')?.textContent ?? null);
  let services: MemoryPollServices;
  beforeEach(() => {
    localStorage.clear();
    services = new MemoryPollServices();
    for (const question of ['Une ?', 'Deux ?', 'Trois ?']) services.given({ question });
  });

  it('are all of them, unless the page says how many; the others come behind a button', async () => {
    const { unmount } = show(services, {});
    expect(await screen.findByText(/^Trois/)).toBeVisible();
    const [first, second, third] = questions();
    expect(screen.queryByRole('button', { name: /^Autres sondages/ })).toBeNull();
    unmount();
    show(services, { inSight: 2 });
    const others = await screen.findByRole('button', { name: 'Autres sondages (1)' });
    expect(questions()).toEqual([first, second]);
    await userEvent.click(others);
    expect(questions()).toEqual([first, second, third]);
  });

  it('a link leads to one behind the button all the same', async () => {
    const { unmount } = show(services, {});
    await screen.findByText(/^Trois/);
    const last = questions()[2] ?? '';
    unmount();
    const id = ['Une', 'Deux', 'Trois'].findIndex((start) => last.startsWith(start)) + 1;
    show(services, { inSight: 2 }, 'fr', `poll-${id}`);
    await waitFor(() => expect(screen.getByRole('region', { name: 'Le sondage de votre lien' })).toHaveTextContent(last));
  });
});
