import type { Activity } from './Activity';

const DAY_MS = 86_400_000;

/** How long what is kept after a session, in days; figures for good. */
export interface RetentionRules {
  readonly answers: number;
  readonly names: number;
}

/** @param trainingYears of training, where the city says so; at most three */
export function retentionOf({ kind, questions }: Pick<Activity, 'kind' | 'questions'>, trainingYears: 1 | 3 = 1): RetentionRules {
  const shortest = Math.min(30, ...questions.map(({ keepDays }) => keepDays));
  return { answers: shortest, names: (kind === 'training' ? trainingYears : 1) * 365 };
}

/** What is over its time. */
export function duePurges({ answers, names }: RetentionRules, endsAt: Date, now: Date): { readonly answers: boolean; readonly names: boolean } {
  const age = (now.getTime() - endsAt.getTime()) / DAY_MS;
  return { answers: age >= answers, names: age >= names };
}
