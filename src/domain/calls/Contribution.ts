import type { Anchor } from '../anchors/Anchor';
import type { Mention } from '../people/mentions';
import type { Person } from '../people/Person';
import type { ContributionKind } from './Call';

/** A file that somebody added to what he says. */
export interface AttachedFile {
  /** Server-relative, escaped as an address. */
  readonly path: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** What is typed of a contribution. */
export interface ContributionDraft {
  readonly kind: ContributionKind;
  /** `anchor.passage` says on which passage; 0: on the whole. */
  readonly anchor: Anchor;
  /** Plain text; of a wording: why. */
  readonly text: string;
  /** The passage's words as its author would have them; '' unless `kind` is `wording`. */
  readonly wording: string;
  /** The contribution that it replies to; 0: none. A reply has no replies. */
  readonly answers: number;
  readonly files: readonly AttachedFile[];
  /** Whom its text names: each stands in it as `@name`. */
  readonly mentions?: readonly Mention[];
  /** Of its author, as he says it; '' where unknown. */
  readonly direction: string;
}

/** What was said, as it was stored; never changed. */
export interface Contribution extends ContributionDraft {
  readonly id: number;
  readonly callId: number;
  /** Which of the spaces of its passage holds its supports (`supportBoxOf`); 0 unless very much was said there. */
  readonly space: number;
  /** Null: hidden from the reader. */
  readonly author: Person | null;
  readonly created: Date;
  /** Somebody changed the stored row, which nobody may: it counts as withdrawn by nobody, and is named. */
  readonly isAltered: boolean;
  /** It lies in a folder, or under a passage, that is not what it says (`folderOf`): it is named, and not counted. */
  readonly isMisplaced: boolean;
}

export const authorRecordKinds = ['edited', 'withdrawn', 'restored', 'placed'] as const;

/** What an author said later of his own contribution: only ever added. Of anybody else it changes nothing, and is named. */
export interface AuthorRecord {
  readonly id: number;
  readonly callId: number;
  readonly contribution: number;
  readonly kind: (typeof authorRecordKinds)[number];
  /** Of `edited`. */
  readonly text?: string;
  readonly wording?: string;
  /** Of `placed`: where his words are now. */
  readonly anchor?: Anchor;
  readonly author: Person;
  readonly created: Date;
  readonly isAltered: boolean;
}
