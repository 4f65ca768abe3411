/** Marks what is ours, as for `keepFocus`. */
const SCOPE = '[data-parvis]';
/** On the way down: nothing that they meet keeps them from us. */
const CAPTURE = { capture: true };
const COMINGS = ['pointerover', 'focusin'] as const;

let isExpected = false;

/**
 * Has the focus kept (`keepFocus`) from when somebody points at a web part, or comes to it with the keyboard, once a page: who only reads loads nothing for it.
 */
export function expectFocus(): void {
  if (isExpected) return;
  isExpected = true;
  let isComing = false;
  const come = ({ target }: Event): void => {
    if (isComing || !(target instanceof HTMLElement) || target.closest(SCOPE) === null) return;
    isComing = true;
    void load(document.activeElement instanceof HTMLElement ? document.activeElement : target).then((isThere) => {
      isComing = false;
      if (isThere) for (const coming of COMINGS) document.removeEventListener(coming, come, CAPTURE);
    });
  };
  for (const coming of COMINGS) document.addEventListener(coming, come, CAPTURE);
}

/** @returns false where its code did not come: the next time that somebody points there it is tried again */
async function load(first: HTMLElement): Promise<boolean> {
  try {
    const { keepFocus } = await import(/* webpackChunkName: 'focus' */ './keepFocus');
    const { activeElement } = document;
    keepFocus(activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : first);
    return true;
  } catch {
    return false;
  }
}
