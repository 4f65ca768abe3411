/** A rule of a charter that what somebody says can break, as its author is told. */
export interface CharterReason {
  /** From 1, within what it belongs to. */
  readonly id: number;
  readonly text: string;
}
