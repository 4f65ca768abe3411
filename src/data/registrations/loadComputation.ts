import { loadOnce } from '../loadOnce';

/** What computes places: for who waits, and for organisers. A place that counts prove needs none of it. */
export const loadComputation = loadOnce(() => import(/* webpackChunkName: 'registrations-computation' */ '../../domain/registrations/computation'));
