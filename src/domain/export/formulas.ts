/**
 * What makes a spreadsheet take a text for a formula or a command, also in the full-width letters of East Asian keyboards (OWASP: CSV
 * injection), whatever spaces stand before it. An apostrophe before it keeps it a text. So it does at each further line, for programs
 * that take line ends within a cell for the end of the row. Apostrophes before it count as well, so that `unguardFormula` takes back
 * this one and no other.
 */
const FORMULA_TEXT = /^['\s\u200b\ufeff]*[=+\-@|%＝＋－＠｜％]/;
const FORMULA_LINE = /([\r\n])(?=['\t\v\f \u00a0\u200b\u2000-\u200a\u202f\u3000\ufeff]*[=+\-@|%＝＋－＠｜％])/g;
const GUARDED_LINE = /([\r\n])'(?=['\t\v\f \u00a0\u200b\u2000-\u200a\u202f\u3000\ufeff]*[=+\-@|%＝＋－＠｜％])/g;

export function guardFormula(text: string): string {
  const guarded = text.replace(FORMULA_LINE, "$1'");
  return FORMULA_TEXT.test(text) ? `'${guarded}` : guarded;
}

/** What `guardFormula` was given. */
export function unguardFormula(text: string): string {
  const first = text.startsWith("'") && FORMULA_TEXT.test(text.slice(1)) ? text.slice(1) : text;
  return first.replace(GUARDED_LINE, '$1');
}
