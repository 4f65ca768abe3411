export interface Arrival {
  readonly id: number;
  /** Stamped by the server, unless its sender found a way to choose it. */
  readonly created: Date;
  readonly authorId: number;
  /** Changed after it was stored, or stored with stamps that contradict each other: it says nothing about when others came. */
  readonly altered: boolean;
  /** Stored by somebody whose word on ids and times is taken: a folder that the owner made. */
  readonly isAnchor?: boolean;
}
