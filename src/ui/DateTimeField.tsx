import type { IDatePickerStrings } from '@fluentui/react/lib/DatePicker';
import { DatePicker } from '@fluentui/react/lib/DatePicker';
import { DayOfWeek } from '@fluentui/react/lib/Calendar';
import * as React from 'react';
import styles from './DateTimeField.module.scss';
import { FieldFrame } from './FieldFrame';
import { TextBox } from './TextBox';
import type { LocalDateTime } from './zonedTime';

export interface DateTimeWords {
  readonly date: string;
  readonly time: string;
  readonly goToToday: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly previousYear: string;
  readonly nextYear: string;
  readonly close: string;
}

interface DateTimeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly message?: string;
  readonly isError?: boolean;
  readonly isDisabled?: boolean;
  /** Null: no date. */
  readonly value: LocalDateTime | null;
  /** The time that a day gets when it is chosen first, e.g. `09:00`. */
  readonly defaultTime: string;
  readonly culture: string;
  readonly words: DateTimeWords;
  onChange(value: LocalDateTime | null): void;
}

/** A day and a time in the page's culture. The time zone is the caller's: here are only clock hands. */
export function DateTimeField(props: DateTimeFieldProps): React.ReactElement {
  const { label, hint, message, isError, isDisabled, value, defaultTime, culture, words, onChange } = props;
  const strings = React.useMemo(() => pickerStrings(culture, words), [culture, words]);
  const shown = React.useMemo(() => new Intl.DateTimeFormat(culture, { dateStyle: 'medium' }), [culture]);
  return (
    <FieldFrame label={label} hint={hint} message={message} isError={isError}>
      <div className={styles.row}>
        <DatePicker
          className={styles.date}
          ariaLabel={`${label}, ${words.date}`}
          placeholder={words.date}
          value={value ? fromIsoDay(value.date) : undefined}
          disabled={isDisabled}
          strings={strings}
          showMonthPickerAsOverlay
          firstDayOfWeek={culture.startsWith('fr') ? DayOfWeek.Monday : DayOfWeek.Sunday}
          formatDate={(day) => (day ? shown.format(day) : '')}
          onSelectDate={(day) => onChange(day ? { date: toIsoDay(day), time: value?.time || defaultTime } : null)}
        />
        <TextBox
          className={styles.time}
          type="time"
          ariaLabel={`${label}, ${words.time}`}
          value={value?.time ?? ''}
          disabled={isDisabled || !value}
          onChange={(time) => value && onChange({ ...value, time })}
        />
      </div>
    </FieldFrame>
  );
}

/** Midnight by the browser's clock, as Fluent's calendar counts days. */
function fromIsoDay(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

function toIsoDay(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function pickerStrings(culture: string, words: DateTimeWords): IDatePickerStrings {
  const month = (index: number, style: 'long' | 'short'): string =>
    new Intl.DateTimeFormat(culture, { month: style, timeZone: 'UTC' }).format(Date.UTC(2023, index, 1));
  // 1 January 2023 was a Sunday.
  const day = (index: number, style: 'long' | 'narrow'): string =>
    new Intl.DateTimeFormat(culture, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + index));
  const months = Array.from({ length: 12 }, (_, index) => index);
  const days = Array.from({ length: 7 }, (_, index) => index);
  return {
    months: months.map((index) => month(index, 'long')),
    shortMonths: months.map((index) => month(index, 'short')),
    days: days.map((index) => day(index, 'long')),
    shortDays: days.map((index) => day(index, 'narrow')),
    goToToday: words.goToToday,
    prevMonthAriaLabel: words.previousMonth,
    nextMonthAriaLabel: words.nextMonth,
    prevYearAriaLabel: words.previousYear,
    nextYearAriaLabel: words.nextYear,
    closeButtonAriaLabel: words.close
  };
}
