import type { Locator, Page } from '@playwright/test';
import { composeWords } from '../../src/shell/contributions/composeStrings';
import { sendingWords } from '../../src/shell/contributions/sendingStrings';
import { contributionWords } from '../../src/shell/contributions/strings';
import { shellWords } from '../../src/shell/strings';
import { callWords } from '../../src/webparts/calls/strings';
import { expect, test } from './fixtures';
import type { PublishedCall } from './publishCall';
import { publishCall } from './publishCall';
import { saying } from './saying';
import { setLocalSwitch } from './siteRest';

const [said, words] = [contributionWords.fr, callWords.fr];
const { states } = sendingWords.fr.contribution;
/** What is said first of a passage goes out with the folder that it lies in. */
const BATCH = '\\$batch$';
const PASSAGES = ['Les bennes passent le lundi.', 'Les clés sont rendues le soir.', 'Un agent tient le registre.'];

/** Begins to write of a passage. @returns what sends it */
async function write(page: Page, passage: number, text: string): Promise<Locator> {
  await page.locator(`[data-passage="${passage}"] [data-margin]`).click();
  const form = page.getByRole('form', { name: saying(composeWords.fr.titleOf(words.place(String(passage)))) });
  await form.getByRole('textbox', { name: composeWords.fr.texts.question }).fill(text);
  return form.getByRole('button', { name: composeWords.fr.send, exact: true });
}

/** What the server has of somebody. */
async function stored(call: PublishedCall, login: string): Promise<readonly string[]> {
  const mine = await call.as(login).contributions.mine(call.opened.call);
  return mine.map(({ contribution }) => contribution.text).sort();
}

test('what a busy server, an ended session or a lost network keeps back is told, and leaves later, once', async ({ city, open }) => {
  const call = await publishCall(city, 'Le dépôt, par gros temps', PASSAGES);
  const login = 'elodie.fontaine';
  const page = await open(call.page, { ...call.view, persona: login, language: 'fr-FR' });
  const busy = await write(page, 2, 'Trop de monde.');
  await setLocalSwitch(city, 'faults', { kind: 'throttle', path: BATCH, method: 'POST', user: login, count: 6, retryAfter: 1 });
  await busy.click();
  await expect(page.getByText(saying(states.waitingForServer)).first()).toBeVisible();
  await expect(page.getByText('Trop de monde.', { exact: true })).toBeVisible();
  await expect(page.locator('[data-passage="2"]').getByText(said.sent.recorded)).toBeVisible({ timeout: 45_000 });

  const last = await write(page, 3, 'Session finie.');
  const ended = new RegExp(BATCH);
  await page.route(ended, (route) => route.fulfill({ status: 401, body: '' }));
  await last.click();
  await expect(page.getByText(saying(states.waitingForSignIn)).first()).toBeVisible({ timeout: 30_000 });
  await page.unroute(ended);
  // At his next visit, all that it takes to write comes quietly, before he goes to any passage.
  const ready = page.waitForResponse(/contributions-compose/);
  await page.getByRole('button', { name: shellWords.fr.outbox.signIn }).click();
  await expect(page.getByRole('button', { name: saying(words.said(words.passage('3'), words.count(1, '1'))) })).toBeVisible({ timeout: 45_000 });

  await ready;
  await page.context().setOffline(true);
  const send = await write(page, 1, 'Sans réseau.');
  await expect(page.getByText(composeWords.fr.unread)).toBeVisible();
  await send.click();
  await expect(page.getByText(saying(states.waitingForNetwork)).first()).toBeVisible();
  await expect(page.getByText('Sans réseau.', { exact: true })).toBeVisible();
  const address = page.url();
  // Closed first: an open page would send it at once.
  await page.close();
  const again = await page.context().newPage();
  await page.context().setOffline(false);
  await again.goto(address);
  await expect(again.getByRole('button', { name: saying(words.said(words.passage('1'), words.count(1, '1'))) })).toBeVisible({ timeout: 45_000 });
  await expect.poll(() => stored(call, login)).toEqual(['Sans réseau.', 'Session finie.', 'Trop de monde.']);
});

test('a call is closed while somebody types: what he typed stays, and cannot be sent; then its text is changed past everybody, who are told', async ({ city, open }) => {
  const call = await publishCall(city, 'Le dépôt, qui ferme', PASSAGES);
  const page = await open(call.page, { ...call.view, persona: 'linh.nguyen', language: 'fr-FR' });
  const send = await write(page, 1, 'J’en suis à la moitié');
  const animation = await call.as(call.owner).animation();
  const { opened } = call;
  await animation.decide(opened.call, { kind: 'closed', contribution: 0, targets: [], reason: '', content: {} }, opened.decisions[0]?.id ?? 0);
  // He looks elsewhere for a minute, and comes back: what is new is asked for then.
  // Where the page has not asked a first time yet, there is no minute to move.
  await expect(async () => {
    await page.evaluate(() => {
      for (const [key, asked] of Object.entries(localStorage)) {
        if (key.includes('parvis-call-news')) localStorage.setItem(key, String(asked).replace(/^\d+/, (at) => String(Number(at) - 65_000)));
      }
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(page.locator('[data-passage="1"]').getByText(saying(composeWords.fr.closed))).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole('textbox', { name: composeWords.fr.texts.question })).toHaveValue('J’en suis à la moitié');
  await expect(send).toBeDisabled();
  expect(await stored(call, 'linh.nguyen')).toEqual([]);

  const { sp, webPath } = call.connection(call.owner);
  const file = sp.web.getFileByServerRelativePath(`${webPath}/ParvisCallTexts/${opened.decisions[0]?.content.file ?? ''}`);
  await file.setContent((await file.getText()).replace('le soir', 'le matin'));
  const reader = await open(call.page, { ...call.view, persona: 'marc.delattre', language: 'fr-FR' });
  await expect(reader.getByText(saying(words.altered))).toBeVisible();
  await expect(reader.getByText('Les clés sont rendues le matin.')).toBeVisible();
});
