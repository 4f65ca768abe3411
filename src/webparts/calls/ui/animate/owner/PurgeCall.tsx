import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import type { CallState } from '../../../../../domain/calls/callState';
import type { Decision } from '../../../../../domain/calls/Decision';
import type { OpenedCall, Thread } from '../../../../../domain/calls/Thread';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import type { Formats } from '../../../../../shell/Formats';
import type { PurgePreview } from '../../../../../shell/owner/PurgePart';
import { PurgePart } from '../../../../../shell/owner/PurgePart';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import type { OwnerWords } from './ownerStrings';
import { ownerWords } from './ownerStrings';

interface PurgeCallProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  /** However far it came: what was read is not what is there. */
  onEnd?(): void;
}

/** What would go of an archived call and what would stay, and the press that removes it. */
export function PurgeCall({ opened, state, onEnd }: PurgeCallProps): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const services = useCallServices();
  const queries = useQueryClient();
  return (
    <PurgePart
      title={opened.call.title}
      words={words}
      read={async (control) => previewOf(await (await services.animation()).all(opened.call, control), opened, state, words, formats)}
      purge={async (control) => (await services.animation()).purge(opened.call, control)}
      onEnd={() => {
        onEnd?.();
        void queries.invalidateQueries(callKeys.all);
      }}
    />
  );
}

interface Read {
  readonly threads: readonly Thread[];
  readonly groupDecisions: readonly Decision[];
}

function previewOf({ threads, groupDecisions }: Read, opened: OpenedCall, state: CallState, words: OwnerWords['retention'], formats: Formats): PurgePreview | null {
  const said = threads.flatMap(({ contribution, replies }) => [contribution, ...replies.map((reply) => reply.contribution)]);
  const count = (say: (count: number, shown: string) => string, value: number): string => say(value, formats.number(value));
  const decisions = groupDecisions.length + threads.reduce((sum, thread) => sum + thread.decisions.length + thread.replies.reduce((all, reply) => all + reply.decisions.length, 0), 0);
  const files = said.reduce((sum, contribution) => sum + contribution.files.length, 0);
  if (said.length + decisions === 0) return null;
  return {
    removed: [
      `${count(words.contributions, threads.length)} ${count(words.people, new Set(said.map(({ author }) => author?.id)).size)}`,
      ...(said.length > threads.length ? [count(words.replies, said.length - threads.length)] : []),
      ...(decisions > 0 ? [count(words.decisions, decisions)] : []),
      ...(files > 0 ? [count(words.files, files)] : []),
      words.supports
    ],
    kept: [count(words.text, state.versions.length), ...(state.synthesis ? [words.synthesis] : []), count(words.register, opened.decisions.length)],
    warning: state.synthesis ? '' : words.noSynthesis
  };
}
