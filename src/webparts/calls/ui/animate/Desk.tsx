import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { OpenedCall, Thread } from '../../../../domain/calls/Thread';
import type { ThreadState } from '../../../../domain/calls/threadState';
import type { CallState } from '../../../../domain/calls/callState';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import type { Decision } from '../../../../domain/calls/Decision';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { SeenDecisions } from './SeenDecisions';

/** All contributions of a call as they were at a moment; decisions that were made, or heard of, here since are in it. */
export interface AllRead {
  readonly at: Date;
  readonly threads: readonly Thread[];
  /** Of each thread, in the same order. */
  readonly states: readonly ThreadState[];
}

/** What all pages of the desk share: the call as it stands, and what was decided of many of its contributions. */
export interface Desk {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly text: TextVersion;
  /** All versions that could be read, rising. */
  readonly versions: readonly TextVersion[];
  readonly groupDecisions: readonly Decision[];
  readonly groups: GroupIndex;
  readonly mayOwn: boolean;
  readonly seen: SeenDecisions;
  /** Undefined: this visit has not read them yet. */
  readonly allRead: AllRead | undefined;
  /** The passage and those that it descends from. */
  lineage(passage: number): readonly number[];
  keepRead(read: AllRead): void;
  /** Takes in decisions, one's own or somebody else's. */
  remember(decisions: readonly Decision[]): void;
}

const DeskContext = React.createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

/** @throws Error outside of the desk */
export function useDesk(): Desk {
  const desk = React.useContext(DeskContext);
  if (!desk) throw new Error('useDesk is for pages of the desk.');
  return desk;
}

/** What is read for the table, beside what agents' screens share: of all filters; one filter: with it behind. */
export const deskPagesKey = (call: number): readonly unknown[] => [...callKeys.all, 'desk', call];
