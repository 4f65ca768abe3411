import * as React from 'react';
import type { Anchor } from '../../domain/anchors/Anchor';
import type { CallState } from '../../domain/calls/callState';
import type { GroupIndex } from '../../domain/calls/indexGroups';
import type { ContributionRefusal } from '../../domain/calls/mayContribute';
import type { OpenedCall } from '../../domain/calls/Thread';
import type { ThreadState } from '../../domain/calls/threadState';

/** What a discussion is about, and who looks at it. */
export interface Discussing {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly groups: GroupIndex;
  /** The reader's id in the site; undefined until it is known. */
  readonly me: number | undefined;
  /** Why the reader contributes nothing now; null: he may. */
  readonly refusal: ContributionRefusal | null;
  /** Does the second anchor's passage descend from the first one's? Told by whoever knows the versions of the text. */
  descends?(from: Anchor, to: Anchor): boolean;
  /** Of an article: who wrote it, marked among those who comment it. */
  readonly articleAuthorId?: number;
  /** Under a contribution: where its words are now. */
  standingOf?(thread: ThreadState): React.ReactNode;
  /** Beside the actions on a contribution: those of who leads the discussion. */
  toolsOf?(thread: ThreadState): React.ReactNode;
  /** The words of the text that a proposed wording would replace. */
  originalOf?(anchor: Anchor): string;
}

const DiscussingContext = React.createContext<Discussing | undefined>(undefined);

export const DiscussingProvider = DiscussingContext.Provider;

/** @throws Error outside of a discussion */
export function useDiscussing(): Discussing {
  const discussing = React.useContext(DiscussingContext);
  if (!discussing) throw new Error('useDiscussing is for what stands in a discussion.');
  return discussing;
}
