import { lazyScreen } from '../../../../shell/lazyScreen';
import type * as ClusterNow from '../animate/gather/clusterNow';

/** The animator's panels over the board; agents download none of them. */
export const BoardDesk = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate' */ '../animate/BoardDesk'), { lines: 0 });

/** What makes a cluster of two notes. */
export const loadClusterNow = (): Promise<typeof ClusterNow> => import(/* webpackChunkName: 'ideas-animate' */ '../animate/gather/clusterNow');
