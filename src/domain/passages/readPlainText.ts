import type { ImportedText } from './ImportedText';
import type { Passage } from './Passage';
import { composeRuns, plain } from './runs';

const BULLET = /^[-–—•*▪◦‣]\s+/;
const NUMBER = /^((?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+/i;
const WIDTH_OF_A_LEVEL = 4;

/** Each line that is not empty is a passage; what begins like an item of a list is one. Nothing is a sign for anything else: `<b>` stays as it is typed. */
export function readPlainText(text: string): ImportedText {
  const lines = text.split(/\r\n?|[\n\u2028\u2029\f]/).filter((line) => line.trim() !== '');
  const passages = lines.map(passageOf).filter((passage) => passage.text !== '');
  return { title: '', passages: passages.map((passage, index) => ({ id: index + 1, ...passage })), notices: {} };
}

function passageOf(line: string): Omit<Passage, 'id'> {
  const words = line.trim();
  const label = NUMBER.exec(words)?.[1] ?? '';
  const isItem = label !== '' || BULLET.test(words);
  const rest = isItem ? words.replace(label === '' ? BULLET : NUMBER, '') : words;
  if (!isItem || rest === '') return { kind: 'paragraph', level: 0, label: '', ...composeRuns([{ ...plain, text: words }]) };
  return { kind: 'item', level: levelOf(line), label, ...composeRuns([{ ...plain, text: rest }]) };
}

function levelOf(line: string): number {
  const indent = (/^\s*/.exec(line)?.[0] ?? '').replace(/\t/g, ' '.repeat(WIDTH_OF_A_LEVEL)).length;
  return Math.min(9, 1 + Math.floor(indent / WIDTH_OF_A_LEVEL));
}
