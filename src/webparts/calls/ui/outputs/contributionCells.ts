import type { Call } from '../../../../domain/calls/Call';
import type { ThreadState } from '../../../../domain/calls/threadState';
import type { Cell } from '../../../../domain/export/writeCsv';
import type { Formats } from '../../../../shell/Formats';
import type { OutputWords } from './outputStrings';
import type { SynthesisWords } from './synthesisStrings';

interface CellsOptions {
  readonly call: Pick<Call, 'names'>;
  readonly words: OutputWords['csv'];
  readonly synthesisWords: SynthesisWords;
  readonly formats: Formats;
  /** The passage that a contribution is about, in the version in which it was made. */
  passageOf(state: ThreadState): { readonly heading: string; readonly words: string } | undefined;
  groupName(group: number): string;
}

/** All that was said as cells of a file, also what does not count: each line says its state. Replies stand below what they reply to. */
export function contributionCells(states: readonly ThreadState[], options: CellsOptions): readonly (readonly Cell[])[] {
  const { words, call } = options;
  const people: readonly Cell[] = call.names === 'shown' ? [words.author, words.direction] : [];
  const head: readonly Cell[] = [
    words.number, words.answers, words.kind, words.passage, words.under, words.words, words.text, words.wording, ...people, words.at, words.edited, words.state,
    words.theme, words.assignee, words.group, words.disposition, words.reason, words.answeredBy, words.answeredAt, words.late
  ];
  return [head, ...states.flatMap((state) => [rowOf(state, 0, options), ...state.replies.map((reply) => rowOf(reply, state.contribution.id, options))])];
}

function rowOf(state: ThreadState, answers: number, { call, words, synthesisWords, formats, passageOf, groupName }: CellsOptions): readonly Cell[] {
  const { contribution, text, wording, editedAt, theme, assignee, group, answer, anchor } = state;
  const passage = answers === 0 ? passageOf(state) : undefined;
  return [
    contribution.id,
    answers || '',
    answers === 0 ? synthesisWords.kinds[contribution.kind] : words.reply,
    anchor.passage === 0 ? words.whole : anchor.passage,
    passage?.heading ?? '',
    passage?.words ?? '',
    text,
    wording,
    ...(call.names === 'shown' ? [contribution.author?.name ?? '', contribution.direction] : []),
    formats.dateTime(contribution.created),
    editedAt ? formats.dateTime(editedAt) : '',
    words.states[stateOf(state)],
    theme,
    assignee,
    groupName(group),
    answer ? synthesisWords.dispositions[answer.disposition] : '',
    answer?.reason ?? '',
    answer?.by.name ?? '',
    answer ? formats.dateTime(answer.at) : '',
    answer?.isLate ? words.yes : ''
  ];
}

function stateOf({ withdrawnAt, moderation, isLate, isEarly, counts }: ThreadState): keyof OutputWords['csv']['states'] {
  if (withdrawnAt) return 'withdrawn';
  if (moderation.state === 'removed') return 'removed';
  if (isLate) return 'late';
  if (isEarly) return 'early';
  if (!counts) return 'ignored';
  return moderation.state === 'waiting' ? 'waiting' : 'counted';
}
