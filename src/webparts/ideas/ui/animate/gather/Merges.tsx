import * as React from 'react';
import { object, string } from 'valibot';
import type { CampaignDecision } from '../../../../../domain/ideas/CampaignDecision';
import type { MergeGroup } from '../../../../../domain/ideas/mergeForest';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { Quoting } from '../../../../../ui/Quoting';
import { TextBox } from '../../../../../ui/TextBox';
import { useIdeaServices } from '../../queries';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { decideAtOnce } from '../useDecideNow';
import { useDecision } from '../useDecision';
import { mergeWords } from './gatherStrings';

interface MergesProps {
  onTell(text: string): void;
}

/** Ideas that stand as one: what counts, who brought them together and why; each merge is undone at any time. */
export function Merges({ onTell }: MergesProps): React.ReactElement {
  const words = useWords(mergeWords);
  const { forest } = useDesk();
  const [undone, undo] = React.useState<CampaignDecision>();
  const groups = [...forest.groups.values()].sort((a, b) => a.root - b.root);
  return (
    <section className={styles.block} aria-label={words.merges}>
      <h5 className={styles.subheading}>{words.merges}</h5>
      {groups.length === 0 && <p className={styles.note}>{words.noMerge}</p>}
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.root} className={styles.row}>
            <Group group={group} onUndo={undo} />
          </li>
        ))}
      </ul>
      {undone && (
        <UnmergePanel
          merge={undone}
          onClose={() => undo(undefined)}
          onDone={(text) => {
            undo(undefined);
            onTell(text);
          }}
        />
      )}
    </section>
  );
}

function Group({ group, onUndo }: { readonly group: MergeGroup; onUndo(merge: CampaignDecision): void }): React.ReactElement {
  const words = useWords(mergeWords);
  const { formats } = usePage();
  const { byId, forest } = useDesk();
  const titleOf = (id: number): string => byId.get(id)?.title ?? '';
  const summary = byId.get(group.root)?.summary;
  const merges = forest.merges.filter(({ content: { parent = 0 } }) => forest.rootOf(parent) === group.root);
  return (
    <>
      <p className={styles.strong}>
        <Quoting said={words.under(titleOf(group.root))} text={titleOf(group.root)} />
      </p>
      {summary && (
        <p className={styles.words} dir="auto">
          {summary.content.text}
        </p>
      )}
      <ul className={styles.close}>
        {group.edges.map(({ idea }) => (
          <li key={idea}>
            <bdi>{titleOf(idea)}</bdi>
          </li>
        ))}
      </ul>
      <Overlap group={group} />
      {merges.map((merge) => (
        <div key={merge.id}>
          <p className={styles.meta}>
            <Quoting said={words.by(merge.author.name, formats.dateTime(merge.created), merge.reason)} text={merge.reason} />
          </p>
          <Button appearance="text" aria-label={words.unmergeThis(titleOf(merge.targets[0] ?? 0))} onClick={() => onUndo(merge)}>
            {words.unmerge}
          </Button>
        </div>
      ))}
    </>
  );
}

/** How many support the group: a range, until the ballots of all its ideas were read once. */
function Overlap({ group }: { readonly group: MergeGroup }): React.ReactElement | null {
  const words = useWords(mergeWords);
  const { formats } = usePage();
  const desk = useDesk();
  const { opened, state, ideas, countOf } = desk;
  const services = useIdeaServices();
  const latest = React.useRef(desk);
  latest.current = desk;
  const counting = useTask<void, number>(async (_, { signal, onProgress }) => {
    const animation = await services.animation();
    const overlap = await animation.countOverlap({ campaign: opened.campaign, state, ideas }, group.leaves, { signal, onProgress });
    await decideAtOnce(services, latest.current, () => ({ kind: 'overlap', idea: 0, targets: group.leaves, reason: '', content: { overlap } }));
    return overlap;
  });
  const count = countOf(group.root);
  if (!count || count.kind === 'apart') return null;
  const isBetween = count.kind === 'between';
  return (
    <>
      <p className={styles.meta}>{count.kind === 'between' ? words.between(formats.number(count.least), formats.number(count.most)) : words.exact(count.count, formats.number(count.count))}</p>
      {isBetween && (
        <div>
          <Button isBusy={counting.state.kind === 'running'} aria-label={words.countThis(desk.byId.get(group.root)?.title ?? '')} onClick={() => counting.start(undefined)}>
            {words.count}
          </Button>
        </div>
      )}
      {counting.state.kind === 'failed' ? (
        <DecisionFailure error={counting.state.error} />
      ) : (
        <TaskProgress task={counting} running={words.counting} stopped={words.countStopped} done={(overlap) => words.counted(overlap, formats.number(overlap))} />
      )}
    </>
  );
}

interface UnmergeForm {
  readonly reason: string;
}

const format = defineStored({ name: 'undoing a merge', version: 1, schema: object({ reason: string() }) });

function UnmergePanel({ merge, onClose, onDone }: { readonly merge: CampaignDecision; onClose(): void; onDone(text: string): void }): React.ReactElement {
  const words = useWords(mergeWords);
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const editor = useDecision<UnmergeForm>({
    thing: `unmerge-${merge.id}`,
    format,
    fields: React.useMemo(() => ({ reason: { label: words.reason, parts: ['reason'], show: ({ reason }) => reason } }), [words]),
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reasonFault(reason, issues, formats) }),
    draftOf: ({ reason }) => ({ kind: 'unmerged', idea: 0, targets: [merge.content.parent ?? 0, ...merge.targets], reason: reason.trim(), content: { merge: merge.id } }),
    formOf: ({ kind, reason, content }) => (kind === 'unmerged' && content.merge === merge.id ? { reason } : undefined),
    said: () => words.unmerged,
    onDecided: () => onDone(words.unmerged)
  });
  return (
    <EditorPanel editor={editor} title={words.unmergeTitle} buttons={[{ intent: 'save', label: words.unmergeSave }]} notice={<p className={styles.note}>{words.unmergeText}</p>} onClose={onClose}>
      {(form) => (
        <Field name="reason" hint={words.reasonHint} isRequired>
          <TextBox multiline rows={3} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
        </Field>
      )}
    </EditorPanel>
  );
}
