/** What of the package can stand on a site; `cityMap` shows the usage map of another site, `ownMap` one of its own. */
export const sitePartIds = ['cityMap', 'ownMap', 'waiting', 'thread', 'polls', 'calls', 'ideas', 'registrations', 'comments', 'tariffs', 'requests'] as const;
export type SitePartId = (typeof sitePartIds)[number];
