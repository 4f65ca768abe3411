import { withEnglish } from '../../shell/withEnglish';
import { fr } from './mineStrings.fr';

/** Words of one's own registrations and of the certificate: they come with their page. */
export const mineWords = withEnglish(fr, () => import(/* webpackChunkName: 'registrations-en' */ './mineStrings.en'));
