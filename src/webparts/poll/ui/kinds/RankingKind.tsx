import type { Announcements, DragEndEvent } from '@dnd-kit/core';
import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import * as React from 'react';
import { orderOptions } from '../../../../domain/polls/orderOptions';
import type { PollOption } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { DownIcon, DragIcon, UpIcon } from '../../../../ui/ownerIcons';
import { useKeyboardOrder } from '../manage/useKeyboardOrder';
import { OptionBars } from '../OptionBars';
import { useMe } from '../queries';
import type { VoteFormProps } from '../vote/VoteFrame';
import { VoteFrame } from '../vote/VoteFrame';
import type { AnswerProps, KindProps, ResultsProps } from './KindProps';
import styles from './Kinds.module.scss';
import { rankingWords } from './rankingStrings';

/** Polls that ask for an order. */
export default function RankingKind(props: KindProps): React.ReactElement {
  if (props.show === 'form') return <RankingForm {...props} />;
  return props.show === 'results' ? <RankingResults {...props} /> : <RankingAnswer {...props} />;
}

function RankingForm(props: VoteFormProps): React.ReactElement {
  const { poll } = props;
  const me = useMe(true);
  if (me === undefined) return <Loading lines={poll.options.length} />;
  return <OrderForm {...props} agentId={me} />;
}

/** It begins in an order of each agent's own, so that none is first for everybody who leaves it as it is. */
function OrderForm({ agentId, ...props }: VoteFormProps & { readonly agentId: number }): React.ReactElement {
  const { poll, vote } = props;
  const words = useWords(rankingWords);
  const { formats } = usePage();
  const [choices, setChoices] = React.useState<readonly number[]>(() => (vote && vote.choices.length > 0 ? vote.choices : orderOptions(poll.options, 'random', poll.id, agentId).map(({ id }) => id)));
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const options = choices.flatMap((id) => poll.options.filter((option) => option.id === id));
  const textOf = (id: unknown): string => poll.options.find((option) => option.id === id)?.text ?? '';
  const moved = (id: unknown, index: number): string => words.moved(textOf(id), formats.number(index + 1), formats.number(choices.length));
  const indexOf = (id: unknown): number => choices.findIndex((choice) => choice === id);
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= choices.length) return;
    setChoices(arrayMove([...choices], from, to));
    announce(moved(choices[from], to));
  };
  const keyboard = useKeyboardOrder({
    options,
    onMove: (index, by) => move(index, index + by),
    onRestore: (before) => setChoices(before.map(({ id }) => id)),
    onTell: (id) => announce(moved(id, indexOf(id)))
  });
  const announcements: Announcements = {
    onDragStart: ({ active }) => moved(active.id, indexOf(active.id)),
    onDragOver: ({ active, over }) => (over ? moved(active.id, indexOf(over.id)) : undefined),
    onDragEnd: ({ active, over }) => moved(active.id, indexOf(over?.id ?? active.id)),
    onDragCancel: ({ active }) => moved(active.id, indexOf(active.id))
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over && over.id !== active.id) setChoices(arrayMove([...choices], indexOf(active.id), indexOf(over.id)));
  };
  return (
    <VoteFrame {...props} legend={words.legend} choices={choices} answers={choices.map(textOf)} check={() => ''}>
      <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={{ announcements, screenReaderInstructions: { draggable: words.dragHelp } }} onDragEnd={drop}>
        <SortableContext items={[...choices]} strategy={verticalListSortingStrategy}>
          <ol className={styles.order}>
            {options.map((option, index) => (
              <RankRow
                key={option.id}
                option={option}
                place={formats.number(index + 1)}
                isFirst={index === 0}
                isLast={index === choices.length - 1}
                isLifted={keyboard.liftedId === option.id}
                onMove={(by) => move(index, index + by)}
                onHandleKey={(event) => keyboard.onKeyDown(option.id, event)}
                onHandleBlur={keyboard.onBlur}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </VoteFrame>
  );
}

interface RankRowProps {
  readonly option: PollOption;
  readonly place: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The arrows move it. */
  readonly isLifted: boolean;
  /** @param by -1 up, 1 down */
  onMove(by: -1 | 1): void;
  onHandleKey(event: React.KeyboardEvent): void;
  onHandleBlur(): void;
}

function RankRow({ option: { id, text, description }, place, isFirst, isLast, isLifted, onMove, onHandleKey, onHandleBlur }: RankRowProps): React.ReactElement {
  const words = useWords(rankingWords);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id });
  return (
    <li ref={setNodeRef} className={isDragging || isLifted ? styles.draggedRank : styles.rank} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <Button ref={setActivatorNodeRef} isHandle icon={<DragIcon />} label={words.drag(text)} {...attributes} {...listeners} aria-pressed={isLifted} onKeyDown={onHandleKey} onBlur={onHandleBlur} />
      <span className={styles.ranked} dir="auto">
        {words.place(place, text)}
        {description && <span className={styles.details}>{description}</span>}
      </span>
      <Button icon={<UpIcon />} label={words.moveUp(text)} disabled={isFirst} onClick={() => onMove(-1)} />
      <Button icon={<DownIcon />} label={words.moveDown(text)} disabled={isLast} onClick={() => onMove(1)} />
    </li>
  );
}

/** First places come in live; the ranking when all ballots are read. */
function RankingResults({ poll, tally, mine, ranking }: ResultsProps): React.ReactElement {
  const words = useWords(rankingWords);
  const { formats } = usePage();
  const textOf = (id: number): string => poll.options.find((option) => option.id === id)?.text ?? '';
  return (
    <>
      {ranking && (
        <>
          <table className={styles.table} aria-label={words.caption(poll.question)}>
            <thead>
              <tr>
                <th scope="col" className={styles.numeric}>{words.rank}</th>
                <th scope="col">{words.option}</th>
                <th scope="col" className={styles.numeric}>{words.points}</th>
              </tr>
            </thead>
            <tbody>
              {ranking.order.map(({ id, place, points }) => (
                <tr key={id}>
                  <td className={styles.numeric}>{formats.number(place)}</td>
                  <th scope="row" className={place === 1 ? styles.best : undefined}>
                    <bdi>{textOf(id)}</bdi>
                  </th>
                  <td className={styles.numeric}>{points === null ? '–' : formats.number(points)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.note}>{words.explained}</p>
          <p className={styles.mean}>{ranking.winner === null ? words.noWinner : words.winner(textOf(ranking.winner))}</p>
        </>
      )}
      {!ranking && <p className={styles.note}>{words.firsts}</p>}
      <OptionBars poll={{ question: words.firstPlaces, options: poll.options }} tally={tally} mine={mine.slice(0, 1)} />
    </>
  );
}

function RankingAnswer({ poll, choices, say }: AnswerProps): React.ReactElement {
  const words = useWords(rankingWords);
  const { formats } = usePage();
  const textOf = (id: number): string => poll.options.find((option) => option.id === id)?.text ?? '';
  return <>{say(choices.map((id, index) => words.place(formats.number(index + 1), textOf(id))).join(' '))}</>;
}
