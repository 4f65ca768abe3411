import { fr } from '../../src/webparts/poll/strings.fr';
import { expect, test } from './fixtures';
import { saying } from './saying';
import { listen, readAloud } from './virtualReader';

// Somebody votes.
test.use({ cityName: 'spoken' });

/** The first of `said` that comes after another one; -1 where none does. */
const after = (said: readonly string[], phrase: RegExp, from: number): number => said.findIndex((each, index) => index > from && phrase.test(each));

test('a poll is read in the order in which it is answered; what becomes of a vote without a network is said, and the focus stays', async ({ open }) => {
  const page = await open('Home', { persona: 'rachid.amrani', language: 'fr-FR' });
  const poll = page.getByRole('article', { name: /nouvelle salle de réunion/ });
  await expect(poll.getByRole('radio')).toHaveCount(4);
  await poll.evaluate((element) => element.setAttribute('data-read', ''));
  const said = await readAloud(page, '[data-read]');
  let place = -1;
  for (const phrase of [/^heading, Quel nom donner .*, level 3$/, /^group, .*Choisissez une réponse$/, /^radio, .*, not checked, position 1, set size 4$/, /^radio, .*, not checked, position 4, set size 4$/, /^button, Voter$/, /^Vote nominatif/]) {
    const next = after(said, phrase, place);
    expect(next, `${phrase} in\n${said.join('\n')}`).toBeGreaterThan(place);
    place = next;
  }
  // Each button says what it is for, each picture is named or left out.
  expect(said.filter((phrase) => /^(button|link|radio|checkbox|img|textbox)(, (not )?(checked|expanded).*)?$/.test(phrase))).toEqual([]);

  const heard = await listen(page);
  const radio = poll.getByRole('radio').first();
  await radio.focus();
  await radio.press('Space');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await poll.getByRole('button', { name: fr.vote.submit }).press('Enter');
  await expect.poll(async () => (await heard()).some((phrase) => /^(polite|assertive): /.test(phrase) && saying(fr.sent.states.waitingForNetwork).test(phrase))).toBe(true);
  const focused = await page.evaluateHandle(() => document.activeElement);
  await page.context().setOffline(false);
  await expect.poll(async () => (await heard()).some((phrase) => /^(polite|assertive): /.test(phrase) && saying(fr.sent.recordedNow).test(phrase))).toBe(true);
  expect(await focused.evaluate((element) => element !== document.body)).toBe(true);
});

test('how many usages were found is said while one types', async ({ open }) => {
  const page = await open('Home', { persona: 'fatou.diallo', language: 'en-US' });
  const box = page.getByRole('search').getByRole('textbox').or(page.getByRole('search').getByRole('combobox')).first();
  await expect(box).toBeVisible();
  const heard = await listen(page);
  await box.pressSequentially('partager');
  await expect.poll(async () => (await heard()).filter((phrase) => /^(polite|assertive): /.test(phrase)).join('\n')).toMatch(/\d tasks?, \d+ tools?/);
});
