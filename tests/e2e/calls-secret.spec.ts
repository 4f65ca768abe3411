import type { Page } from '@playwright/test';
import { composeWords } from '../../src/shell/contributions/composeStrings';
import { contributionWords } from '../../src/shell/contributions/strings';
import { deskWords } from '../../src/webparts/calls/ui/animate/deskStrings';
import { toldWords } from '../../src/webparts/calls/ui/told/toldStrings';
import { callWords } from '../../src/webparts/calls/strings';
import { expect, test } from './fixtures';
import { publishCall } from './publishCall';
import { saying } from './saying';

const [said, words, told, desk] = [contributionWords.fr, callWords.fr, toldWords.fr.figures, deskWords.fr];
const WRITTEN = 'Ma cheffe refuse les clés du soir.';
const SHOWN = 'Une cheffe refuse les clés du soir.';

/** @returns was this ever in an answer of REST to the page? */
function listenTo(page: Page): (words: string) => Promise<boolean> {
  const came: Promise<string>[] = [];
  page.on('response', (response) => response.url().includes('/_api/') && came.push(response.text().catch(() => '')));
  return async (words) => (await Promise.all(came)).some((text) => text.includes(words));
}

test('what waits for an animator reaches no colleague, on the screen or beneath it, until it is let through; its author sees his own all along', async ({ city, open }) => {
  const call = await publishCall(city, 'Le dépôt, en confiance', ['Les bennes passent le lundi.', 'Les clés sont rendues le soir.'], { moderation: 'before' });
  const passage = (page: Page) => page.locator('[data-passage="2"]');
  const author = await open(call.page, { ...call.view, persona: 'linh.nguyen', language: 'fr-FR' });
  await passage(author).locator('[data-margin]').click();
  const form = author.getByRole('form', { name: saying(composeWords.fr.titleOf(words.place('2'))) });
  await form.getByRole('textbox', { name: composeWords.fr.texts.question }).fill(WRITTEN);
  await form.getByRole('button', { name: composeWords.fr.send, exact: true }).click();
  await expect(passage(author).getByText(WRITTEN, { exact: true })).toBeVisible();
  await expect(passage(author).getByText(saying(said.waiting))).toBeVisible();

  const { id } = (await call.as('linh.nguyen').contributions.mine(call.opened.call))[0]?.contribution ?? { id: 0 };
  const known = (await call.as(call.owner).calls.open(call.opened.call.id)).decisions[0]?.id ?? 0;
  await (await call.as(call.owner).animation()).decide(call.opened.call, { kind: 'figures', contribution: 0, targets: [], reason: '', content: { figures: { contributions: 1, people: 1 } } }, known);
  const colleague = await open('Home', { persona: 'marc.delattre', language: 'fr-FR', site: call.view.site });
  const received = listenTo(colleague);
  await colleague.goto(author.url());
  await passage(colleague).locator('[data-margin]').click();
  await expect(colleague.getByRole('region', { name: told.title }).getByText(saying(told.whoReads))).toBeVisible();
  await expect(colleague.getByRole('region', { name: told.title }).getByText('1', { exact: true }).first()).toBeVisible();
  await expect(passage(colleague).getByRole('form')).toBeVisible();
  await expect(passage(colleague).getByRole('article')).toHaveCount(0);
  expect([await received('Les clés sont rendues le soir.'), await received('Ma cheffe')]).toEqual([true, false]);

  const animator = await open(call.page, { ...call.view, persona: call.owner, language: 'fr-FR' });
  await animator.getByRole('button', { name: words.views.animate, exact: true }).click();
  await animator.getByRole('button', { name: new RegExp(`contribution\\s${id} `) }).click();
  await animator.getByRole('menuitem', { name: desk.actions.letThrough }).click();
  const panel = animator.getByRole('dialog', { name: desk.actions.letThrough });
  await panel.getByRole('textbox', { name: desk.show.text }).fill(SHOWN);
  await panel.getByRole('textbox', { name: desk.show.name }).fill('');
  await panel.getByRole('button', { name: desk.show.save, exact: true }).click();
  await expect(animator.getByText(desk.show.done).first()).toBeVisible();

  await colleague.reload();
  await passage(colleague).locator('[data-margin]').click();
  await expect(passage(colleague).getByRole('article').getByText(SHOWN, { exact: true })).toBeVisible();
  expect([await received(SHOWN), await received('Ma cheffe'), await received('Linh')]).toEqual([true, false, false]);
  await author.reload();
  await passage(author).locator('[data-margin]').click();
  await expect(passage(author).getByText(WRITTEN, { exact: true })).toBeVisible();
  await expect(passage(author).getByText(saying(said.waiting))).toHaveCount(0);
});
