import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import manifest from '../../src/webparts/calls/CallsWebPart.manifest.json';
import { composeWords } from '../../src/shell/contributions/composeStrings';
import { en as contributionEn } from '../../src/shell/contributions/strings.en';
import { fr as contributionFr } from '../../src/shell/contributions/strings.fr';
import { makingWords } from '../../src/shell/making/strings';
import { setUpWords } from '../../src/shell/site/setUpStrings';
import { en } from '../../src/webparts/calls/strings.en';
import { fr } from '../../src/webparts/calls/strings.fr';
import { courseWords } from '../../src/webparts/calls/ui/animate/course/courseStrings';
import { deskWords } from '../../src/webparts/calls/ui/animate/deskStrings';
import { editWords } from '../../src/webparts/calls/ui/edit/editStrings';
import { outputWords } from '../../src/webparts/calls/ui/outputs/outputStrings';
import { synthesisWords } from '../../src/webparts/calls/ui/outputs/synthesisStrings';
import { changeWords } from '../../src/webparts/calls/ui/version/changeStrings';
import { versionWords } from '../../src/webparts/calls/ui/version/versionStrings';
import { walked } from './allLooks';
import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { textOfPdf, withoutSpaces } from './pdfText';
import { saying } from './saying';

const OWNER = 'camille.moreau';
const AGENTS = ['fatou.diallo', 'thomas.lefevre', 'linh.nguyen'] as const;
const NEW_TEXT = '# Jours et lieux\n\nLe télétravail est volontaire.\n\nLes agents peuvent télétravailler trois jours par semaine.\n\nIl a lieu au domicile de l’agent.';
const HOSTILE = '=1+1 <img src=x onerror="document.title=1">';

// It opens calls on a page of its own.
test.use({ cityName: 'calls-path' });

/** The whole life of a call, from a Word file to the synthesis and a poll of it, once a language. */
for (const { language, key } of walked([
  { language: 'fr-FR', key: 'fr' },
  { language: 'en-US', key: 'en' }
] as const)) {
  const words = { fr, en }[key];
  const said = { fr: contributionFr, en: contributionEn }[key];
  const composing = composeWords[key];
  const edit = editWords[key];
  const version = versionWords[key];
  const changes = changeWords[key];
  const desk = deskWords[key];
  const course = courseWords[key];
  const outputs = outputWords[key];
  const { poll } = makingWords[key].call;
  const synthesis = synthesisWords[key];
  const past = words.past('').slice(0, -3);

  test(`a call from a Word file to its synthesis (${key})`, async ({ city, open }) => {
    test.setTimeout(240_000);
    const as = (persona: string, more: Partial<View> = {}): View => ({ persona, language, ...more });
    const pageName = `Appel-${key}`;
    const title = key === 'fr' ? 'Charte du télétravail 🌳' : 'Telework charter 🌳';
    await makePage(nodeConnection(city.siteUrl, OWNER), pageName, title, [{ manifest, properties: { mode: 'list' } }]);

    await test.step('the owner sets calls up, takes the text from a Word file, and publishes', async () => {
      const owner = await open(pageName, as(OWNER));
      const setUp = owner.getByRole('button', { name: setUpWords[key].calls.run });
      const begin = owner.getByRole('button', { name: words.open, exact: true }).first();
      await expect(setUp.or(begin).first()).toBeVisible();
      if (await setUp.isVisible()) await setUp.click();
      await begin.click({ timeout: 60_000 });
      const create = owner.getByRole('button', { name: edit.drafts.create });
      const word = owner.getByRole('radio', { name: edit.source.word });
      await expect(create.or(word).first()).toBeVisible();
      if (await create.isVisible()) await create.click();
      await word.check();
      await owner.getByLabel(edit.source.wordLabel).setInputFiles({ name: 'charte.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: await wordFile(title) });
      await expect(owner.getByText('Les agents peuvent télétravailler deux jours par semaine.').first()).toBeVisible({ timeout: 30_000 });
      expect(await accessibilityViolations(owner)).toEqual([]);
      await owner.getByRole('button', { name: edit.next, exact: true }).click();
      await owner.getByRole('textbox', { name: edit.fields.title }).fill(title);
      expect(await accessibilityViolations(owner)).toEqual([]);
      await owner.getByRole('button', { name: edit.next, exact: true }).click();
      await owner.getByRole('button', { name: edit.publish, exact: true }).click();
      await owner.getByRole('dialog', { name: saying(edit.publishTitle) }).getByRole('button', { name: edit.publish }).click();
      await expect(owner.getByRole('article', { name: title })).toBeVisible({ timeout: 60_000 });
    });

    await test.step('three people comment a passage, one proposes a wording, another replies to it', async () => {
      const first = await openCall(await open(pageName, as(AGENTS[0])), title);
      await comment(first, 2, async (form) => {
        await form.getByRole('textbox', { name: composing.texts.remark }).fill(HOSTILE);
      }, 'remark');
      expect(await accessibilityViolations(first)).toEqual([]);

      const second = await openCall(await open(pageName, as(AGENTS[1], { width: 320 })), title);
      await comment(second, 3, async (form) => {
        await form.getByRole('textbox', { name: composing.wording }).fill('Les agents peuvent télétravailler trois jours par semaine.');
      }, 'wording');
      expect(await accessibilityViolations(second)).toEqual([]);
      expect(await sideways(second)).toBeLessThanOrEqual(0);

      const third = await openCall(await open(pageName, as(AGENTS[2])), title);
      await third.locator('[data-margin]').nth(3).click();
      await third.getByRole('button', { name: new RegExp(said.reply) }).first().click();
      const reply = third.getByRole('form', { name: composing.replyTitle });
      await reply.getByRole('textbox', { name: composing.texts.reply }).fill('Tout à fait.');
      await reply.getByRole('button', { name: composing.send, exact: true }).click();
      await expect(third.getByText(said.sent.replied).first()).toBeVisible();
      await expect(third.getByRole('article').getByText('Tout à fait.')).toBeVisible();
    });

    /** Writes where the margin has this number: 0 is the whole text, 1 the heading. */
    async function comment(page: Page, number: number, fill: (form: Locator) => Promise<void>, kind: keyof typeof said.kinds): Promise<void> {
      await page.locator('[data-margin]').nth(number).click();
      const form = page.getByRole('form').last();
      await form.getByRole('radio', { name: said.kinds[kind] }).check();
      await fill(form);
      await form.getByRole('button', { name: composing.send, exact: true }).click();
      await expect(page.getByText(said.sent.recorded).first()).toBeVisible();
    }

    await test.step('a new version is compared with the one before, published, and said to agents', async () => {
      const owner = await openCall(await open(pageName, as(OWNER)), title);
      await owner.getByRole('button', { name: words.views.version, exact: true }).click();
      await owner.getByRole('button', { name: version.text.fromElsewhere, exact: true }).click();
      await owner.getByRole('radio', { name: edit.source.markdown, exact: false }).check();
      await owner.getByRole('textbox', { name: edit.source.markdownLabel }).fill(NEW_TEXT);
      await owner.getByRole('button', { name: edit.source.propose, exact: true }).click();
      const compare = owner.getByRole('button', { name: version.text.done, exact: true });
      const publish = owner.getByRole('button', { name: version.publish.run, exact: true });
      await expect(compare.or(publish).first()).toBeVisible();
      if (await compare.isVisible()) await compare.click();
      const doubt = owner.getByRole('button', { name: saying(version.doubts.confirm) });
      await expect(publish).toBeVisible();
      for (let left = await doubt.count(); left > 0; left = await doubt.count()) {
        await doubt.first().click();
        await expect(doubt).not.toHaveCount(left);
      }
      expect(await accessibilityViolations(owner)).toEqual([]);
      await publish.click();
      await owner.getByRole('dialog').getByRole('button', { name: version.publish.yes, exact: true }).click();
      await expect(owner.getByText(saying(version.publish.done('2'))).first()).toBeVisible({ timeout: 60_000 });

      const agent = await openCall(await open(pageName, as(AGENTS[2])), title);
      await agent.getByRole('button', { name: words.views.changes, exact: true }).click();
      await expect(agent.getByText(changes.kinds.changed).first()).toBeVisible();
      expect(await accessibilityViolations(agent)).toEqual([]);
    });

    await test.step('an animator answers all of them at once, and closes', async () => {
      const owner = await openCall(await open(pageName, as(OWNER)), title);
      await owner.getByRole('button', { name: words.views.animate, exact: true }).click();
      await owner.getByRole('button', { name: desk.freeze.button }).click();
      await owner.getByRole('button', { name: desk.freeze.start }).click();
      await owner.getByRole('button', { name: desk.actions.answer, exact: true }).last().click();
      await owner.getByRole('radio', { name: new RegExp(`^${desk.dispositions.partlyKept}`) }).check();
      await owner.getByRole('textbox', { name: desk.answer.reason }).fill('Selon les métiers.');
      expect(await accessibilityViolations(owner)).toEqual([]);
      await owner.getByRole('button', { name: desk.answer.save }).click();
      await owner.getByRole('dialog', { name: saying(desk.answer.confirm(2, '2')) }).getByRole('button', { name: desk.answer.save }).click();
      await expect(owner.getByText(saying(desk.answer.done(2, '2'))).first()).toBeVisible();
      await owner.getByRole('button', { name: desk.sections.course, exact: true }).click();
      await owner.getByRole('button', { name: course.actions.close, exact: true }).click();
      const closing = owner.getByRole('dialog', { name: course.close.title });
      await closing.getByRole('textbox', { name: course.close.reason }).fill('Tout est dit.');
      expect(await accessibilityViolations(owner)).toEqual([]);
      await closing.getByRole('button', { name: course.close.save, exact: true }).click();
      await expect(owner.getByText(course.close.done).first()).toBeVisible();
      // His page takes the right to add away; before that, no page says so.
      await expect(owner.getByText(course.server.locked)).toBeVisible({ timeout: 30_000 });

      const agent = await openCall(await open(pageName, as(AGENTS[0])), title, past);
      await expect(agent.getByText(/Tout est dit\.$/)).toBeVisible();
      await agent.locator('[data-margin]').first().click();
      await expect(agent.getByText('Selon les métiers.').first()).toBeVisible();
      await expect(agent.getByText(said.refusals.closed)).toBeVisible();
      await expect(agent.getByRole('button', { name: said.add })).toHaveCount(0);
    });

    await test.step('the synthesis is written beside the figures, published, and read by an agent', async () => {
      const owner = await openCall(await open(pageName, as(OWNER)), title, past);
      await owner.getByRole('button', { name: words.views.outputs, exact: true }).click();
      await owner.getByRole('button', { name: outputs.synthesis.write, exact: true }).click();
      const panel = owner.getByRole('dialog', { name: outputs.synthesis.panel });
      await panel.getByLabel(outputs.synthesis.annex).fill('Annexe 2');
      await panel.getByLabel(outputs.synthesis.introduction).fill('Merci à tous.');
      await panel.getByRole('button', { name: /jours par semaine/ }).click();
      await panel.getByRole('button', { name: outputs.synthesis.chooseQuotes }).click();
      await panel.getByRole('checkbox').first().check();
      expect(await accessibilityViolations(owner)).toEqual([]);
      await panel.getByRole('button', { name: outputs.synthesis.publish }).click();
      await owner.getByRole('dialog', { name: saying(outputs.synthesis.publishTitle) }).getByRole('button', { name: outputs.synthesis.publish }).click();
      await expect(owner.getByText(outputs.synthesis.published).first()).toBeVisible();
      expect(await accessibilityViolations(owner)).toEqual([]);

      const agent = await openCall(await open(pageName, as(AGENTS[2], { theme: 'dark' })), title, past);
      await agent.getByRole('button', { name: words.views.synthesis, exact: true }).click();
      await expect(agent.getByText('Merci à tous.')).toBeVisible();
      await expect(agent.getByRole('figure')).toContainText('trois jours par semaine');
      await agent.getByRole('button', { name: synthesis.integrity.check }).click();
      await expect(agent.getByText(synthesis.integrity.allSame)).toBeVisible();
      expect(await accessibilityViolations(agent)).toEqual([]);
      await agent.evaluate(() => (window.print = () => undefined));
      await agent.getByRole('button', { name: synthesis.print, exact: true }).click();
      await expect(agent.locator('.parvis-print')).toBeAttached();
      const sheets = textOfPdf(await agent.pdf({ format: 'A4' }));
      for (const sheet of sheets) expect(sheet).toContain(withoutSpaces('Annexe 2'));
      // Fonts of a browser without a screen may have no trees.
      for (const printed of [synthesis.title(title.replace(' 🌳', '')), 'Merci à tous.', 'Les agents peuvent télétravailler trois jours par semaine.', 'Selon les métiers.']) expect(sheets.join('')).toContain(withoutSpaces(printed));
    });

    await test.step('it goes out as a Word file, a table, a page of the site, and a poll', async () => {
      const agent = await openCall(await open(pageName, as(AGENTS[1])), title, past);
      await agent.getByRole('button', { name: words.views.synthesis, exact: true }).click();
      const file = await downloaded(agent, synthesis.word);
      expect(file.subarray(0, 2).toString('latin1')).toBe('PK');
      expect((await downloaded(agent, synthesis.csv)).toString('utf8')).toContain(synthesis.figures.contributions);

      const owner = await openCall(await open(pageName, as(OWNER)), title, past);
      await owner.getByRole('button', { name: words.views.outputs, exact: true }).click();
      const rows = (await downloaded(owner, outputs.exports.csv)).toString('utf8');
      expect(rows).toContain("'=1+1 <img");
      await owner.getByRole('button', { name: outputs.page.make, exact: true }).click();
      const link = owner.getByRole('link', { name: outputs.page.open });
      await expect(link).toBeVisible({ timeout: 60_000 });
      expect(await link.getAttribute('href')).toMatch(/\/SitePages\/synth[a-z]+-\d+-1\.aspx$/);
      await owner.getByRole('radio', { name: poll.title }).check();
      await owner.getByRole('button', { name: poll.make }).click();
      await expect(owner.getByText(poll.done).first()).toBeVisible({ timeout: 60_000 });
      await expect(owner.getByRole('link', { name: poll.open })).toBeVisible();
      // What is a draft still, nobody reads here.
      await expect(owner.getByRole('article', { name: title }).getByRole('link', { name: new RegExp(poll.nameFor('').trim().slice(0, 12)) })).toHaveCount(0);
    });
  });
}

/** Past calls are folded away under `past`. */
async function openCall(page: Page, title: string, past?: string): Promise<Page> {
  if (past) await page.getByRole('button', { name: past }).click();
  await page.getByRole('main').getByRole('listitem').getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  return page;
}

async function downloaded(page: Page, label: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label, exact: true }).first().click()]);
  return readFileSync(await file.path());
}

async function wordFile(title: string): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Jours et lieux' }),
            new Paragraph('Le télétravail est volontaire.'),
            new Paragraph('Les agents peuvent télétravailler deux jours par semaine.'),
            new Paragraph('Il a lieu au domicile de l’agent.')
          ]
        }
      ]
    })
  );
}
