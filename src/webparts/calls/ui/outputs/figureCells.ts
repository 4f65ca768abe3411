import { contributionKinds } from '../../../../domain/calls/Call';
import { dispositions } from '../../../../domain/calls/Decision';
import type { Cell } from '../../../../domain/export/writeCsv';
import type { Synthesis, SynthesisFigures } from '../../../../domain/synthesis/Synthesis';
import type { Wording } from './documents/synthesisDocument';
import { sectionTitle } from './documents/synthesisDocument';

/** The figures of a synthesis as cells of a file: one line for all, then one a passage and one a theme. */
export function figureCells({ figures: all, sections, textVersion }: Synthesis, wording: Pick<Wording, 'words' | 'formats'>): readonly (readonly Cell[])[] {
  const { words } = wording;
  const { figures } = words;
  return [
    [figures.what, figures.contributions, figures.people, figures.replies, ...contributionKinds.map((kind) => words.kindsCounted[kind]), ...dispositions.map((one) => words.dispositionsCounted[one]), figures.unanswered],
    rowOf(words.inAll, all, figures.hidden),
    ...sections.map((section) => rowOf(sectionTitle(section, textVersion, wording), section.figures, figures.hidden))
  ];
}

function rowOf(name: string, { contributions, people, replies, kinds, dispositions: answers, unanswered }: SynthesisFigures, hidden: string): readonly Cell[] {
  return [name, contributions ?? hidden, people ?? '', replies, ...contributionKinds.map((kind) => kinds[kind] ?? 0), ...dispositions.map((one) => answers[one] ?? 0), unanswered];
}
