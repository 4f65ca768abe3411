import { withEnglish } from '../../shell/withEnglish';
import { fr } from './sessionStrings.fr';

export type SessionTexts = typeof fr;

/** Words of one session and of who registers for it: they come with its page. */
export const sessionWords = withEnglish(fr, () => import(/* webpackChunkName: 'registrations-en' */ './sessionStrings.en'));
