/**
 * Ways to show the map. `mostOpened`: search and a few usages, for a column of a page that draws the map elsewhere; `drawing`: the map without its search.
 * In a module of its own: the pane loads it too, and what is loaded twice is not joined to the entry.
 */
export const usageMapLayouts = ['map', 'mostOpened', 'drawing', 'list', 'tiles', 'search'] as const;
