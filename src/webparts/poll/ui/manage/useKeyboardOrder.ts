import * as React from 'react';
import type { PollOption } from '../../../../domain/polls/Poll';

interface KeyboardOrderOptions {
  readonly options: readonly PollOption[];
  /** Moves an answer by one place and says where it is now; does nothing at the ends. */
  onMove(index: number, by: -1 | 1): void;
  /** Puts back the order in which an answer was lifted. */
  onRestore(options: readonly PollOption[]): void;
  /** Says where an answer stands. */
  onTell(id: number): void;
}

export interface KeyboardOrder {
  /** The answer that the arrows move. */
  readonly liftedId: number | undefined;
  onKeyDown(id: number, event: React.KeyboardEvent): void;
  onBlur(): void;
}

/**
 * Space lifts an answer by its handle, the arrows move it at once, Space puts it down and Escape puts it back. dnd-kit's own keyboard hears keys
 * at the document, where those of Fluent's layers never come: what it lifted was never put down.
 */
export function useKeyboardOrder({ options, onMove, onRestore, onTell }: KeyboardOrderOptions): KeyboardOrder {
  const [lifted, setLifted] = React.useState<{ readonly id: number; readonly before: readonly PollOption[] }>();
  const putDown = (): void => setLifted(undefined);
  const onKeyDown = (id: number, event: React.KeyboardEvent): void => {
    const { key } = event;
    const isLifted = lifted?.id === id;
    if (key === ' ' || key === 'Enter') {
      setLifted(isLifted ? undefined : { id, before: options });
      onTell(id);
    } else if (isLifted && (key === 'ArrowUp' || key === 'ArrowDown')) {
      onMove(options.findIndex((option) => option.id === id), key === 'ArrowUp' ? -1 : 1);
    } else if (isLifted && key === 'Escape') {
      onRestore(lifted.before);
      putDown();
    } else {
      return;
    }
    // The panel around it would be closed by Escape, and scrolled by the others.
    event.preventDefault();
    event.stopPropagation();
  };
  return { liftedId: lifted?.id, onKeyDown, onBlur: putDown };
}
