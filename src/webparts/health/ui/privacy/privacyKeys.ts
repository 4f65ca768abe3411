/** Keys of the cache. */
export const privacyKeys = {
  register: ['health', 'privacy', 'register'],
  acts: ['health', 'privacy', 'acts']
} as const;
