import { Overtaken } from '../decided/Overtaken';
import type { Decision } from './Decision';

/** Somebody else decided on the same thing of a call first. */
export class OvertakenError extends Overtaken<Decision> {}
