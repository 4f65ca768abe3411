import type { Announcements, DragEndEvent } from '@dnd-kit/core';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import * as React from 'react';
import { nextOptionId } from '../../../../domain/polls/copyPoll';
import type { PollOption } from '../../../../domain/polls/Poll';
import { POLL_LIMITS } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { AddIcon } from '../../../../ui/icons';
import type { IssueOf } from './issueFinder';
import { OptionRow } from './OptionRow';
import styles from './OptionsEditor.module.scss';
import { manageWords } from './strings';

interface OptionsEditorProps {
  readonly options: readonly PollOption[];
  /** The highest option id that the stored poll has given. */
  readonly highestId: number;
  /** Why the options can no longer change. */
  readonly lock: string | undefined;
  readonly issueOf: IssueOf;
  onChange(options: readonly PollOption[]): void;
}

/** 2 to 20 answers, in an order that is changed by dragging or by the arrows. */
export function OptionsEditor({ options, highestId, lock, issueOf, onChange }: OptionsEditorProps): React.ReactElement {
  const words = useWords(manageWords).form;
  const { formats } = usePage();
  const given = React.useRef(highestId);
  const lastAdded = React.useRef<number>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  );
  const nameAt = (index: number): string => options[index]?.text || words.option(formats.number(index + 1));
  const indexOf = (id: unknown): number => options.findIndex((option) => option.id === id);
  const position = (from: unknown, to: unknown): string =>
    words.moved(nameAt(indexOf(from)), formats.number(indexOf(to) + 1), formats.number(options.length));

  const move = (from: number, to: number): void => {
    if (to < 0 || to >= options.length) return;
    onChange(arrayMove([...options], from, to));
    announce(words.moved(nameAt(from), formats.number(to + 1), formats.number(options.length)));
  };
  const add = (): void => {
    const id = nextOptionId(options, given.current);
    given.current = id;
    lastAdded.current = id;
    onChange([...options, { id, text: '' }]);
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => position(active.id, active.id),
    onDragOver: ({ active, over }) => (over ? position(active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => position(active.id, over?.id ?? active.id),
    onDragCancel: ({ active }) => position(active.id, active.id)
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over && over.id !== active.id) onChange(arrayMove([...options], indexOf(active.id), indexOf(over.id)));
  };

  const issue = issueOf('options');
  return (
    <FieldFrame label={words.options} hint={lock ? undefined : words.optionsHint} message={lock ?? issue} isError={!lock && issue !== undefined} isRequired>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: words.dragHelp } }}
        onDragEnd={drop}
      >
        <SortableContext items={options.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={styles.options}>
            {options.map((option, index) => (
              <OptionRow
                key={option.id}
                option={option}
                name={nameAt(index)}
                label={words.option(formats.number(index + 1))}
                isFirst={index === 0}
                isLast={index === options.length - 1}
                isLocked={lock !== undefined}
                mayRemove={options.length > POLL_LIMITS.minOptions}
                takesFocus={lastAdded.current === option.id}
                issueOf={(part) => issueOf('options', option.id, part)}
                onChange={(changed) => onChange(options.map((other) => (other.id === changed.id ? changed : other)))}
                onMove={(by) => move(index, index + by)}
                onRemove={() => onChange(options.filter(({ id }) => id !== option.id))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {!lock && options.length < POLL_LIMITS.maxOptions && (
        <Button appearance="text" icon={<AddIcon />} onClick={add}>
          {words.addOption}
        </Button>
      )}
    </FieldFrame>
  );
}
