import type { Person } from '../../domain/people/Person';
import type { StepCounts } from '../../domain/registrations/availability';
import type { Readers } from '../../domain/registrations/Activity';
import type { Mark } from '../../domain/registrations/Mark';
import type { RegistrationStep, StepFolder, StepKind } from '../../domain/registrations/RegistrationStep';
import type { Session } from '../../domain/registrations/Session';
import type { Stored } from '../items/Table';
import type { LongTask, RegistrationRights } from './RegistrationServices';
import type { AnswerValues, DiscreetValues, RegistrationDecisionValues } from './registrationTables';

/** Of a session, where its steps lie. */
export type SessionBox = Pick<Session, 'id' | 'box'>;

export interface OwnStep extends RegistrationStep {
  readonly session: number;
}

export interface StepToStore {
  readonly key: string;
  readonly kind: StepKind;
  readonly folder: StepFolder;
  readonly claim: number;
}

export interface StepStored {
  /** False: the key is taken. */
  readonly isStored: boolean;
  /** After it; null where it was not stored, or they could not be read. */
  readonly counts: StepCounts | null;
  /** Was a decision announced that the page does not know? */
  readonly isNews: boolean;
}

/** What registrations need of a site beside its tables. */
export interface RegistrationSite {
  me(): Promise<Person>;
  serverNow(): Date;
  rights(): Promise<RegistrationRights>;
  /** Where the decisions of an activity lie, as rows are told with it. */
  decisionFolder(box: string): string;
  /** The reader's own, in every session or in one: one operation. */
  ownSteps(session: SessionBox | null): Promise<readonly OwnStep[]>;
  /** One operation. */
  counts(session: SessionBox): Promise<StepCounts>;
  /** By box: one operation for each 40. */
  countsOf(boxes: readonly string[]): Promise<ReadonlyMap<string, StepCounts>>;
  /** One request of four operations: the step, its counts, and what was announced. @param announced the folder that says so */
  storeStep(session: SessionBox, step: StepToStore, announced: string): Promise<StepStored>;
  hasNews(session: SessionBox, announced: string): Promise<boolean>;
  /** Steps that a mark does not hold, in one request; null: more than fit 64 kB. @param mark null: from the first one on */
  stepsSince(session: SessionBox, mark: Mark | null): Promise<readonly RegistrationStep[] | null>;
  storeDiscreet(readers: Readers, values: DiscreetValues, clientKey: string): Promise<Stored<DiscreetValues>>;
  /** Discreet lists that the site has: no operation of its own. */
  discreetLists(): Promise<readonly Readers[]>;
  storeAnswers(values: AnswerValues, clientKey: string): Promise<Stored<AnswerValues>>;
}

export interface NamedSteps {
  readonly steps: readonly RegistrationStep[];
  /** By id, of their authors. */
  readonly names: ReadonlyMap<number, string>;
}

/** What organisers need beside that. */
export interface LeadRegistrationSite extends RegistrationSite {
  /** Of mail, by the number of a person. */
  addresses(): Promise<ReadonlyMap<number, string>>;
  /** As `OrganisingServices.directionsOf`. */
  directionsOf(people: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** All steps of a session, whatever their number. */
  allSteps(session: SessionBox, options?: LongTask): Promise<NamedSteps>;
  /** What somebody did, in every session. */
  stepsBy(person: number): Promise<readonly OwnStep[]>;
  /**
   * Makes the folder of an activity's decisions where it is missing. These people add in it, and say who does; owners too, and nobody else. Begun again, it ends the same.
   * @param organisers ids of people; without the reader he is out of it afterwards
   * @throws DataError `forbidden` for who is none of those who add now
   */
  openDecisionBox(box: string, organisers: readonly number[]): Promise<void>;
  /** May the reader decide of the activity? One operation. */
  mayDecide(box: string): Promise<boolean>;
  /** Does the reader read everybody's rows in a discreet list? No operation of its own. */
  readsDiscreet(readers: Readers): Promise<boolean>;
  /** Makes a discreet list with readers of its own. @throws DataError `forbidden` for who has no full control */
  makeDiscreetList(readers: Exclude<Readers, 'shared'>): Promise<void>;
  makeStepBox(box: string): Promise<void>;
  /** Tells open pages that something is about to be decided. */
  announce(session: SessionBox, announced: string): Promise<void>;
  /** As `AppendWriter.storeFirst`: what stands under the key, whoever stored it. */
  decide(box: string, values: RegistrationDecisionValues, clientKey: string): Promise<Stored<RegistrationDecisionValues>>;
  /** Sends the steps of a session to the recycle bin. */
  removeSteps(session: SessionBox): Promise<void>;
}
