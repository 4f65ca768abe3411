/** Nothing to read: spaces and characters without a width. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '') === '';
}
