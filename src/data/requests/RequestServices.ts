import type { ClosingDay } from '../../domain/calendar/cityCalendar';
import type { CalendarDay } from '../../domain/calendar/calendarDay';
import type { Person } from '../../domain/people/Person';
import type { BoardEntry } from '../../domain/requests/boardRow';
import type { Community } from '../../domain/requests/Community';
import type { MonthFigures } from '../../domain/requests/figures/promiseFigures';
import type { RequestClock } from '../../domain/requests/requestClock';
import type { NamedLogin } from '../../domain/people/NamedLogin';
import type { FormStep, FormVersion, RequestForm } from '../../domain/requests/RequestForm';
import type { SaidByAnimator, SaidByAnybody, SaidByRequester, SaidByTeam } from '../../domain/requests/RequestRecord';
import type { RequestRules } from '../../domain/requests/RequestRules';
import type { Awaited, RequestState } from '../../domain/requests/StateOfRequest';
import type { Stored, UnreadableRow } from '../items/Table';
import type { RequestKeeping } from './keeping/RequestKeeping';
import type { CommunityWatch } from './life/CommunityWatch';
import type { RequestOpenings } from './opening/RequestOpenings';
import type { RequestTrainings } from './training/RequestTrainings';
import type { PeopleServices } from '../people/peopleServices';
import type { Provisioner } from '../provisioning/Provisioner';

export type StoredCommunity = Stored<Community>;

/** What the reader may do with requests of the site. */
export interface RequestRights {
  /** He is of the team: the board is open to him. */
  readonly isTeam: boolean;
  /** Full control of the site: set-up, settings, texts. */
  readonly mayOwn: boolean;
}

/** A text that everybody reads. */
export interface RequestCharter {
  /** What a form says that was accepted: it changes with the text. */
  readonly key: string;
  readonly text: string;
}

/** What is shown of the promise and of the form before anything is asked. */
export interface RequestFrame {
  /** As they are now. */
  readonly rules: RequestRules;
  readonly form: FormVersion;
  /** Null: owners wrote none. */
  readonly charter: RequestCharter | null;
  readonly closings: readonly ClosingDay[];
  /** When a request that is sent now would be contacted and opened. */
  readonly clock: RequestClock;
}

/** A form as it is being filled in. */
export interface RequestDraft {
  readonly form: RequestForm;
  readonly step: FormStep;
}

export type StoredRequestDraft = Stored<RequestDraft>;

/**
 * How a name stands.
 * - `empty`: no letter and no figure is left of it
 * - `community`: a community has it; `reserved`: a request; `site`: a site has the address, or one in the bin
 */
export interface NameState {
  readonly slug: string;
  readonly standing: 'free' | 'empty' | 'community' | 'reserved' | 'site';
  /** Three addresses that are free, where it is not. */
  readonly proposals: readonly string[];
}

/** A request with all that the reader may know of it. */
export interface OpenedRequest {
  readonly state: RequestState;
  /** Who follows a request, in the reader's place: he is the requester, an animator who was invited, of the team, or several of these. */
  readonly roles: readonly ('requester' | 'animator' | 'team')[];
  /** Another request or a community has its address: it needs another. */
  readonly isNameTaken: boolean;
  readonly nameProposals: readonly string[];
  readonly unreadable: readonly UnreadableRow[];
}

/** What concerns an agent of requests. */
export interface MyRequests {
  /** His own, newest first. */
  readonly sent: readonly OpenedRequest[];
  /** Those to which he was invited as an animator, newest first. */
  readonly invited: readonly OpenedRequest[];
}

/** Requests as an agent sends and follows them. */
export interface AgentRequests {
  rights(): Promise<RequestRights>;
  /** Settings, form, charter, closed days: one operation each list. */
  frame(): Promise<RequestFrame>;
  /** His form that waits, the newest; null: none does. */
  draft(): Promise<StoredRequestDraft | null>;
  /** @param known as it was read or saved before; null: a new one @throws DataError `conflict` where another device saved meanwhile */
  saveDraft(draft: RequestDraft, known: StoredRequestDraft | null, clientKey: string): Promise<StoredRequestDraft>;
  removeDraft(draft: StoredRequestDraft): Promise<void>;
  /** Is a name free? Two operations, one more for the address of a site. */
  nameState(name: string): Promise<NameState>;
  /** He found a community that exists, and asks for none: counted without a name, once a day. */
  stop(): Promise<void>;
  /** Stored once under its key. @returns the request as it is followed from now on */
  send(form: RequestForm, clientKey: string): Promise<OpenedRequest>;
  /** Two requests of six operations, and two for each of the three newest names that may be taken: of older ones, `open` tells. */
  mine(): Promise<MyRequests>;
  /** @throws DataError `notFound`, also where the reader may not know of it */
  open(id: number): Promise<OpenedRequest>;
  /** Stored once under its key. Before its folder is open, corrections and withdrawals alone. @returns the request with what was said */
  say(opened: OpenedRequest, said: SaidByRequester | SaidByAnimator | SaidByAnybody, clientKey: string): Promise<OpenedRequest>;
}

/** What the team sees at once. */
export interface RequestBoard {
  /** Requests whose space is not open yet, the most urgent first. */
  readonly entries: readonly BoardEntry[];
  /** More are open than are shown. */
  readonly hasMore: boolean;
  /** Requests that arrived and whose folder could not be opened, with why. */
  readonly unopened: readonly { readonly drop: number; readonly code: string }[];
  readonly unreadable: readonly UnreadableRow[];
  readonly rules: RequestRules;
  readonly readAt: Date;
}

/** A message that the team begins with. */
export interface MessageTemplate {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Who is of the team. */
export interface TeamMembers {
  readonly members: readonly Person[];
}

/** Requests as the team follows them. Whoever sees a row that is behind repairs it. */
export interface TeamRequests {
  /** Opens the folder of each request that arrived, then shows the board. */
  board(): Promise<RequestBoard>;
  /** Those whose space is open and whose review is due, the first ones first. */
  reviews(): Promise<readonly BoardEntry[]>;
  open(id: number): Promise<OpenedRequest>;
  /** Stored once under its key. The board follows, and the sheet that all read where it says something else. A decision that came second is stored all the same, and told in `alsoDecided`. */
  say(opened: OpenedRequest, said: SaidByTeam | SaidByAnybody | Extract<SaidByRequester | SaidByAnimator, { readonly kind: 'proposed' | 'renewed' | 'parted' }>, clientKey: string): Promise<OpenedRequest>;
  /** Lets an animator read and add in the folder, and says so. Begun again it ends the same. */
  invite(opened: OpenedRequest, animator: NamedLogin, clientKey: string): Promise<OpenedRequest>;
  /** Puts what was decided where all read it; again, it is brought up to date. */
  publish(opened: OpenedRequest): Promise<StoredCommunity>;
  templates(): Promise<readonly MessageTemplate[]>;
  members(): Promise<TeamMembers>;
}

/** Communities, for all. */
export interface Communities {
  /** By name: one operation for each 1,000. */
  list(): Promise<readonly StoredCommunity[]>;
  /** Of some requests: one operation. */
  ofRequests(requests: readonly number[]): Promise<readonly StoredCommunity[]>;
  /** Open ones of which nothing was heard since, or that look for animators: one operation. */
  toCareFor(since: Date): Promise<readonly StoredCommunity[]>;
  /** @throws DataError `notFound` */
  open(id: number): Promise<StoredCommunity>;
  /** For the team. @throws ChangedMeanwhile */
  save(community: StoredCommunity): Promise<StoredCommunity>;
}

/** What owners say. */
export interface RequestOwner {
  /** Settings from now on: those of before count on for what was promised. */
  saveRules(rules: RequestRules, clientKey: string): Promise<void>;
  /** The next version of the form. */
  saveForm(questions: FormVersion['questions'], clientKey: string): Promise<FormVersion>;
  saveCharter(text: string, clientKey: string): Promise<RequestCharter>;
  saveTemplate(template: Omit<MessageTemplate, 'id'> & { readonly id: number | null }, clientKey: string): Promise<MessageTemplate>;
  removeTemplate(id: number): Promise<void>;
  /** @throws DataError `duplicate` never: the same day twice counts once */
  declareClosing(day: CalendarDay, reason: string, clientKey: string): Promise<ClosingDay>;
  /** It stays for what was promised while it stood. */
  withdrawClosing(day: CalendarDay): Promise<void>;
}

/** A month as somebody of the team certified it. No name of a requester is in it. */
export interface CertifiedMonth {
  readonly figures: MonthFigures;
  /** 1, or how often it was certified anew. */
  readonly times: number;
  readonly by: Person;
  readonly at: Date;
}

export interface CertifiedMonths {
  readonly months: readonly CertifiedMonth[];
  /** For earlier ones; null: there are none. A month that is on a later page too is an earlier version of it. */
  readonly next: string | null;
}

/** A month as it stands now, for the team. */
export interface LookedMonth {
  readonly figures: MonthFigures;
  readonly isOver: boolean;
  /** No later record will change it. */
  readonly isFinal: boolean;
  /** The last time; null: never. */
  readonly certified: CertifiedMonth | null;
  /** Something came since it was certified. */
  readonly differs: boolean;
}

/** The promise in figures. */
export interface RequestMonths {
  /** For all, newest first: each as it was certified last, some years at a time. One operation. */
  certified(cursor?: string): Promise<CertifiedMonths>;
  /** For the team. @param month `2026-11` */
  look(month: string): Promise<LookedMonth>;
  /** What a colleague certified first stands. @throws DataError `forbidden` while the month is not over */
  certify(looked: LookedMonth, clientKey: string): Promise<CertifiedMonth>;
}

/** What the screens of community requests read and write through. */
export interface RequestServices {
  readonly agent: AgentRequests;
  readonly communities: Communities;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  /** Loaded for the team. */
  team(): Promise<TeamRequests>;
  /** Loaded for the team. */
  watch(): Promise<CommunityWatch>;
  /** Loaded for who looks at figures. */
  months(): Promise<RequestMonths>;
  /** Opens spaces; loaded for the team when one is opened. */
  openings?(): Promise<RequestOpenings>;
  /** Loaded for owners. */
  owner(): Promise<RequestOwner>;
  /** Loaded for owners. */
  keeping(): Promise<RequestKeeping>;
  /** Loaded for the team. */
  trainings(): Promise<RequestTrainings>;
  people(): Promise<Pick<PeopleServices, 'search'>>;
  userId(): Promise<number>;
  /** Now by the server's clock. */
  serverNow(): Date;
}

/** What is expected of somebody among what is awaited. */
export function awaitedOfMe(opened: OpenedRequest, me: number): readonly Awaited[] {
  return opened.state.awaited.filter(({ person }) => person?.id === me);
}
