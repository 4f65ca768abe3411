import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { auditWords } from '../../src/webparts/poll/ui/manage/auditStrings';
import { manageWords } from '../../src/webparts/poll/ui/manage/strings';
import { setUpWords } from '../../src/shell/site/setUpStrings';
import { resultWords } from '../../src/webparts/poll/resultStrings';
import { en } from '../../src/webparts/poll/strings.en';
import { fr } from '../../src/webparts/poll/strings.fr';
import { strings as workbenchWords } from '../../local/workbench/page/strings';
import { walked } from './allLooks';
import type { View } from './fixtures';
import { accessibilityViolations, expect, test } from './fixtures';
import { SiteRest } from './siteRest';

const OWNER = 'camille.moreau';
const VOTERS = ['fatou.diallo', 'thomas.lefevre', 'linh.nguyen'] as const;
const LISTS = ['ParvisPolls', 'ParvisPollRecords', 'ParvisBallots', 'ParvisConfidentialBallots'] as const;

const SPREADSHEET_FORMULA = '=HYPERLINK("https://example.org")';

// It deletes the lists of the polls.
test.use({ cityName: 'poll-path' });

/** The whole life of a poll, from a site whose lists are gone to the certified figures in a file, once a language. */
for (const { language, key, separator } of walked([
  { language: 'en-US', key: 'en', separator: ',' },
  { language: 'fr-FR', key: 'fr', separator: ';' }
] as const)) {
  const words = { fr, en }[key];
  const results = resultWords[key];
  const setUp = setUpWords[key].polls;
  const manage = manageWords[key];
  const audit = auditWords[key];
  const page = workbenchWords[language];

  test(`a poll from set-up to the certified result (${key})`, async ({ city, open }) => {
    test.setTimeout(240_000);
    const as = (persona: string, more: Partial<View> = {}): View => ({ persona, language, ...more });
    const pageName = `Poll-${key}`;
    const question = key === 'fr' ? 'Où planter les arbres ? 🌳' : 'Where to plant the trees? 🌳';

    await test.step('the lists are deleted under the web part: it offers to set them up', async () => {
      const admin = new SiteRest(city, 'helene.garnier');
      for (const list of LISTS) {
        await admin.post(`web/GetList('/sites/intranet/Lists/${list}')`, undefined, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' });
      }
      await makePage(await open('Home', as(OWNER)), pageName, page, words.sectionLabel);
      const agent = await open(pageName, as(VOTERS[0]));
      await expect(agent.getByText(setUp.agent).first()).toBeVisible();

      const owner = await open(pageName, as(OWNER));
      await expect(owner.getByText(setUp.owner).first()).toBeVisible();
      expect(await accessibilityViolations(owner)).toEqual([]);
      await owner.getByRole('button', { name: setUp.run }).click();
      await expect(owner.getByText(words.none.owner).first()).toBeVisible({ timeout: 60_000 });
    });

    await test.step('the owner writes a poll, is told what is wrong beside each field, and publishes it', async () => {
      const owner = await open(pageName, as(OWNER));
      await owner.getByRole('button', { name: words.none.create }).click();
      const panel = owner.getByRole('dialog', { name: manage.newPoll });
      await panel.getByRole('button', { name: manage.form.publish }).click();
      await expect(panel.getByText(manage.issues.required()).first()).toBeVisible();
      await panel.getByRole('textbox', { name: manage.form.question }).fill(question);
      await panel.getByLabel(manage.form.option('1'), { exact: true }).fill('Place du marché');
      await panel.getByLabel(manage.form.option('2'), { exact: true }).fill('place du  MARCHÉ');
      await panel.getByRole('button', { name: manage.form.publish }).click();
      await expect(panel.getByText(manage.issues.duplicate()).first()).toBeVisible();
      await panel.getByLabel(manage.form.option('2'), { exact: true }).fill(SPREADSHEET_FORMULA);
      expect(await accessibilityViolations(owner)).toEqual([]);
      await panel.getByRole('button', { name: manage.form.publish }).click();
      await owner.getByRole('dialog', { name: manage.ask.publishTitle }).getByRole('button', { name: manage.actions.publish }).click();
      await expect(owner.getByText(manage.done.published).first()).toBeVisible({ timeout: 30_000 });
    });

    await test.step('three agents vote: with the mouse, with the keyboard alone, on a phone', async () => {
      const mouse = await open(pageName, as(VOTERS[0]));
      await expect(mouse.getByText(words.who.open).first()).toBeVisible();
      await mouse.getByRole('radio', { name: 'Place du marché' }).check();
      await mouse.getByRole('button', { name: words.vote.submit, exact: true }).click();
      await recorded(mouse, words.vote.yours('Place du marché'), words.vote.change);
      expect(await accessibilityViolations(mouse)).toEqual([]);

      const keyboard = await open(pageName, as(VOTERS[1]));
      const first = keyboard.getByRole('radio').first();
      await expect(first).toBeVisible();
      await tabTo(keyboard, first);
      await keyboard.keyboard.press('Space');
      await keyboard.keyboard.press('Enter');
      await recorded(keyboard, words.vote.yours('Place du marché'), words.vote.change);

      const phone = await open(pageName, as(VOTERS[2], { width: 320, theme: 'dark' }));
      await phone.getByRole('radio', { name: SPREADSHEET_FORMULA }).check();
      await phone.getByRole('button', { name: words.vote.submit, exact: true }).click();
      await recorded(phone, words.vote.yours(SPREADSHEET_FORMULA), words.vote.change);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await accessibilityViolations(phone)).toEqual([]);
    });

    await test.step('an agent changes his vote; the tally follows', async () => {
      const agent = await open(pageName, as(VOTERS[1]));
      await agent.getByRole('button', { name: words.vote.change }).click();
      await agent.getByRole('radio', { name: SPREADSHEET_FORMULA }).check();
      await agent.getByRole('button', { name: words.vote.submitChange }).click();
      await recorded(agent, words.vote.yours(SPREADSHEET_FORMULA), words.vote.change);
      await agent.getByRole('button', { name: results.showTable }).click();
      await expect(agent.getByRole('row', { name: /Place du marché/ })).toContainText('1');
      await expect(agent.getByRole('row', { name: /HYPERLINK/ })).toContainText('2');
    });

    await test.step('the owner closes, checks, certifies and exports', async () => {
      const owner = await open(pageName, as(OWNER));
      await owner.getByRole('button', { name: words.manage }).click();
      await owner.getByRole('button', { name: manage.actions.on(manage.actions.close, question) }).click();
      await owner.getByRole('dialog', { name: manage.ask.closeTitle }).getByRole('button', { name: manage.actions.close }).click();
      await expect(owner.getByText(manage.done.closed).first()).toBeVisible();
      await owner.getByRole('button', { name: manage.actions.on(manage.actions.results, question) }).click();
      await owner.getByRole('button', { name: audit.run }).click();
      await expect(owner.getByText(audit.clean).first()).toBeVisible();
      await owner.getByRole('button', { name: audit.certify }).click();
      await expect(owner.getByText(manage.done.certified).first()).toBeVisible();
      expect(await accessibilityViolations(owner)).toEqual([]);

      const download = owner.waitForEvent('download');
      await owner.getByRole('button', { name: audit.export }).click();
      const csv = readFileSync(await (await download).path(), 'utf8');
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(csv).toContain(`Place du marché${separator}1`);
      expect(csv).not.toMatch(/(^|[;,"])=HYPERLINK/m);
    });

    await test.step('agents see the certified result and can no longer vote', async () => {
      const agent = await open(pageName, as(VOTERS[0]));
      await agent.getByRole('button', { name: words.past('1') }).click();
      await expect(agent.getByText(results.certifiedTitle).first()).toBeVisible();
      await expect(agent.getByRole('radio')).toHaveCount(0);
    });
  });
}

/** Makes a page with the poll web part as a site owner does: new page, toolbox, publish. */
async function makePage(page: Page, name: string, words: (typeof workbenchWords)['fr-FR'], webPart: string): Promise<void> {
  await page.getByRole('button', { name: words.newPage }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: words.create }).click();
  await page.getByRole('button', { name: words.addSectionHere(1) }).click();
  await page.getByRole('menuitem', { name: words.layouts.one }).click();
  await page.getByRole('button', { name: words.addWebPart(words.place(1, 1)) }).first().click();
  await page.getByRole('button', { name: webPart.replace(/s$/, '') }).first().click();
  await page.getByRole('button', { name: words.saveAndClose }).click();
  await expect(page.getByText(words.saved).first()).toBeVisible();
}

/** The server has the vote: only then can it be changed. */
async function recorded(page: Page, yours: string, change: string): Promise<void> {
  await expect(page.getByRole('button', { name: change })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(yours).first()).toBeVisible();
}

/** Walks with the Tab key until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not reach the answer.');
}
