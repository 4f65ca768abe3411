import { monthsAfter } from '../retention/monthsAfter';
import type { CallSettings } from './Call';
import type { CallState } from './callState';

/**
 * Until when what people say in a call is to be kept: months after its end.
 * @returns null: no period was said, or the call has no end yet
 */
export function keptUntil({ retentionMonths }: Pick<CallSettings, 'retentionMonths'>, { closesAt }: Pick<CallState, 'closesAt'>): Date | null {
  return retentionMonths === null || closesAt === null ? null : monthsAfter(closesAt, retentionMonths);
}
