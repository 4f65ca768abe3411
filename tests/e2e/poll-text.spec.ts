import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { pollWords } from '../../src/webparts/poll/strings';
import { textWords } from '../../src/webparts/poll/ui/kinds/textStrings';
import { auditWords } from '../../src/webparts/poll/ui/manage/auditStrings';
import { kindFormWords } from '../../src/webparts/poll/ui/manage/kindStrings';
import { manageWords } from '../../src/webparts/poll/ui/manage/strings';
import { deskWords } from '../../src/webparts/poll/ui/manage/texts/deskStrings';
import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { settleFocus } from './watchFocus';

const words = pollWords.fr;
const text = textWords.fr;
const manage = manageWords.fr;
const desk = deskWords.fr;
const audit = auditWords.fr;

const SITE = '/sites/ressources-humaines';
const PAGE = 'Avis';
const OWNER = 'julien.roux';
const CYCLING = 'Qu’est-ce qui vous ferait venir au travail à vélo plus souvent ?';

/** Kept after the run, for whoever wants to look at them. */
const folder = join('tests', '.artifacts', 'screens');

// It closes a poll and publishes what people wrote.
test.use({ cityName: 'poll-text' });

/** As somebody sees it: nothing that axe finds, nothing that scrolls sideways. */
async function sound(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `text-${name}.png`), fullPage: true });
  expect(await accessibilityViolations(page), name).toEqual([]);
  expect(await sideways(page), `${name}: sideways scrolling`).toBeLessThanOrEqual(0);
}

const card = (page: Page, question = CYCLING): Locator => page.getByRole('article', { name: question });

test('an answer in own words from the first letter to what is published of it', async ({ open }) => {
  test.setTimeout(300_000);
  const as = (persona: string, more: Partial<View> = {}): Promise<Page> => open(PAGE, { persona, language: 'fr-FR', site: SITE, ...more });
  const hostile = '=1+1 <img src=x onerror="document.title=1">';

  await test.step('what is begun is there again after the tab was closed, and is sent from a phone', async () => {
    const page = await as('sophie.petit', { width: 320 });
    const box = card(page).getByRole('textbox', { name: text.label });
    await expect(card(page).getByText(text.who('5'))).toBeVisible();
    await card(page).getByRole('button', { name: words.vote.submit, exact: true }).click();
    await expect(card(page).getByText(text.need)).toBeVisible();
    await box.fill('Un abri fermé à l’hôtel');
    const address = page.url();
    await page.close();
    const again = await page.context().newPage();
    await again.goto(address);
    await expect(card(again).getByRole('textbox', { name: text.label })).toHaveValue('Un abri fermé à l’hôtel');
    await expect(card(again).getByText(text.restored)).toBeVisible();
    await sound(again, 'form-320');
    await card(again).getByRole('textbox', { name: text.label }).fill('x'.repeat(501));
    await expect(card(again).getByText(text.tooLong(1, '1'))).toBeVisible();
    await card(again).getByRole('textbox', { name: text.label }).fill('Un abri fermé à l’hôtel de ville.');
    await card(again).getByRole('button', { name: words.vote.submit, exact: true }).click();
    await expect(card(again).getByRole('button', { name: words.vote.change })).toBeVisible({ timeout: 30_000 });
    await expect(card(again).getByText(text.yours('Un abri fermé à l’hôtel de ville.'))).toBeVisible();
    await sound(again, 'sent-320');
  });

  await test.step('it is kept while the network is away, and changed by the keyboard alone', async () => {
    const page = await as('sophie.petit');
    await card(page).getByRole('button', { name: words.vote.change }).click();
    const box = card(page).getByRole('textbox', { name: text.label });
    await expect(box).toHaveValue('Un abri fermé à l’hôtel de ville.');
    await box.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(hostile);
    await sound(page, 'change-1280');
    await page.context().setOffline(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(card(page).getByText(words.sent.states.waitingForNetwork)).toBeVisible();
    await expect(card(page).getByText(text.yours(hostile))).toBeVisible();
    await page.context().setOffline(false);
    await expect(card(page).getByRole('button', { name: words.vote.change })).toBeVisible({ timeout: 60_000 });
    await expect(card(page).getByText(text.yours(hostile))).toBeVisible();
    expect(await page.title()).not.toBe('1');
  });

  await test.step('the owner reads them, takes a proposal, makes a group of his own, and undoes one', async () => {
    const page = await as(OWNER);
    await readAnswers(page);
    const section = page.getByRole('region', { name: desk.title });
    await expect(section.getByText(hostile, { exact: true })).toBeVisible();
    await sound(page, 'desk-1280');
    await section.getByRole('button', { name: desk.groupThese('Un abri fermé à l’hôtel de ville') }).click();
    await expect(section.getByRole('button', { name: desk.on(desk.undo, 'Un abri fermé à l’hôtel de ville') })).toBeVisible();
    await section.getByRole('textbox', { name: desk.search }).fill('DOUCHES');
    await section.getByRole('button', { name: desk.selectFound('2') }).click();
    await section.getByRole('button', { name: desk.groupSelected }).click();
    await expect(section.getByText(desk.nameMissing)).toBeVisible();
    await section.getByLabel(desk.groupAs).fill('Des douches');
    await page.keyboard.press('Enter');
    await expect(section.getByRole('button', { name: desk.on(desk.undo, 'Des douches') })).toBeVisible();
    await section.getByRole('button', { name: desk.on(desk.rename, 'Des douches') }).click();
    const rename = page.getByRole('dialog', { name: desk.renameTitle });
    await rename.getByRole('textbox').fill('Des douches et des vestiaires');
    await rename.getByRole('button', { name: desk.rename }).click();
    await section.getByRole('button', { name: desk.on(desk.undo, 'Un abri fermé à l’hôtel de ville') }).click();
    await page.getByRole('dialog', { name: desk.undoTitle }).getByRole('button', { name: desk.undo }).click();
    await expect(section.getByRole('button', { name: desk.groupThese('Un abri fermé à l’hôtel de ville') })).toBeVisible();
    await section.getByRole('textbox', { name: desk.search }).fill('crèche');
    await section.getByRole('button', { name: /^Citer/ }).click();
    await expect(section.getByRole('button', { name: /^Citer/ })).toHaveAttribute('aria-pressed', 'true');
    await section.getByRole('textbox', { name: desk.search }).fill('');
    await sound(page, 'grouped-1280');
  });

  await test.step('on a phone too, and in a file that runs nothing', async () => {
    const page = await as(OWNER, { width: 320 });
    await readAnswers(page);
    const section = page.getByRole('region', { name: desk.title });
    await expect(section.getByRole('button', { name: desk.on(desk.undo, 'Des douches et des vestiaires') })).toBeVisible();
    await sound(page, 'desk-320');
    const download = page.waitForEvent('download');
    await section.getByRole('button', { name: desk.export }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toContain('Des douches au centre technique;Des douches et des vestiaires');
    expect(csv).not.toMatch(/(^|[;,"])=1\+1/m);
    expect(csv).not.toMatch(/sophie|Petit/i);
  });

  await test.step('it is closed, and published with the groups and what is quoted', async () => {
    const page = await as(OWNER);
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: manage.actions.on(manage.actions.close, CYCLING) }).click();
    await page.getByRole('dialog', { name: manage.ask.closeTitle }).getByRole('button', { name: manage.actions.close }).click();
    await expect(page.getByText(manage.done.closed).first()).toBeVisible();
    await panel.getByRole('button', { name: manage.actions.on(manage.actions.results, CYCLING) }).click();
    await expect(panel.getByRole('button', { name: audit.readAnswers })).toBeVisible();
    await settleFocus(page);
    await panel.getByRole('button', { name: audit.readAnswers }).click();
    await panel.getByRole('radio', { name: desk.publishes.chosen.text }).check();
    await expect(panel.getByRole('group', { name: desk.preview })).toContainText('Des douches et des vestiaires');
    await sound(page, 'publish-1280');
    await panel.getByRole('button', { name: audit.certify }).click();
    await expect(page.getByText(manage.done.certified).first()).toBeVisible();
  });

  await test.step('agents read the groups, small figures hidden, and the quoted answer', async () => {
    for (const width of [320, 1280]) {
      const page = await as('fatou.diallo', { width });
      await page.getByRole('button', { name: /^Sondages passés/ }).click();
      await expect(card(page).getByText('Des douches et des vestiaires').first()).toBeVisible();
      await expect(card(page).getByText(text.hidden).first()).toBeVisible();
      await expect(card(page).getByText('Un vélo de service avec un siège enfant', { exact: false })).toBeVisible();
      await expect(card(page).getByText(hostile)).toHaveCount(0);
      await sound(page, `published-${width}`);
    }
  });
});

test('an owner asks for words alone and among several questions: such a poll is confidential', async ({ open }) => {
  const question = 'Que manque-t-il à la salle de pause ?';
  const page = await open(PAGE, { persona: OWNER, language: 'fr-FR', site: SITE });
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: manage.create }).click();
  const form = page.getByRole('dialog', { name: manage.newPoll });
  await form.getByRole('textbox', { name: manage.form.question }).fill(question);
  await form.getByRole('radio', { name: kindFormWords.fr.kinds.questions }).check();
  await form.getByRole('button', { name: kindFormWords.fr.addQuestion }).click();
  await form.getByRole('textbox', { name: kindFormWords.fr.question('1'), exact: true }).fill('Quand y venez-vous ?');
  await form.getByRole('checkbox', { name: kindFormWords.fr.isText }).check();
  await expect(form.getByRole('radio', { name: manage.form.confidential })).toBeChecked();
  await expect(form.getByText(kindFormWords.fr.textSecrecy)).toBeVisible();
  await form.getByRole('radio', { name: kindFormWords.fr.kinds.text }).check();
  await expect(form.getByRole('radio', { name: manage.form.confidential })).toBeChecked();
  await sound(page, 'editor-1280');
  await form.getByRole('button', { name: manage.form.publish }).click();
  await page.getByRole('dialog', { name: manage.ask.publishTitle }).getByRole('button', { name: manage.actions.publish }).click();
  await expect(page.getByText(manage.done.published).first()).toBeVisible({ timeout: 30_000 });
  const agent = await open(PAGE, { persona: 'sophie.petit', language: 'en-US', site: SITE });
  await expect(card(agent, question).getByRole('textbox', { name: textWords.en.label })).toBeVisible();
  await expect(card(agent, question).getByText(textWords.en.who('5'))).toBeVisible();
});

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: words.manage }).click();
  return page.getByRole('dialog', { name: manage.title }).or(page.getByRole('dialog', { name: manage.resultsOf }));
}

async function readAnswers(page: Page): Promise<void> {
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: manage.actions.on(manage.actions.results, CYCLING) }).click();
  await expect(panel.getByRole('button', { name: audit.readAnswers })).toBeVisible();
  await settleFocus(page);
  await panel.getByRole('button', { name: audit.readAnswers }).click();
  await expect(page.getByRole('region', { name: desk.title })).toBeVisible();
}
