import type { Anchor } from '../anchors/Anchor';
import type { Decided } from '../decided/Decided';
import type { ContributionKind } from './Call';
import type { Mention } from '../people/mentions';

export const decisionKinds = [
  'published', // box, version, file, hash, closesAt and answersBy as people were told
  'version', // version, file, hash: another version of the text
  'held', // until: contributions wait while the text is revised
  'resumed',
  'closed', // reason
  'reopened', // reason, closesAt, answersBy when it moves too; while the call is open it moves its end
  'moderated', // contribution, reasonId, reason: taken from sight, its place stays
  'shown', // contribution: in sight again, or let through (text, wording, name, saidAt: of what only animators can read)
  'disposed', // contribution or targets or group, disposition, reason; who joins an answered group later has its answer
  'grouped', // group, name, targets: all its members, in place of those before
  'ungrouped', // group
  'assigned', // contribution or targets, name: who answers; people: those of the directory among them
  'told', // targets, people: one person is told that they are assigned to him; changes nothing
  'themed', // contribution or targets, name: the theme; '' for none
  'placed', // contribution, anchor: where its words are in the new version
  'synthesis', // version, file, hash
  'opinion', // bodyId, state, reason: of a consulted body
  'figures', // figures: of a call whose names are hidden
  'earlier', // file, hash: what was said under the page before, in SharePoint's own comments
  'archived'
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What is decided of contributions, of one or of many at once; the rest is about the call, or about one. */
export const kindsOfMany: readonly DecisionKind[] = ['disposed', 'grouped', 'ungrouped', 'assigned', 'themed', 'moderated', 'shown'];

export const dispositions = ['kept', 'partlyKept', 'notKept', 'offTopic', 'elsewhere'] as const;
export type Disposition = (typeof dispositions)[number];

/** What a decision says beside its kind and its reason; which of it stands beside each kind in `decisionKinds`. */
export interface DecisionContent {
  readonly box?: string;
  readonly version?: number;
  /** Name of the file in the library of texts. */
  readonly file?: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash?: string;
  readonly until?: Date;
  readonly closesAt?: Date | null;
  /** Until when answers are promised. */
  readonly answersBy?: Date | null;
  readonly reasonId?: number;
  /** Kind of the contribution that is shown in these words. */
  readonly said?: ContributionKind;
  /** When the server received it. */
  readonly saidAt?: Date;
  readonly text?: string;
  readonly wording?: string;
  readonly name?: string;
  readonly people?: readonly Mention[];
  readonly disposition?: Disposition;
  /** From 1, within the call. */
  readonly group?: number;
  readonly anchor?: Anchor;
  readonly bodyId?: number;
  readonly state?: 'favourable' | 'reserved' | 'unfavourable' | 'none';
  readonly figures?: Readonly<Record<string, number | null>>;
}

/** What an animator decided: only ever added, only by animators. Its targets are contributions. */
export interface Decision extends Decided<DecisionKind, DecisionContent> {
  readonly callId: number;
  /** 0: of the call, or of `targets`. */
  readonly contribution: number;
}
