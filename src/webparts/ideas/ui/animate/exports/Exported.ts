import type { Arrangement } from '../../../../../domain/ideas/arrange';
import type { Brainstorm } from '../../../../../domain/ideas/brainstorm';
import type { ShownCount } from '../../../../../domain/ideas/countOf';
import type { ExportedIdeas } from '../../../../../domain/ideas/exported';
import type { Formats } from '../../../../../shell/Formats';
import type { DeskWords } from '../deskStrings';
import type { ExportWords } from './exportStrings';

/** All that files are made of: a campaign as it stood, with the comments on its ideas. */
export interface Exported extends Pick<Brainstorm, 'campaign' | 'state' | 'forest' | 'decisions'>, ExportedIdeas {
  readonly at: Date;
  readonly arrangement: Arrangement;
  /** By target, unchecked. */
  readonly counts: Readonly<Record<number, number>>;
  countOf(idea: number): ShownCount | null;
}

/** In which words files are written. */
export interface Wording {
  readonly words: ExportWords;
  readonly desk: DeskWords;
  readonly formats: Formats;
  readonly siteTitle: string;
}
