import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

export type ThreadWords = typeof fr;

export const threadWords = withEnglish(fr, () => import(/* webpackChunkName: 'thread-en' */ './strings.en'));
