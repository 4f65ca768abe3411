import type { Anchor, Standing } from '../anchors/Anchor';
import type { Call } from '../calls/Call';
import { isSecret } from '../calls/Call';
import type { ThreadState } from '../calls/threadState';
import type { SaidItem, Span } from './SaidItem';

/**
 * What counts of what was said, with the place where it stands now. What nobody has confirmed yet stays on the version in which it was
 * made: a synthesis guesses no more than the text does.
 * @param standingOf where an anchor stands in the newest version (`resolveAnchor`)
 * @param version the newest of the text
 */
export function saidItems(states: readonly ThreadState[], call: Pick<Call, 'names' | 'moderation'>, version: number, standingOf: (anchor: Anchor) => Standing): readonly SaidItem[] {
  return states.filter(({ counts }) => counts).map((state) => itemOf(state, call, placeOf(state.anchor, version, standingOf)));
}

function itemOf(state: ThreadState, call: Pick<Call, 'names' | 'moderation'>, where: Where): SaidItem {
  const { contribution, theme, answer } = state;
  return {
    id: contribution.id,
    kind: contribution.kind,
    ...where,
    at: contribution.created,
    theme,
    disposition: answer?.disposition ?? null,
    reason: answer?.reason ?? '',
    ...(isSecret(call) ? letThrough(state) : asSaid(state))
  };
}

type Where = Pick<SaidItem, 'place' | 'span'>;
type Words = Pick<SaidItem, 'text' | 'wording' | 'author' | 'direction' | 'isPublic'>;

/** What was taken from sight does not count, so it is not here. */
function asSaid({ contribution: { author, direction }, text, wording }: ThreadState): Words {
  return { text, wording, author: author?.name ?? '', direction, isPublic: true };
}

/** Where only animators read what was said, everybody else has the copy that one of them let through, and nothing of the original. */
function letThrough({ moderation: { decision } }: ThreadState): Words {
  const { text = '', wording = '', name = '' } = decision?.content ?? {};
  return { text, wording, author: name, direction: '', isPublic: text !== '' || wording !== '' };
}

function placeOf(anchor: Anchor, version: number, standingOf: (anchor: Anchor) => Standing): Where {
  if (anchor.passage === 0) return { place: { version, passage: 0 } };
  const standing = standingOf(anchor);
  if (standing.state === 'same' || standing.state === 'moved') return { place: { version, passage: standing.place.passage }, ...spanOf(anchor, standing.place) };
  return { place: { version: anchor.version, passage: anchor.passage }, ...spanOf(anchor, anchor) };
}

function spanOf({ quote }: Anchor, { start, end }: Span): Pick<SaidItem, 'span'> {
  return quote === '' ? {} : { span: { start, end } };
}
