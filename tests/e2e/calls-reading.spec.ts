import { composeWords } from '../../src/shell/contributions/composeStrings';
import { contributionWords } from '../../src/shell/contributions/strings';
import { callWords } from '../../src/webparts/calls/strings';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { textOfPdf, withoutSpaces } from './pdfText';
import { publishCall } from './publishCall';
import { saying } from './saying';
import { selectWords } from './selectWords';

const [said, words] = [contributionWords.fr, callWords.fr];

test('on a phone, words chosen with the finger are commented, and a passage by its button', async ({ city, open }) => {
  const call = await publishCall(city, 'Le dépôt, du doigt', ['Les bennes passent le lundi, avant sept heures.', 'Les clés sont rendues le soir.']);
  const page = await open(call.page, { ...call.view, persona: 'fatou.diallo', language: 'fr-FR', width: 320, touch: true });
  // Only the finger's button: its twin in the margin is not hidden from those who read with their ears.
  const chosen = page.locator('[aria-hidden="true"] > button', { hasText: words.commentSelection });
  await expect(page.locator('[data-words="1"]')).toBeVisible();

  await test.step('words are chosen with no mouse, as a long press does it', async () => {
    await selectWords(page, 1, 'le lundi');
    await expect(chosen).toBeInViewport();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await chosen.tap();
    await expect(page.locator('blockquote').getByText('le lundi', { exact: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: composeWords.fr.texts.question })).toBeFocused();
    await page.keyboard.type('Et le jeudi ?');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: composeWords.fr.send, exact: true }).tap();
    await expect(page.locator('[data-passage="1"]').getByText(said.sent.recorded)).toBeVisible();
    await expect(page.getByRole('article', { name: new RegExp(said.kinds.question) }).locator('blockquote')).toHaveText('le lundi');
  });

  await test.step('a passage without any words chosen', async () => {
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await expect(chosen).toBeHidden();
    await page.getByRole('button', { name: saying(words.commentOn(words.passage('2'))) }).tap();
    const form = page.getByRole('form', { name: saying(composeWords.fr.titleOf(words.place('2'))) });
    await expect(form.getByRole('textbox', { name: composeWords.fr.texts.question })).toBeFocused();
    await expect(form.locator('blockquote')).toHaveCount(0);
    await page.keyboard.type('À qui ?');
    await form.getByRole('button', { name: composeWords.fr.send, exact: true }).tap();
    await expect(page.locator('[data-passage="2"]').getByText(said.sent.recorded)).toBeVisible();
  });
});

test('a text of several sheets is printed whole, with what is open below a passage', async ({ city, open }) => {
  const passages = Array.from({ length: 40 }, (_, index) => `Article ${index + 1}. ${'Les bennes passent le lundi avant sept heures, sauf les jours fériés. '.repeat(3)}Fin de l’article ${index + 1}.`);
  const call = await publishCall(city, 'Règlement du dépôt', passages);
  await call.says('thomas.lefevre', 1, 'Les serres sont fermées le lundi.');
  const page = await open(call.page, { ...call.view, persona: 'fatou.diallo', language: 'fr-FR' });
  await page.getByRole('button', { name: saying(words.said(words.passage('1'), words.count(1, '1'))) }).click();
  await expect(page.getByText('Les serres sont fermées le lundi.', { exact: true })).toBeVisible();
  const sheets = textOfPdf(await page.pdf({ format: 'A4' }));
  expect(sheets.length).toBeGreaterThan(2);
  const printed = sheets.join('');
  for (const passage of [call.opened.call.title, 'Les serres sont fermées le lundi.', ...passages]) expect(printed).toContain(withoutSpaces(passage));
});
