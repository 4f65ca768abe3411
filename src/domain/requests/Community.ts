import type { CalendarDay } from '../calendar/calendarDay';
import type { NamedLogin } from '../people/NamedLogin';
import type { UsageKind } from './RequestForm';

export interface CommunityAnimator extends NamedLogin {
  /** The space has him no longer. He stays named until somebody says who leads it now. */
  readonly isGone?: boolean;
}

export const communityStates = ['opening', 'open', 'archived', 'closed'] as const;
/** `opening`: it was decided, and its space is not open yet. */
export type CommunityState = (typeof communityStates)[number];

/** What everybody may read of a community, from the decision on. */
export interface Community {
  readonly name: string;
  readonly purpose: string;
  readonly directions: readonly string[];
  readonly usages: readonly UsageKind[];
  readonly animators: readonly CommunityAnimator[];
  readonly state: CommunityState;
  readonly slug: string;
  /** Of its space; '' until it is open. */
  readonly address: string;
  /** The request that it comes from; 0: none. */
  readonly request: number;
  /** When it is asked how it is. */
  readonly reviewOn: CalendarDay | null;
  readonly seeksAnimators: boolean;
  /** The last post, file, vote or event that was seen; null: none was. */
  readonly lastSignAt: Date | null;
}
