/** Somebody of the directory, before a site knows him. */
export interface NamedLogin {
  /** With its claim. */
  readonly login: string;
  readonly name: string;
}
