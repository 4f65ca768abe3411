import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

export type TariffWords = typeof fr;

export const tariffWords = withEnglish(fr, () => import(/* webpackChunkName: 'tariffs-en' */ './strings.en'));
