import type { SitePartId } from './sitePart';

/** What a site is for: also its section in the directory of sites. */
export const siteTemplates = ['direction', 'network', 'project', 'community'] as const;
export type SiteTemplate = (typeof siteTemplates)[number];

/** What each kind of site begins with, unless its owner chooses otherwise. */
export const usualParts: Readonly<Record<SiteTemplate, readonly SitePartId[]>> = {
  direction: ['cityMap', 'waiting', 'polls', 'calls', 'registrations'],
  network: ['cityMap', 'thread', 'ideas', 'polls', 'registrations'],
  project: ['cityMap', 'waiting', 'calls', 'ideas', 'polls'],
  community: ['thread', 'ideas', 'polls', 'comments']
};

/** In which order parts stand on its home page: what people of such a site come for is first. */
export const pageOrder: Readonly<Record<SiteTemplate, readonly SitePartId[]>> = {
  direction: ['waiting', 'polls', 'calls', 'registrations', 'tariffs', 'requests', 'ideas', 'thread', 'ownMap', 'comments'],
  network: ['thread', 'ideas', 'polls', 'registrations', 'calls', 'waiting', 'ownMap', 'requests', 'tariffs', 'comments'],
  project: ['calls', 'ideas', 'polls', 'waiting', 'registrations', 'thread', 'ownMap', 'requests', 'tariffs', 'comments'],
  community: ['thread', 'ideas', 'polls', 'calls', 'registrations', 'waiting', 'ownMap', 'requests', 'tariffs', 'comments']
};
