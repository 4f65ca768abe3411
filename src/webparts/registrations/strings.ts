import { withEnglish } from '../../shell/withEnglish';
import { fr } from './strings.fr';

export type RegistrationTexts = typeof fr;

export const registrationWords = withEnglish(fr, () => import(/* webpackChunkName: 'registrations-en' */ './strings.en'));
