import type { TextVersion } from '../passages/Passage';
import type { Anchor, Standing } from './Anchor';
import { resolveAnchor } from './resolveAnchor';

/** In one turn: some milliseconds, whatever was quoted. */
const TURN = 50;

/**
 * Where many anchors stand in the last of the versions, some at each turn, in their order: whoever asks lets the page, or the messages of a
 * worker, have their turn between two. Contributions on the same words are sought once.
 * @param versions all of them, rising
 */
export function* resolveAnchors(anchors: readonly Anchor[], versions: readonly TextVersion[]): Generator<readonly Standing[], void> {
  const known = new Map<string, Standing>();
  for (let first = 0; first < anchors.length; first += TURN) {
    yield anchors.slice(first, first + TURN).map((anchor) => {
      const key = JSON.stringify([anchor.version, anchor.passage, anchor.start, anchor.end, anchor.quote]);
      const standing = known.get(key) ?? resolveAnchor(anchor, versions);
      known.set(key, standing);
      return standing;
    });
  }
}
