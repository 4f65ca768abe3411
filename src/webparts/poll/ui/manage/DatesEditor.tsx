import * as React from 'react';
import { nextOptionId } from '../../../../domain/polls/copyPoll';
import { POLL_LIMITS } from '../../../../domain/polls/Poll';
import { useFieldWords } from '../../../../shell/editor/EditorContext';
import { Field } from '../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { AddIcon, DeleteIcon } from '../../../../ui/ownerIcons';
import { TextBox } from '../../../../ui/TextBox';
import { kindFormWords } from './kindStrings';
import styles from './OptionsEditor.module.scss';
import { optionField } from './pollFields';
import type { FormDate } from './PollForm';
import { useRowFocus } from './useRowFocus';

interface DatesEditorProps {
  readonly dates: readonly FormDate[];
  /** The highest option id that the stored poll has given. */
  readonly highestId: number;
  readonly lock: string | undefined;
  onChange(dates: readonly FormDate[]): void;
}

const DAY_MS = 86_400_000;

/** The days or hours to choose from; they are stored in the order of time. */
export function DatesEditor({ dates, highestId, lock, onChange }: DatesEditorProps): React.ReactElement {
  const words = useWords(kindFormWords);
  const { formats } = usePage();
  const given = React.useRef(highestId);
  const focus = useRowFocus();
  const add = (): void => {
    const id = nextOptionId(dates, Math.max(given.current, highestId));
    given.current = id;
    focus.added({ id });
    const last = dates[dates.length - 1];
    onChange([...dates, { id, date: last ? nextDay(last.date) : '', from: last?.from ?? '', to: last?.to ?? '', details: '' }]);
  };
  const remove = (index: number): void => {
    focus.removed(dates, index);
    onChange(dates.filter((_, other) => other !== index));
  };
  return (
    <Field name="options" label={words.dates} isGroup hint={words.datesHint} lock={lock} isRequired>
      {dates.map((date, index) => (
        <DateRow
          key={date.id}
          date={date}
          name={words.date(formats.number(index + 1))}
          isLocked={lock !== undefined}
          takesFocus={focus.takes(date)}
          onChange={(changed) => onChange(dates.map((other) => (other.id === changed.id ? changed : other)))}
          onRemove={() => remove(index)}
        />
      ))}
      {!lock && dates.length < POLL_LIMITS.maxDates && (
        <Button appearance="text" icon={<AddIcon />} onClick={add}>
          {words.addDate}
        </Button>
      )}
    </Field>
  );
}

interface DateRowProps {
  readonly date: FormDate;
  readonly name: string;
  readonly isLocked: boolean;
  readonly takesFocus: boolean;
  onChange(date: FormDate): void;
  onRemove(): void;
}

function DateRow({ date, name, isLocked, takesFocus, onChange, onRemove }: DateRowProps): React.ReactElement {
  const words = useWords(kindFormWords);
  const { fault } = useFieldWords(optionField(date.id));
  const field = React.useRef<HTMLElement>(null);
  React.useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <FieldFrame label={name} message={fault} isError={fault !== undefined}>
      <div className={styles.date}>
        <TextBox ref={field} type="date" label={words.day} value={date.date} disabled={isLocked} onChange={(day) => onChange({ ...date, date: day })} />
        <TextBox type="time" label={words.from} value={date.from} disabled={isLocked} onChange={(from) => onChange({ ...date, from })} />
        <TextBox type="time" label={words.to} value={date.to} disabled={isLocked} onChange={(to) => onChange({ ...date, to })} />
        <TextBox className={styles.text} label={words.details} dir="auto" value={date.details} disabled={isLocked} onChange={(details) => onChange({ ...date, details })} />
        {!isLocked && <Button icon={<DeleteIcon />} label={words.removeDate(name)} onClick={onRemove} />}
      </div>
    </FieldFrame>
  );
}

function nextDay(day: string): string {
  const moment = Date.parse(day);
  return Number.isNaN(moment) ? '' : new Date(moment + DAY_MS).toISOString().slice(0, 10);
}
