import type { Poll } from '../Poll';
import { emptyPollDraft } from '../Poll';
import type { PollDecision, PollRecord } from '../PollRecord';

export const camille = { id: 7, name: 'Camille Moreau' };
/** In March 2026, UTC. */
export const day = (date: number, hour = 9): Date => new Date(Date.UTC(2026, 2, date, hour));

/** When, and what was decided then. */
export type Decided = readonly [Date, PollDecision];

export function recordsOf(...decisions: readonly Decided[]): PollRecord[] {
  return decisions.map(([at, decision], index) => ({ ...decision, id: index + 1, author: camille, at, editor: camille, modified: at }));
}

export const published = { kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null } as const;
export const result = { tally: { counts: { 1: 4, 2: 2 }, voters: 6 }, read: 6, excluded: {}, invitedCount: null, ranking: null, texts: null, covers: null };

export function pollWith(changes: Partial<Poll> = {}): Poll {
  return {
    ...emptyPollDraft(),
    question: 'Quel nom pour la salle du conseil ?',
    options: [
      { id: 1, text: 'Salle Rosa-Parks' },
      { id: 2, text: 'Salle Simone-Veil' }
    ],
    id: 12,
    etag: '"1"',
    createdBy: camille,
    modifiedBy: camille,
    modified: day(1),
    records: [],
    ...changes
  };
}
