import type { Decision } from '../../domain/calls/Decision';
import type { OpenedCall } from '../../domain/calls/Thread';
import type { Synthesis } from '../../domain/synthesis/Synthesis';
import type { MakingServices } from '../making/Maker';
import type { PageDraft } from '../pages/sitePages';

/** A published synthesis as its file has it. */
export interface CheckedSynthesis {
  readonly synthesis: Synthesis;
  /** The file is not what was published: its fingerprint differs from the decision's. */
  readonly isAltered: boolean;
}

/** What became of a published file. */
export type FileState = 'same' | 'altered' | 'gone';

/** What is made of a call: its synthesis, and what stands elsewhere. Its code is loaded when somebody asks for it. */
export interface CallOutputs {
  /** Server-relative address of the library of published files. */
  readonly textsPath: string;
  /** @param published a decision `synthesis` @throws DataError `notFound` when the file is gone, `unreadable` */
  synthesis(published: Decision): Promise<CheckedSynthesis>;
  /**
   * Stores the file, then the decision with its fingerprint; the same again after an answer that was lost is the same synthesis.
   * @throws OvertakenError when somebody else published one that `opened` does not know
   */
  publishSynthesis(opened: OpenedCall, synthesis: Synthesis): Promise<Decision>;
  /** Compares a published file with the fingerprint that its decision has. @throws DataError */
  checkFile(published: Decision): Promise<FileState>;
  /** As `publishSitePage`. */
  publishPage(page: PageDraft): Promise<string>;
  /** What this site can make of what was said. */
  readonly making: MakingServices;
}
