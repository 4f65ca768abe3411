import * as React from 'react';
import type { Brainstorming } from '../Brainstorming';

/** A campaign as notes are told of it: where all of them lie is no news to each, so one that is moved draws no other anew. Its places are those of some time ago. */
export function useOfNotes(storm: Brainstorming): Brainstorming {
  const before = React.useRef(storm);
  const isOther = (Object.keys(storm) as readonly (keyof Brainstorming)[]).some((name) => name !== 'places' && name !== 'arrangement' && storm[name] !== before.current[name]);
  if (isOther) before.current = storm;
  return before.current;
}
