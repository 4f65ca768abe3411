import * as React from 'react';

/**
 * The time by `clock`, read again every `seconds`, so that words about time stay true on a page that stays open.
 */
export function useNow(clock: () => Date, seconds = 15): Date {
  const [now, setNow] = React.useState(clock);
  const latest = React.useRef(clock);
  latest.current = clock;
  React.useEffect(() => {
    const timer = window.setInterval(() => setNow(latest.current()), seconds * 1000);
    return () => window.clearInterval(timer);
  }, [seconds]);
  return now;
}
