/** A capacity below what is taken: nothing was stored. The organiser says who leaves, by records with a reason, and then lowers it. */
export class BelowTakenError extends Error {
  public override readonly name = 'BelowTakenError';
  public readonly code = 'conflict';

  /** @param taken places held and offered @param last those who came last, whom it would concern by order of arrival */
  public constructor(
    public readonly taken: number,
    public readonly last: readonly number[]
  ) {
    super(`${taken} places are taken`);
  }
}
