import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import * as React from 'react';
import { unstable_batchedUpdates as batch } from 'react-dom';
import type { BoardGround, Outcome } from './outcome';
import { isSameOutcome, outcomeAt } from './outcome';
import { dragByTouch } from './touchDrag';

/** A pointer that rests so long on a note means the note itself (milliseconds). */
export const PAUSE = 700;

export interface NoteDrag {
  /** The note that is carried. */
  readonly dragged: number | undefined;
  readonly outcome: Outcome | undefined;
  /** Lets a note be taken. @returns ends it */
  register(element: HTMLElement, idea: number): () => void;
}

interface DragRules extends BoardGround {
  mayMove(idea: number): boolean;
  onDrop(idea: number, outcome: Outcome): void;
  onCancel(idea: number): void;
}

/** Notes carried with a mouse (the browser's own dragging) or a finger (a long press): what letting go would do is known all the time. */
export function useNoteDrag(board: React.RefObject<HTMLElement>, rules: DragRules): NoteDrag {
  const latest = React.useRef(rules);
  latest.current = rules;
  const [dragged, setDragged] = React.useState<number>();
  const [outcome, setOutcome] = React.useState<Outcome>();
  const held = React.useRef<{ idea?: number; outcome?: Outcome; timer?: ReturnType<typeof setTimeout>; ending?: ReturnType<typeof setTimeout>; isTouch: boolean }>({ isTouch: false });

  const show = React.useCallback((next: Outcome | undefined): void => {
    held.current.outcome = next;
    setOutcome(next);
  }, []);
  const begin = React.useCallback((idea: number): void => {
    held.current.idea = idea;
    setDragged(idea);
  }, []);
  const over = React.useCallback(
    (x: number, y: number): void => {
      const { current: now } = held;
      if (now.idea === undefined || !board.current) return;
      const next = outcomeAt(x, y, now.idea, board.current, latest.current);
      const isResting = next.kind === 'wait' && now.outcome?.kind === 'onto' && now.outcome.onto === next.onto;
      if (isResting || isSameOutcome(next, now.outcome)) return;
      clearTimeout(now.timer);
      if (next.kind === 'wait') now.timer = setTimeout(() => show({ ...next, kind: 'onto' }), PAUSE);
      show(next);
    },
    [board, show]
  );
  const end = React.useCallback(
    (isDropped: boolean): void => {
      const { current: now } = held;
      const { idea, outcome: last } = now;
      clearTimeout(now.timer);
      now.idea = undefined;
      // In a task of its own: the browser has work of its own to do with what is let go. It tells it, not React, which would draw the board for each of these.
      now.ending = setTimeout(() =>
        batch(() => {
          show(undefined);
          setDragged(undefined);
          if (idea === undefined) return;
          if (isDropped && last && last.kind !== 'nowhere' && last.kind !== 'stays') latest.current.onDrop(idea, last);
          else latest.current.onCancel(idea);
        })
      );
    },
    [show]
  );

  React.useEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    const noteDown = ({ pointerType }: PointerEvent): void => void (held.current.isTouch = pointerType === 'touch');
    element.addEventListener('pointerdown', noteDown, { capture: true, passive: true });
    const ends = [
      dropTargetForElements({ element, canDrop: ({ source }) => typeof source.data['note'] === 'number', getDropEffect: () => 'move' }),
      monitorForElements({
        canMonitor: ({ source }) => element.contains(source.element),
        onDragStart: ({ source }) => begin(Number(source.data['note'])),
        onDrag: ({ location }) => over(location.current.input.clientX, location.current.input.clientY),
        onDrop: ({ location: { current } }) => {
          const isDropped = current.dropTargets.length > 0;
          // A quick hand lets go before the last move was told.
          if (isDropped) over(current.input.clientX, current.input.clientY);
          end(isDropped);
        }
      }),
      dragByTouch(element, {
        onStart: (idea) => {
          if (!latest.current.mayMove(idea)) return false;
          begin(idea);
          return true;
        },
        onMove: over,
        onEnd: (x, y) => {
          over(x, y);
          end(true);
        },
        onCancel: () => end(false)
      })
    ];
    return () => {
      clearTimeout(held.current.timer);
      clearTimeout(held.current.ending);
      element.removeEventListener('pointerdown', noteDown, { capture: true });
      ends.forEach((stop) => stop());
    };
  }, [board, begin, over, end]);

  const register = React.useCallback((element: HTMLElement, idea: number): (() => void) => draggable({ element, canDrag: () => !held.current.isTouch && latest.current.mayMove(idea), getInitialData: () => ({ note: idea }) }), []);
  return { dragged, outcome, register };
}
