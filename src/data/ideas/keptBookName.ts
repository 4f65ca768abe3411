/** Names what a browser keeps of the ideas of a brainstorm: whether there is any is asked before the code that reads it is loaded. */
export const KEPT_BOOK = 'parvis-idea-book';
