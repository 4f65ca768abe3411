import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

/** Words of the screens that agents see. */
export const usageMapWords = withEnglish(fr, () => import(/* webpackChunkName: 'usage-map-en' */ './strings.en'));
export type { UsageMapWords } from './strings.fr';
