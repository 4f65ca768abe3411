import { Overtaken } from '../../../domain/decided/Overtaken';
import type { StepRecord } from '../../../domain/tariffs/file/ChangeFile';

/** A colleague of the step answered first; nothing was stored. */
export class OvertakenStep extends Overtaken<StepRecord> {}
