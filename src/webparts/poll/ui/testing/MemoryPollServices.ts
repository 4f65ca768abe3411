import type { AuditReport } from '../../../../data/ballots/AuditReport';
import type { CastResult } from '../../../../data/ballots/BallotBox';
import { MemoryTable } from '../../../../data/items/MemoryTable';
import { AnswerGroups } from '../../../../data/polls/AnswerGroups';
import { KeptPolls } from '../../../../data/polls/KeptPolls';
import { toRecordValues } from '../../../../data/polls/recordValues';
import type { PollServices } from '../../../../data/polls/pollServices';
import type { PollsSite } from '../../../../data/polls/PollsSite';
import { compactDraft } from '../../../../data/polls/compactDraft';
import { recordColumns } from '../../../../data/polls/pollTables';
import { TablePollsRepository, toPoll } from '../../../../data/polls/TablePollsRepository';
import type { SetUpStatus } from '../../../../data/provisioning/SetUpStatus';
import { setUpStatus } from '../../../../data/provisioning/testing/setUpStatus';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import { countChoices } from '../../../../domain/ballots/Tally';
import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import type { PollDecision } from '../../../../domain/polls/PollRecord';
import { ballotOptions, textIds } from '../../../../domain/polls/pollKinds';
import { seenFingerprint } from '../../../../domain/polls/pollFingerprint';
import { pollState } from '../../../../domain/polls/pollState';
import { PollDraftsList, PollGroupsList } from '../../../../lists/pollOwners';
import { PollRecordsList, PollsList } from '../../../../lists/polls';

export const NOW = new Date('2026-11-23T10:00:00Z');
export const ME = 7;
const OWNER = { id: 1, name: 'Nadia Benali' };
const NO_VOTE: MyVote = { choices: [], at: null, uncounted: null, unfinished: null };

/** A report in which nothing was found, but what is given. */
export function cleanReport(changes: Partial<AuditReport> = {}): AuditReport {
  return {
    tally: { counts: {}, voters: 0 },
    read: 0,
    exclusions: [],
    outOfOrder: [],
    differences: [],
    gaps: [],
    ranking: null,
    answers: [],
    covers: { texts: '', windows: '', records: '', ballots: '', lastBallotId: 0 },
    isAsCertified: null,
    ...changes
  };
}

/** The polls' own services over lists in memory; ballots are counted as they are cast. Calls can be made to fail, once each. */
export class MemoryPollServices implements PollServices {
  /** Votes by poll and agent. */
  public readonly votes = new Map<number, Map<number, MyVote>>();
  public rightsOfMe = { manage: false, vote: true };
  public setUpState: SetUpStatus['state'] = 'current';
  public missingRights: ('manageLists' | 'managePermissions')[] = [];
  public time = NOW;
  /** Does the site have the list of what is not published yet? */
  public keepsDrafts = false;
  public report: AuditReport | undefined;
  /** An audit waits until it is stopped. */
  public isAuditHeld = false;
  public readonly casts: (readonly number[])[] = [];
  /** How often figures were asked for ahead. */
  public expectedFigures = 0;
  /** How often what stores a vote was asked for. */
  public expectedCasts = 0;
  private readonly drafts = new MemoryTable(PollDraftsList, { me: () => OWNER, now: () => this.time });
  public readonly tables = {
    polls: new MemoryTable(PollsList, { me: () => OWNER, now: () => this.time }),
    records: new MemoryTable(PollRecordsList, { derive: recordColumns, me: () => OWNER, now: () => new Date(this.time.getTime() - 60_000) }),
    drafts: async () => this.drafts,
    groups: new MemoryTable(PollGroupsList, { me: () => OWNER, now: () => this.time })
  };
  private readonly failures: { readonly call: string; readonly error: unknown }[] = [];

  private readonly site: PollsSite = {
    serverNow: () => this.time,
    // Never known: whatever a test changed is read again.
    facts: async () => ({ rights: this.rightsOfMe, stamps: { polls: null, records: null } }),
    webUrl: 'https://ville.example/sites/intranet',
    userId: async () => ME,
    prepareBallots: async ({ id }) => ({ lastBallotIdBefore: 0, box: `${id}-memory` }),
    boxFolders: async ({ id }) => [{ name: 'first-0-1', itemCount: this.votes.get(id)?.size ?? 0 }],
    keepsDrafts: async () => this.keepsDrafts,
    makeFolders: async () => undefined
  };

  public readonly polls = new FailingPolls(this.tables, this.site, (call) => this.check(call));

  /** Every poll as it is stored now. */
  public get stored(): ReadonlyMap<number, Poll> {
    const records = this.tables.records.peek();
    return new Map(this.tables.polls.peek().map((row) => [row.id, toPoll(row, records.filter(({ poll }) => poll === row.id))]));
  }

  /** The next call of this name fails. */
  public failNext(call: string, error: unknown): void {
    this.failures.push({ call, error });
  }

  /** Stores a poll; published now unless it is to stay a draft. */
  public given(changes: Partial<PollDraft> = {}, decisions: readonly PollDecision[] = [{ kind: 'published', confidential: changes.confidential ?? false, lastBallotIdBefore: 0, box: null }]): Poll {
    const options = [
      { id: 1, text: 'La médiathèque' },
      { id: 2, text: 'Le parc' },
      { id: 3, text: 'La salle des fêtes' }
    ];
    const draft: PollDraft = { ...emptyPollDraft(), question: 'Où fêter la fin de l’année ?', options, ...changes };
    const id = this.tables.polls.peek().length + 1;
    this.tables.polls.give([{ ...compactDraft(draft), id }]);
    for (const decision of decisions) this.tables.records.give([{ ...toRecordValues(id, decision), id: this.tables.records.peek().length + 1 }]);
    const poll = this.stored.get(id);
    if (!poll) throw new Error('a poll that cannot be read');
    return poll;
  }

  public vote(pollId: number, agent: number, choices: readonly number[], texts?: readonly string[]): void {
    const votes = this.votes.get(pollId) ?? new Map<number, MyVote>();
    votes.set(agent, { choices, texts, at: this.time, uncounted: null, unfinished: null });
    this.votes.set(pollId, votes);
  }

  public readonly ballots: PollServices['ballots'] = {
    expect: () => undefined,
    expectFigures: () => {
      this.expectedFigures++;
    },
    expectCast: () => {
      this.expectedCasts++;
    },
    cast: async (poll, choices, seen, texts): Promise<CastResult> => {
      this.check('cast');
      this.casts.push(choices);
      const current = this.stored.get(poll.id);
      if (current && seen !== undefined && seen !== seenFingerprint(current)) return { outcome: 'otherWords', vote: NO_VOTE, poll: current, tally: null };
      if (pollState(poll, this.time).status !== 'open') return { outcome: 'tooLate', vote: NO_VOTE, poll: null, tally: null };
      this.vote(poll.id, ME, choices, texts);
      return { outcome: 'recorded', vote: { choices, texts, at: this.time, uncounted: null, unfinished: null }, poll: null, tally: pollState(poll, this.time).confidential ? null : this.tally(poll) };
    },
    myVotes: async (polls) => Object.fromEntries(polls.map(({ id }) => [id, this.votes.get(id)?.get(ME) ?? NO_VOTE])),
    tallies: async (polls) => Object.fromEntries(polls.map((poll) => [poll.id, this.tally(poll)])),
    audit: async (poll, { onProgress, signal } = {}) => {
      this.check('audit');
      onProgress?.(0.5);
      if (this.isAuditHeld) await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      if (signal?.aborted) throw Object.assign(new Error('stopped'), { name: 'AbortError' });
      return this.report ?? cleanReport({ tally: this.tally(poll), read: this.votes.get(poll.id)?.size ?? 0, answers: this.answers(poll) });
    },
    certify: (poll, { tally, read, ranking, covers }, texts = null) => this.polls.decide(poll, { kind: 'certified', result: { tally, read, excluded: {}, invitedCount: poll.invitedCount, ranking, texts, covers } })
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
  /** Paths of pictures of the site. */
  public readonly sitePictures: string[] = [];
  public readonly pictures: PollServices['pictures'] = {
    list: async () => this.sitePictures.map((path) => ({ path, name: decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)) })),
    add: async (name) => {
      this.check('picture');
      const path = `/sites/intranet/SiteAssets/Parvis/${name}`;
      this.sitePictures.unshift(path);
      return path;
    }
  };
  public readonly serverNow = (): Date => this.time;

  /** The site has a list for groups. */
  public keepsGroups = true;
  public readonly groups = async (): Promise<AnswerGroups | null> => (this.keepsGroups ? new AnswerGroups(this.tables.groups) : null);

  private answers(poll: Poll): AuditReport['answers'] {
    const [option = 0] = textIds(poll);
    return [...(this.votes.get(poll.id) ?? [])].flatMap(([ballotId, { texts = [] }]) => texts.slice(0, 1).map((text) => ({ ballotId, option, text })));
  }

  private tally(poll: Poll): ReturnType<typeof countChoices> {
    const votes = [...(this.votes.get(poll.id)?.values() ?? [])];
    return countChoices(votes.map(({ choices }) => (poll.kind === 'ranking' ? choices.slice(0, 1) : choices)), ballotOptions(poll));
  }

  private check(call: string): void {
    const index = this.failures.findIndex((failure) => failure.call === call);
    if (index >= 0) throw this.failures.splice(index, 1)[0]?.error;
  }
}

/** The real repository, whose calls can fail before they do anything. */
class FailingPolls extends TablePollsRepository {
  public constructor(
    tables: MemoryPollServices['tables'],
    site: PollsSite,
    private readonly check: (call: string) => void
  ) {
    super(tables, site, new KeptPolls(undefined));
  }

  public override async get(id: number): Promise<Poll> {
    this.check('get');
    return super.get(id);
  }

  public override async list(): Promise<readonly Poll[]> {
    this.check('list');
    return super.list();
  }

  public override async create(draft: PollDraft, clientKey: string): Promise<Poll> {
    this.check('create');
    return super.create(draft, clientKey);
  }

  public override async update(poll: Poll, draft: PollDraft): Promise<Poll> {
    this.check('update');
    return super.update(poll, draft);
  }
}
