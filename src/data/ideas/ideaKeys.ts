/** Names of what is read of brainstorms, for whoever shares it on a page; everything about them begins with `ideas`. */
export const ideaKeys = {
  all: ['ideas'],
  rights: ['ideas', 'rights'],
  list: ['ideas', 'list'],
  campaign: (id: number) => ['ideas', 'campaign', id],
  campaignOf: (idea: number, isReserved: boolean) => ['ideas', 'campaignOf', idea, isReserved],
  book: (id: number) => ['ideas', 'book', id],
  said: (idea: number) => ['ideas', 'said', idea],
  commentCounts: (id: number) => ['ideas', 'commentCounts', id],
  votes: (id: number) => ['ideas', 'votes', id],
  places: (id: number) => ['ideas', 'places', id],
  evaluations: (id: number) => ['ideas', 'evaluations', id],
  /** What agents said of an idea among themselves. */
  inside: (idea: number) => ['ideas', 'inside', idea],
  guests: (id: number) => ['ideas', 'guests', id],
  accepted: (id: number, charter: string) => ['ideas', 'accepted', id, charter],
  taking: (id: number) => ['ideas', 'taking', id]
} as const;
