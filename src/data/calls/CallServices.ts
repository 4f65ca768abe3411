import type { Call, CallDraft, ContributionKind } from '../../domain/calls/Call';
import type { CallDefaults } from '../../domain/calls/callDefaults';
import type { AttachedFile, AuthorRecord, Contribution, ContributionDraft } from '../../domain/calls/Contribution';
import type { Decision, DecisionContent, DecisionKind } from '../../domain/calls/Decision';
import type { OpenedCall, PassageCounts, Thread } from '../../domain/calls/Thread';
import type { TextVersion } from '../../domain/passages/Passage';
import type { PeopleServices } from '../people/peopleServices';
import type { Stored, UnreadableRow } from '../items/Table';
import type { SeenAnswer } from '../kept/SeenAnswers';
import type { Provisioner } from '../provisioning/Provisioner';
import type { CallOutputs } from './CallOutputs';
import type { SitePageReader } from '../sitePages/SitePages';

/** What the reader may do with calls of the site. */
export interface CallRights {
  readonly mayContribute: boolean;
  readonly mayAnimate: boolean;
  /** Full control of the site: set-up, groups of people, closing by the server. */
  readonly mayOwn: boolean;
}

/** A version of a text as its file has it. */
export interface CheckedText {
  readonly text: TextVersion;
  /** The file is not what was published: its fingerprint differs from the decision's. */
  readonly isAltered: boolean;
}

export interface ThreadPage {
  readonly threads: readonly Thread[];
  readonly unreadable: readonly UnreadableRow[];
  /** Null on the last page. */
  readonly next: string | null;
  /** Of the most supported first: the newest so many are ranked, of more that were said; null or left out: all. */
  readonly among?: number | null;
}

export type ThreadOrder = 'newest' | 'supported';

/** Supports of contributions, by contribution. */
export interface CallSupports {
  readonly counts: Readonly<Record<number, number>>;
  readonly mine: readonly number[];
}

/** What of a contribution says where it lies: what waits on a device to be sent keeps no more. */
export type SaidRef = Pick<Contribution, 'id' | 'callId' | 'kind' | 'space' | 'anchor'>;

/** What an author says later of his own. */
export type AuthorRecordDraft = Pick<AuthorRecord, 'kind' | 'text' | 'wording' | 'anchor'>;

/** What the reader said in some calls, with what was decided of it, of it alone and of many at once. */
export interface AnswersToMe {
  readonly said: readonly Pick<Thread, 'contribution' | 'decisions'>[];
  readonly groupDecisions: readonly Decision[];
}

/** What came since the reader last saw: ids are the clock. */
export interface CallNews {
  /** Counts of new contributions by passage. */
  readonly passages: Readonly<Record<number, number>>;
  readonly hasDecisions: boolean;
  readonly lastId: number;
}

export interface CallsRepository {
  rights(): Promise<CallRights>;
  /** Texts that are not archived, newest first, at most 100. */
  list(): Promise<readonly OpenedCall[]>;
  /** @throws DataError `notFound` */
  open(id: number): Promise<OpenedCall>;
  /** The comments under a page; null: nobody opened them. @param page unique id, lower case */
  ofPage(page: string): Promise<OpenedCall | null>;
  /** @param published the decision `published` or `version` that names its file @throws DataError `notFound` when the file is gone, `unreadable` */
  text(published: Decision): Promise<CheckedText>;
}

export interface ContributionsRepository {
  /** One operation a block of 500 passages (`blockOf`). */
  counts(call: Call, blocks: readonly number[]): Promise<PassageCounts>;
  /**
   * Newest first, at most fifty a page: fewer where there are replies among what was said last. Or the most supported of all first, then what
   * nobody supports: an operation more for each page, and one for each fifteen hundred contributions of the passage, up to four.
   * @param passages the passage and those that it descends from
   */
  page(call: Call, passages: readonly number[], cursor?: string, order?: ThreadOrder): Promise<ThreadPage>;
  /** The reader's own, his replies too, newest first. */
  mine(call: Call): Promise<readonly Thread[]>;
  /** The reader's own in several calls at once, without replies and what he says later of them, with what was decided of each: three operations at most, one where he said nothing. */
  mineIn(calls: readonly Call[]): Promise<AnswersToMe>;
  /** One by its id, of whichever call: where an address leads; of a reply the one that it answers. @throws DataError `notFound` */
  thread(id: number): Promise<Thread>;
  /** Of many contributions at once (`disposed`, `grouped`, `ungrouped` …), oldest first; read once a visit. */
  groupDecisions(call: Call): Promise<readonly Decision[]>;
  /** Loads what storing takes: somebody is about to say something. Never fails. */
  expectAdd(): void;
  /** Stored once under its key, whatever becomes of the answers. @throws DataError `forbidden` once the server has closed the call */
  add(call: Call, draft: ContributionDraft, clientKey: string): Promise<Contribution>;
  record(call: Call, contribution: SaidRef, draft: AuthorRecordDraft, clientKey: string): Promise<AuthorRecord>;
  supports(call: Call, passages: readonly number[], contributions: readonly Contribution[]): Promise<CallSupports>;
  /** @returns does the reader support it now? Its figure is not read again. */
  support(call: Call, contribution: SaidRef, isOn: boolean): Promise<boolean>;
  /** Puts a file where it can be added to what is said. @throws DataError `tooLarge` */
  attach(call: Call, name: string, content: Blob, clientKey: string): Promise<AttachedFile>;
  /** Since the page counted what was said, or since it was last asked: one operation, two where something was said, three where something was decided too. @param lastId 0: none is known yet; where the page did not ask how its lists stand, it is told where to begin */
  since(call: Call, lastId: number): Promise<CallNews>;
  /** Does the server itself refuse contributions now? */
  isLocked(call: Call): Promise<boolean>;
}

/** A decision to be made. */
export interface DecisionDraft {
  readonly kind: DecisionKind;
  /** 0: of the call, or of `targets`. */
  readonly contribution: number;
  readonly targets: readonly number[];
  readonly reason: string;
  readonly content: DecisionContent;
}

/** A draft of a call with its text, as animators keep it until publication. */
export type StoredDraft = Stored<CallDraft & { readonly file: string }>;

export interface ContributionFilter {
  readonly passages?: readonly number[];
  readonly kinds?: readonly ContributionKind[];
  /** Words that its text contains; looked for in what is read. */
  readonly words?: string;
}

/** What animators prepare together before it is published. */
export type PreparedThing = 'version' | 'synthesis';

/** A new version of a text, or a synthesis, as it is prepared, for all who prepare it. */
export interface Prepared {
  /** As its screen writes it. */
  readonly content: string;
  /** From 1: another one each time it is stored. */
  readonly step: number;
  /** Who stored it. */
  readonly by: string;
  readonly at: Date;
}

/** What new calls begin with, as an owner said it last. */
export interface StoredDefaults extends CallDefaults, Omit<Prepared, 'content'> {}

/** What animators do; loaded for them alone. */
export interface CallAnimation {
  drafts(): Promise<readonly StoredDraft[]>;
  /** Etag on each change. @throws DataError `conflict` */
  saveDraft(draft: CallDraft & Partial<Pick<StoredDraft, 'id' | 'etag' | 'file'>>, text: TextVersion | null, clientKey: string): Promise<StoredDraft>;
  draftText(draft: StoredDraft): Promise<TextVersion | null>;
  removeDraft(draft: StoredDraft): Promise<void>;
  /** Stores the text, the call, its folder and the decision, in this order; begun again after any error, it ends as one run would. */
  publish(draft: StoredDraft, clientKey: string): Promise<OpenedCall>;
  /** Another version of the text of an open call. */
  publishVersion(opened: OpenedCall, text: TextVersion, reason: string, clientKey: string): Promise<OpenedCall>;
  /** What is in preparation, as it was stored last; null: nothing is. */
  prepared(call: Call, thing: PreparedThing): Promise<Prepared | null>;
  /** @param known the step that its maker saw; 0: none @throws DataError `conflict` when somebody stored another one since: nothing is overwritten */
  prepare(call: Call, thing: PreparedThing, content: string, known: number): Promise<Prepared>;
  forgetPrepared(call: Call, thing: PreparedThing): Promise<void>;
  /** What new calls of the site begin with; null: no owner said it. */
  defaults(): Promise<StoredDefaults | null>;
  /** @param known the step that its maker saw; 0: none @throws DataError `forbidden` for who has no full control, `conflict` when somebody stored another one since */
  saveDefaults(defaults: CallDefaults, known: number): Promise<StoredDefaults>;
  /** Dates, rules, introduction of a published call. */
  saved(call: Call): Promise<Stored<Call>>;
  save(call: Stored<Call>): Promise<Stored<Call>>;
  /**
   * @param known the newest decision on the same thing (the call; this contribution; of those on many at once, the newest of all) that its maker saw; 0: none
   * @throws OvertakenError with what somebody else decided meanwhile
   */
  decide(call: Call, draft: DecisionDraft, known: number): Promise<Decision>;
  /** What was decided in the call after a decision, of it or of whatever was said, oldest first: one operation. */
  decidedSince(call: Call, decision: number): Promise<readonly Decision[]>;
  /** Newest first, at most fifty a page (fewer where there are replies among them), with what was decided of each. */
  find(call: Call, filter: ContributionFilter, cursor?: string): Promise<ThreadPage>;
  /** All of them, five thousand a request: for groups, synthesis and exports. */
  all(call: Call, options?: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal }): Promise<{ readonly threads: readonly Thread[]; readonly groupDecisions: readonly Decision[] }>;
  /**
   * Has the server refuse what is said in the call: takes the right to add from its folder, or, where its contributions are reserved, names it in
   * the rule of their list.
   * @throws DataError `forbidden` for who has no full control; of reserved contributions, for who is no animator
   */
  lock(call: Call): Promise<void>;
  /**
   * Sends to the recycle bin what people said in a call, who supported it, what they attached, and what was decided of it; the call, its
   * texts and what was decided of it as a whole stay. Begun again after any failure, it goes on.
   * @throws DataError `forbidden` for who has no full control; AbortError
   */
  purge(call: Call, options?: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal }): Promise<void>;
  unlock(call: Call): Promise<void>;
  /** All published calls, archived ones and comments of pages too, oldest first: one operation for each 1,000, one more for each 60. */
  every(): Promise<readonly OpenedCall[]>;
  /** Calls whose retention period is over and in which something is kept still, archived ones too. */
  keptTooLong(): Promise<readonly OpenedCall[]>;
}

/** What the screens of calls read and write through. */
export interface CallServices {
  readonly calls: CallsRepository;
  readonly contributions: ContributionsRepository;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  animation(): Promise<CallAnimation>;
  /** Who can be named, and who animates; loaded when it is called. */
  people(): Promise<PeopleServices>;
  outputs(): Promise<CallOutputs>;
  /** Pages of the site, that texts can be taken from. */
  sitePages(): Promise<SitePageReader>;
  /** The reader has these answers to what he said before his eyes. @returns were any of them news to this browser? */
  sawAnswers(answers: readonly SeenAnswer[]): Promise<boolean>;
  /** The current user's id in the site. */
  userId(): Promise<number>;
  /** Now by the server's clock. */
  serverNow(): Date;
}
