/** A sentence as the screen sets it: spaces before signs, and within numbers, are others there. */
export function saying(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s\u00a0\u202f]+/g, '\\s'));
}
