/** A finger that rests this long on a note takes it (milliseconds). */
const HOLD = 400;
/** It may tremble so far (CSS pixels). */
const TREMBLE = 8;
/** Within so many pixels of its end a list rolls on. */
const EDGE = 48;
const STEP = 8;

export interface TouchDrag {
  /** @returns may the note be taken? */
  onStart(idea: number): boolean;
  onMove(x: number, y: number): void;
  onEnd(x: number, y: number): void;
  onCancel(): void;
}

/** Notes taken by a long press, since browsers drag nothing of their own under a finger everywhere. @returns ends it */
export function dragByTouch(board: HTMLElement, handlers: TouchDrag): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let start: Touch | undefined;
  let at: Touch | undefined;
  let ghost: HTMLElement | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
    ghost?.remove();
    [timer, frame, start, at, ghost] = [undefined, undefined, undefined, undefined, undefined];
  };
  const cancel = (): void => {
    const wasTaken = ghost !== undefined;
    stop();
    if (wasTaken) handlers.onCancel();
  };
  const roll = (): void => {
    if (at) {
      const list = document.elementFromPoint(at.clientX, at.clientY)?.closest('[data-roll]');
      const box = list?.getBoundingClientRect();
      if (list && box) list.scrollBy(0, at.clientY > box.bottom - EDGE ? STEP : at.clientY < box.top + EDGE ? -STEP : 0);
      handlers.onMove(at.clientX, at.clientY);
    }
    frame = requestAnimationFrame(roll);
  };
  const take = (note: HTMLElement): void => {
    if (!start || !handlers.onStart(Number(note.dataset['note']))) return;
    ghost = document.createElement('div');
    ghost.textContent = note.dataset['title'] ?? '';
    ghost.style.cssText = 'position:fixed;z-index:10;inset:0 auto auto 0;max-width:220px;padding:8px;border:2px solid;border-radius:4px;background:canvas;color:canvastext;pointer-events:none';
    board.append(ghost);
    at = start;
    follow();
    frame = requestAnimationFrame(roll);
  };
  const follow = (): void => {
    if (ghost && at) ghost.style.transform = `translate(${at.clientX - 20}px, ${at.clientY - 60}px)`;
  };
  const onStart = (event: TouchEvent): void => {
    const note = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note][data-movable]') : null;
    cancel();
    start = event.touches.length === 1 && !(event.target instanceof Element && event.target.closest('button, [role=menu]')) ? event.touches[0] : undefined;
    if (note && start) timer = setTimeout(() => take(note), HOLD);
  };
  const onMove = (event: TouchEvent): void => {
    const [touch] = Array.from(event.touches);
    if (!touch || !start) return;
    if (ghost) {
      // The page stays where it is under a note that is carried.
      event.preventDefault();
      at = touch;
      follow();
    } else if (Math.hypot(touch.clientX - start.clientX, touch.clientY - start.clientY) > TREMBLE) {
      stop();
    }
  };
  const onEnd = (event: TouchEvent): void => {
    const [last, wasTaken] = [at, ghost !== undefined];
    stop();
    if (!wasTaken || !last) return;
    // No click on what lies under the finger.
    event.preventDefault();
    handlers.onEnd(last.clientX, last.clientY);
  };
  const onMenu = (event: Event): void => {
    if (ghost) event.preventDefault();
  };
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') cancel();
  };
  board.addEventListener('touchstart', onStart, { passive: true });
  board.addEventListener('touchmove', onMove, { passive: false });
  board.addEventListener('touchend', onEnd, { passive: false });
  board.addEventListener('touchcancel', cancel);
  board.addEventListener('contextmenu', onMenu);
  window.addEventListener('keydown', onKey);
  return () => {
    cancel();
    board.removeEventListener('touchstart', onStart);
    board.removeEventListener('touchmove', onMove);
    board.removeEventListener('touchend', onEnd);
    board.removeEventListener('touchcancel', cancel);
    board.removeEventListener('contextmenu', onMenu);
    window.removeEventListener('keydown', onKey);
  };
}
