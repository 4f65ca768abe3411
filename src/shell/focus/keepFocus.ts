import { swallowed } from '../../data/swallowed';
import { CAPTURE, isOurs, pathOf } from './focusPath';

const HEARD = ['focusin', 'pointerover'] as const;

let isStarted = false;

/**
 * Nobody who works in a web part loses the focus (`FocusKeeper`). Once a page, for all web parts; what does it is loaded when the pointer or the focus comes into one
 * of them, which is before anything is done there: the first sight of a page does without.
 */
export function keepFocus(): void {
  if (isStarted) return;
  isStarted = true;
  let path: readonly HTMLElement[] = [];
  let isLoading = false;
  const load = async (): Promise<void> => {
    isLoading = true;
    try {
      const { FocusKeeper } = await import(/* webpackChunkName: 'focus' */ './FocusKeeper');
      // It hears by itself from here on.
      for (const type of HEARD) document.removeEventListener(type, heard, CAPTURE);
      new FocusKeeper(path);
    } catch (error) {
      // Tried again with the next control.
      isLoading = false;
      swallowed(error, 'what keeps the focus');
    }
  };
  const heard = ({ type, target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    const isIn = isOurs(target);
    if (type === 'focusin') path = isIn ? pathOf(target) : [];
    if (!isLoading && isIn) void load();
  };
  for (const type of HEARD) document.addEventListener(type, heard, CAPTURE);
}
