import { unnumbered } from '../passages/notes';
import type { Descent, Passage, TextVersion } from '../passages/Passage';
import type { Alignment, DraftPassage, ProposedDescent } from './Alignment';

/** The id that no passage of the text has had in any version. */
export function nextPassageId(versions: readonly TextVersion[]): number {
  return 1 + versions.reduce((most, { passages, descents }) => [...passages.map(({ id }) => id), ...descents.flatMap(({ from, to }) => [...from, ...to])].reduce((one, other) => Math.max(one, other), most), 0);
}

/** What a descent is called; `same` only where not a letter changed, but for the numbers of notes. */
export function descentKind({ from, to }: ProposedDescent, before: TextVersion, after: readonly DraftPassage[]): Descent['kind'] {
  if (from.length === 0) return 'new';
  if (to.length === 0) return 'gone';
  if (to.length > 1) return 'split';
  if (from.length > 1) return 'joined';
  const [then, now] = [before.passages.find(({ id }) => id === from[0]), after[to[0] ?? 0]];
  return then && now && unnumbered(then) === unnumbered(now) ? 'same' : 'changed';
}

/**
 * The new version: what is the same or changed keeps its id, anything else has one that nothing ever had.
 * @param versions all until now, rising @throws Error where the alignment leaves a passage out, or has it twice
 */
export function applyAlignment(versions: readonly TextVersion[], title: string, after: readonly DraftPassage[], { descents }: Alignment): TextVersion {
  const before = versions[versions.length - 1] ?? { version: 0, title: '', passages: [], descents: [] };
  checkPartition(before.passages.map(({ id }) => id), descents.flatMap(({ from }) => from));
  checkPartition(after.map((_, place) => place), descents.flatMap(({ to }) => to));
  const ids = new Map<number, number>();
  let free = nextPassageId(versions);
  const named = descents.map((descent): Descent => {
    const kind = descentKind(descent, before, after);
    const kept = kind === 'same' || kind === 'changed' ? descent.from : descent.to.map(() => free++);
    descent.to.forEach((place, index) => ids.set(place, kept[index] ?? 0));
    const { contributions = [] } = descent;
    return { kind, from: descent.from, to: kept, ...(contributions.length > 0 ? { contributions } : {}) };
  });
  const passages = after.map((passage, place): Passage => ({ ...passage, id: ids.get(place) ?? 0 }));
  return { version: before.version + 1, title, passages, descents: before.version === 0 ? [] : named };
}

function checkPartition(all: readonly number[], named: readonly number[]): void {
  const once = new Set(named);
  if (once.size !== named.length || named.length !== all.length || !all.every((one) => once.has(one))) throw new Error('each passage has to be in exactly one descent');
}
