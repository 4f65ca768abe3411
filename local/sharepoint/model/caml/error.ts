/** A query that SharePoint would not understand. */
export class CamlError extends Error {
  public override readonly name = 'CamlError';
}
