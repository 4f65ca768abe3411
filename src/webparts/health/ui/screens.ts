import type * as React from 'react';
import { lazyScreen } from '../../../shell/lazyScreen';

/** The sections of the part, in the order in which they are shown. */
export const healthSections = ['lists', 'newSite', 'privacy', 'leave'] as const;
export type HealthSection = (typeof healthSections)[number];

/** A screen each, in a chunk of its own (`health-…`). What is not here is not shown. */
export const healthScreens: Readonly<Partial<Record<HealthSection, React.ComponentType>>> = {
  lists: lazyScreen(() => import(/* webpackChunkName: 'health-lists' */ './lists/ListsSection'), { lines: 8 }),
  newSite: lazyScreen(() => import(/* webpackChunkName: 'health-new-site' */ './newSite/NewSiteSection'), { lines: 8 }),
  privacy: lazyScreen(() => import(/* webpackChunkName: 'health-privacy' */ './privacy/PrivacySection'), { lines: 8 }),
  leave: lazyScreen(() => import(/* webpackChunkName: 'health-leave' */ './leave/LeaveSection'), { lines: 8 })
};
