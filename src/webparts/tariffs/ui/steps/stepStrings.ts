import { withEnglish } from '../../../../shell/withEnglish';
import { fr } from './stepStrings.fr';

export const stepWords = withEnglish(fr, () => import(/* webpackChunkName: 'tariffs-files-en' */ './stepStrings.en'));
