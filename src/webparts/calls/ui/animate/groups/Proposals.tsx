import * as React from 'react';
import type { ComparedItem, Proposal } from '../../../../../domain/text/proposeGroups';
import { DEFAULT_THRESHOLD, proposing } from '../../../../../domain/text/proposeGroups';
import { comparedWords } from '../../../../../domain/text/shingles';
import { excerptOf } from '../../../../../domain/text/shortened';
import type { ThreadState } from '../../../../../domain/calls/threadState';
import { usePage, useWords } from '../../../../../shell/Page';
import { ProposalList } from '../../../../../shell/proposed/ProposalList';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { inTurns } from '../../../../../shell/tasks/inTurns';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { Check } from '../../../../../ui/ChoiceList';
import { RangeField } from '../../../../../ui/RangeField';
import type { AllRead } from '../Desk';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useReadAll } from '../useDeskData';
import { groupWords } from './groupStrings';
import { ProposalPanel } from './ProposalPanel';

interface Found {
  readonly proposals: readonly Proposal[];
  readonly threshold: number;
}

interface Asked {
  readonly read: AllRead;
  readonly threshold: number;
  readonly isApart: boolean;
}

/** Contributions that say nearly the same, proposed as groups: none is made unless an animator says so. */
export function Proposals({ onTell }: { onTell(text: string): void }): React.ReactElement {
  const words = useWords(groupWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { allRead } = useDesk();
  const [threshold, setThreshold] = React.useState(DEFAULT_THRESHOLD);
  const [isApart, setApart] = React.useState(true);
  const [run, setRun] = React.useState(0);
  const [reviewed, setReviewed] = React.useState<Proposal>();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const comparing = useTask<Asked, Found>(async (asked, control) => ({ proposals: await inTurns(proposing(itemsOf(asked), asked), control), threshold: asked.threshold }));
  const reading = useReadAll((read) => comparing.start({ read, threshold, isApart }));
  const states = React.useMemo(() => new Map((allRead?.states ?? []).map((state) => [state.contribution.id, state])), [allRead]);
  const found = comparing.state.kind === 'done' ? comparing.state.result : undefined;
  // What was grouped since is no longer proposed.
  const open = (found?.proposals ?? []).filter(({ model, group, members }) => members.some(({ id }) => (states.get(id)?.group ?? 0) !== (states.get(model)?.group || group || -1)));
  const start = (): void => {
    setRun(run + 1);
    comparing.reset();
    reading.start(undefined);
  };
  const isBusy = reading.state.kind === 'running' || comparing.state.kind === 'running';
  return (
    <section className={styles.block} aria-label={words.proposals}>
      <h5 ref={heading} tabIndex={-1} className={styles.subheading}>
        {words.proposals}
      </h5>
      <p className={styles.note}>{words.proposalsHint}</p>
      <RangeField label={words.threshold} hint={words.thresholdHint} least={30} most={100} step={5} value={Math.round(threshold * 100)} shown={words.percent(formats.percent(threshold))} onChange={(value) => setThreshold(value / 100)} />
      <Check isChecked={isApart} text={words.samePassage} onChange={setApart} />
      <div>
        <Button isBusy={isBusy} onClick={start}>
          {found ? words.startAgain : words.start}
        </Button>
      </div>
      <TaskProgress task={reading} running={desk.reading} stopped={desk.readingStopped} />
      <TaskProgress
        task={comparing}
        running={words.comparing}
        stopped={words.comparingStopped}
        done={({ proposals, threshold: at }) => (proposals.length === 0 ? words.nothing : words.found(proposals.length, formats.number(proposals.length), formats.percent(at)))}
      />
      <ProposalList key={run} proposals={open} moreLabel={(count) => words.more(formats.number(count))} listClass={styles.list} rowClass={styles.row} onLeft={() => heading.current?.focus()}>
        {(proposal, leave) => <ProposalRow proposal={proposal} model={states.get(proposal.model)} onReview={() => setReviewed(proposal)} onLeave={leave} />}
      </ProposalList>
      {reviewed && (
        <ProposalPanel
          proposal={reviewed}
          name={nameOf(states.get(reviewed.model))}
          states={states}
          onClose={() => setReviewed(undefined)}
          onDone={(text) => {
            setReviewed(undefined);
            onTell(text);
          }}
        />
      )}
    </section>
  );
}

/** What its author withdrew, or was taken from sight, is not compared. */
function itemsOf({ read, isApart }: Asked): readonly ComparedItem[] {
  return read.states
    .filter(({ withdrawnAt, moderation }) => !withdrawnAt && moderation.state !== 'removed')
    .map(({ contribution, text, wording, group }) => ({
      id: contribution.id,
      text: [wording, text].filter(Boolean).join('\n'),
      ...(isApart ? { apart: String(contribution.anchor.passage) } : {}),
      ...(group > 0 ? { group } : {})
    }));
}

function nameOf(model: ThreadState | undefined): string {
  return excerptOf((model?.text || model?.wording || '').split('\n')[0] ?? '');
}

interface ProposalRowProps {
  readonly proposal: Proposal;
  readonly model: ThreadState | undefined;
  onReview(): void;
  onLeave(): void;
}

function ProposalRow({ proposal: { group, members, words: common }, model, onReview, onLeave }: ProposalRowProps): React.ReactElement {
  const words = useWords(groupWords);
  const { formats } = usePage();
  const { groups } = useDesk();
  const name = nameOf(model);
  return (
    <>
      <p className={styles.words} dir="auto">
        {model?.text || model?.wording}
      </p>
      <p className={styles.meta}>
        {words.together(members.length + 1, formats.number(members.length + 1))}
        {group > 0 && ` · ${words.joins(groups.groups.get(group)?.name ?? '')}`}
        {common.length > 0 && (
          <>
            {' · '}
            <bdi>{words.about(asWritten(common, model).join(', '))}</bdi>
          </>
        )}
      </p>
      <div className={styles.buttons}>
        <Button aria-label={words.reviewThis(name)} onClick={onReview}>
          {words.review}
        </Button>
        <Button appearance="text" aria-label={words.leaveThis(name)} onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </>
  );
}

/** Words that are compared without capitals and accents, as the model writes them. */
function asWritten(compared: readonly string[], model: ThreadState | undefined): readonly string[] {
  const written = new Map((`${model?.wording ?? ''} ${model?.text ?? ''}`.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [comparedWords(word).join(''), word.toLowerCase()] as const));
  return compared.map((word) => written.get(word) ?? word);
}
