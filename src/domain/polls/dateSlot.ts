/** A date to choose: a whole day wherever one is, or an interval of time. */
export type DateSlot = { readonly day: string } | { readonly starts: Date; readonly ends: Date };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the option of a choice of dates says: `2026-12-04`, or ISO 8601's interval `2026-12-04T08:00Z/2026-12-04T09:30Z`; null when it is neither. */
export function dateSlot(text: string): DateSlot | null {
  if (DAY.test(text)) return Number.isNaN(Date.parse(text)) ? null : { day: text };
  const [starts, ends] = text.split('/').map((part) => new Date(part));
  return starts && ends && starts < ends ? { starts, ends } : null;
}

/** @returns what `dateSlot` reads */
export function slotText(slot: DateSlot): string {
  return 'day' in slot ? slot.day : `${inMinutes(slot.starts)}/${inMinutes(slot.ends)}`;
}

/** In the order of time; a day stands before what begins in it. */
export function compareSlots(one: string, other: string): number {
  return momentOf(one).localeCompare(momentOf(other));
}

function momentOf(text: string): string {
  return text.split('/')[0] ?? '';
}

function inMinutes(moment: Date): string {
  return moment.toISOString().replace(/:\d{2}\.\d{3}Z$/, 'Z');
}
