import type { Poll } from '../../../domain/polls/Poll';
import { pollState } from '../../../domain/polls/pollState';

/** A draft says nothing to who does not manage polls. @param now the server's time */
export function isForReader(poll: Poll, mayManage: boolean, now: Date): boolean {
  return mayManage || pollState(poll, now).status !== 'draft';
}
