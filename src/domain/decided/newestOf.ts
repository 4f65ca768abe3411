/** The id of the newest of these decisions; 0: there is none. */
export function newestOf(decisions: readonly { readonly id: number }[]): number {
  return decisions.reduce((newest, { id }) => Math.max(newest, id), 0);
}
