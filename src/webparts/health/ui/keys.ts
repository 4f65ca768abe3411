/** Keys of the cache; everything of the part begins with `health`. */
export const healthKeys = {
  all: ['health'],
  owner: ['health', 'owner']
} as const;
