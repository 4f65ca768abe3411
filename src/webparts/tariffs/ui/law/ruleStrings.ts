import { withEnglish } from '../../../../shell/withEnglish';
import { fr } from './ruleStrings.fr';

export const ruleWords = withEnglish(fr, () => import(/* webpackChunkName: 'tariffs-files-en' */ './ruleStrings.en'));
