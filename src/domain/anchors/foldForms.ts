import { startsOf } from './characters';

/** A text in which what a typist and Word write differently is the same, with the way back. */
export interface FoldedText {
  readonly text: string;
  /** The character of the original that holds each UTF-16 unit of `text`, and its length at the end; null: each unit is one. */
  readonly characters: readonly number[] | null;
}

const FORMS: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", 'ʼ': "'", '′': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '−': '-', '…': '...', œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE'
};
const FORM = new RegExp(`[${Object.keys(FORMS).join('')}]`);
const ALL_FORMS = new RegExp(FORM.source, 'g');
const LENGTHENED = /[…œŒæÆ]/;

/** Curved and straight quotation marks, dashes and hyphens, `œ` and `oe` are one: no word changes where only they do. */
export function foldForms(text: string): FoldedText {
  const starts = startsOf(text);
  if (!starts && !LENGTHENED.test(text)) return { text: replaced(text), characters: null };
  const ends = starts?.slice(1) ?? Array.from(text, (_, unit) => unit + 1);
  const characters: number[] = [];
  // Joined at the end: what was put together sign by sign is made one string when it is first compared, all of them in one go.
  const pieces: string[] = [];
  let start = 0;
  ends.forEach((end, character) => {
    const piece = replaced(text.slice(start, end));
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) characters.push(character);
    start = end;
  });
  return { text: pieces.join(''), characters: [...characters, ends.length] };
}

function replaced(text: string): string {
  return FORM.test(text) ? text.replace(ALL_FORMS, (form) => FORMS[form] ?? form) : text;
}
