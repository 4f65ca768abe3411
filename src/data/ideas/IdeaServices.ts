import type { Campaign, CampaignDraft } from '../../domain/ideas/Campaign';
import type { CampaignContent, CampaignDecision, CampaignDecisionKind } from '../../domain/ideas/CampaignDecision';
import type { CampaignTemplate } from '../../domain/ideas/CampaignTemplate';
import type { CampaignHoldings } from '../../domain/ideas/CampaignHoldings';
import type { CampaignState } from '../../domain/ideas/campaignState';
import type { AuditedVotes } from '../../domain/ideas/campaignResults';
import type { Evaluation, EvaluationDraft } from '../../domain/ideas/Evaluation';
import type { Idea, IdeaDraft, IdeaRecord, IdeaRecordKind } from '../../domain/ideas/Idea';
import type { IdeaState } from '../../domain/ideas/ideaState';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import type { ImportBatch } from '../../domain/ideas/outside/importBatches';
import type { CampaignRights } from '../../domain/ideas/mayDo';
import type { Place, PlaceDraft } from '../../domain/ideas/Place';
import type { Taken, Taking } from '../../domain/ideas/serverTaking';
import type { VoteStep } from '../../domain/ideas/votes';
import type { PeopleServices } from '../people/peopleServices';
import type { MakingServices } from '../making/Maker';
import type { Stored } from '../items/Table';
import type { GuestsRepository, InsideDoor } from './GuestServices';
import type { MeetingServices } from './MeetingServices';
import type { Provisioner } from '../provisioning/Provisioner';

/** What the reader may do with campaigns of the site. */
export interface SiteCampaignRights extends CampaignRights {
  /** Full control of the site: set-up, groups of people, closing by the server. */
  readonly mayOwn: boolean;
  /** What agents say among themselves is open to him. */
  readonly mayDiscuss: boolean;
}

export interface CampaignsRepository {
  /** No operation of its own: it is told with what all parts of a page ask together. */
  rights(): Promise<SiteCampaignRights>;
  /** Published ones, newest first, at most 100: two operations, one more for each further 60. Of decisions only those on campaigns as a whole. */
  list(): Promise<readonly OpenedCampaign[]>;
  /** As `list`, of all of them, oldest first, for what owners look through: one operation for each 1,000, one more for each 60. */
  every(): Promise<readonly OpenedCampaign[]>;
  /** With all decisions, those on single ideas too: two operations, one more for each further 1,000 decisions. @throws DataError `notFound` */
  open(id: number): Promise<OpenedCampaign>;
}

/** All that makes the ideas of a campaign what they are, without comments (`threadsOf`). */
export interface IdeaBook {
  /** Rising. Where names or texts are not for everybody: the reader's own, and what animators let through. */
  readonly ideas: readonly Idea[];
  /** Corrections, additions, withdrawals, co-authors. */
  readonly records: readonly IdeaRecord[];
  /** All of the campaign. */
  readonly decisions: readonly CampaignDecision[];
  /** The server's time at which it was read: what is new is stamped later. */
  readonly readAt: Date;
}

/** What a book is made of, each in a list of its own. */
export type BookKind = 'ideas' | 'records' | 'decisions';

/** What is typed of a record. */
export type IdeaRecordDraft = Pick<IdeaRecord, 'kind' | 'text'> & Partial<Pick<IdeaRecord, 'title' | 'link' | 'person' | 'answers' | 'other' | 'merge' | 'mentions' | 'charter'>>;

/** What of an idea says where it lies: what waits on a device to be sent keeps no more. */
export type IdeaRef = Pick<Idea, 'id' | 'campaignId'>;

export interface IdeasRepository {
  /**
   * The campaign of an idea that a link names: one operation, among reserved ones up to three.
   * @throws DataError `notFound`, also where the reader may not know of it
   */
  campaignOf(idea: number, isReserved: boolean): Promise<number>;
  /** One operation for each 1,000 ideas, one for each 1,000 records; where this browser read them in the last hour, or nothing changed since, one, and two more when something is new. @param opened with the decisions on its ideas */
  book(opened: OpenedCampaign): Promise<IdeaBook>;
  /** As `book`, of each: two operations for all in which nothing is reserved and of which this browser kept none. */
  books(all: readonly OpenedCampaign[]): Promise<readonly IdeaBook[]>;
  /** What is new beside what was read: one operation while nothing is, three more when something is. The same object where nothing is. */
  since(campaign: Campaign, book: IdeaBook): Promise<IdeaBook>;
  /** What is new of one kind, stamped from a moment on: one operation. The same object where nothing is. Its `readAt` stays. */
  fresh(campaign: Campaign, book: IdeaBook, kind: BookKind, after: Date): Promise<IdeaBook>;
  /** All that was said of one idea, comments too, oldest first: one operation, one more for each further 1,000. */
  said(campaign: Campaign, idea: IdeaRef): Promise<readonly IdeaRecord[]>;
  /** How many comments were made on each idea, unchecked: one operation for each block of 500 ids (`blockOfIdea`) in which the campaign has ideas. */
  commentCounts(campaign: Campaign, ideas: readonly number[]): Promise<Readonly<Record<number, number>>>;
  /** The reader's own records of a kind, whichever idea they are about: one operation. */
  mine(campaign: Campaign, kind: IdeaRecordKind): Promise<readonly IdeaRecord[]>;
  /** Stored once under its key, whatever becomes of the answers: one operation, two among reserved ones. @throws DataError `forbidden` once the server has closed the campaign */
  add(campaign: Campaign, draft: IdeaDraft, clientKey: string): Promise<Idea>;
  /** As `add`; the first of its kind on an idea makes a folder with it. */
  record(campaign: Campaign, idea: IdeaRef, draft: IdeaRecordDraft, clientKey: string): Promise<IdeaRecord>;
  /** Puts a picture where it can be added to an idea: one operation. @returns its server-relative address @throws DataError `tooLarge`; `forbidden` where ideas are not for everybody, since all read who put it there */
  addPicture(campaign: Campaign, name: string, content: Blob, clientKey: string): Promise<string>;
}

/** A campaign as its votes are read: with what it is now, and the ideas that can be voted for. */
export interface VotedCampaign {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  /** In the words that the reader has before his eyes. */
  readonly ideas: readonly Pick<IdeaState, 'idea' | 'title' | 'text' | 'link'>[];
}

/** Votes of a campaign; nobody has checked these figures. */
export interface CampaignVotes {
  /** By target (`targetsOf`). */
  readonly counts: Readonly<Record<number, number>>;
  /** Targets that the reader holds. */
  readonly mine: readonly number[];
  /** Targets of which what he sent last does not count, with the code of the reason. */
  readonly uncounted: Readonly<Record<number, string>>;
}

/** Figures without the reader's own; nobody has checked them. */
export interface VoteFigures {
  /** By target. */
  readonly counts: Readonly<Record<number, number>>;
  readonly steps: number;
}

export interface VoteOutcome {
  readonly votes: CampaignVotes;
  /** As `SupportResult.outcome`, of the first step that did not end as it should. */
  readonly outcome: 'recorded' | 'alreadyRecorded' | 'noneLeft' | 'tooLate' | 'otherWords' | 'overtaken';
}

export interface VotesRepository {
  /** Two operations for 2,000 targets: figures, and the reader's own. */
  read(voted: VotedCampaign): Promise<CampaignVotes>;
  /** The reader's own alone: targets that he holds. One operation. */
  mine(voted: VotedCampaign): Promise<readonly number[]>;
  /** One operation: figures of all ideas, and how many steps were stored in all, which never falls. */
  figures(voted: Pick<VotedCampaign, 'campaign' | 'state'>): Promise<VoteFigures>;
  /** Four operations a step, in one request, one more after what the page wrote itself; the first vote for an idea some more, which make its folders. Safe to call again, and from two tabs. @param votes what the page knows */
  cast(voted: VotedCampaign, steps: readonly VoteStep[], votes: CampaignVotes): Promise<VoteOutcome>;
  /** When the first vote for an idea came: one operation a target; null: there is none. */
  votedAt(voted: Pick<VotedCampaign, 'campaign' | 'state'>, idea: number): Promise<Date | null>;
}

/** A place as it is stored: changed with its etag. */
export type StoredPlace = Stored<Pick<Place, 'idea' | 'cluster' | 'order'> & { readonly campaign: number }> & {
  /** It lies where all may change it. */
  readonly isOpen: boolean;
};

export interface BoardRepository {
  /** One operation for each 1,000 places; where agents move notes, one more for where animators had put them before. */
  places(campaign: Campaign): Promise<readonly StoredPlace[]>;
  /** One operation: what was moved after a moment. @param after the server's time */
  movedSince(campaign: Campaign, after: Date): Promise<readonly StoredPlace[]>;
  /**
   * Stores a move (`planMove`): two operations a note.
   * @param known places as the page has them; a note without one gets its first
   * @throws DataError `conflict` when somebody moved a note meanwhile: read it, show where it went, and let the reader choose
   */
  move(campaign: Campaign, drafts: readonly PlaceDraft[], known: readonly StoredPlace[]): Promise<readonly StoredPlace[]>;
}

export interface EvaluationsRepository {
  /** Those that the reader can read, an evaluator his own: one operation, one more for each further 1,000. */
  read(campaign: Campaign): Promise<readonly Evaluation[]>;
  /** Two operations. */
  add(campaign: Campaign, draft: EvaluationDraft, clientKey: string): Promise<Evaluation>;
}

/** A decision to be made. */
export interface CampaignDecisionDraft {
  readonly kind: CampaignDecisionKind;
  /** 0: of the campaign, or of `targets`. */
  readonly idea: number;
  readonly targets: readonly number[];
  readonly reason: string;
  readonly content: CampaignContent;
}

/** A draft of a campaign, as animators keep it until publication. */
export type StoredCampaignDraft = Stored<CampaignDraft>;

/** A template as it is stored: changed with its etag. */
export type StoredTemplate = Stored<CampaignTemplate>;

/** What new campaigns begin with where no template is used: how long what is said is kept, and the charter of the site. */
export type Beginning = Pick<CampaignDraft, 'retentionMonths' | 'charter'>;

export type StoredBeginning = Stored<Beginning>;

/** What owners offer to who opens a campaign. */
export interface OfferedTemplates {
  /** By name. */
  readonly templates: readonly StoredTemplate[];
  /** Null: no owner said anything. */
  readonly beginning: StoredBeginning | null;
}

/** Something that takes a while. */
export interface LongTask {
  /** @param done from 0 to 1 */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** What animators do; loaded for them alone. */
export interface CampaignAnimation {
  drafts(): Promise<readonly StoredCampaignDraft[]>;
  /** One operation. */
  offered(): Promise<OfferedTemplates>;
  /** Etag on each change. @throws DataError `conflict` */
  saveDraft(draft: CampaignDraft & Partial<Pick<StoredCampaignDraft, 'id' | 'etag'>>, clientKey: string): Promise<StoredCampaignDraft>;
  removeDraft(draft: StoredCampaignDraft): Promise<void>;
  /** Stores the campaign, its folders and the decision, in this order; begun again after any error, it ends as one run would. */
  publish(draft: StoredCampaignDraft, clientKey: string): Promise<OpenedCampaign>;
  saved(campaign: Campaign): Promise<Stored<Campaign>>;
  /** Words, categories, criteria of a published campaign; what people were told is changed by decisions. @throws DataError `conflict` */
  save(campaign: Stored<Campaign>): Promise<Stored<Campaign>>;
  /** What was decided in the campaign after a decision, of it or of an idea, oldest first: one operation. */
  decidedSince(campaign: Pick<Campaign, 'id'>, decision: number): Promise<readonly CampaignDecision[]>;
  /**
   * One operation where nobody was first; `dates` and `rules` are announced to open pages before they are stored: one more.
   * @param known the newest decision on the same thing (this idea; else the campaign, with all that is decided of many ideas) that its maker saw; 0: none
   * @throws OvertakenError with what somebody else decided meanwhile
   */
  decide(opened: OpenedCampaign, draft: CampaignDecisionDraft, known: number): Promise<CampaignDecision>;
  /** Supports less agents of ideas that stand as one (`overlapOf`): one operation for each 5,000 steps. */
  countOverlap(voted: VotedCampaign, leaves: readonly number[], options?: LongTask): Promise<number>;
  /** Reads all votes and says what counts: one operation for each 5,000 steps, and some that look for what stands in their way. */
  audit(voted: VotedCampaign, options?: LongTask): Promise<AuditedVotes>;
}

/** What owners do beside that; loaded for them alone. */
export interface CampaignOwning {
  /** What the server takes from others than owners: two operations, one more where the campaign is shared with guests. */
  taking(campaign: Campaign): Promise<Taken>;
  /** Takes rights to add from the campaign's folders, or gives back what the lists give; what agents say among themselves goes with it. @throws DataError `forbidden` for who has no full control */
  setTaking(campaign: Campaign, taking: Taking): Promise<void>;
  /** Etag on each change. @throws DataError `conflict`, `forbidden` for who is no owner */
  saveTemplate(template: CampaignTemplate & Partial<Pick<StoredTemplate, 'id' | 'etag'>>, clientKey: string): Promise<StoredTemplate>;
  removeTemplate(template: Pick<StoredTemplate, 'id' | 'etag'>): Promise<void>;
  /** As `saveTemplate`. @param known what its maker saw; undefined: none */
  saveBeginning(beginning: Beginning, known: Pick<StoredBeginning, 'id' | 'etag'> | undefined): Promise<StoredBeginning>;
  /** Who reads what agents say among themselves: five operations. @throws DataError `notFound` where the list is not set up yet, `forbidden` */
  insideDoor(): Promise<InsideDoor>;
  /** Lets guests take part who came to the site after its lists were made. Begun again, it ends the same. */
  admitGuests(): Promise<InsideDoor>;
  /** Gives it to those of whom it is certain that no guest is among them, and takes it from everybody else; owners keep it. Begun again, it ends the same. */
  openInside(): Promise<InsideDoor>;
  /** All that was said of all ideas, oldest first: one operation for each 1,000. */
  said(campaign: Campaign): Promise<readonly IdeaRecord[]>;
  /** What a purge would remove: one operation for each 1,000 rows of a list, six at least. @throws AbortError */
  holdings(campaign: Campaign, options?: LongTask): Promise<CampaignHoldings>;
  /** Campaigns in which something is kept longer than was said: as `every`, and one operation for each whose time is over. */
  keptTooLong(): Promise<readonly OpenedCampaign[]>;
  /**
   * Sends to the recycle bin what people said in a campaign that was put away, their votes, marks, pictures and moves, and what was decided of single ideas; the campaign and what was decided
   * of it as a whole stay, without the marks of evaluators. What goes is written down first, as a decision. Begun again after any failure, it goes on.
   * @throws DataError `forbidden` for who has no full control, `conflict` while the campaign goes on; OvertakenError; AbortError
   */
  purge(opened: OpenedCampaign, options?: LongTask): Promise<void>;
}

/** What comes in from outside by a file; loaded for animators who open that page. */
export interface IdeaExchange {
  /**
   * Stores new ideas, and one decision that says where they come from: one operation an idea, two among reserved ones, and one more. Begun again after any failure, nothing comes in twice.
   * @param known the newest such decision that its maker saw; 0: none
   * @returns lines that were not taken in, since somebody else's idea stands under their keys
   */
  take(campaign: Campaign, batch: ImportBatch, known: number): Promise<readonly number[]>;
}

/** What the screens of brainstorms read and write through. */
export interface IdeaServices {
  readonly campaigns: CampaignsRepository;
  readonly ideas: IdeasRepository;
  readonly votes: VotesRepository;
  readonly board: BoardRepository;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  animation(): Promise<CampaignAnimation>;
  owning(): Promise<CampaignOwning>;
  /** Loaded for evaluators and animators. */
  evaluations(): Promise<EvaluationsRepository>;
  /** Loaded where a campaign is shared with guests. */
  guests(): Promise<GuestsRepository>;
  /** Ideas that come in by a file; loaded when it is called. */
  exchange(): Promise<IdeaExchange>;
  /** Loaded for animators. */
  making(): Promise<MakingServices>;
  /** Who can be named, invited, and who animates; loaded when it is called. */
  people(): Promise<PeopleServices>;
  /** What a meeting is led and followed by; loaded for those who do. */
  meetings(): Promise<MeetingServices>;
  /** The current user's id in the site. */
  userId(): Promise<number>;
  /** Remembers in this browser that the reader has before his eyes what became of an idea of his: it awaits him no more. @returns was it news? */
  sawAnswer(idea: number, decision: number): Promise<boolean>;
  /** Now by the server's clock. */
  serverNow(): Date;
}
