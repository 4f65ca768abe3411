import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ideaDraft } from '../../../../../tests/contract/ideaTexts';
import { openCampaign, show, theo } from '../testing/showIdeas';

// Two thousand ideas say no more than two.
jest.mock('../../../../domain/supports/SupportSpace', () => ({ ...jest.requireActual<object>('../../../../domain/supports/SupportSpace'), MOST_TARGETS: 2 }));

it('a brainstorm of which the vote is full says so before anything is typed, and sends nothing', async () => {
  const { services, opened } = await openCampaign();
  const ideas = services.as(theo).ideas;
  await ideas.add(opened.campaign, ideaDraft('Ouvrir un soir'), 'key-1');
  const first = show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
  await userEvent.click(await screen.findByRole('button', { name: 'Proposer une idée' }));
  expect(await screen.findByRole('button', { name: 'Envoyer mon idée' })).not.toHaveAttribute('aria-disabled', 'true');
  first.unmount();

  await ideas.add(opened.campaign, ideaDraft('Ouvrir le samedi'), 'key-2');
  show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
  await userEvent.click(await screen.findByRole('button', { name: 'Proposer une idée' }));
  expect(await screen.findByText(/^Ce remue-méninges a 2.idées.:.son vote ne peut pas en prendre plus\./)).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Votre idée en une phrase' }), 'Une de plus{Enter}');
  expect(screen.getByRole('button', { name: 'Envoyer mon idée' })).toHaveAttribute('aria-disabled', 'true');
  expect(services.lists.ideas.peek()).toHaveLength(2);
});
