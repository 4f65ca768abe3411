import { withEnglish } from './withEnglish';
import { fr } from './strings.fr';

export const shellWords = withEnglish(fr, () => import(/* webpackChunkName: 'shell-en' */ './strings.en'));
