/** Keys of the cache; everything of the part begins with `health`. */
export const healthKeys = {
  all: ['health'],
  owner: ['health', 'owner'],
  site: ['health', 'lists', 'site'],
  concerns: ['health', 'lists', 'concerns'],
  hub: ['health', 'lists', 'hub']
} as const;
