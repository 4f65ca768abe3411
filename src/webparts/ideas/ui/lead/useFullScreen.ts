import * as React from 'react';

export interface FullScreen {
  readonly isFull: boolean;
  readonly frame: React.RefObject<HTMLDivElement>;
  toggle(): void;
}

/** What stays within reach beside what fills the screen: panels and dialogs that are put at the end of the body later, and what is said to screen readers. */
const REACHABLE = '#parvis-announcements';

/** Fills the screen with one part of the page: nothing else can be reached meanwhile. Escape leaves it, and the focus comes back. */
export function useFullScreen(): FullScreen {
  const [isFull, setFull] = React.useState(false);
  const frame = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (!isFull) return undefined;
    const others = Array.from(document.body.children).filter((each): each is HTMLElement => each instanceof HTMLElement && !each.contains(frame.current) && !each.matches(REACHABLE) && !each.inert);
    others.forEach((each) => (each.inert = true));
    frame.current?.querySelector<HTMLElement>('[data-full-screen]')?.focus();
    // A wish that the browser may refuse: then the page alone is filled.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    const left = (): void => {
      if (!document.fullscreenElement) setFull(false);
    };
    const key = (event: KeyboardEvent): void => {
      // A dialog above it is closed first.
      if (event.key === 'Escape' && !event.defaultPrevented && frame.current?.contains(event.target as Node)) setFull(false);
    };
    document.addEventListener('fullscreenchange', left);
    document.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      document.removeEventListener('keydown', key);
      others.forEach((each) => (each.inert = false));
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [isFull]);
  const was = React.useRef(false);
  React.useEffect(() => {
    if (was.current && !isFull) document.querySelector<HTMLElement>('[data-full-screen]')?.focus();
    was.current = isFull;
  }, [isFull]);
  return { isFull, frame, toggle: () => setFull(!isFull) };
}
