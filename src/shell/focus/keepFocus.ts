import { swallowed } from '../../data/swallowed';
import { CAPTURE, isOurs, pathOf } from './focusPath';

let isStarted = false;

/**
 * Nobody who works in a web part loses the focus (`FocusKeeper`). Once a page, for all web parts; what does it is loaded when the pointer or the focus comes into one
 * of them, which is before anything is done there: the first sight of a page does without.
 */
export function keepFocus(): void {
  if (isStarted) return;
  isStarted = true;
  let path: readonly HTMLElement[] = [];
  let state: 'none' | 'loading' | 'there' = 'none';
  const load = async (): Promise<void> => {
    state = 'loading';
    try {
      const { FocusKeeper } = await import(/* webpackChunkName: 'focus' */ './FocusKeeper');
      state = 'there';
      new FocusKeeper(path);
    } catch (error) {
      // Tried again with the next control.
      state = 'none';
      swallowed(error, 'what keeps the focus');
    }
  };
  const heard = ({ type, target }: Event): void => {
    if (state === 'there' || !(target instanceof HTMLElement)) return;
    const isIn = isOurs(target);
    if (type === 'focusin') path = isIn ? pathOf(target) : [];
    if (state === 'none' && isIn) void load();
  };
  document.addEventListener('focusin', heard, CAPTURE);
  document.addEventListener('pointerover', heard, CAPTURE);
}
