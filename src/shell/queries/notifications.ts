import { unstable_batchedUpdates as together } from 'react-dom';

const waiting = new Set<() => void>();

/** Tells somebody at the end of this turn, once, in one rendering with all others who are told then. */
export function tell(told: () => void): void {
  if (waiting.size === 0) setTimeout(flush);
  waiting.add(told);
}

function flush(): void {
  const all = [...waiting];
  waiting.clear();
  together(() => all.forEach((told) => told()));
}
