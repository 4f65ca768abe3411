import type { Anchor, Standing } from '../anchors/Anchor';
import type { Call } from '../calls/Call';
import { isSecret } from '../calls/Call';
import type { ThreadState } from '../calls/threadState';
import type { SaidItem } from './SaidItem';

/**
 * What counts of what was said, with the place where it stands now. What nobody has confirmed yet stays on the version in which it was
 * made: a synthesis guesses no more than the text does.
 * @param standingOf where an anchor stands in the newest version (`resolveAnchor`)
 * @param version the newest of the text
 */
export function saidItems(states: readonly ThreadState[], call: Pick<Call, 'names' | 'moderation'>, version: number, standingOf: (anchor: Anchor) => Standing): readonly SaidItem[] {
  return states.filter(({ counts }) => counts).map((state) => itemOf(state, call, placeOf(state.anchor, version, standingOf)));
}

function itemOf(state: ThreadState, call: Pick<Call, 'names' | 'moderation'>, place: SaidItem['place']): SaidItem {
  const { contribution, text, wording, theme, answer } = state;
  const areNamesShown = call.names === 'shown';
  return {
    id: contribution.id,
    kind: contribution.kind,
    place,
    text,
    wording,
    author: areNamesShown ? (contribution.author?.name ?? '') : '',
    direction: areNamesShown ? contribution.direction : '',
    at: contribution.created,
    theme,
    disposition: answer?.disposition ?? null,
    reason: answer?.reason ?? '',
    isPublic: isPublic(state, call)
  };
}

/** Where an animator has to let things through, what he did not let through is nobody else's to read; nor what was edited since he did. */
function isPublic({ moderation: { state, decision, isEditedSince } }: ThreadState, call: Pick<Call, 'names' | 'moderation'>): boolean {
  if (!isSecret(call)) return state === 'visible';
  return state === 'visible' && decision?.kind === 'shown' && !isEditedSince;
}

function placeOf(anchor: Anchor, version: number, standingOf: (anchor: Anchor) => Standing): SaidItem['place'] {
  if (anchor.passage === 0) return { version, passage: 0 };
  const standing = standingOf(anchor);
  if (standing.state === 'same' || standing.state === 'moved') return { version, passage: standing.place.passage };
  return { version: anchor.version, passage: anchor.passage };
}
