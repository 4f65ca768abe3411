import type { GroupRow } from '../figures/groupRows';
import { groupBy, shownGroups, SMALLEST_GROUP } from '../figures/groupRows';
import { medianOf } from '../figures/medianOf';
import type { Call, ContributionKind } from './Call';
import { contributionKinds, isSecret } from './Call';
import type { Disposition } from './Decision';
import type { ThreadState } from './threadState';

/** What is said of some contributions. Null: hidden, since it would tell who said what. */
export type FigureRow<K> = GroupRow<K, Sum>;

interface Sum {
  readonly contributions: number;
  /** How many different people said them. */
  readonly people: number;
  readonly answered: number;
  readonly lateAnswers: number;
}

/** What became of a call, computed from its records. Replies, and what is early, late, withdrawn or removed, are in none of the rows. */
export interface CallFigures {
  readonly contributions: number;
  readonly people: number;
  readonly replies: number;
  readonly answered: number;
  /** 0 to 1; null: there is nothing to answer. */
  readonly answeredShare: number | null;
  /** In milliseconds, from a contribution to its first answer; null: none was given. */
  readonly medianTimeToAnswer: number | null;
  /** First answers that came after the day promised. */
  readonly lateAnswers: number;
  /** Not counted above. */
  readonly late: number;
  readonly early: number;
  readonly withdrawn: number;
  readonly removed: number;
  /** Counted above, and not yet let through. */
  readonly waiting: number;
  readonly dispositions: Readonly<Record<Disposition, number>>;
  /** By number of contributions, the most first; kinds in their own order, passages rising, without those of which nothing was said. */
  readonly kinds: readonly FigureRow<ContributionKind>[];
  readonly passages: readonly FigureRow<number>[];
  readonly themes: readonly FigureRow<string>[];
  /** Directions that take part, as authors said them; '' for who said none. */
  readonly directions: readonly FigureRow<string>[];
}

/** @param minimum people below which a row hides its figures; where colleagues read neither names nor texts, five */
export function callFigures(states: readonly ThreadState[], call: Pick<Call, 'names' | 'moderation'>, minimum = isSecret(call) ? SMALLEST_GROUP : 0): CallFigures {
  const own = [...new Map(states.filter(({ contribution }) => contribution.answers === 0).map((state) => [state.contribution.id, state])).values()];
  const counted = own.filter(({ counts }) => counts);
  const all = sumOf(counted);
  const rows = <K>(keyOf: (state: ThreadState) => K): FigureRow<K>[] => rowsOf(counted, keyOf, minimum);
  return {
    ...all,
    replies: own.reduce((sum, { replies }) => sum + replies.filter(({ counts }) => counts).length, 0),
    answeredShare: all.contributions === 0 ? null : all.answered / all.contributions,
    medianTimeToAnswer: medianOf(counted.flatMap(({ contribution, answers: [first] }) => (first ? first.at.getTime() - contribution.created.getTime() : []))),
    late: own.filter(({ isLate }) => isLate).length,
    early: own.filter(({ isEarly }) => isEarly).length,
    withdrawn: own.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
    removed: own.filter(({ moderation }) => moderation.state === 'removed').length,
    waiting: counted.filter(({ moderation }) => moderation.state === 'waiting').length,
    dispositions: dispositionsOf(counted),
    kinds: rows(({ contribution }) => contribution.kind).sort((a, b) => contributionKinds.indexOf(a.key) - contributionKinds.indexOf(b.key)),
    passages: rows(({ contribution }) => contribution.anchor.passage).sort((a, b) => a.key - b.key),
    themes: rows(({ theme }) => theme),
    directions: rows(({ contribution }) => contribution.direction.trim())
  };
}

function sumOf(states: readonly ThreadState[]): Sum {
  return {
    contributions: states.length,
    people: new Set(states.flatMap(({ contribution: { author } }) => author?.id ?? [])).size,
    answered: states.filter(({ answer }) => answer !== null).length,
    lateAnswers: states.filter(({ answers: [first] }) => first?.isLate).length
  };
}

/** The largest first. */
function rowsOf<K>(states: readonly ThreadState[], keyOf: (state: ThreadState) => K, minimum: number): FigureRow<K>[] {
  const groups = groupBy(states, keyOf).map(([key, group]) => ({ key, ...sumOf(group) }));
  const isShown = shownGroups(groups.map(({ people }) => people), minimum);
  return groups
    .map((row, index): FigureRow<K> => (isShown[index] ? row : { key: row.key, contributions: null, people: null, answered: null, lateAnswers: null }))
    .sort((a, b) => (b.contributions ?? 0) - (a.contributions ?? 0));
}

function dispositionsOf(states: readonly ThreadState[]): Readonly<Record<Disposition, number>> {
  const counts = { kept: 0, partlyKept: 0, notKept: 0, offTopic: 0, elsewhere: 0 } satisfies Record<Disposition, number>;
  for (const { answer } of states) if (answer) counts[answer.disposition] += 1;
  return counts;
}
