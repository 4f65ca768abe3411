import * as React from 'react';

/** Has the element gone out of sight at the top? */
export function useIsAbove<T extends HTMLElement>(): [ref: React.RefObject<T>, isAbove: boolean] {
  const ref = React.useRef<T>(null);
  const [isAbove, setAbove] = React.useState(false);
  React.useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => {
      const last = entries[entries.length - 1];
      if (last) setAbove(!last.isIntersecting && last.boundingClientRect.top <= (last.rootBounds?.top ?? 0));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, isAbove];
}
