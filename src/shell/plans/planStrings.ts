import { withEnglish } from '../withEnglish';
import { fr } from './planStrings.fr';

/** Words of plans, whose screens are loaded on demand. */
export const planWords = withEnglish(fr, () => import(/* webpackChunkName: 'plan-en' */ './planStrings.en'));

export type PlanWords = typeof fr;
