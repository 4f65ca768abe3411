import type { TrainingSession } from '../../../domain/requests/trainingSession';
import type { Thing } from '../../../domain/references/thing';

/** Trainings of animators, as the registrations part has them; for the team. */
export interface RequestTrainings {
  /** Sessions to come of trainings on the site itself, the soonest first; none where registrations are not set up. */
  sessions(): Promise<readonly TrainingSession[]>;
  /** One by its address, also of another site. @throws DataError `notFound`, `forbidden` */
  session(thing: Thing): Promise<TrainingSession>;
  /** Until when the reader can and should still register in it; null: he has, it is over or cancelled, or he may not see it. Three operations at most. */
  registerBy(thing: Thing): Promise<Date | null>;
  /** Of these animators, whom an organiser of the session marked as present, by their ids in the site of the requests. */
  present(thing: Thing, animators: readonly { readonly id: number; readonly login: string }[]): Promise<readonly number[]>;
}
