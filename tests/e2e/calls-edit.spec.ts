import type { Page } from '@playwright/test';
import { paragraph, run, styled, wordFile } from '../../src/domain/passages/testing/wordFile';
import { editWords } from '../../src/webparts/calls/ui/edit/editStrings';
import { en } from '../../src/webparts/calls/strings.en';
import { fr } from '../../src/webparts/calls/strings.fr';
import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { saying } from './saying';

const PAGE = 'Appels';
const SITE = '/sites/ressources-humaines';
const OWNER = 'camille.moreau';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const words = { 'fr-FR': editWords.fr, 'en-US': editWords.en };

async function begin(page: Page, language: View['language']): Promise<void> {
  const said = words[language];
  await page.getByRole('button', { name: (language === 'fr-FR' ? fr : en).open, exact: true }).first().click();
  const create = page.getByRole('button', { name: said.drafts.create });
  const paste = page.getByRole('textbox', { name: said.source.pasteLabel });
  await expect(create.or(paste)).toBeVisible();
  if (await create.isVisible()) await create.click();
  await expect(paste).toBeVisible();
}

const rows = (page: Page, language: View['language']): Promise<readonly string[]> =>
  page.getByRole('list', { name: words[language].passages.label }).getByRole('listitem').evaluateAll((items) => items.map((item) => (item.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ')));

const charter = (): Promise<ArrayBuffer> =>
  wordFile({
    styles: '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="2">${paragraph(run('Décret du 11 février 2016.'))}</w:footnote>`,
    body: [styled('Titre1', 'Objet'), paragraph(`${run('Le télétravail est ouvert à tous. Deux jours par semaine')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`), styled('Titre1', 'Matériel'), paragraph(run('Un ordinateur portable.'))].join('')
  });

test('Word is read under the strict content policy; passages are merged, split, typed in and taken back by the keyboard alone', async ({ open }) => {
  const page = await open(PAGE, { site: SITE, persona: OWNER, language: 'fr-FR' });
  await begin(page, 'fr-FR');
  await page.getByRole('radio', { name: words['fr-FR'].source.word }).check();
  await page.getByLabel(words['fr-FR'].source.wordLabel).setInputFiles({ name: 'charte.docx', mimeType: DOCX, buffer: Buffer.from(await charter()) });
  await expect(page.getByRole('list', { name: words['fr-FR'].passages.label })).toBeVisible();
  expect(await rows(page, 'fr-FR')).toEqual([
    'Passage 1, titre 1Article 1. Objet',
    'Passage 2, paragrapheLe télétravail est ouvert à tous. Deux jours par semaine[1].',
    'Passage 3, titre 1Article 2. Matériel',
    'Passage 4, paragrapheUn ordinateur portable.',
    'Passage 5, note[1] Décret du 11 février 2016.'
  ]);

  await page.getByRole('button', { name: /^Passage 1/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  for (let character = 0; character < 'Le télétravail est ouvert à tous.'.length; character++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Soit ');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await rows(page, 'fr-FR')).slice(1, 3)).toEqual(['Passage 2, paragrapheLe télétravail est ouvert à tous.', 'Passage 3, paragrapheSoit Deux jours par semaine[1].']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await rows(page, 'fr-FR'))[1]).toBe('Passage 2, paragrapheLe télétravail est ouvert à tous. Soit Deux jours par semaine[1].');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await rows(page, 'fr-FR')).slice(1, 3)).toEqual(['Passage 2, paragrapheLe télétravail est ouvert à tous.', 'Passage 3, paragrapheDeux jours par semaine[1].']);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(async () => (await rows(page, 'fr-FR'))[2]).toContain('Soit Deux jours');
});

for (const { language, width, theme } of [
  { language: 'fr-FR', width: 1280, theme: 'light' },
  { language: 'en-US', width: 320, theme: 'dark' }
] as const) {
  test(`each step is without a fault that axe finds, and no wider than the page (${language}, ${width}, ${theme})`, async ({ open }) => {
    const said = words[language];
    const page = await open(PAGE, { site: SITE, persona: OWNER, language, width, theme });
    await begin(page, language);
    const look = async (): Promise<void> => {
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    };
    await look();
    await page.getByRole('textbox', { name: said.source.pasteLabel }).evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/html', '<h1>Charte du télétravail</h1><p>Le télétravail est <b>ouvert à tous</b>.</p><ul><li>deux jours</li></ul><table><tr><td>lundi</td><td>mairie</td></tr><tr><td>mardi</td><td>chez soi</td></tr></table><img src="x" onerror="document.title=1">');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect(page.getByText(saying(said.source.proposed(5, '5')))).toBeVisible();
    await look();
    await page.getByRole('button', { name: /Passage 2/ }).click();
    await look();
    await page.getByRole('button', { name: saying(said.steps.rules) }).click();
    await page.getByRole('button', { name: said.fields.addAnswerer }).click();
    await page.getByRole('button', { name: said.fields.addBody }).click();
    await look();
    await page.getByRole('button', { name: saying(said.steps.preview) }).click();
    await expect(page.getByRole('region', { name: said.preview.title })).toContainText('ouvert à tous');
    await look();
    await page.getByRole('button', { name: said.publish, exact: true }).click();
    await look();
  });
}
