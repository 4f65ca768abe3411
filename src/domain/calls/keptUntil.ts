import type { CallSettings } from './Call';
import type { CallState } from './callState';

/** Periods that an animator can choose, in months. */
export const retentionPeriods = [6, 12, 24, 36, 60] as const;
/** Of the first call of a site. */
export const USUAL_RETENTION = 24;

/**
 * Until when what people say in a call is to be kept: months after its end.
 * @returns null: no period was said, or the call has no end yet
 */
export function keptUntil({ retentionMonths }: Pick<CallSettings, 'retentionMonths'>, { closesAt }: Pick<CallState, 'closesAt'>): Date | null {
  if (retentionMonths === null || closesAt === null) return null;
  const until = new Date(closesAt);
  until.setUTCDate(1);
  until.setUTCMonth(until.getUTCMonth() + retentionMonths);
  const lastDay = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate();
  until.setUTCDate(Math.min(closesAt.getUTCDate(), lastDay));
  return until;
}
