import * as React from 'react';

/** What was there last, while another is read: what is shown and typed stays in sight. */
export function useKept<T>(value: T | undefined): T | undefined {
  const kept = React.useRef(value);
  kept.current = value ?? kept.current;
  return kept.current;
}
