/**
 * Why a ballot is not counted.
 * - `forgedKey`: the key names another agent than the author that the server stamped
 * - `altered`: changed after it was stored, or stored with stamps that an ordinary vote does not have
 * - `unreadable`: key, folder or content are not those of a ballot of this poll
 * - `otherWords`: its sender had another question, other answers or other rules before his eyes
 * - `late`, `early`: received outside the voting windows
 * - `unknownOption`: an option that the poll does not have
 * - `tooManyChoices`, `tooFewChoices`: more or fewer than allowed
 * - `doubleAuthor`: the same agent gave the same option, or the same choice, a second time
 * - `changeNotAllowed`: a change or a withdrawal in a poll that allows none
 * - `outOfStep`: a change that does not start from what the agent had chosen
 * - `foreignFolder`: no ballot, but a folder in the box that the poll's publication did not make
 * - `blocksKey`: no ballot of the poll, but an item elsewhere that holds the key of somebody's vote
 * - `halfChange`: a ballot that counts, while the step that takes the answer before it off the live figures never came
 */
export type ExclusionReason =
  | 'forgedKey'
  | 'altered'
  | 'unreadable'
  | 'otherWords'
  | 'late'
  | 'early'
  | 'unknownOption'
  | 'tooManyChoices'
  | 'tooFewChoices'
  | 'doubleAuthor'
  | 'changeNotAllowed'
  | 'outOfStep'
  | 'foreignFolder'
  | 'blocksKey'
  | 'halfChange';

export interface Exclusion {
  readonly ballotId: number;
  readonly reason: ExclusionReason;
  /** Who stored it, as the server stamped it; null in a confidential vote, whose report names nobody. */
  readonly authorId: number | null;
  /** Who changed it last; another than the author says that one of the two was forged. Null as `authorId`. */
  readonly editorId: number | null;
  /** The key that the ballot claims; null in a confidential vote. */
  readonly key: string | null;
  readonly created: Date;
}
