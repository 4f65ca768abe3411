import { withEnglish } from '../../../../shell/withEnglish';
import { fr } from './openingStrings.fr';

export const openingWords = withEnglish(fr, () => import(/* webpackChunkName: 'requests-opening-en' */ './openingStrings.en'));
