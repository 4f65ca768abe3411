import * as React from 'react';
import { lazyScreen } from '../../../shell/lazyScreen';

/*
 * Pages of a call beside its text, each in a chunk of its own: nobody downloads what he does not open. What each is given stands in
 * `mountProps.ts`; each module's default export is its page.
 */

/** "My contributions", with their answers. */
export const MyContributions = lazyScreen(() => import(/* webpackChunkName: 'calls-mine' */ './mine/MyContributions'), { lines: 6 });
/** "Open a call", and "Edit the call" of a published one. */
export const CallEditor = lazyScreen(() => import(/* webpackChunkName: 'calls-edit' */ './edit/CallEditor'), { lines: 6 });
/** "Animate": contributions, moderation, dispositions, closing. */
export const AnimatePage = lazyScreen(() => import(/* webpackChunkName: 'calls-animate' */ './animate/AnimatePage'), { lines: 6 });
/** "New version": prepare, align, hold, publish. */
export const VersionPage = lazyScreen(() => import(/* webpackChunkName: 'calls-version' */ './version/VersionPage'), { lines: 6 });
/** "What changed", for everybody: two versions side by side, with the contributions behind each change. */
export const ChangesPage = lazyScreen(() => import(/* webpackChunkName: 'calls-changes' */ './version/ChangesPage'), { lines: 6 });
/** "Synthesis and exports", for animators. */
export const OutputsPage = lazyScreen(() => import(/* webpackChunkName: 'calls-outputs' */ './outputs/OutputsPage'), { lines: 6 });
/** Fingerprints of all that was published, and their check, for everybody. */
export const Certificate = lazyScreen(() => import(/* webpackChunkName: 'calls-synthesis' */ './outputs/Certificate'), { lines: 3 });
/** The published synthesis, for everybody. */
export const SynthesisPage = lazyScreen(() => import(/* webpackChunkName: 'calls-synthesis' */ './outputs/SynthesisPage'), { lines: 6 });
/** For everybody: what the server does with what arrives after the end. */
export const ServerWord = lazyScreen(() => import(/* webpackChunkName: 'calls-told' */ './told/ServerWord'));
/** Figures of a call whose contributions colleagues do not read. */
export const PublishedFigures = lazyScreen(() => import(/* webpackChunkName: 'calls-told' */ './told/PublishedFigures'), { lines: 3 });
/** For owners, and animators of reserved contributions: has the server close what is over. Nobody waits for it, and without it all the rest is right. */
export const ServerClosing = React.lazy(() => import(/* webpackChunkName: 'calls-closing' */ './animate/closing/ServerClosing').catch(() => ({ default: () => null })));
