/** What the owner's panel is opened for. */
export type ManageTarget = 'list' | 'new' | { readonly pollId: number };
