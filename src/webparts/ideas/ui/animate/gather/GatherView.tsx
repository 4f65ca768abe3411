import * as React from 'react';
import type { Cluster } from '../../../../../domain/ideas/Cluster';
import type { IdeaState } from '../../../../../domain/ideas/ideaState';
import { outlineOf } from '../../../../../domain/ideas/outlineOf';
import { saidBy } from '../../../../../domain/ideas/outside/saidBy';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { useMutation } from '../../../../../shell/queries/useMutation';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { Disclosure } from '../../../../../ui/Disclosure';
import type { MenuItem } from '../../../../../ui/MenuButton';
import { MenuButton } from '../../../../../ui/MenuButton';
import { MessageLine } from '../../../../../ui/MessageLine';
import { ClusterLetter } from '../../outline/ClusterLetter';
import type { Deciding } from '../decide/Decider';
import { Decider } from '../decide/Decider';
import { MoveFailure } from '../decide/MoveDialog';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecideNow } from '../useDecideNow';
import { clusterName } from './clusterName';
import { ClusterPanel } from './ClusterPanel';
import { gatherWords } from './gatherStrings';
import { Merges } from './Merges';
import { Proposals } from './Proposals';
import { useMoves } from './useMoves';

/** Ideas that come at once under a heading. */
const PAGE = 30;

/** Ideas under the headings of their clusters, moved by menus and keys; close ones that are proposed; and what was merged. */
export default function GatherView(): React.ReactElement {
  const words = useWords(gatherWords);
  const desk = useWords(deskWords);
  const { ideas, forest, arrangement } = useDesk();
  const [told, setTold] = React.useState('');
  const [deciding, setDeciding] = React.useState<Deciding>();
  const [edited, edit] = React.useState<Cluster | 'new'>();
  const [dissolved, dissolve] = React.useState<Cluster>();
  const done = (text: string): void => {
    setDeciding(undefined);
    edit(undefined);
    dissolve(undefined);
    setTold(text);
    announce(text);
  };
  const decide = useDecideNow(done);
  const shown = ideas.filter(({ idea, counts }) => counts && forest.rootOf(idea.id) === idea.id);
  const begin = (next: Deciding): void => {
    setTold('');
    setDeciding(next);
  };
  const sections = outlineOf(arrangement, shown);
  return (
    <section className={styles.part} aria-label={desk.sections.gather}>
      <p className={styles.note}>{words.intro}</p>
      <div className={styles.comings}>
        {told && <MessageLine tone="done">{told}</MessageLine>}
        <DecisionFailure error={decide.error} />
      </div>
      <h5 className={styles.subheading}>{words.clusters}</h5>
      {sections.length === 1 && <p className={styles.note}>{words.none}</p>}
      <div>
        <Button onClick={() => edit('new')}>{words.create}</Button>
      </div>
      {sections.map(({ cluster, ideas: own }) => (
        <ClusterSection key={cluster?.id ?? 0} cluster={cluster} ideas={own} onDecide={begin} onEdit={edit} onDissolve={dissolve} />
      ))}
      <Proposals onDecide={begin} onTell={done} />
      <Merges onTell={done} />
      {edited !== undefined && <ClusterPanel cluster={edited === 'new' ? undefined : edited} onClose={() => edit(undefined)} onDone={done} />}
      {dissolved && (
        <ConfirmDialog
          title={words.dissolveTitle}
          text={words.dissolveText}
          confirm={words.dissolve}
          cancel={desk.cancel}
          onConfirm={() => {
            dissolve(undefined);
            decide.mutate({ said: words.done.dissolved, draftOf: () => ({ kind: 'unclustered', idea: 0, targets: [], reason: '', content: { cluster: dissolved.id } }) });
          }}
          onCancel={() => dissolve(undefined)}
        />
      )}
      {deciding && <Decider deciding={deciding} onClose={() => setDeciding(undefined)} onDone={done} />}
    </section>
  );
}

interface ClusterSectionProps {
  /** Null: ideas in none. */
  readonly cluster: Cluster | null;
  readonly ideas: readonly IdeaState[];
  onDecide(deciding: Deciding): void;
  onEdit(cluster: Cluster): void;
  onDissolve(cluster: Cluster): void;
}

function ClusterSection({ cluster, ideas, onDecide, onEdit, onDissolve }: ClusterSectionProps): React.ReactElement {
  const words = useWords(gatherWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const [length, setLength] = React.useState(PAGE);
  const name = cluster ? clusterName(cluster) : words.loose;
  const move = useMoves();
  const moving = useMutation({
    mutationKey: ['ideas', 'order'],
    mutationFn: async ({ from, to }: { readonly from: number; readonly to: number }) => {
      const idea = ideas[from]?.idea.id ?? 0;
      const rest = ideas.filter((_, index) => index !== from);
      await move([idea], cluster?.id ?? 0, rest[to]?.idea.id ?? null);
      return to;
    },
    onSuccess: (to) => announce(words.done.moved(formats.number(to + 1), formats.number(ideas.length)))
  });
  const itemsOf = (state: IdeaState, index: number): readonly MenuItem[] => [
    { key: 'moveTo', text: words.moveTo, onSelect: () => onDecide({ action: 'moveTo', states: [state] }) },
    ...(cluster
      ? [
          { key: 'up', text: words.up, disabled: index === 0, onSelect: () => moving.mutate({ from: index, to: index - 1 }) },
          { key: 'down', text: words.down, disabled: index === ideas.length - 1, onSelect: () => moving.mutate({ from: index, to: index + 1 }) }
        ]
      : []),
    { key: 'merge', text: words.merge, onSelect: () => onDecide({ action: 'merge', states: [state] }) }
  ];
  return (
    <section className={styles.block} aria-label={name}>
      <div className={styles.head}>
        <h6 className={styles.cluster}>
          {cluster && <ClusterLetter cluster={cluster} />}
          <span dir="auto">{cluster?.name ?? words.loose}</span>
          <span className={styles.meta}>{words.ideas(ideas.length, formats.number(ideas.length))}</span>
        </h6>
        {cluster && (
          <MenuButton
            label={words.actions(name)}
            items={[
              { key: 'rename', text: words.rename, onSelect: () => onEdit(cluster) },
              { key: 'make', text: desk.actions.make, disabled: ideas.length === 0, onSelect: () => onDecide({ action: 'make', states: ideas }) },
              { key: 'dissolve', text: words.dissolve, onSelect: () => onDissolve(cluster) }
            ]}
          />
        )}
      </div>
      <MoveFailure error={moving.error} />
      {ideas.length === 0 ? (
        <p className={styles.note}>{words.empty}</p>
      ) : (
        <Disclosure label={<ShowIdeas name={name} />} isInitiallyOpen={ideas.length <= PAGE}>
          <ol className={styles.list}>
            {ideas.slice(0, length).map((state, index) => (
              <li key={state.idea.id} className={styles.entry}>
                <div>
                  <p className={styles.words} dir="auto">
                    {state.title}
                  </p>
                  <p className={styles.meta}>{saidBy(state) ?? desk.hiddenAuthor}</p>
                </div>
                <MenuButton label={words.actions(state.title)} items={itemsOf(state, index)} />
              </li>
            ))}
          </ol>
          {ideas.length > length && (
            <Button appearance="text" onClick={() => setLength(length + PAGE)}>
              {words.more(formats.number(Math.min(PAGE, ideas.length - length)))}
            </Button>
          )}
        </Disclosure>
      )}
    </section>
  );
}

/** Seen under the name of its cluster; heard alone, it says which. */
function ShowIdeas({ name }: { readonly name: string }): React.ReactElement {
  const words = useWords(gatherWords);
  return (
    <>
      <span aria-hidden="true">{words.showIdeas}</span>
      <span className={styles.heard}>{words.show(name)}</span>
    </>
  );
}
