/** What somebody said of a page in SharePoint's own comments, as it was brought in: with its author and its date in words, never one of ours. */
export interface EarlierComment {
  /** As SharePoint named him then. */
  readonly author: string;
  readonly created: Date;
  /** Plain text. */
  readonly text: string;
  /** Oldest first; a reply has none of its own. */
  readonly replies: readonly Omit<EarlierComment, 'replies'>[];
}
