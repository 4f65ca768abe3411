import { notesOf } from '../passages/notes';
import type { Passage } from '../passages/Passage';
import type { DraftPassage } from './Alignment';
import type { Link } from './pairLike';

/**
 * Notes of which not enough words stayed to be known by them: what refers to them tells which became which, and a person confirms it.
 * @param links each place of both texts in one of them
 */
export function pairNotes(before: readonly Passage[], after: readonly DraftPassage[], links: readonly Link[]): readonly Link[] {
  const gone = placesByLabel(before, links.flatMap(({ from, to }) => (to.length === 0 ? from : [])));
  const fresh = placesByLabel(after, links.flatMap(({ from, to }) => (from.length === 0 ? to : [])));
  const became = new Map<number, number>();
  for (const { from, to } of links) {
    const [then, now] = [notesAt(before, from), notesAt(after, to)];
    // As many as before: none was added or removed among them.
    if (then.length !== now.length) continue;
    then.forEach((label, index) => {
      const [old, made] = [gone.get(label), fresh.get(now[index] ?? '')];
      if (old !== undefined && made !== undefined && !became.has(old) && ![...became.values()].includes(made)) became.set(old, made);
    });
  }
  if (became.size === 0) return links;
  const made = new Set(became.values());
  return links.flatMap((link): readonly Link[] => {
    const [old] = link.from;
    if (link.to.length === 0 && old !== undefined && became.has(old)) return [{ from: [old], to: [became.get(old) ?? 0], isDoubtful: true }];
    return link.from.length === 0 && link.to.some((place) => made.has(place)) ? [] : [link];
  });
}

/** A number that several notes have names none of them. */
function placesByLabel(passages: readonly DraftPassage[], places: readonly number[]): ReadonlyMap<string, number> {
  const notes = places.filter((place) => passages[place]?.kind === 'note');
  const labelOf = (place: number): string => passages[place]?.label ?? '';
  return new Map(notes.filter((place) => passages.filter(({ kind, label }) => kind === 'note' && label === labelOf(place)).length === 1).map((place) => [labelOf(place), place]));
}

function notesAt(passages: readonly DraftPassage[], places: readonly number[]): readonly string[] {
  return [...new Set(places.flatMap((place) => (passages[place] ? notesOf(passages[place]) : [])))];
}
