import type { CalendarDay } from '../calendar/calendarDay';
import { addDays } from '../calendar/calendarDay';
import { addMonths } from '../calendar/addMonths';
import type { Partner } from './RequestForm';

/** For so long a partner outside takes part before somebody says again that he is wanted. */
const RENEWED_MONTHS = 12;
/** Days before, from which on it is asked. */
const ASKED_DAYS = 30;

/** Somebody of another organisation who takes part in a space. */
export interface PartnerState extends Partner {
  /** Since when he is let in, or was last said to be wanted. */
  readonly since: CalendarDay;
  /** Until then he takes part: a year at most, less where an end was said. */
  readonly renewOn: CalendarDay;
  /** Somebody said that he takes part no longer. */
  readonly hasLeft: boolean;
}

/** `due`: an animator is asked whether he is still wanted; `lapsed`: nobody said so in time. He is named, and nobody is put out by a program. */
export type PartnerStanding = 'fine' | 'due' | 'lapsed' | 'left';

/** @param since the day on which he was let in, or renewed */
export function partnerState(partner: Partner, since: CalendarDay): PartnerState {
  const year = addMonths(since, RENEWED_MONTHS);
  return { ...partner, since, renewOn: partner.until !== null && partner.until < year ? partner.until : year, hasLeft: false };
}

export function partnerStanding({ renewOn, hasLeft }: Pick<PartnerState, 'renewOn' | 'hasLeft'>, today: CalendarDay): PartnerStanding {
  if (hasLeft) return 'left';
  if (today > renewOn) return 'lapsed';
  return today >= addDays(renewOn, -ASKED_DAYS) ? 'due' : 'fine';
}

/** As people write names. */
export function isSamePartner(one: Pick<Partner, 'name'>, name: string): boolean {
  return one.name.trim().toLowerCase() === name.trim().toLowerCase();
}
