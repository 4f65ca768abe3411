import { withEnglish } from '../../../../shell/withEnglish';
import { fr } from './courseStrings.fr';

/** Words of the course of a request. */
export const courseWords = withEnglish(fr, () => import(/* webpackChunkName: 'requests-more-en' */ './courseStrings.en'));
