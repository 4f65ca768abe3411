import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ideaDraft } from '../../../../../tests/contract/ideaTexts';
import { openCampaign, show, theo } from '../testing/showIdeas';

jest.setTimeout(120_000);

beforeEach(() => localStorage.clear());

test('an idea that somebody throws meanwhile is told, and shown when the reader says so', async () => {
  const { services, opened } = await openCampaign();
  await services.as(theo).ideas.add(opened.campaign, ideaDraft('Ouvrir un soir'), 'key-1');
  show(services, {}, { arriveAt: `campaign-${opened.campaign.id}` });
  await screen.findByRole('link', { name: 'Ouvrir un soir' });
  await services.as(theo).ideas.add(opened.campaign, ideaDraft('Des chaises'), 'key-2');
  // Who comes back to the page after a minute asks at once.
  const later = Date.now() + 61_000;
  const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
  document.dispatchEvent(new Event('visibilitychange'));
  const button = await screen.findByRole('button', { name: 'Afficher' });
  clock.mockRestore();
  await userEvent.click(button);
  expect(await screen.findByRole('link', { name: 'Des chaises' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Afficher' })).not.toBeInTheDocument();
});
