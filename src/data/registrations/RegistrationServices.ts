import type { Activity, ActivityDraft, Readers } from '../../domain/registrations/Activity';
import type { Answers } from '../../domain/registrations/Answers';
import type { Attendance, AttendanceState } from '../../domain/registrations/Attendance';
import type { StepCounts } from '../../domain/registrations/availability';
import type { RegistrationDecision, RegistrationDecisionDraft, RegistrationDecisionKind } from '../../domain/registrations/RegistrationDecision';
import type { StepKind } from '../../domain/registrations/RegistrationStep';
import type { Session, SessionDraft } from '../../domain/registrations/Session';
import type { Slip } from '../../domain/registrations/Slip';
import type { Places, Standing } from '../../domain/registrations/Standing';
import type { Agent } from '../../domain/usages/rankForAgent';
import type { Person } from '../../domain/people/Person';
import type { Stored } from '../items/Table';
import type { PeopleServices } from '../people/peopleServices';
import type { SitePictures } from '../pictures/SitePictures';
import type { Provisioner } from '../provisioning/Provisioner';

export interface RegistrationRights {
  readonly mayRegister: boolean;
  readonly mayOrganise: boolean;
  /** Full control of the site: set-up, who organises, purge. */
  readonly mayOwn: boolean;
}

/** A published session, with what organisers decided of it. */
export interface OpenedSession {
  readonly activity: Activity;
  /** As the decisions left it; the stored row is only where it began. */
  readonly session: Session;
  /** Oldest first, without marks. */
  readonly decisions: readonly RegistrationDecision[];
  readonly isCancelled: boolean;
}

export interface CatalogueEntry extends OpenedSession {
  /** None of a discreet session. */
  readonly counts: StepCounts | null;
}

export interface CatalogueRepository {
  /** No operation of its own. */
  rights(): Promise<RegistrationRights>;
  /** Published sessions that end after a moment, soonest first, at most 500: three operations, one more for each further 60 activities or 1,000 decisions. Discreet ones carry no counts. */
  list(after: Date): Promise<readonly CatalogueEntry[]>;
  /** One session: two operations. @throws DataError `notFound` */
  open(session: number): Promise<OpenedSession>;
  /** One operation. */
  counts(session: Session): Promise<StepCounts>;
}

/** How far what is said of a standing was looked into. */
export type Certainty =
  /** By all that is stored, or by counts that leave no doubt. */
  | 'exact'
  /** Of a position: at most so far back. */
  | 'atMost'
  /** Of a discreet session: as the organiser published it. */
  | 'published';

export interface MyStanding {
  /** Null: he never did anything. */
  readonly standing: Standing | null;
  readonly certainty: Certainty;
  /** When he first saw to it, and last. */
  readonly since: Date | null;
}

export interface MyRegistration extends MyStanding {
  readonly opened: OpenedSession;
  /** Of an own registration that is not proven by counts, the organiser's changes after it: dates, room, cancelled. */
  readonly changes: readonly RegistrationDecision[];
}

/** What an agent does in a session. */
export interface RegistrationWish {
  readonly kind: StepKind;
  /** The reserve that he claims; 0: none. */
  readonly claim: number;
  readonly answers?: Answers;
  /** Made when the form was opened: what is sent again is stored once. */
  readonly clientKey: string;
}

/**
 * - `recorded`: this call stored it
 * - `alreadyRecorded`: it stood so before
 * - `tooLate`, `tooEarly`: not by the server's clock
 * - `refused`: the standing says why
 */
export type RegistrationOutcome = 'recorded' | 'alreadyRecorded' | 'tooLate' | 'tooEarly' | 'refused';

export interface RegistrationAnswer extends MyStanding {
  readonly outcome: RegistrationOutcome;
  /** The session, where it is no longer what the caller knew. */
  readonly opened: OpenedSession | null;
  /** After what was stored; null where nothing was, and in a discreet session. */
  readonly counts: StepCounts | null;
}

/** Whether who registers in an agent's name did so: what he typed for one session. */
export interface MyAnswers {
  readonly answers: Answers;
  readonly at: Date;
}

export interface GoneRegistration {
  readonly session: number;
  /** When he did something last. */
  readonly at: Date;
}

export interface RegistrationsRepository {
  /** Own registrations of sessions that end after a moment, with where they stand, soonest first: what the catalogue takes, two operations more, three for past ones, and two more for each session that overflows. */
  mine(after: Date): Promise<readonly MyRegistration[]>;
  /** Sessions for which he registered after a moment, and which are there no longer: somebody deleted them, or took them elsewhere. Own steps, and one operation for a hundred sessions. */
  gone(after: Date): Promise<readonly GoneRegistration[]>;
  /** In one session: one operation where counts prove it, three at most. */
  standing(opened: OpenedSession): Promise<MyStanding>;
  /**
   * One request, of at most four operations, where counts prove what he has; otherwise two more. Safe to call again, and from two tabs. Answers to questions are stored before the step.
   * @param known what the page shows; his own steps are read again where it is not certain
   */
  send(opened: OpenedSession, wish: RegistrationWish): Promise<RegistrationAnswer>;
  /** What he answered in a session, as stored last; null: nothing. */
  answers(opened: Pick<OpenedSession, 'session' | 'activity'>): Promise<MyAnswers | null>;
  /** Was he there? One operation; null: it was not recorded. */
  attendance(opened: Pick<OpenedSession, 'session' | 'activity'>): Promise<Attendance | null>;
}

/** Somebody in the table of those who registered. */
export interface Registrant {
  readonly person: Person;
  readonly standing: Standing;
  /** The first step that counts; null: an organiser moved him in. */
  readonly since: Date | null;
  /** The reserve that he claims; 0: none. */
  readonly claim: number;
}

export interface Registrants {
  /** By order of arrival. */
  readonly people: readonly Registrant[];
  readonly places: Places;
  /** What somebody decided who is no organiser of the activity: it counts for nothing. */
  readonly strangers: readonly RegistrationDecision[];
  /** Did all that was stored fit the newest mark? Null: there is none. */
  readonly isMarkTrue: boolean | null;
  /** Steps that were read. */
  readonly read: number;
  readonly readAt: Date;
}

/** What a check of one session found. */
export interface SessionAudit {
  readonly exclusions: Places['exclusions'];
  readonly ignored: Places['ignored'];
  /** As of `Registrants`. */
  readonly strangers: readonly RegistrationDecision[];
  /** Rows of attendance that somebody changed after they were stored. */
  readonly alteredAttendance: readonly number[];
  /** As of `Registrants`: false where steps were changed or deleted since. */
  readonly isMarkTrue: boolean | null;
}

export interface PublishedSlips {
  readonly round: number;
  readonly slips: number;
}

export interface RegistrantAnswers {
  readonly person: Person;
  readonly answers: Answers;
}

/** What a purge would remove, or removed. */
export interface RegistrationHoldings {
  readonly steps: number;
  readonly discreet: number;
  readonly answers: number;
  readonly attendance: number;
  readonly slips: number;
  readonly people: number;
}

/** What is held on one agent in the lists of registrations. */
export interface HeldOnAgent {
  /** The sessions that the rest is about, by their rows. */
  readonly about: readonly { readonly session: number; readonly activity: number; readonly title: string; readonly startsAt: Date }[];
  /** What he did. */
  readonly sessions: readonly { readonly session: number; readonly title: string; readonly startsAt: Date; readonly kind: string; readonly at: Date }[];
  readonly answers: readonly { readonly session: number; readonly answers: Answers; readonly at: Date }[];
  readonly attendance: readonly { readonly session: number; readonly state: AttendanceState; readonly at: Date }[];
  /** What organisers decided of him by name. */
  readonly decisions: readonly { readonly session: number; readonly kind: RegistrationDecisionKind; readonly reason: string; readonly at: Date }[];
}

/** Which discreet list with readers of its own. */
export type OwnReaders = Exclude<Readers, 'shared'>;

export interface LongTask {
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

export type StoredActivity = Stored<Activity>;
export type StoredSession = Stored<Session>;

/** What organisers do; loaded for them alone. */
export interface OrganisingServices {
  /** Activities and templates, newest first: one operation for each 1,000. */
  activities(): Promise<readonly StoredActivity[]>;
  /** Its organisers alone decide of it from now on; where none is named, who makes it. */
  addActivity(draft: ActivityDraft, clientKey: string): Promise<StoredActivity>;
  /** Etag on each change. Who organises it is what the server lets decide of it. @throws DataError `conflict`; `forbidden` for who is no organiser of it, and no owner */
  saveActivity(activity: StoredActivity): Promise<StoredActivity>;
  /** May the reader decide of the activity? One operation. */
  mayDecide(activity: Pick<Activity, 'box'>): Promise<boolean>;
  /** All of an activity, drafts too, soonest first. A session without a `published` decision is a draft. */
  sessions(activity: number): Promise<readonly (OpenedSession & { readonly stored: StoredSession; readonly isPublished: boolean })[]>;
  /** The activity of a session, published or not: one operation. @throws DataError `notFound` */
  placeOf(session: number): Promise<number>;
  /** One or a series, each once under its key (`<clientKey>-<number>`). */
  addSessions(activity: number, drafts: readonly SessionDraft[], clientKey: string): Promise<readonly StoredSession[]>;
  /** Of a session that is not published yet; afterwards `decide` with `changed`. @throws DataError `conflict` */
  saveSession(session: StoredSession): Promise<StoredSession>;
  /** Of a draft. */
  removeSession(session: StoredSession): Promise<void>;
  /** Makes the folders, then stores the decision; of a draw also the commitment to a seed. Begun again after any error, it ends as one run would. */
  publish(session: StoredSession, clientKey: string): Promise<OpenedSession>;
  /**
   * Publishes a change, moves people, sets the capacity, chooses, refuses, cancels.
   * @param known the newest decision on the session that its maker saw; 0: none
   * @throws OvertakenError with what somebody else decided meanwhile
   */
  decide(opened: OpenedSession, draft: RegistrationDecisionDraft, known: number): Promise<OpenedSession>;
  /** Reveals the seed, after registrations closed. The seed stands in the organisers' own list until then. @throws DataError `notFound` where nobody has the seed any more */
  draw(opened: OpenedSession, known: number): Promise<OpenedSession>;
  /** Reads all steps and computes all places: one operation for each 5,000 steps. Of a discreet session from its own list. Writes a mark where one is due. */
  registrants(opened: OpenedSession, options?: LongTask): Promise<Registrants>;
  /** All published sessions, newest first: one operation for each 1,000, two for each 60. */
  every(): Promise<readonly OpenedSession[]>;
  /** As `registrants`, and writes nothing. @throws DataError `forbidden` for who does not read a discreet session's registrations */
  audit(opened: OpenedSession, options?: LongTask): Promise<SessionAudit>;
  /** What was answered to the questions; for the organisers' group. */
  answers(opened: OpenedSession): Promise<readonly RegistrantAnswers[]>;
  attendance(session: Session): Promise<readonly Attendance[]>;
  record(session: Session, person: number, state: AttendanceState, clientKey: string): Promise<Attendance>;
  /** Of a discreet session: what each has, as rows that only he can tell his own of. */
  publishSlips(opened: OpenedSession, options?: LongTask): Promise<PublishedSlips>;
  slips(session: Session): Promise<readonly Slip[]>;
  /** Published sessions that ended before a moment, however many: one operation for each 1,000, two for each 60. */
  ended(before: Date): Promise<readonly OpenedSession[]>;
  /** Discreet lists with readers of their own that the site has. */
  ownLists(): Promise<readonly OwnReaders[]>;
  /** Makes one more, with a group of readers in which nobody is yet. @throws DataError `tooLarge` where there are five; `forbidden` for who has no full control */
  makeOwnList(): Promise<OwnReaders>;
  /** What would be removed of a session that is over; nothing is. */
  holdings(session: Session, options?: LongTask): Promise<RegistrationHoldings>;
  /** Sends answers, or all that says who took part, to the recycle bin; the figures of places and attendance are kept in a decision. @throws DataError `forbidden` for who has no full control */
  purge(opened: OpenedSession, what: 'answers' | 'names', options?: LongTask): Promise<RegistrationHoldings>;
  /** Of mail, by the number that the site knows somebody by: one operation. */
  addresses(): Promise<ReadonlyMap<number, string>>;
  /** For who reads all of it: the organisers' group, and owners. One operation for each 1,000 decisions of the site, a few more. */
  /** Of these people, the direction that the directory says now; who it does not know, or could not be asked of, is left out. One operation a person, and one for all. */
  directionsOf(people: readonly number[]): Promise<ReadonlyMap<number, string>>;
  heldOn(person: Person, options?: LongTask): Promise<HeldOnAgent>;
}

/** What the screens of registrations read and write through. */
export interface RegistrationServices {
  readonly catalogue: CatalogueRepository;
  readonly registrations: RegistrationsRepository;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  organising(): Promise<OrganisingServices>;
  people(): Promise<PeopleServices>;
  /** Of the site, for activities. */
  readonly pictures: Pick<SitePictures, 'list' | 'add'>;
  userId(): Promise<number>;
  /** The reader's direction and profession, as the directory has them: one operation. */
  profile(): Promise<Agent>;
  /** Now by the server's clock. */
  serverNow(): Date;
}
