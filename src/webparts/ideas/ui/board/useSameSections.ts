import * as React from 'react';
import type { OutlineSection } from '../../../../domain/ideas/outlineOf';

/** A cluster that is as it was is the same object: it is not drawn anew. */
export function useSameSections(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  const before = React.useRef(sections);
  const kept = sections.map((now) => before.current.find((was) => isSame(was, now)) ?? now);
  before.current = kept.length === before.current.length && kept.every((each, index) => each === before.current[index]) ? before.current : kept;
  return before.current;
}

function isSame(was: OutlineSection, now: OutlineSection): boolean {
  return was.cluster === now.cluster && was.ideas.length === now.ideas.length && was.ideas.every((each, index) => each === now.ideas[index]);
}
