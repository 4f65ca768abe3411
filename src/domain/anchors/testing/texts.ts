import type { Passage, TextVersion } from '../../passages/Passage';
import type { Anchor, Standing } from '../Anchor';
import { alignPassages } from '../alignPassages';
import { anchorOf } from '../anchorOf';
import { applyAlignment } from '../applyAlignment';
import { lengthOf, slice } from '../characters';
import { normalText } from '../normalText';

export function passagesOf(...texts: readonly string[]): readonly Passage[] {
  return texts.map((text, place) => ({ id: place + 1, kind: 'paragraph', level: 0, label: '', text: normalText(text), marks: [] }));
}

/** Passages in which each `[1]` refers to a note; what begins with `[1]: ` is that note. */
export function passagesWithNotes(...texts: readonly string[]): readonly Passage[] {
  return passagesOf(...texts).map((passage) => {
    const [head = '', label] = /^\[([^\]]+)\]: /.exec(passage.text) ?? [];
    if (label !== undefined) return { ...passage, kind: 'note', label, text: passage.text.slice(head.length) };
    const placeOf = (unit: number): number => lengthOf(passage.text.slice(0, unit));
    return { ...passage, marks: [...passage.text.matchAll(/\[[^\]]+\]/g)].map(({ 0: said, index = 0 }) => ({ kind: 'note', start: placeOf(index), end: placeOf(index + said.length) })) };
  });
}

export function firstVersion(...texts: readonly string[]): TextVersion {
  return { version: 1, title: '', passages: passagesOf(...texts), descents: [] };
}

/** As the computer proposes it, and nobody looks at it. */
export function nextVersion(versions: readonly TextVersion[], ...texts: readonly string[]): readonly TextVersion[] {
  const last = versions[versions.length - 1] ?? firstVersion();
  const after = passagesOf(...texts);
  return [...versions, applyAlignment(versions, '', after, alignPassages(last, after))];
}

/** On the words between brackets. */
export function anchorOn(version: TextVersion, id: number, bracketed: string): Anchor {
  const passage = version.passages.find((one) => one.id === id);
  const [before = '', quote = '', after = ''] = bracketed.split(/[[\]]/);
  if (!passage || before + quote + after !== passage.text) throw new Error(`passage ${id} says: ${passage?.text ?? ''}`);
  return anchorOf(version.version, passage, lengthOf(before), lengthOf(before) + lengthOf(quote));
}

/** `same 1: les [mots]`, and each candidate. */
export function told(standing: Standing, versions: readonly TextVersion[]): string {
  if (standing.state === 'earlier') return 'earlier';
  const places = standing.state === 'toConfirm' ? standing.candidates : [standing.place];
  const last = versions[versions.length - 1];
  const shown = places.map(({ passage, start, end }) => {
    const text = last?.passages.find(({ id }) => id === passage)?.text ?? '';
    return `${passage}: ${slice(text, 0, start)}[${slice(text, start, end)}]${slice(text, end, lengthOf(text))}`;
  });
  return [standing.state, ...shown].join(' | ');
}
