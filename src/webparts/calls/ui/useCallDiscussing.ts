import * as React from 'react';
import type { CallRights } from '../../../data/calls/CallServices';
import type { CallState } from '../../../domain/calls/callState';
import { indexGroups } from '../../../domain/calls/indexGroups';
import { mayContribute } from '../../../domain/calls/mayContribute';
import type { OpenedCall } from '../../../domain/calls/Thread';
import type { TextVersion } from '../../../domain/passages/Passage';
import type { Discussing } from '../../../shell/contributions/Discussing';
import { useGroups } from '../../../shell/contributions/useGroups';
import { useMe } from '../../../shell/contributions/useThreads';

const NO_GROUPS = indexGroups([]);

/** What discussions of a call share. @param isNeeded one is in sight: what was decided of many at once is read, once a visit */
export function useCallDiscussing(opened: OpenedCall, state: CallState, text: TextVersion, rights: CallRights, isNeeded: boolean): Discussing {
  const refusal = mayContribute(state, rights);
  const groups = useGroups(opened.call, isNeeded).data ?? NO_GROUPS;
  const me = useMe(isNeeded);
  return React.useMemo(() => {
    const byId = new Map(text.passages.map((passage) => [passage.id, passage.text]));
    return { opened, state, groups, me, refusal, originalOf: ({ passage, quote }) => quote || (byId.get(passage) ?? '') };
  }, [opened, state, groups, me, refusal, text]);
}
