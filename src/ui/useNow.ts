import * as React from 'react';

/**
 * The time by `clock`: at each render, so that it is never before what is shown, and every `seconds`, so that words about
 * time stay true on a page that stays open. The same object while the clock shows the same.
 */
export function useNow(clock: () => Date, seconds = 15): Date {
  const [, again] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    const timer = window.setInterval(again, seconds * 1000);
    return () => window.clearInterval(timer);
  }, [seconds]);
  const time = clock().getTime();
  return React.useMemo(() => new Date(time), [time]);
}
