/** What the list of polls, which all read, says of a poll that is not published: its question stands among the drafts. */
export const UNPUBLISHED = '…';
