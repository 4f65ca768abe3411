/** SharePoint reads a folder's subfolders at once: 500 passages with their kinds, replies and records are some 4,000. */
export const PASSAGES_A_BLOCK = 500;

/** In which block of folders what is said of a passage lies. */
export function blockOf(passage: number): number {
  return Math.floor(passage / PASSAGES_A_BLOCK);
}
