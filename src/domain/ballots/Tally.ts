import { NO_OPTION } from './step';
import type { FolderRules } from './stepFolders';
import { stepFolders } from './stepFolders';

/** Votes of a poll, counted. */
export interface Tally {
  /** Votes by option id; every option of the poll is present. */
  readonly counts: Readonly<Record<number, number>>;
  /** Agents who voted: with several choices, less than the sum of the counts. */
  readonly voters: number;
}

/** A tally in which figures below a minimum group size are hidden (null). */
export interface ShownTally {
  readonly counts: Readonly<Record<number, number | null>>;
  /** Null when fewer agents than the minimum voted: then every count is hidden too. */
  readonly voters: number | null;
}

/** Counts the choices of agents. */
export function countChoices(choices: Iterable<readonly number[]>, optionIds: readonly number[]): Tally {
  const counts = zeroes(optionIds);
  let voters = 0;
  for (const chosen of choices) {
    voters += chosen.length > 0 ? 1 : 0;
    for (const option of chosen) counts[option] = (counts[option] ?? 0) + 1;
  }
  return { counts, voters };
}

/** What SharePoint says of a folder. */
export interface FolderCount {
  readonly name: string;
  readonly itemCount: number;
}

/** The live tally of an open vote from the item counts of its step folders; folders that no vote can take are ignored. */
export function tallyFolders(folders: readonly FolderCount[], rules: FolderRules): Tally {
  const { optionIds } = rules;
  const counts = zeroes(optionIds);
  const meaning = stepFolders(rules);
  let voters = 0;
  for (const { name, itemCount } of folders) {
    const step = meaning(name);
    if (!step) continue;
    const { from, to } = step;
    if (from !== NO_OPTION) counts[from] = (counts[from] ?? 0) - itemCount;
    if (to !== NO_OPTION) counts[to] = (counts[to] ?? 0) + itemCount;
    if (step.isFirst) voters += from === NO_OPTION ? itemCount : to === NO_OPTION ? -itemCount : 0;
  }
  // Only forged steps can bring a count below zero; the audit names them.
  for (const option of optionIds) counts[option] = Math.max(0, counts[option] ?? 0);
  return { counts, voters: Math.max(0, voters) };
}

function zeroes(optionIds: readonly number[]): Record<number, number> {
  return Object.fromEntries(optionIds.map((option) => [option, 0]));
}

/** Share of the voters who chose an option, 0 to 1; null while nobody voted or a figure is hidden. */
export function share(count: number | null, voters: number | null): number | null {
  return count === null || voters === null || voters === 0 ? null : count / voters;
}

/** Voters among the invited, 0 to 1 (never above: the number invited may be out of date); null when it is not known. */
export function participation(voters: number | null, invitedCount: number | null): number | null {
  return voters === null || invitedCount === null || invitedCount <= 0 ? null : Math.min(1, voters / invitedCount);
}
