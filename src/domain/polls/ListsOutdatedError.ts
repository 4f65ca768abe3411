/** The lists of the site are of a version that has no place for what this poll asks for: they have to be updated first. */
export class ListsOutdatedError extends Error {
  public override readonly name = 'ListsOutdatedError';

  public constructor() {
    super('The lists have to be updated first');
  }
}
