import type { Passage, TextVersion } from '../passages/Passage';
import type { Anchor, Standing } from './Anchor';
import { CONTEXT } from './anchorOf';
import { slice } from './characters';
import { foldForms } from './foldForms';
import { likePlaces } from './likePlaces';
import { ancestorsOf, descendantsOf, lineageOf } from './lineage';
import type { Occurrence } from './occurrences';
import { occurrencesOf } from './occurrences';
import { partsIn } from './partsIn';
import type { Surroundings } from './surroundings';
import { distanceOf, isSameWord, sidesAlike } from './surroundings';

/** More places than a person would look at. */
const MOST_CANDIDATES = 10;

/**
 * Where an anchor stands in the last of the versions, sought among the descendants of its passage and nowhere else. What is found word for
 * word is taken only when nothing speaks against it; anything less is for a person to confirm.
 * @param versions all of them, rising; keep the array, families of passages are computed once for it
 */
export function resolveAnchor(anchor: Anchor, versions: readonly TextVersion[]): Standing {
  if (anchor.passage === 0) return { state: 'same', place: { passage: 0, start: 0, end: 0 } };
  const { passages } = lineageOf(versions);
  const last = versions[versions.length - 1]?.version ?? 0;
  const origin = passages.get(anchor.version)?.get(anchor.passage);
  const heirs = descendantsOf(anchor.passage, anchor.version, versions).flatMap((id) => passages.get(last)?.get(id) ?? []);
  const [heir] = heirs;
  if (!origin || !heir) return { state: 'earlier' };
  const isUntouched = heirs.length === 1 && heir.id === origin.id && heir.text === origin.text;
  if (anchor.quote === '') return standingOfWhole(heirs, isUntouched);
  if (isUntouched && slice(origin.text, anchor.start, anchor.end) === anchor.quote) return { state: 'same', place: { passage: heir.id, start: anchor.start, end: anchor.end } };
  const standing = soughtIn(heirs, anchor, versions);
  // Words that are not where the anchor says in its own version were never read there: the passage is all that is known of them.
  return standing.state === 'earlier' && anchor.version === last ? toConfirm([whole(heir)]) : standing;
}

function standingOfWhole(heirs: readonly Passage[], isUntouched: boolean): Standing {
  const [place, ...others] = heirs.map((heir) => whole(heir).place);
  if (!place || others.length > 0) return toConfirm(heirs.map(whole));
  return { state: isUntouched ? 'same' : 'moved', place };
}

function whole({ id }: Passage): Pick<Occurrence, 'place'> {
  return { place: { passage: id, start: 0, end: 0 } };
}

function soughtIn(heirs: readonly Passage[], anchor: Anchor, versions: readonly TextVersion[]): Standing {
  const quote = foldForms(anchor.quote).text;
  const found = heirs.flatMap((heir) => occurrencesOf(quote, heir));
  if (found.length === 0) {
    const like = likePlaces(quote, heirs);
    const candidates = like.length > 0 ? like : partsIn(quote, heirs);
    return candidates.length > 0 ? toConfirm(candidates) : { state: 'earlier' };
  }
  const then: Surroundings = { before: foldForms(anchor.before).text.slice(-CONTEXT), after: foldForms(anchor.after).text.slice(0, CONTEXT) };
  const others = otherPlaces(quote, anchor, heirs, versions);
  const own = found.filter((now) => isSameWord(quote, then, now) && others.every((other) => isNearer(then, other, now)));
  const taken = found.length === 1 ? own.filter((now) => isOwnSurroundings(quote, then, now)) : clearlyOwn(then, own, found);
  const [one] = taken;
  if (one) return { state: 'moved', place: one.place };
  const nearest = [...found].sort((left, right) => distanceOf(then, left) - distanceOf(then, right));
  return toConfirm(nearest.slice(0, MOST_CANDIDATES));
}

/** Where else the same words stood then, in any passage that these come from: what is nearer to one of those was not meant. */
function otherPlaces(quote: string, { version, passage, start }: Anchor, heirs: readonly Passage[], versions: readonly TextVersion[]): readonly Occurrence[] {
  const then = lineageOf(versions).passages.get(version);
  const ids = new Set(heirs.flatMap(({ id }) => [id, ...ancestorsOf(id, versions)]));
  const places = [...ids].flatMap((id) => then?.get(id) ?? []).flatMap((origin) => occurrencesOf(quote, origin));
  return places.filter(({ place }) => place.passage !== passage || place.start !== start);
}

/** Is it these words that stand there now, and not the same ones that stood elsewhere? Where both would do, only if nothing around them changed. */
function isNearer(then: Surroundings, other: Surroundings, now: Surroundings): boolean {
  const [sides, others] = [sidesAlike(then, now), sidesAlike(other, now)];
  return sides > others || (sides === others && distanceOf(then, now) === 0 && distanceOf(other, now) > 0);
}

/** Of a quote found once. A whole passage had nothing around it: as many words as would have stood there speak for themselves. */
function isOwnSurroundings(quote: string, then: Surroundings, now: Surroundings): boolean {
  return then.before + then.after === '' ? now.before + now.after === '' || quote.length >= CONTEXT : sidesAlike(then, now) > 0;
}

/** Of a quote found several times, the one whose surroundings are alike on more sides than anywhere else, or the only one with the very same. */
function clearlyOwn(then: Surroundings, own: readonly Occurrence[], found: readonly Occurrence[]): readonly Occurrence[] {
  const sides = new Map(found.map((now) => [now, sidesAlike(then, now)]));
  const most = Math.max(...sides.values());
  const alike = found.filter((now) => sides.get(now) === most);
  const best = alike.length === 1 ? alike : alike.filter((now) => distanceOf(then, now) === 0);
  return best.length === 1 ? best.filter((now) => own.includes(now)) : [];
}

function toConfirm(found: readonly Pick<Occurrence, 'place'>[]): Standing {
  return { state: 'toConfirm', candidates: found.map(({ place }) => place) };
}
