import { lazyScreen } from '../../../../shell/lazyScreen';

/** What evaluators gave, to whoever may read it. */
export const EvaluationMatrixPart = lazyScreen(() => import(/* webpackChunkName: 'ideas-rate' */ './Matrix'), { lines: 8 });
/** What was published of it. */
export const PublishedMatrix = lazyScreen(() => import(/* webpackChunkName: 'ideas-rate' */ './PublishedMatrix'), { lines: 8 });
