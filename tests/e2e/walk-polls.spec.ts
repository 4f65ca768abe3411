import type { Page } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { demoPolls } from '../../local/demo/polls';
import { seedPoll } from '../../local/demo/seedPoll';
import { createPollServices } from '../../src/data/polls/pollServices';
import { expect, test } from './fixtures';
import { Walk } from './walk';
import { expectWalked, leftOutOfAll, withoutThing } from './walks';

test.use({ cityName: 'walk-polls' });

const OWNER = 'camille.moreau';
const KEEPS_CHANGES = '| Garder pour plus tard';
const PLACES = ['Donnez votre avis', 'Sondages', 'Nouveau sondage', 'Modifier le sondage', 'Origine du sondage'];

test('everything that an owner of polls can do leaves the focus on something, and nothing that axe finds', async ({ city, open }) => {
  test.setTimeout(600_000);
  const page = await open('Home', { persona: OWNER, language: 'fr-FR' });
  const start = async (again: Page): Promise<void> => {
    await again.goto(withoutThing(again.url()));
    await expect(again.getByRole('article').first()).toBeVisible({ timeout: 60_000 });
  };
  const walk = new Walk(page, {
    within: 'section[aria-label="Donnez votre avis"]',
    leftOut: leftOutOfAll,
    // The polls of the demo city once more: drafts, open and closed ones.
    renew: async (_, turn) => {
      const as = (login: string) => createPollServices(nodeConnection(city.siteUrl, login));
      for (const poll of demoPolls) await seedPoll(as(OWNER), { ...poll, clientKey: `${poll.clientKey}-${turn}` }, as);
    }
  });
  await walk.run(start);
  expectWalked(walk, PLACES);
  // The walk of the map leaves it out because this one does it.
  expect(walk.result.done.filter((id) => id.endsWith(KEEPS_CHANGES)), 'a form with changes is closed, and they are kept').not.toEqual([]);
});
