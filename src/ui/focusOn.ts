/** Gives an element the focus, also one that is no control: it can take it until it loses it again. */
export function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return;
  const leave = (): void => {
    // Another window came to the front: the element still has the focus of this one.
    if (document.activeElement === element) return;
    element.removeEventListener('blur', leave);
    element.removeAttribute('tabindex');
  };
  element.tabIndex = -1;
  element.addEventListener('blur', leave);
  element.focus({ preventScroll: true });
}
