import type { Anchor } from '../../../../domain/anchors/Anchor';
import { descendantsOf } from '../../../../domain/anchors/lineage';
import { resolveAnchor } from '../../../../domain/anchors/resolveAnchor';
import type { TextVersion } from '../../../../domain/passages/Passage';

/** The passages of the last version under which something that was said of an earlier one stands: all of them, where nobody has said yet which. */
export function placesOf(anchor: Anchor, versions: readonly TextVersion[]): readonly number[] {
  const standing = resolveAnchor(anchor, versions);
  if (standing.state === 'toConfirm') return standing.candidates.map(({ passage }) => passage);
  return standing.state === 'earlier' ? descendantsOf(anchor.passage, anchor.version, versions) : [standing.place.passage];
}
