/**
 * What a page tells the developer bar, which may be in the window around it. Without the runtime, so that it is there before it.
 */

/** What the content security policy kept away: its address or kind, and the directive that did. */
export interface Blocked {
  readonly what: string;
  readonly directive: string;
}

declare global {
  interface Window {
    /** Collected before the bar is there. */
    workbenchBlocked?: Blocked[];
  }
}

const BLOCKED_EVENT = 'workbench:blocked';

/** Tells the bar of everything that the policy keeps away from this page. */
export function reportBlocked(): void {
  const bar = window.parent;
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    (bar.workbenchBlocked ??= []).push({ what: blockedURI, directive: effectiveDirective });
    bar.dispatchEvent(new Event(BLOCKED_EVENT));
  });
}

/** Shows what was kept away so far, and whatever is from now on. */
export function watchBlocked(show: (blocked: readonly Blocked[]) => void): void {
  const tell = (): void => show(window.workbenchBlocked ?? []);
  window.addEventListener(BLOCKED_EVENT, tell);
  tell();
}
