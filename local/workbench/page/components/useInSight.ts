import * as React from 'react';

/**
 * Has the element come into view, or is it wanted at once? SharePoint loads a web part when its place is scrolled to, and keeps it
 * (sp-dev-docs issues 729 and 6424: "by design, to improve page performance"); how near is near is not said.
 */
export function useInSight(element: React.RefObject<HTMLElement>, isWanted: boolean): boolean {
  const [isSeen, setSeen] = React.useState(isWanted);
  React.useEffect(() => {
    if (isSeen || element.current === null) return undefined;
    if (isWanted) {
      setSeen(true);
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen, isWanted]);
  return isSeen;
}
