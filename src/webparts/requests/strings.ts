import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

export type RequestWords = typeof fr;

export const requestWords = withEnglish(fr, () => import(/* webpackChunkName: 'requests-en' */ './strings.en'));
