import { foldText } from '../text/foldText';

/** An answer in own words that counts. Whose it is, is not said. */
export interface TextAnswer {
  /** Of the ballot that it stands in: another answer of the same agent has another. */
  readonly ballotId: number;
  /** The option that it answers: a poll can ask for several. */
  readonly option: number;
  readonly text: string;
}

/** Answers that say the same, under the wording that an owner gave them. The answers themselves stay as they are. */
export interface AnswerGroup {
  readonly option: number;
  readonly name: string;
  readonly ballotIds: readonly number[];
}

/** Answers that look the same but for letter case, accents, spaces and punctuation. */
export interface Alike {
  /** Of the group that others like them are in, else the wording that most of them have; of several, the first. */
  readonly name: string;
  readonly answers: readonly TextAnswer[];
}

/** What two answers are compared by. Signs that make another name of a word stay: C++ is not C#. */
export function comparableAnswer(text: string): string {
  return foldText(text).replace(/(?![#&@%])[\p{P}\s]+/gu, '') || text.trim();
}

/**
 * Answers to one question that look the same: what an owner is proposed to group. Those that look like a grouped one are proposed for its
 * group, one by one too; others where there are two or more. The most frequent come first.
 * @param names which group each answer is in, by its ballot (`groupOfEach`)
 */
export function alikeAnswers(answers: readonly TextAnswer[], names: ReadonlyMap<number, string>): readonly Alike[] {
  const alike = new Map<string, { name: string | undefined; readonly loose: TextAnswer[] }>();
  for (const answer of answers) {
    const key = comparableAnswer(answer.text);
    const each = alike.get(key) ?? { name: undefined, loose: [] };
    alike.set(key, each);
    const name = names.get(answer.ballotId);
    if (name === undefined) each.loose.push(answer);
    else each.name ??= name;
  }
  return [...alike.values()]
    .filter(({ name, loose }) => loose.length > (name === undefined ? 1 : 0))
    .map(({ name, loose }): Alike => ({ name: name ?? commonest(loose), answers: loose }))
    .sort((one, other) => other.answers.length - one.answers.length);
}

function commonest(answers: readonly TextAnswer[]): string {
  const counts = new Map<string, number>();
  for (const { text } of answers) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const [first = ['', 0]] = [...counts].sort(([, one], [, other]) => other - one);
  return first[0];
}

/** A group, with how many of the answers are in it. */
export interface CountedGroup {
  readonly name: string;
  readonly count: number;
}

/** The groups, the largest first. One whose answers were all changed since has none that counts. @param names as in `alikeAnswers` */
export function countGroups(answers: readonly TextAnswer[], names: ReadonlyMap<number, string>): readonly CountedGroup[] {
  const counts = new Map([...names.values()].map((name) => [name, 0]));
  for (const { ballotId } of answers) {
    const name = names.get(ballotId);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}

/** Which group each answer is in, by the answer's ballot. Of one that several owners put into several, the first group holds. */
export function groupOfEach(groups: readonly AnswerGroup[], option: number): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const group of groups) {
    if (group.option === option) for (const id of group.ballotIds) if (!names.has(id)) names.set(id, group.name);
  }
  return names;
}
