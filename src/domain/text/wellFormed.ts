/** Half of a sign that takes two places, as a cut text ends with, cannot be written in an address: it is replaced as the Unicode standard says. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
