import { Overtaken } from '../decided/Overtaken';
import type { CampaignDecision } from './CampaignDecision';

/** Somebody else decided on the same thing of a campaign first. */
export class OvertakenError extends Overtaken<CampaignDecision> {}
