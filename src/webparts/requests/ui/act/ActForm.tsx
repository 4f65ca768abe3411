import { lazyScreen } from '../../../../shell/lazyScreen';
import type { ActFormProps } from './actTypes';

/** A short form, loaded when one is opened. */
export const ActForm = lazyScreen<ActFormProps>(() => import(/* webpackChunkName: 'requests-act' */ './OpenedActForm'), { lines: 4 });
