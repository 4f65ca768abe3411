import type { Announcements, DragEndEvent } from '@dnd-kit/core';
import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { arrayMove, SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import * as React from 'react';
import { nextOptionId } from '../../../../domain/polls/copyPoll';
import type { PollOption } from '../../../../domain/polls/Poll';
import { POLL_LIMITS } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { Field } from '../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { AddIcon } from '../../../../ui/ownerIcons';
import { OptionRow } from './OptionRow';
import styles from './OptionsEditor.module.scss';
import { manageWords } from './strings';
import { useKeyboardOrder } from './useKeyboardOrder';
import { useRowFocus } from './useRowFocus';

interface OptionsEditorProps {
  readonly options: readonly PollOption[];
  /** Instead of the one of the editor's `fields`. */
  readonly label?: string;
  /** Default: how many there may be, and how to order them. */
  readonly hint?: string;
  readonly most: number;
  /** The highest option id that the poll has given, now or as it is stored. */
  readonly highestId: number;
  /** Why the options can no longer change. */
  readonly lock: string | undefined;
  onChange(options: readonly PollOption[]): void;
}

/** 2 to 20 answers, in an order that is changed by dragging or by the arrows. */
export function OptionsEditor({ options, label, hint, most, highestId, lock, onChange }: OptionsEditorProps): React.ReactElement {
  const words = useWords(manageWords).form;
  const { formats } = usePage();
  const given = React.useRef(highestId);
  const focus = useRowFocus();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
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
    const id = nextOptionId(options, Math.max(given.current, highestId));
    given.current = id;
    focus.added({ id });
    onChange([...options, { id, text: '' }]);
  };
  const remove = (index: number): void => {
    focus.removed(options, index);
    onChange(options.filter((_, other) => other !== index));
  };
  const keyboard = useKeyboardOrder({
    options,
    onMove: (index, by) => move(index, index + by),
    onRestore: (before) => {
      onChange(before);
      announce(words.putBack);
    },
    onTell: (id) => announce(position(id, id))
  });
  const announcements: Announcements = {
    onDragStart: ({ active }) => position(active.id, active.id),
    onDragOver: ({ active, over }) => (over ? position(active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => position(active.id, over?.id ?? active.id),
    onDragCancel: ({ active }) => position(active.id, active.id)
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over && over.id !== active.id) onChange(arrayMove([...options], indexOf(active.id), indexOf(over.id)));
  };

  return (
    <Field name="options" label={label} isGroup hint={hint ?? words.optionsHint} lock={lock} isRequired>
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
                isLifted={keyboard.liftedId === option.id}
                takesFocus={focus.takes(option)}
                onChange={(changed) => onChange(options.map((other) => (other.id === changed.id ? changed : other)))}
                onMove={(by) => move(index, index + by)}
                onRemove={() => remove(index)}
                onHandleKey={(event) => keyboard.onKeyDown(option.id, event)}
                onHandleBlur={keyboard.onBlur}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {!lock && options.length < most && (
        <Button appearance="text" icon={<AddIcon />} onClick={add}>
          {words.addOption}
        </Button>
      )}
    </Field>
  );
}
