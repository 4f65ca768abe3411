import * as React from 'react';
import { letterOf } from '../../../../domain/ideas/Cluster';
import { areCountsShown, mayMove } from '../../../../domain/ideas/mayDo';
import type { OutlineSection } from '../../../../domain/ideas/outlineOf';
import { outlineOf } from '../../../../domain/ideas/outlineOf';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import type { MenuItem } from '../../../../ui/MenuButton';
import { MessageLine } from '../../../../ui/MessageLine';
import { useWidth } from '../../../../ui/useWidth';
import { boardWords } from '../../boardStrings';
import { ideaWords } from '../../strings';
import { BrainstormingProvider, useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import { Finder } from '../outline/Finder';
import type { Sought } from '../outline/useFound';
import { useFound } from '../outline/useFound';
import { useFollowed } from '../useFollowed';
import { BudgetLine, FreshIdeas } from '../vote/lazyVotes';
import type { BoardDeciding } from '../animate/BoardDesk';
import own from './Board.module.scss';
import type { BoardNames } from './BoardBar';
import { BoardBar, OthersMoved } from './BoardBar';
import { BoardDesk } from './boardMounts';
import { ClusterTabs } from './ClusterTabs';
import { Column } from './Column';
import { MoveForm } from './MoveForm';
import type { NoteActions } from './Note';
import type { Outcome } from './outcome';
import { useBoardKeys } from './useBoardKeys';
import { useBoardLook } from './useBoardLook';
import { useBoardMoves } from './useBoardMoves';
import { useBoardNews } from './useBoardNews';
import { useInTurn } from './useInTurn';
import { useNoteDrag } from './useNoteDrag';
import { useOfNotes } from './useOfNotes';
import { useSameSections } from './useSameSections';
import { useStops } from './useStops';

export interface BoardPageProps {
  readonly sought: Sought;
  onSeek(sought: Sought): void;
  onOpen(idea: number): void;
}

/** Below this width (CSS pixels) one cluster is shown at a time. */
const NARROW = 640;

/** The ideas as notes in clusters: the same ideas, words and actions as in the outline. */
export default function BoardPage({ sought, onSeek, onOpen }: BoardPageProps): React.ReactElement {
  const words = useWords(boardWords);
  const all = useWords(ideaWords);
  const { formats } = usePage();
  const now = useServerTime();
  const storm = useBrainstorming();
  const ofNotes = useOfNotes(storm);
  const { campaign, state, byId, rights, me = 0, ideas } = storm;
  const followed = useFollowed(campaign.id);
  const [look, changeLook] = useBoardLook();
  const [frame, width] = useWidth<HTMLDivElement>();
  const board = React.useRef<HTMLDivElement>(null);
  const moves = useBoardMoves();
  const inTurn = useInTurn(board);
  const { finding, shown, isFiltered } = useFound(sought, 'byCluster', followed);
  const isArranged = finding.sort === 'byCluster';
  const sections = useSameSections(React.useMemo(() => looseFirst(outlineOf(moves.arrangement, shown, isArranged)), [moves.arrangement, shown, isArranged]));
  const isCalm = look.calm || (width > 0 && width < NARROW);
  const [chosen, choose] = React.useState<number>();
  const single = sections.find(({ cluster }) => (cluster?.id ?? 0) === chosen) ?? sections.find((section) => section.ideas.length > 0) ?? sections[0];
  const columns = isCalm && single ? [single] : sections;
  const keyColumns = columns.filter((section) => section.ideas.length > 0).map((section) => ({ cluster: section.cluster?.id ?? 0, ideas: section.ideas.map(({ idea }) => idea.id) }));
  const [moving, setMoving] = React.useState<number>();
  const [deciding, decide] = React.useState<BoardDeciding>();

  const mayMoveNote = React.useCallback(
    (idea: number): boolean => {
      const found = byId.get(idea);
      return found !== undefined && mayMove(found, state, me, rights) === null;
    },
    [byId, state, me, rights]
  );
  const movesAny = React.useMemo(() => ideas.some(({ idea }) => mayMoveNote(idea.id)), [ideas, mayMoveNote]);
  const mayGather = rights.mayAnimate && movesAny;
  const clusterIdOf = (idea: number): number => moves.arrangement.clusters.find((each) => each.ideas.includes(idea))?.cluster.id ?? 0;
  const names: BoardNames = {
    titleOf: (idea) => byId.get(idea)?.title ?? '',
    clusterName: (id) => {
      const found = state.clusters.find((each) => each.id === id);
      return found ? all.cluster(letterOf(found), found.name) : words.loose;
    },
    placeOf: (idea) => {
      const section = sections.find((each) => each.ideas.some((other) => other.idea.id === idea));
      return { cluster: section?.cluster?.id ?? clusterIdOf(idea), place: (section?.ideas.findIndex((other) => other.idea.id === idea) ?? -1) + 1, count: section?.ideas.length ?? 0 };
    }
  };
  /** Notes from one on, as they lie: where one goes that comes in front of it. */
  const from = (cluster: number, before: number | null): readonly number[] => {
    const there = moves.arrangement.clusters.find((each) => each.cluster.id === cluster)?.ideas ?? [];
    return before === null ? [] : there.slice(there.indexOf(before));
  };

  const go = (idea: number, cluster: number, followers: readonly number[], isDropped = false): void => {
    moves.move(idea, { cluster, followers: followers.filter((each) => each !== idea) });
    if (isDropped) inTurn.begin(cluster, idea);
    if (!isCalm || !single || (single.cluster?.id ?? 0) === cluster) return keys.focusNote(idea, cluster, isDropped);
    if (moving === idea) {
      // Who said where to sees it there.
      choose(cluster);
      return keys.focusNote(idea, cluster);
    }
    const left = single.ideas.map((each) => each.idea.id);
    const next = left[left.indexOf(idea) + 1] ?? left[left.indexOf(idea) - 1];
    if (next === undefined) board.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    else keys.focusNote(next);
  };
  const shift = (idea: number, by: -1 | 1): void => {
    const there = keyColumns.find((column) => column.ideas.includes(idea));
    const index = there?.ideas.indexOf(idea) ?? -1;
    const other = there?.ideas[index + by];
    if (!there || other === undefined || there.cluster === 0 || !isArranged || !mayMoveNote(idea)) return;
    const before = by < 0 ? other : (there.ideas[index + 2] ?? null);
    go(idea, there.cluster, from(there.cluster, before));
  };
  const beginMove = (idea: number): void => {
    if (!mayMoveNote(idea)) return;
    moves.tell(undefined);
    setMoving(idea);
  };
  const keys = useBoardKeys(board, keyColumns, { onOpen, onShift: shift, onMoveTo: beginMove, onUndo: moves.undo });
  useStops(board, keys.active);

  const drag = useNoteDrag(board, {
    mayMove: mayMoveNote,
    shownIn: (cluster) => keyColumns.find((column) => column.cluster === cluster)?.ideas ?? [],
    clusterOf: clusterIdOf,
    isOrdered: (cluster) => cluster > 0 && isArranged,
    mayGather: (onto) => mayGather && clusterIdOf(onto) === 0,
    onDrop: (idea, outcome) => drop(idea, outcome),
    onCancel: (idea) => moves.tell({ kind: 'cancelled', idea })
  });
  const drop = (idea: number, outcome: Outcome): void => {
    if (outcome.kind === 'onto') return moves.gather(idea, outcome.onto);
    if (outcome.kind === 'place') return go(idea, outcome.cluster, from(outcome.cluster, outcome.before), true);
    if (outcome.kind === 'wait' && clusterIdOf(idea) !== 0) return go(idea, 0, [], true);
    moves.tell({ kind: 'cancelled', idea });
  };
  const moved = useBoardNews(drag.dragged !== undefined);

  const itemsOf = (idea: number): readonly MenuItem[] => {
    const found = byId.get(idea);
    if (!found) return [];
    const there = keyColumns.find((column) => column.ideas.includes(idea));
    const index = there?.ideas.indexOf(idea) ?? -1;
    const isFollowed = followed.ids.has(idea);
    const inOrder: readonly MenuItem[] =
      there && there.cluster > 0 && isArranged
        ? [
            { key: 'up', text: words.up, disabled: index === 0, onSelect: () => shift(idea, -1) },
            { key: 'down', text: words.down, disabled: index === there.ideas.length - 1, onSelect: () => shift(idea, 1) }
          ]
        : [];
    return [
      { key: 'open', text: campaign.mayComment ? words.comment : words.open, onSelect: () => onOpen(idea) },
      {
        key: 'follow',
        text: isFollowed ? words.unfollow : words.follow,
        onSelect: () => {
          followed.toggle(idea);
          announce(isFollowed ? words.unfollowed(found.title) : words.followed(found.title));
        }
      },
      ...(mayMoveNote(idea) ? [{ key: 'moveTo', text: words.moveTo, onSelect: () => beginMove(idea) }, ...inOrder] : []),
      ...(mayGather
        ? [
            { key: 'merge', text: words.merge, onSelect: () => decide({ ideas: { action: 'merge', states: [found] } }) },
            { key: 'stage', text: words.stage, onSelect: () => decide({ ideas: { action: 'stage', states: [found] } }) }
          ]
        : [])
    ];
  };
  const latest = React.useRef({ itemsOf, onOpen });
  latest.current = { itemsOf, onOpen };
  const { register } = drag;
  // The same for as long as the board is there: a note is drawn anew only when it changed itself.
  const actions = React.useMemo((): NoteActions => ({ open: (idea) => latest.current.onOpen(idea), itemsOf: (idea) => latest.current.itemsOf(idea), register }), [register]);

  // The same while a note is carried: a cluster is drawn anew only when it changes itself.
  const menus = React.useMemo(() => new Map(mayGather ? state.clusters.map((cluster) => [cluster.id, clusterItems(cluster, words, decide)]) : []), [mayGather, state.clusters, words]);
  const { outcome } = drag;
  const goal = outcome?.kind === 'place' ? outcome.cluster : undefined;
  const onto = outcome?.kind === 'onto' ? outcome.onto : undefined;
  const lastMoved = moves.notice?.kind === 'moved' || moves.notice?.kind === 'undone' ? moves.notice.idea : undefined;
  const closeForm = (): void => {
    if (moving !== undefined) keys.focusNote(moving);
    setMoving(undefined);
  };
  const movingState = moving === undefined ? undefined : byId.get(moving);
  const seek = (changes: Partial<Sought>): void => onSeek({ ...sought, ...changes });

  return (
    <div ref={frame} className={own.board} data-still={look.still || undefined}>
      <FreshIdeas />
      {ideas.length > 0 && <Finder finding={finding} hasClusters areCountsShown={rights.mayAnimate || areCountsShown(state, now)} arranged={words.arranged} onFind={seek} />}
      {isFiltered && (
        <p className={styles.meta} role="status">
          {all.count.shown(shown.length, formats.number(shown.length))}
        </p>
      )}
      <div className={own.options}>
        {width >= NARROW && <Check text={words.calm} isChecked={look.calm} onChange={(calm) => changeLook({ calm })} />}
        <Check text={words.still} isChecked={look.still} onChange={(still) => changeLook({ still })} />
        {mayGather && <Button onClick={() => decide({ edit: 'new' })}>{words.create}</Button>}
      </div>
      <p className={styles.meta}>{movesAny ? words.keysToMove : words.keys}</p>
      {ideas.length > 0 && state.clusters.length === 0 && <p className={styles.meta}>{mayGather ? words.noClusterToGather : words.noCluster}</p>}
      <div className={own.bar} data-kept={movesAny || undefined}>
        <BudgetLine />
        <div className={own.notices}>
          <OthersMoved names={{ ...names, moved }} />
          <BoardBar names={names} notice={moves.notice} isStoring={moves.isStoring} carried={drag.dragged === undefined ? undefined : { idea: drag.dragged, outcome }} onUndo={moves.undo} onMove={(idea, to) => moves.move(idea, to)} onGather={moves.gather} onClose={() => moves.tell(undefined)} />
        </div>
        {movingState && (
          <MoveForm
            key={moving}
            state={movingState}
            arrangement={moves.arrangement}
            from={clusterIdOf(movingState.idea.id)}
            onMove={({ cluster, followers }) => {
              go(movingState.idea.id, cluster, followers);
              setMoving(undefined);
            }}
            onClose={closeForm}
          />
        )}
      </div>
      {shown.length === 0 && (
        <MessageLine tone="info" action={isFiltered && <Button appearance="text" onClick={() => seek({ text: '', show: 'all', category: 0 })}>{all.showAll}</Button>}>
          {isFiltered ? all.noFound : state.phase === 'collect' || state.phase === 'scheduled' ? all.noIdea : all.noIdeaClosed}
        </MessageLine>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and focus of the grids within */}
      <div ref={board} role="group" aria-label={words.label} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus} onBlur={keys.onBlur}>
        {isCalm && single && <ClusterTabs sections={sections} chosen={single.cluster?.id ?? 0} goal={goal} onChoose={choose} />}
        <BrainstormingProvider value={ofNotes}>
          <div className={own.lanes} data-calm={isCalm || undefined}>
            {columns.map(({ cluster, ideas: notes }) => {
              const id = cluster?.id ?? 0;
              const isHere = (idea: number | undefined): number | undefined => (notes.some((each) => each.idea.id === idea) ? idea : undefined);
              return inTurn.drawn(id, () => (
                <Column
                  key={id}
                  cluster={cluster}
                  ideas={notes}
                  stop={keys.stopOf({ cluster: id, ideas: notes.map(({ idea }) => idea.id) })}
                  line={outcome?.kind === 'place' && goal === id && id > 0 && isArranged ? outcome.before : undefined}
                  isGoal={goal === id}
                  onto={isHere(onto)}
                  taken={isHere(drag.dragged)}
                  moved={isHere(lastMoved)}
                  isHomeOfMovers={movesAny}
                  menu={menus.get(id) ?? NO_ITEMS}
                  actions={actions}
                  mayMove={mayMoveNote}
                />
              ));
            })}
          </div>
        </BrainstormingProvider>
      </div>
      {deciding && (
        <BoardDesk
          deciding={deciding}
          onClose={() => decide(undefined)}
          onDone={(text) => {
            decide(undefined);
            moves.tell({ kind: 'said', text });
          }}
        />
      )}
    </div>
  );
}

const NO_ITEMS: readonly MenuItem[] = [];

function clusterItems(cluster: NonNullable<OutlineSection['cluster']>, words: { readonly rename: string; readonly dissolve: string }, decide: (deciding: BoardDeciding) => void): readonly MenuItem[] {
  return [
    { key: 'rename', text: words.rename, onSelect: () => decide({ edit: cluster }) },
    { key: 'dissolve', text: words.dissolve, onSelect: () => decide({ dissolve: cluster }) }
  ];
}

/** What is still to be gathered comes first: there whoever gathers takes his notes. */
function looseFirst(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  return [...sections.filter(({ cluster }) => cluster === null), ...sections.filter(({ cluster }) => cluster !== null)];
}
