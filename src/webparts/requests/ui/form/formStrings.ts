import { withEnglish } from '../../../../shell/withEnglish';
import { fr } from './formStrings.fr';

/** Words of the form of a request. */
export const requestFormWords = withEnglish(fr, () => import(/* webpackChunkName: 'requests-more-en' */ './formStrings.en'));
