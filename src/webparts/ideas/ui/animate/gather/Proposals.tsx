import * as React from 'react';
import { CLOSE, clustering } from '../../../../../domain/ideas/proposeClusters';
import type { ProposedCluster } from '../../../../../domain/ideas/proposeClusters';
import type { IdeaState } from '../../../../../domain/ideas/ideaState';
import { usePage, useWords } from '../../../../../shell/Page';
import { inTurns } from '../../../../../shell/tasks/inTurns';
import { ProposalList } from '../../../../../shell/proposed/ProposalList';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { RangeField } from '../../../../../ui/RangeField';
import type { Deciding } from '../decide/Decider';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { gatherWords } from './gatherStrings';
import { ProposalPanel } from './ProposalPanel';

interface ProposalsProps {
  onDecide(deciding: Deciding): void;
  onTell(text: string): void;
}

interface Found {
  readonly proposals: readonly ProposedCluster[];
  readonly threshold: number;
}

/** Proposals that come at a press. */
const STEP = 10;

/** Ideas that speak of the same, with the words that make them close: clusters, or merges, if an animator says so. */
export function Proposals({ onDecide, onTell }: ProposalsProps): React.ReactElement {
  const { proposals: words, more } = useWords(gatherWords);
  const { formats } = usePage();
  const { ideas, forest, byId, places, state } = useDesk();
  const [threshold, setThreshold] = React.useState(CLOSE);
  const [run, setRun] = React.useState(0);
  const [reviewed, review] = React.useState<ProposedCluster>();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const comparing = useTask<number, Found>(async (at, control) => ({ proposals: await inTurns(clustering(comparedOf(ideas), at), control), threshold: at }));
  const standing = new Set(state.clusters.map(({ id }) => id));
  const clusterOf = new Map(places.map(({ idea, cluster }) => [idea, standing.has(cluster) ? cluster : 0]));
  const found = comparing.state.kind === 'done' ? comparing.state.result.proposals : [];
  // What lies together since, or is one idea, is no longer proposed.
  const isTogether = ({ model, members }: ProposedCluster): boolean =>
    members.every(({ id }) => forest.rootOf(id) === forest.rootOf(model) || ((clusterOf.get(id) ?? 0) > 0 && clusterOf.get(id) === clusterOf.get(model)));
  const open = found.filter((proposal) => !isTogether(proposal));
  const statesOf = ({ model, members }: ProposedCluster): readonly IdeaState[] => [model, ...members.map(({ id }) => id)].filter((id) => forest.rootOf(id) === id).flatMap((id) => byId.get(id) ?? []);
  const start = (): void => {
    setRun(run + 1);
    comparing.start(threshold);
  };
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 ref={heading} tabIndex={-1} className={styles.subheading}>
        {words.title}
      </h5>
      <p className={styles.note}>{words.hint}</p>
      <RangeField label={words.threshold} hint={words.thresholdHint} least={10} most={90} step={5} value={Math.round(threshold * 100)} shown={formats.percent(threshold)} onChange={(value) => setThreshold(value / 100)} />
      <div>
        <Button isBusy={comparing.state.kind === 'running'} onClick={start}>
          {comparing.state.kind === 'done' ? words.again : words.start}
        </Button>
      </div>
      <TaskProgress
        task={comparing}
        running={words.running}
        stopped={words.stopped}
        done={({ proposals, threshold: at }) => (proposals.length === 0 ? words.nothing : words.found(proposals.length, formats.number(proposals.length), formats.percent(at)))}
      />
      <ProposalList key={run} proposals={open} step={STEP} moreLabel={(count) => more(formats.number(count))} listClass={styles.list} rowClass={styles.row} onLeft={() => heading.current?.focus()}>
        {(proposal, leave) => <ProposalRow proposal={proposal} onCluster={() => review(proposal)} onMerge={() => onDecide({ action: 'merge', states: statesOf(proposal) })} onLeave={leave} />}
      </ProposalList>
      {reviewed && (
        <ProposalPanel
          proposal={reviewed}
          onClose={() => review(undefined)}
          onDone={(text) => {
            review(undefined);
            onTell(text);
          }}
        />
      )}
    </section>
  );
}

/** What colleagues see is compared; what stands under another idea goes with that one. */
function comparedOf(ideas: readonly IdeaState[]): readonly { readonly id: number; readonly text: string }[] {
  return ideas.filter(({ counts }) => counts).map(({ idea, title, text }) => ({ id: idea.id, text: `${title}\n${text}` }));
}

interface ProposalRowProps {
  readonly proposal: ProposedCluster;
  onCluster(): void;
  onMerge(): void;
  onLeave(): void;
}

function ProposalRow({ proposal: { model, members, words: shared }, onCluster, onMerge, onLeave }: ProposalRowProps): React.ReactElement {
  const words = useWords(gatherWords).proposals;
  const { formats } = usePage();
  const { byId } = useDesk();
  const title = byId.get(model)?.title ?? '';
  return (
    <>
      <p className={styles.strong} dir="auto">
        {title}
      </p>
      {shared.length > 0 && (
        <p className={styles.meta}>
          <bdi>{words.about(shared.join(', '))}</bdi>
        </p>
      )}
      <ul className={styles.close}>
        {members.map(({ id, similarity, words: why }) => (
          <li key={id}>
            <bdi>{byId.get(id)?.title}</bdi> <span className={styles.meta}>{words.close(formats.percent(similarity), why.join(', '))}</span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button aria-label={words.clusterThis(title)} onClick={onCluster}>
          {words.cluster}
        </Button>
        <Button aria-label={words.mergeThis(title)} onClick={onMerge}>
          {words.merge}
        </Button>
        <Button appearance="text" aria-label={words.leaveThis(title)} onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </>
  );
}
