import type { Call } from '../../domain/calls/Call';
import type { Decision } from '../../domain/calls/Decision';
import type { EarlierComment } from '../../domain/comments/EarlierComment';
import { sha256OfBytes } from '../../domain/fingerprint/sha256OfBytes';
import { CALL_TEXTS } from '../../lists/heads/calls';
import type { CallAnimation } from '../calls/CallServices';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { FileLibrary } from '../files/FileLibrary';
import { textOf } from '../files/textOf';
import { earlierFile } from './earlierFile';

/** Earlier comments, and whether their file is the one that was brought in. */
export interface CheckedComments {
  readonly comments: readonly EarlierComment[];
  /** The file was changed since: its fingerprint differs from the decision's. */
  readonly isAltered: boolean;
}

/** What was said under pages before, kept as one file a time it was brought in: it is shown, and never counted as ours. */
export class EarlierComments {
  private readonly files: FileLibrary;

  public constructor(connection: Connection) {
    this.files = new FileLibrary(connection, CALL_TEXTS);
  }

  /** @param decision `earlier` @throws DataError `notFound`, `unreadable` */
  public async read({ content: { file = '', hash } }: Decision): Promise<CheckedComments> {
    const stored = await this.files.read(file);
    const reading = earlierFile.read(wordsOf(stored));
    if (!reading.ok) throw new DataError('unreadable', `${file}: ${reading.fault}`);
    return { comments: reading.value, isAltered: stored.hash !== hash };
  }

  /**
   * The file first, then the decision that names it: begun again after any error it ends as one run would.
   * @param known the newest decision on the call that its maker saw
   * @throws OvertakenError when somebody else decided meanwhile
   */
  public async keep(call: Call, comments: readonly EarlierComment[], animation: Pick<CallAnimation, 'decide'>, known: number): Promise<Decision> {
    const text = earlierFile.write(comments);
    const name = nameOf(call, text);
    const { hash } = await this.files.store(name, text);
    return animation.decide(call, { kind: 'earlier', contribution: 0, targets: [], reason: '', content: { file: name, hash } }, known);
  }
}

function wordsOf(file: Parameters<typeof textOf>[0]): string {
  try {
    return textOf(file);
  } catch (error) {
    throw new DataError('unreadable', error);
  }
}

function nameOf({ box }: Call, text: string): string {
  return `${box}-earlier-${sha256OfBytes(new TextEncoder().encode(text)).slice(0, 12)}.json`;
}
