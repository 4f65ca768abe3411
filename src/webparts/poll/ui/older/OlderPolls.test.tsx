import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PollDecision } from '../../../../domain/polls/PollRecord';
import { MemoryPollServices, NOW } from '../testing/MemoryPollServices';
import { show, text } from '../testing/showPolls';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const published: PollDecision = { kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null };
const over = new Date(NOW.getTime() - DAY);

describe('a site with more than a hundred polls', () => {
  let services: MemoryPollServices;
  beforeEach(() => {
    localStorage.clear();
    services = new MemoryPollServices();
    services.given({ question: 'L’ancien, ouvert ?' });
    services.given({ question: 'L’ancien, clôturé ?', closesAt: over });
    services.given({ question: 'Le brouillon ?' }, []);
    for (let count = 0; count < 110; count++) services.given({ question: `Archivé ${count} ?`, closesAt: over }, [published, { kind: 'archived' }]);
  });
  const questions = (): readonly (string | null)[] => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  const search = async (words: string): Promise<void> => {
    await userEvent.click(screen.getByLabelText('Chercher parmi tous les sondages'));
    await userEvent.paste(words);
    await userEvent.keyboard('{Enter}');
  };

  it('lets agents vote in the open ones, and reach those that are over page by page and by their words', async () => {
    show(services);
    expect(await screen.findByRole('heading', { name: /^L’ancien, ouvert\s\?$/ })).toBeVisible();
    expect(questions()).toEqual(['L’ancien, ouvert ?']);
    await userEvent.click(screen.getByRole('button', { name: 'Sondages passés' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Afficher les sondages plus anciens' }));
    expect(await screen.findByRole('heading', { name: /^L’ancien, clôturé\s\?$/ })).toBeVisible();
    await search('brouillon');
    expect(await screen.findByText(text('Aucun sondage ne correspond à « brouillon ».'))).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Effacer la recherche' }));
    await search('cloture ancien');
    expect(await screen.findByRole('heading', { name: /^L’ancien, clôturé\s\?$/ })).toBeVisible();
  });

  it('gives their owner all of them: archived ones and drafts too, with what can be done with each', async () => {
    services.rightsOfMe = { manage: true, vote: true };
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: 'Gérer les sondages' }));
    const panel = await screen.findByRole('dialog');
    expect(await within(panel).findByText('L’ancien, ouvert ?')).toBeInTheDocument();
    expect(within(panel).getByText('Le brouillon ?')).toBeInTheDocument();
    expect(within(panel).queryByText('L’ancien, clôturé ?')).toBeNull();
    await userEvent.click(await within(panel).findByRole('button', { name: 'Afficher les sondages plus anciens' }));
    expect(await within(panel).findByText('L’ancien, clôturé ?')).toBeInTheDocument();
    await userEvent.click(within(panel).getByRole('button', { name: text('Résultats : L’ancien, clôturé') }));
    expect(await within(panel).findByRole('button', { name: 'Vérifier et compter' })).toBeInTheDocument();
    expect(within(panel).getByRole('heading', { name: /^L’ancien, clôturé\s\?$/ })).toBeInTheDocument();
  });
});
