import { Overtaken } from '../decided/Overtaken';
import type { RegistrationDecision } from './RegistrationDecision';

/** Another organiser decided of the same session first; nothing was stored. */
export class OvertakenError extends Overtaken<RegistrationDecision> {}
