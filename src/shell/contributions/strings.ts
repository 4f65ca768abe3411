import { withEnglish } from '../withEnglish';
import { fr } from './strings.fr';

/** Words of what people say: in calls for comment, and under articles. */
export const contributionWords = withEnglish(fr, () => import(/* webpackChunkName: 'contributions-en' */ './strings.en'));
export type { ContributionWords } from './strings.fr';
