import { DataError } from '../../../../data/DataError';
import type { PollEdits } from '../../../../data/polls/PollsRepository';
import { OvertakenError } from '../../../../domain/polls/OvertakenError';
import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import { splitEnd } from '../../../../domain/polls/pollEnd';

/**
 * Stores what the form says of a poll: its new end, where it was reopened, then all else.
 * @throws DataError `conflict` when somebody else changed or decided something meanwhile
 */
export async function storeChange(polls: Pick<PollEdits, 'moveEnd' | 'update'>, poll: Poll, form: PollDraft, now: Date): Promise<Poll> {
  const { draft, movedEnd } = splitEnd(poll, form, now);
  const moved = movedEnd === undefined ? poll : await polls.moveEnd(poll, movedEnd).catch(asConflict);
  return polls.update({ ...moved, etag: poll.etag }, draft);
}

function asConflict(error: unknown): never {
  throw error instanceof OvertakenError ? new DataError('conflict', error.message) : error;
}
