import * as React from 'react';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { usePage } from '../../../../shell/Page';
import { useDesk } from './Desk';

export interface KnownNames {
  readonly themes: readonly string[];
  readonly assignees: readonly string[];
  /** Of the call's own, and those that were written beside people or in place of them. */
  readonly services: readonly string[];
  readonly directions: readonly string[];
}

/** Names that were given before, for whoever types or looks for one. @param shown contributions that are shown, where not all were read */
export function useKnownNames(shown: readonly ThreadState[] = NONE): KnownNames {
  const { opened, groupDecisions, allRead } = useDesk();
  const { formats } = usePage();
  return React.useMemo(() => {
    const states = allRead?.states ?? shown;
    const decided = (kind: string): readonly string[] => groupDecisions.flatMap((decision) => (decision.kind === kind ? (decision.content.name ?? '') : []));
    const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].filter(Boolean).sort(formats.collate);
    return {
      themes: sorted([...decided('themed'), ...states.map(({ theme }) => theme)]),
      assignees: sorted([...opened.call.answerers.map(({ name }) => name), ...decided('assigned'), ...states.map(({ assignee }) => assignee)]),
      services: sorted([...opened.call.answerers.map(({ name }) => name), ...states.flatMap(({ assignee, assignedTo }) => (assignedTo.length === 0 ? assignee : []))]),
      directions: sorted(states.map(({ contribution }) => contribution.direction))
    };
  }, [opened.call.answerers, groupDecisions, allRead, shown, formats]);
}

const NONE: readonly ThreadState[] = [];
