import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { seedPoll } from '../../local/demo/seedPoll';
import { createPollServices } from '../../src/data/polls/pollServices';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { withRulesOfKind } from '../../src/domain/polls/kindRules';
import { en } from '../../src/webparts/poll/strings.en';
import { fr } from '../../src/webparts/poll/strings.fr';
import { dateKindWords } from '../../src/webparts/poll/ui/kinds/dateStrings';
import { questionWords } from '../../src/webparts/poll/ui/kinds/questionStrings';
import { rankingWords } from '../../src/webparts/poll/ui/kinds/rankingStrings';
import { ratingWords } from '../../src/webparts/poll/ui/kinds/ratingStrings';
import { shareWords } from '../../src/webparts/poll/ui/share/shareStrings';
import { accessibilityViolations, expect, test } from './fixtures';
import { settleFocus } from './watchFocus';

test.use({ cityName: 'poll-kinds' });

const SITE = '/sites/ressources-humaines';
const RANKING = 'Par où commencer les travaux ?';
/** Polls of the demo city; what people wrote is French in both languages. */
const [PORTAL, WELCOME, ARRIVAL] = [/portail des congés/, /accueillir les nouveaux agents/, /Votre arrivée à la ville/] as const;

for (const { key, language, persona, width, theme } of [
  { key: 'fr', language: 'fr-FR', persona: 'sophie.petit', width: 1280, theme: 'light' },
  { key: 'en', language: 'en-US', persona: 'camille.moreau', width: 320, theme: 'dark' }
] as const) {
  const words = { poll: { fr, en }[key], rating: ratingWords[key], dates: dateKindWords[key], questions: questionWords[key], ranking: rankingWords[key], share: shareWords[key] };

  test(`each kind of poll is answered, shared and shown in the room (${key}, ${width} pixels)`, async ({ city, open }) => {
    test.setTimeout(240_000);
    const as = (login: string) => createPollServices(nodeConnection(city.origin + SITE, login));
    await seedPoll(
      as('julien.roux'),
      {
        clientKey: 'spec-ranking', state: 'open', votes: {},
        draft: () => withRulesOfKind({ ...emptyPollDraft(), kind: 'ranking', question: RANKING, resultVisibility: 'always', options: ['Toiture', 'Chauffage', 'Accès'].map((text, index) => ({ id: index + 1, text })) })
      },
      as
    );
    const page = await open('Avis', { persona, language, width, theme, site: SITE });
    const card = (question: RegExp | string): Locator => page.getByRole('article', { name: question });
    const vote = async (poll: Locator): Promise<void> => {
      await poll.getByRole('button', { name: words.poll.vote.submit, exact: true }).click();
      await expect(poll.getByRole('button', { name: words.poll.vote.change })).toBeVisible({ timeout: 30_000 });
      await settleFocus(page);
    };

    await test.step('a rating, by the keyboard', async () => {
      const poll = card(PORTAL);
      await poll.getByRole('button', { name: words.poll.vote.submit, exact: true }).click();
      await expect(poll.getByText(words.rating.need)).toBeVisible();
      await poll.getByRole('radio').first().press('Space');
      for (let step = 1; step < 4; step++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(poll.getByText(words.poll.vote.yours(words.rating.grade('4', '5')))).toBeVisible({ timeout: 30_000 });
      await expect(poll.getByText(words.rating.mean(key === 'fr' ? '3,8' : '3.8', '5'))).toBeVisible();
      await settleFocus(page);
    });

    await test.step('dates: yes, if need be and no, and then other ones', async () => {
      const poll = card(WELCOME);
      const answers = poll.getByRole('radio', { name: words.dates.yes, exact: true });
      await answers.first().check();
      await poll.getByRole('radio', { name: words.dates.ifNeedBe, exact: true }).nth(2).check();
      await vote(poll);
      await expect(poll.getByText(words.dates.mine.yes)).toHaveCount(1);
      await expect(poll.getByText(words.dates.mine.ifNeedBe)).toHaveCount(1);
      await poll.getByRole('button', { name: words.poll.vote.change }).click();
      await settleFocus(page);
      await answers.nth(1).check();
      await poll.getByRole('button', { name: words.poll.vote.submitChange }).click();
      await expect(poll.getByText(words.dates.mine.yes)).toHaveCount(2, { timeout: 30_000 });
      await settleFocus(page);
    });

    await test.step('several questions: what is missing is said, and they leave together', async () => {
      const poll = card(ARRIVAL);
      await poll.getByRole('checkbox', { name: 'Le livret d’accueil' }).check();
      await poll.getByRole('button', { name: words.poll.vote.submit, exact: true }).click();
      await expect(poll.getByText(words.questions.need('Votre poste était-il prêt le premier jour ?'))).toBeVisible();
      await poll.getByRole('radio', { name: 'En partie' }).check();
      await vote(poll);
      await expect(poll.getByText(/En partie · .* Le livret d’accueil/)).toBeVisible();
    });

    await test.step('a ranking, by the arrows, with a change taken back by Escape', async () => {
      const poll = card(RANKING);
      const order = (): Promise<readonly string[]> => poll.getByRole('listitem').evaluateAll((rows) => rows.map((row) => /Toiture|Chauffage|Accès/.exec(row.textContent ?? '')?.[0] ?? ''));
      await expect(poll.getByRole('listitem')).toHaveCount(3);
      const before = await order();
      const last = before[2] ?? '';
      const handle = poll.getByRole('button', { name: words.ranking.drag(last) });
      await handle.press('Space');
      await handle.press('ArrowUp');
      await expect.poll(order).toEqual([before[0], last, before[1]]);
      await handle.press('Escape');
      await expect.poll(order).toEqual(before);
      await handle.press('Space');
      await handle.press('ArrowUp');
      await handle.press('ArrowUp');
      await handle.press('Space');
      await expect.poll(order).toEqual([last, before[0], before[1]]);
      await vote(poll);
      await expect(poll.getByText(words.ranking.firsts)).toBeVisible();
      await expect(poll.getByText(new RegExp(`1\\. ${last}`))).toBeVisible();
    });

    expect(await accessibilityViolations(page), 'with all results').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'sideways scrolling').toBeLessThanOrEqual(width);

    await test.step('sharing: a reminder for the calendar and a picture of the result, made here', async () => {
      const poll = card(PORTAL);
      await poll.getByRole('button', { name: new RegExp(`^${words.share.title}`) }).click();
      await expect(poll.getByRole('img', { name: words.share.qr })).toBeVisible();
      const download = async (name: string): Promise<Buffer> => {
        const [file] = await Promise.all([page.waitForEvent('download'), poll.getByRole('button', { name }).click()]);
        return readFile(await file.path());
      };
      expect((await download(words.share.remind)).toString()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VALARM[\s\S]*END:VCALENDAR\r\n$/);
      expect((await download(words.share.picture)).subarray(1, 4).toString()).toBe('PNG');
      expect((await download(words.share.downloadQr)).toString()).toMatch(/^<svg /);
      expect(await accessibilityViolations(page), 'shared').toEqual([]);
    });

    await test.step('the room: the whole screen, and back by Escape', async () => {
      const poll = card(PORTAL);
      const opens = poll.getByRole('button', { name: words.share.room });
      await opens.click();
      const room = page.getByRole('dialog', { name: PORTAL });
      await expect(room.getByRole('img', { name: words.share.qr })).toBeVisible();
      await expect(room.getByText(words.rating.mean(key === 'fr' ? '3,8' : '3.8', '5'))).toBeVisible();
      const box = await room.boundingBox();
      expect(box?.width, 'as wide as the window').toBe(width);
      expect(await room.evaluate((element) => element.scrollWidth - element.clientWidth), 'sideways scrolling').toBeLessThanOrEqual(0);
      expect(await accessibilityViolations(page), 'room').toEqual([]);
      await page.screenshot({ path: `tests/.artifacts/room-${key}.png` });
      // The first Escape leaves the full screen where the browser gave one, the next one the view.
      await expect(async () => {
        await page.keyboard.press('Escape');
        await expect(room).toBeHidden({ timeout: 1000 });
      }).toPass();
      await expect(opens).toBeFocused();
    });
  });
}
