import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { readDay } from '../../../domain/calendar/calendarDay';
import { useWords } from '../../../shell/Page';
import { TextBox } from '../../../ui/TextBox';
import { tariffWords } from '../strings';

interface DayFieldProps {
  readonly label: string;
  readonly value: CalendarDay;
  onChange(day: CalendarDay): void;
}

/** A day of the calendar; what is typed and no day yet stays in the field, with a word about it. */
export function DayField({ label, value, onChange }: DayFieldProps): React.ReactElement {
  const words = useWords(tariffWords);
  const [typed, setTyped] = React.useState<string>(value);
  const [shown, setShown] = React.useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const change = (text: string): void => {
    setTyped(text);
    const day = readDay(text);
    if (day === null) return;
    setShown(day);
    onChange(day);
  };
  return <TextBox type="date" label={label} value={typed} errorMessage={readDay(typed) === null ? words.wrongDay : undefined} onChange={change} />;
}
