import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

/** Words of the screens that agents see; those of owners and animators are with theirs. */
export const commentWords = withEnglish(fr, () => import(/* webpackChunkName: 'comments-en' */ './strings.en'));
export type { CommentWords } from './strings.fr';
