/** What is begun of a passage, among drafts. */
export function beginning(call: number, passage: number): string {
  return `contribution-${call}-${passage}`;
}
