import type { ShownAnswers, ShownTexts } from '../ballots/CertifiedResult';
import { hideSmallGroups } from '../ballots/hideSmallGroups';
import { fingerprint } from '../fingerprint/fingerprint';
import type { AnswerGroup, TextAnswer } from './answerGroups';
import { countGroups, groupOfEach } from './answerGroups';

/** What an owner publishes of answers in own words: nothing, groups with how many answers are in each, or answers as they were written too. */
export type TextsPublished = 'nothing' | 'groups' | 'chosen';

/** All read it with the poll: the largest ones are named, the others are counted together. */
export const MOST_GROUPS = 20;
/** Answers that are shown as they were written, for each question. */
export const MOST_CHOSEN = 12;

/** What is known of the answers of a poll when they are published. */
export interface ReadTexts {
  readonly answers: readonly TextAnswer[];
  readonly groups: readonly AnswerGroup[];
  /** Answers to be shown as they were written, by the option that they answer. */
  readonly chosen: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * What is published of answers in own words, figures of fewer agents than the minimum hidden, as those of other confidential votes.
 * @param optionIds those that are answered in own words
 * @returns null: nothing
 */
export function publishTexts(read: ReadTexts, optionIds: readonly number[], minimum: number, what: TextsPublished): ShownTexts | null {
  if (what === 'nothing') return null;
  return { grouping: groupingFingerprint(read, optionIds), questions: optionIds.map((option) => shownAnswers(read, option, minimum, what === 'chosen')) };
}

/**
 * Of which answer lies in which group, and which are chosen: tells whether what is published still says what the groups say. The answers are in it,
 * so that nobody who does not know them all can find by trial which of them is in which group.
 */
export function groupingFingerprint({ answers, groups, chosen }: ReadTexts, optionIds: readonly number[]): string {
  return fingerprint(
    optionIds.map((option) => {
      const names = groupOfEach(groups, option);
      const own = answers.filter((answer) => answer.option === option).sort((one, other) => one.ballotId - other.ballotId);
      return own.map(({ ballotId, text }) => [ballotId, text, names.get(ballotId) ?? '', chosen.get(option)?.has(ballotId) ?? false]);
    })
  );
}

function shownAnswers({ answers, groups, chosen }: ReadTexts, option: number, minimum: number, withTexts: boolean): ShownAnswers {
  const own = answers.filter((answer) => answer.option === option);
  if (own.length < minimum) return { option, groups: [], others: null, chosen: [] };
  const named = countGroups(own, groupOfEach(groups, option)).filter(({ count }) => count > 0).slice(0, MOST_GROUPS);
  const others = own.length - named.reduce((sum, { count }) => sum + count, 0);
  const figures = hideSmallGroups({ counts: Object.fromEntries(withOthers(named.map(({ count }) => count), others).map((count, index) => [index, count])), voters: own.length }, minimum).counts;
  return {
    option,
    // Those whose figure is hidden are not told apart by their order either.
    groups: named.map(({ name }, index) => ({ name, count: figures[index] ?? null })).sort((one, other) => (other.count ?? 0) - (one.count ?? 0) || one.name.localeCompare(other.name)),
    others: others === 0 ? 0 : figures[named.length] ?? null,
    chosen: withTexts ? own.filter(({ ballotId }) => chosen.get(option)?.has(ballotId)).slice(0, MOST_CHOSEN).map(({ text }) => text) : []
  };
}

/** With all answers in one group its figure would tell everybody's: beside it stands that nobody said anything else. */
function withOthers(counts: readonly number[], others: number): readonly number[] {
  return others > 0 || counts.length === 1 ? [...counts, others] : counts;
}
