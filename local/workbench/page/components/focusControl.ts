/** A panel that closes gives the focus back to what opened it, an animation frame or two later. */
const AFTER_PANEL_MILLISECONDS = 100;

/**
 * Puts the focus on a control's command bar after React has drawn it anew: on the given command when it is there and can
 * be used, else on the first one.
 */
export function focusControl(controlId: string, command?: string): void {
  window.setTimeout(() => {
    const zone = document.querySelector(`[data-control-id="${controlId}"]`);
    const wanted = command && zone?.querySelector<HTMLElement>(`[data-command="${command}"]:not([aria-disabled="true"]):not(:disabled)`);
    const target = wanted || zone?.querySelector<HTMLElement>('[data-command]:not([aria-disabled="true"]):not(:disabled)');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }, AFTER_PANEL_MILLISECONDS);
}
