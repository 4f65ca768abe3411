import type { Activity } from './Activity';

const DAY_MS = 86_400_000;

/** How long what is kept after a session, in days; figures for good. */
export interface RetentionRules {
  readonly answers: number;
  readonly names: number;
  /** The same as `names`, as people say it. */
  readonly years: 1 | 3;
}

/** @param trainingYears of training, where the city says so; at most three */
export function retentionOf({ kind, questions }: Pick<Activity, 'kind' | 'questions'>, trainingYears: 1 | 3 = 1): RetentionRules {
  const shortest = Math.min(30, ...questions.map(({ keepDays }) => keepDays));
  const years = kind === 'training' ? trainingYears : 1;
  return { answers: shortest, names: years * 365, years };
}

/** What is over its time. */
export function duePurges({ answers, names }: Pick<RetentionRules, 'answers' | 'names'>, endsAt: Date, now: Date): { readonly answers: boolean; readonly names: boolean } {
  const age = (now.getTime() - endsAt.getTime()) / DAY_MS;
  return { answers: age >= answers, names: age >= names };
}
