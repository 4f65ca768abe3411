/** Keys of the cache; everything about requests begins with `requests`. */
export const requestKeys = {
  all: ['requests'],
  rights: ['requests', 'rights'],
  frame: ['requests', 'frame'],
  mine: ['requests', 'mine'],
  me: ['requests', 'me'],
  draft: ['requests', 'draft'],
  communities: ['requests', 'communities'],
  board: ['requests', 'board'],
  figures: ['requests', 'figures'],
  owner: ['requests', 'owner'],
  one: (id: number) => ['requests', 'one', id],
  slug: (slug: string) => ['requests', 'slug', slug]
} as const;
