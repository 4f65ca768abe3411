/** What nobody sees: soft hyphens, marks of direction, of order and of encodings, controls. Joiners stay: emoji and Persian are made of them. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
const SPACES = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * A text as passages have it, made once: accents in one piece (NFC), one plain space for any run of spaces (the typography of a language
 * puts the non-breaking ones back where it is shown), plain hyphens, no soft ones, ligatures of printers opened. Line breaks and tabs stay.
 * Again normalised, it is the same.
 */
export function normalText(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(SPACES, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}
