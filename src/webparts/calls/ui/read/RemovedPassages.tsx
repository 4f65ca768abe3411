import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import { descendantsOf } from '../../../../domain/anchors/lineage';
import { blockOf } from '../../../../domain/calls/blockOf';
import type { PassageCounts } from '../../../../domain/calls/Thread';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import { DiscussingProvider, useDiscussing } from '../../../../shell/contributions/Discussing';
import { MoreThreads, ThreadList } from '../../../../shell/contributions/ThreadList';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useSupports, useThreads, useThreadStates } from '../../../../shell/contributions/useThreads';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueries } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Disclosure } from '../../../../ui/Disclosure';
import { callWords } from '../../strings';
import styles from './StandingLine.module.scss';
import { totalOf } from './totalOf';
import { useVersioned } from './useVersioned';

/** What was said of passages of which nothing is left in the text: never out of sight, though nothing stands where it was said. */
export default function RemovedPassages(): React.ReactElement | null {
  const discussing = useVersioned(useDiscussing());
  const { versions } = discussing;
  if (!versions) return null;
  return (
    <DiscussingProvider value={discussing}>
      <Removed versions={versions} />
    </DiscussingProvider>
  );
}

interface RemovedPassage {
  readonly passage: Passage;
  /** The last one that had it. */
  readonly version: number;
}

function Removed({ versions }: { readonly versions: readonly TextVersion[] }): React.ReactElement | null {
  const words = useWords(callWords);
  const { formats } = usePage();
  const { contributions } = useCallServices();
  const { call } = useDiscussing().opened;
  const removed = React.useMemo(() => removedFrom(versions), [versions]);
  const blocks = [...new Set(removed.map(({ passage }) => blockOf(passage.id)))];
  const counts: PassageCounts = Object.assign({}, ...useQueries<PassageCounts>(blocks.map((block) => ({ queryKey: [...callKeys.counts(call.id), block], queryFn: () => contributions.counts(call, [block]) }))).map(({ data }) => data));
  const said = removed.filter(({ passage }) => totalOf(counts, passage.id) > 0);
  if (said.length === 0) return null;
  const total = said.reduce((sum, { passage }) => sum + totalOf(counts, passage.id), 0);
  return (
    <Disclosure label={words.removedPassages(formats.number(total))}>
      <ul className={styles.removed}>
        {said.map(({ passage, version }) => (
          <li key={passage.id}>
            <p className={styles.meta}>{words.removedPassage(formats.number(version))}</p>
            <blockquote className={styles.then} dir="auto">
              {passage.text}
            </blockquote>
            <SaidOfRemoved passage={passage.id} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function SaidOfRemoved({ passage }: { readonly passage: number }): React.ReactElement {
  const { call } = useDiscussing().opened;
  const read = useThreads(call, [passage]);
  const states = useThreadStates(React.useMemo(() => (read.data ?? []).flatMap(({ threads }) => threads), [read.data]));
  const supports = useSupports(call, states);
  return (
    <WhenReady read={read} lines={3}>
      {() => (
        <>
          <ThreadList threads={states} supports={supports} />
          <MoreThreads read={read} />
        </>
      )}
    </WhenReady>
  );
}

/** Passages of earlier versions without a descendant in the last one, each as it stood last. */
function removedFrom(versions: readonly TextVersion[]): readonly RemovedPassage[] {
  const removed = new Map<number, RemovedPassage>();
  for (const { version, passages } of versions.slice(0, -1)) {
    for (const passage of passages) if (descendantsOf(passage.id, version, versions).length === 0) removed.set(passage.id, { passage, version });
  }
  return [...removed.values()];
}
