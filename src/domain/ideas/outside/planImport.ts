import type { LineFault } from '../../csv/readTable';
import { FOUND } from '../../csv/readTable';
import { wordsKey } from '../../text/wordsKey';
import type { Category } from '../Campaign';
import type { IdeaState } from '../ideaState';
import type { ExchangedIdea } from './ExchangedIdea';
import { exchangeKey } from './ExchangedIdea';
import type { Outside } from './outsideOf';
import { outsideOf } from './outsideOf';
import type { FileFault, IdeaLine } from './readIdeasFile';

/**
 * - `double`: the same idea on a line before; one of them is taken
 * - `doubleDiffers`: the same idea twice, with other words or counts: none is taken
 * - `sameWords`: an idea with these words is there already, which did not come by a file
 * - `future`: published after today
 */
export type ImportFault = FileFault | 'double' | 'doubleDiffers' | 'sameWords' | 'future';

export type ChangedPart = 'words' | 'supports' | 'date';

/** An idea that is here already, of which the file says something else than what was known. */
export interface ChangedLine extends IdeaLine {
  readonly state: IdeaState;
  readonly before: Outside;
  readonly parts: readonly ChangedPart[];
}

export interface NewLine extends IdeaLine {
  /** Of the campaign; 0: none. */
  readonly category: number;
}

/** What taking in a file would do. An idea that the file does not name stays as it is. */
export interface ImportPlan {
  readonly added: readonly NewLine[];
  readonly changed: readonly ChangedLine[];
  readonly unchangedCount: number;
  /** By line. */
  readonly faults: readonly LineFault<ImportFault>[];
  /** Categories that the campaign does not have: their ideas come in without one. */
  readonly unknownCategories: readonly string[];
}

export interface ImportGround {
  readonly ideas: readonly IdeaState[];
  readonly categories: readonly Category[];
  /** The reader, who takes in the file. */
  readonly me: number;
  /** The server's time. */
  readonly now: Date;
}

/** Whatever the order of the lines, and however often it is done: the same ideas come in once. */
export function planImport(lines: readonly IdeaLine[], { ideas, categories, me, now }: ImportGround): ImportPlan {
  const known = new Map<string, { readonly state: IdeaState; readonly outside: Outside }>();
  const words = new Set<string>();
  for (const state of ideas) {
    const outside = outsideOf(state);
    if (outside) known.set(exchangeKey(outside), { state, outside });
    // What an earlier import of the reader stored last, before it was broken off, is his and found again by its key.
    else if (state.idea.author?.id !== me) words.add(wordsOf(state));
  }
  const faults: LineFault<ImportFault>[] = [];
  const taken = withoutDoubles(lines, faults).filter(({ line, idea }) => {
    const why = idea.date.getTime() > now.getTime() + DAY_MS ? 'future' : !known.has(exchangeKey(idea)) && words.has(wordsOf(idea)) ? 'sameWords' : null;
    if (why) faults.push({ line, fault: why, column: why === 'future' ? 'date' : 'title', found: why === 'future' ? idea.date.toISOString().slice(0, 10) : idea.title.slice(0, FOUND) });
    return why === null;
  });
  const categoryOf = new Map(categories.map(({ id, name }) => [wordsKey(name), id]));
  const added: NewLine[] = [];
  const changed: ChangedLine[] = [];
  let unchangedCount = 0;
  for (const { line, idea } of taken) {
    const here = known.get(exchangeKey(idea));
    const parts = here ? changedParts(idea, here.state, here.outside) : [];
    if (!here) added.push({ line, idea, category: categoryOf.get(wordsKey(idea.category)) ?? 0 });
    else if (parts.length === 0) unchangedCount += 1;
    else changed.push({ line, idea, state: here.state, before: here.outside, parts });
  }
  const unknownCategories = [...new Set(added.filter(({ idea, category }) => category === 0 && idea.category !== '').map(({ idea }) => idea.category))];
  return { added, changed, unchangedCount, faults: faults.sort((a, b) => a.line - b.line), unknownCategories };
}

/** The other side of the earth may be a day ahead. */
const DAY_MS = 86_400_000;

function withoutDoubles(lines: readonly IdeaLine[], faults: LineFault<ImportFault>[]): readonly IdeaLine[] {
  const byKey = new Map<string, IdeaLine[]>();
  for (const line of lines) {
    const same = byKey.get(exchangeKey(line.idea));
    if (same) same.push(line);
    else byKey.set(exchangeKey(line.idea), [line]);
  }
  return [...byKey.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const differs = others.some(({ idea }) => said(idea) !== said(first.idea));
    for (const { line, idea } of differs ? [first, ...others] : others) faults.push({ line, fault: differs ? 'doubleDiffers' : 'double', column: 'id', found: idea.id.slice(0, FOUND) });
    return differs ? [] : [first];
  });
}

function changedParts(idea: ExchangedIdea, { idea: { title, text } }: IdeaState, before: Outside): readonly ChangedPart[] {
  const words = before.now ?? { title, text };
  return [
    ...(idea.title !== words.title || idea.text !== words.text ? (['words'] as const) : []),
    // A file that says no count takes none away.
    ...(idea.supports !== null && idea.supports !== before.supports ? (['supports'] as const) : []),
    ...(idea.date.getTime() !== before.on.getTime() ? (['date'] as const) : [])
  ];
}

function wordsOf({ title, text }: { readonly title: string; readonly text: string }): string {
  return `${wordsKey(title)}\n${wordsKey(text)}`;
}

/** What is taken of a line. */
function said({ date, title, text, category, link, supports }: ExchangedIdea): string {
  return JSON.stringify([date, title, text, category, link, supports]);
}
