import { withEnglish } from '../../../../shell/withEnglish';
import { fr } from './fileStrings.fr';

export type { FileWords } from './fileStrings.fr';

export const fileWords = withEnglish(fr, () => import(/* webpackChunkName: 'tariffs-files-en' */ './fileStrings.en'));
