import * as React from 'react';

/** Has the element come into view, or nearly? Once it has, it stays so. */
export function useInView<T extends HTMLElement>(): [ref: React.RefObject<T>, isInView: boolean] {
  const ref = React.useRef<T>(null);
  const [isInView, setInView] = React.useState(typeof IntersectionObserver === 'undefined');
  React.useEffect(() => {
    const element = ref.current;
    if (!element || isInView) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setInView(true), { rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isInView]);
  return [ref, isInView];
}
