import type { CastResult } from '../../../../data/ballots/BallotBox';
import { DataError } from '../../../../data/DataError';
import type { PollServices } from '../../../../data/polls/pollServices';
import type { SetUpStatus } from '../../../../data/provisioning/SetUpStatus';
import { setUpStatus } from '../../../../data/provisioning/testing/setUpStatus';
import type { AuditReport } from '../../../../domain/ballots/audit';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import { countChoices } from '../../../../domain/ballots/Tally';
import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import type { PollDecision } from '../../../../domain/polls/PollRecord';
import { pollState } from '../../../../domain/polls/pollState';

export const NOW = new Date('2026-11-23T10:00:00Z');
export const ME = 7;
const OWNER = { id: 1, name: 'Nadia Benali' };

/** Polls in memory behind the interfaces of `src/data`. Calls can be made to fail, once each. */
export class FakePollServices implements PollServices {
  public readonly stored = new Map<number, Poll>();
  /** Votes by poll and agent. */
  public readonly votes = new Map<number, Map<number, MyVote>>();
  public rightsOfMe = { manage: false, vote: true };
  public setUpState: SetUpStatus['state'] = 'current';
  public missingRights: ('manageLists' | 'managePermissions')[] = [];
  public time = NOW;
  public report: AuditReport | undefined;
  /** An audit waits until it is stopped. */
  public isAuditHeld = false;
  public readonly casts: (readonly number[])[] = [];
  private readonly failures: { readonly call: string; readonly error: unknown }[] = [];
  private lastId = 0;

  /** The next call of this name fails. */
  public failNext(call: string, error: unknown): void {
    this.failures.push({ call, error });
  }

  /** Stores a poll; published now unless it is to stay a draft. */
  public given(changes: Partial<PollDraft> = {}, decisions: readonly PollDecision[] = [{ kind: 'published', confidential: changes.confidential ?? false, lastBallotIdBefore: 0 }]): Poll {
    const options = [
      { id: 1, text: 'La médiathèque' },
      { id: 2, text: 'Le parc' },
      { id: 3, text: 'La salle des fêtes' }
    ];
    const draft: PollDraft = { ...emptyPollDraft(), question: 'Où fêter la fin de l’année ?', options, ...changes };
    const poll = this.store(draft);
    return decisions.reduce((stored, decision) => this.decide(stored, decision), poll);
  }

  public vote(pollId: number, agent: number, choices: readonly number[]): void {
    const votes = this.votes.get(pollId) ?? new Map<number, MyVote>();
    votes.set(agent, { choices, at: this.time });
    this.votes.set(pollId, votes);
  }

  public readonly polls: PollServices['polls'] = {
    get: async (id) => {
      this.check('get');
      const poll = this.stored.get(id);
      if (!poll) throw new DataError('notFound');
      return poll;
    },
    list: async () => {
      this.check('list');
      return [...this.stored.values()].reverse();
    },
    rights: async () => {
      this.check('rights');
      return this.rightsOfMe;
    },
    create: async (draft) => {
      this.check('create');
      return this.store(draft);
    },
    update: async (poll, draft) => {
      this.check('update');
      const current = this.stored.get(poll.id);
      if (!current || current.etag !== poll.etag) throw new DataError('conflict');
      return this.put({ ...current, ...draft, etag: `"${Number(current.etag.replace(/"/g, '')) + 1}"` });
    },
    publish: async (poll) => this.decide(poll, { kind: 'published', confidential: poll.confidential, lastBallotIdBefore: 0 }),
    close: async (poll) => this.decide(poll, { kind: 'closed' }),
    reopen: async (poll, reason, closesAt) => this.decide(poll, { kind: 'reopened', reason, closesAt }),
    archive: async (poll) => this.decide(poll, { kind: 'archived' }),
    remove: async (poll) => void this.stored.delete(poll.id)
  };

  public readonly ballots: PollServices['ballots'] = {
    cast: async (poll, choices): Promise<CastResult> => {
      this.check('cast');
      this.casts.push(choices);
      if (pollState(poll, this.time).status !== 'open') return { outcome: 'tooLate', vote: { choices: [], at: null } };
      this.vote(poll.id, ME, choices);
      return { outcome: 'recorded', vote: { choices, at: this.time } };
    },
    myVotes: async (polls) => Object.fromEntries(polls.map(({ id }) => [id, this.votes.get(id)?.get(ME) ?? { choices: [], at: null }])),
    tallies: async (polls) => Object.fromEntries(polls.map((poll) => [poll.id, this.tally(poll)])),
    audit: async (poll, { onProgress, signal } = {}) => {
      this.check('audit');
      onProgress?.(0.5);
      if (this.isAuditHeld) await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      if (signal?.aborted) throw Object.assign(new Error('stopped'), { name: 'AbortError' });
      return this.report ?? { tally: this.tally(poll), read: this.votes.get(poll.id)?.size ?? 0, exclusions: [], outOfOrder: [] };
    },
    certify: async (poll, { tally, read }) => this.decide(poll, { kind: 'certified', result: { tally, read, excluded: {}, invitedCount: poll.invitedCount } })
  };

  public readonly setup: PollServices['setup'] = {
    status: async () => setUpStatus(this.setUpState, this.missingRights),
    setUp: async ({ onProgress } = {}) => {
      onProgress?.({ done: 0.5, list: { fr: 'Sondages', en: 'Polls' } });
      this.check('setUp');
      this.setUpState = 'current';
      return { changes: [], left: [], request: null };
    },
    explain: async () => []
  };

  public readonly userId = async (): Promise<number> => ME;
  public readonly names = async (ids: readonly number[]): Promise<Record<number, string>> => Object.fromEntries(ids.map((id) => [id, `Agent ${id}`]));
  public readonly serverNow = (): Date => this.time;

  private tally(poll: Poll): ReturnType<typeof countChoices> {
    const votes = [...(this.votes.get(poll.id)?.values() ?? [])];
    return countChoices(votes.map(({ choices }) => choices), poll.options.map(({ id }) => id));
  }

  private check(call: string): void {
    const index = this.failures.findIndex((failure) => failure.call === call);
    if (index >= 0) throw this.failures.splice(index, 1)[0]?.error;
  }

  private store(draft: PollDraft): Poll {
    const id = ++this.lastId;
    return this.put({ ...draft, id, etag: '"1"', createdBy: OWNER, modifiedBy: OWNER, modified: this.time, records: [] });
  }

  private decide(poll: Poll, decision: PollDecision): Poll {
    const at = new Date(this.time.getTime() - 60_000);
    return this.put({ ...poll, records: [...poll.records, { ...decision, id: poll.records.length + 1, author: OWNER, at }] });
  }

  private put(poll: Poll): Poll {
    this.stored.set(poll.id, poll);
    return poll;
  }
}
