import { SUPPORTS } from './heads/supports';

/** Where votes lie. */
export const VOTES: ReadonlySet<string> = new Set(['Lists/ParvisBallots', 'Lists/ParvisConfidentialBallots', SUPPORTS.url]);
