import { TextDecoder } from 'node:util';
import { normalText } from '../anchors/normalText';
import type { ImportedText } from './ImportedText';
import { readHtml } from './readHtml';
import { readMarkdown } from './readMarkdown';
import { readPlainText } from './readPlainText';
import { hostileTexts } from './testing/hostileTexts';
import { paragraph, run, wordFile } from './testing/wordFile';
import { readWord } from './word/readWord';

// jsdom has none.
Object.assign(globalThis, { TextDecoder });

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const words = (text: string): string => normalText(text.replace(/\s+/g, ' '));
const said = ({ passages }: ImportedText): readonly string[] => passages.map(({ label, text }) => `${label} ${text}`.trim());

/** What was read is words, marks and addresses that may be opened, and nothing of it ran or was loaded. */
const isHarmless = ({ passages }: ImportedText): boolean =>
  passages.every(({ text, marks }) => text === normalText(text) && marks.every(({ address = 'https:' }) => /^(https?:|mailto:|tel:|msteams:|\/(?!\/))/.test(address)));

beforeEach(() => {
  for (const name of ['alert', 'fetch', 'hacked']) Reflect.set(window, name, jest.fn());
});
afterEach(() => {
  for (const name of ['alert', 'fetch', 'hacked']) expect(Reflect.get(window, name)).not.toHaveBeenCalled();
  expect(document.body.innerHTML).toBe('');
});

it('there are several hundred', () => {
  expect(new Set(hostileTexts).size).toBeGreaterThan(400);
});

it('as HTML: nothing of it runs, and what stands around it is kept', () => {
  for (const text of hostileTexts) {
    const read = readHtml(`<p>avant</p>${text}<p>après</p>`);
    expect([text, isHarmless(read), said(read)[0]]).toEqual([text, true, 'avant']);
  }
});

it('as words of a paste or a file: each is kept as it is', () => {
  const lines = hostileTexts.map((text) => text.replace(/[\r\n]/g, ' '));
  const pasted = readPlainText(lines.join('\n'));
  expect(said(pasted)).toEqual(lines.map(words));
  expect(isHarmless(pasted)).toBe(true);
  const shown = readHtml(lines.map((text) => `<p>${escaped(text)}</p>`).join(''));
  expect(said(shown)).toEqual(lines.map(words).map((text) => text.replace(/ +/g, ' ')));
});

it('in Markdown: what is no markup of a text is kept, and its links lead nowhere', () => {
  for (const text of hostileTexts) {
    const read = readMarkdown(`avant\n\n${text}\n\naprès`);
    expect([text, isHarmless(read)]).toEqual([text, true]);
  }
  expect(said(readMarkdown('Écrivez <script>alert(1)</script> et `<b>`.'))).toEqual(['Écrivez <script>alert(1)</script> et <b>.']);
});

it('in a Word file: each is kept as it is', async () => {
  // XML has no controls.
  const lines = hostileTexts.map((text) => text.replace(/[\u0000-\u001f]/g, ' '));
  const read = await readWord(await wordFile({ body: lines.map((text) => paragraph(run(escaped(text)))).join('') }));
  expect(said(read)).toEqual(lines.map(words));
  expect(read.passages.flatMap(({ marks }) => marks)).toEqual([]);
});
