import { isErased } from '../../domain/privacy/erased';
import { isAltered } from './asArrived';

/**
 * As `isAltered`, of a row with words of its author: one whose every word was replaced by the mark of an erasure counts as it did before. Only owners can
 * change such a row; that the rest of it is as it was, the act of the erasure proves (`ErasureAudit`).
 * @param texts all that its author can have written in it
 */
export function isChanged(row: Parameters<typeof isAltered>[0], texts: readonly (string | undefined)[]): boolean {
  return isAltered(row) && !isErased(texts.map((text) => text ?? ''));
}
