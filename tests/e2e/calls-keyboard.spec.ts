import type { Locator } from '@playwright/test';
import { composeWords } from '../../src/shell/contributions/composeStrings';
import { contributionWords } from '../../src/shell/contributions/strings';
import { en as callEn } from '../../src/webparts/calls/strings.en';
import { fr as callFr } from '../../src/webparts/calls/strings.fr';
import { deskWords } from '../../src/webparts/calls/ui/animate/deskStrings';
import { expect, test } from './fixtures';
import { expectFocus, tabTo } from './keyboard';
import { publishCall } from './publishCall';
import { saying } from './saying';

const TEXT = ['Les bennes passent le lundi.', 'Le dépôt de Saint-Roch ouvre à six heures.', 'Les clés sont rendues le soir.', 'Un agent tient le registre.'];
const [FATOU, THOMAS, MARC] = ['fatou.diallo', 'thomas.lefevre', 'marc.delattre'] as const;

test('an agent reaches a passage, says two things of it, supports, replies and withdraws, by the keyboard alone', async ({ city, open }) => {
  const call = await publishCall(city, 'Le dépôt, au clavier', TEXT);
  await call.says(FATOU, 2, 'Six heures, c’est tôt pour les crèches.');
  await call.says(THOMAS, 2, 'Les serres, à sept heures.');
  const [said, words] = [contributionWords.fr, callFr];
  const page = await open(call.page, { ...call.view, persona: MARC, language: 'fr-FR' });
  const { keyboard } = page;
  const passage = (id: number): Locator => page.locator(`[data-passage="${id}"]`);
  const send = page.getByRole('button', { name: composeWords.fr.send, exact: true });

  await test.step('he reads how much was said of a passage, and opens it', async () => {
    await tabTo(page, page.locator('[data-margin]').first());
    await keyboard.press('ArrowDown');
    const margin = page.getByRole('button', { name: saying(words.said(words.passage('2'), `${words.count(2, '2')}, ${words.counts.remark(2, '2')}`)) });
    await expect(margin).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByText('Les serres, à sept heures.', { exact: true })).toBeVisible();
    await expect(margin).toBeFocused();
  });

  await test.step('he supports one and replies to it', async () => {
    const support = page.getByRole('button', { name: saying(said.supportOf('Les serres, à sept heures.')) });
    await tabTo(page, support);
    await keyboard.press('Space');
    await expect(support).toHaveAttribute('aria-pressed', 'true');
    await expectFocus(page);
    await tabTo(page, page.getByRole('button', { name: saying(said.replyTo('Les serres, à sept heures.')) }));
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: composeWords.fr.texts.reply })).toBeFocused();
    await keyboard.type('Le jardin aussi.');
    await tabTo(page, send);
    await keyboard.press('Enter');
    await expect(passage(2).getByText(said.sent.replied)).toBeVisible();
    await expect(page.getByRole('article').getByText('Le jardin aussi.')).toBeVisible();
    await expectFocus(page);
  });

  await test.step('he proposes a wording of the next passage, begun by one key', async () => {
    await tabTo(page, page.getByRole('button', { name: saying(words.commentOn(words.passage('3'))) }));
    await keyboard.press('c');
    await expect(page.getByRole('textbox', { name: composeWords.fr.texts.question })).toBeFocused();
    await tabTo(page, page.getByRole('radio', { name: said.kinds.question }), 'Shift+Tab');
    await keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: said.kinds.wording })).toBeChecked();
    await tabTo(page, page.getByRole('textbox', { name: saying(composeWords.fr.wording) }));
    await keyboard.press('End');
    await keyboard.type(' Un double reste au dépôt.');
    await expect(page.locator('ins')).toContainText('Un double reste au dépôt');
    await tabTo(page, send);
    await keyboard.press('Enter');
    await expect(passage(3).getByText(said.sent.recorded)).toBeVisible();
    await expectFocus(page);
  });

  await test.step('he withdraws it: asked first, with the focus on what changes nothing', async () => {
    const withdraw = page.getByRole('button', { name: composeWords.fr.withdraw, exact: true });
    // His reply to the passage above can be withdrawn as well.
    await tabTo(page, withdraw.last(), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: composeWords.fr.withdrawQuestion.no })).toBeFocused();
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await expect(passage(3).getByText(said.sent.changed.withdrawn)).toBeVisible();
    await expect(passage(3).getByText(saying(said.withdrawn('').slice(0, -2)))).toBeVisible();
    await expectFocus(page);
  });
});

test('an animator filters, answers several at once and one by the menu of its row, by the keyboard alone', async ({ city, open }) => {
  const call = await publishCall(city, 'The depot, by the keyboard', TEXT);
  for (const [login, said] of [[FATOU, 'Six o’clock is early.'], [THOMAS, 'Seven would be better.'], [MARC, 'Keep a spare key.']] as const) await call.says(login, login === MARC ? 3 : 2, said);
  const words = deskWords.en;
  const page = await open(call.page, { ...call.view, persona: call.owner, language: 'en-US' });
  const { keyboard } = page;

  await test.step('the table, filtered on a passage', async () => {
    await tabTo(page, page.getByRole('button', { name: callEn.views.animate, exact: true }));
    await keyboard.press('Enter');
    await expect(page.getByText(saying(words.shown(3, '3')))).toBeVisible();
    await tabTo(page, page.getByRole('combobox', { name: words.columns.passage }));
    await keyboard.type(words.passage('2'));
    await expect(page.getByText(saying(words.shown(2, '2')))).toBeVisible();
    await expectFocus(page);
  });

  await test.step('two rows are taken, and answered with one record', async () => {
    await tabTo(page, page.getByRole('grid').getByRole('rowheader').first().getByRole('button'));
    await keyboard.press('Space');
    await keyboard.press('Shift+ArrowDown');
    await expect(page.getByText(saying(words.selected(2, '2')))).toBeVisible();
    await tabTo(page, page.getByRole('group', { name: words.withSelected }).getByRole('button', { name: words.actions.answer, exact: true }), 'Shift+Tab');
    await keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: words.answer.title });
    await tabTo(page, panel.getByRole('radio').first());
    await keyboard.press('Space');
    await tabTo(page, panel.getByRole('textbox', { name: saying(words.answer.reason) }));
    await keyboard.type('It opens at half past six.');
    await tabTo(page, panel.getByRole('button', { name: words.answer.save }));
    await keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: saying(words.answer.confirm(2, '2')) });
    await tabTo(page, question.getByRole('button', { name: words.answer.save }), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByText(saying(words.answer.done(2, '2'))).first()).toBeVisible();
    await expect(question).toBeHidden();
    await expect(panel).toBeHidden();
    await expectFocus(page);
  });

  await test.step('one is given a theme by the menu of its row', async () => {
    const row = page.getByRole('grid').getByRole('row').last();
    await tabTo(page, row.getByRole('rowheader').getByRole('button'));
    await keyboard.press('Shift+F10');
    const item = page.getByRole('menuitem', { name: words.actions.theme });
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    for (let step = 0; step < 3; step++) await keyboard.press('ArrowDown');
    await expect(item).toBeFocused();
    await keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: words.theme.title });
    await tabTo(page, panel.getByRole('combobox', { name: words.theme.name }));
    await keyboard.type('Hours');
    await tabTo(page, panel.getByRole('button', { name: words.theme.save }));
    await keyboard.press('Enter');
    await expect(page.getByText(words.theme.done).first()).toBeVisible();
    await expect(panel).toBeHidden();
    await expect(row).toContainText('Hours');
    await expectFocus(page);
  });
});
