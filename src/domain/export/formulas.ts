/**
 * What makes a spreadsheet take a cell for a formula, also in the full-width letters of East Asian keyboards (OWASP: CSV
 * injection). An apostrophe before it keeps it a text.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** What `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}
