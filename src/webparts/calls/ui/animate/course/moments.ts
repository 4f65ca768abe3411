import { nullable, object, string } from 'valibot';
import type { LocalDateTime } from '../../../../../ui/zonedTime';
import { fromLocalDateTime, toLocalDateTime } from '../../../../../ui/zonedTime';
import type { Formats } from '../../../../../shell/Formats';

/** A day and a time as they are typed; null: none. */
export const typedMoment = nullable(object({ date: string(), time: string() }));

export function toTyped(moment: Date | null | undefined, timeZone: string): LocalDateTime | null {
  return moment ? toLocalDateTime(moment, timeZone) : null;
}

export function fromTyped(typed: LocalDateTime | null, timeZone: string): Date | null {
  return typed && fromLocalDateTime(typed, timeZone);
}

/** In words, for whoever compares two versions. */
export function showTyped(typed: LocalDateTime | null, formats: Formats): string {
  const moment = fromTyped(typed, formats.timeZone);
  return moment ? formats.dateTime(moment) : '';
}
