import { useDraggable, useDroppable } from '@dnd-kit/core';
import * as React from 'react';
import type { Choice } from '../MapContext';
import type { NodeFrameProps } from '../ownerTools';
import styles from './Owner.module.scss';

function dragId({ kind, id }: Choice): string {
  return `${kind}:${id}`;
}

export function choiceOfDragId(id: string | number): Choice | undefined {
  const [kind, number] = String(id).split(':');
  return kind === 'usage' || kind === 'tool' ? { kind, id: Number(number) } : undefined;
}

/** A node that can be dragged onto another, and take another. The keyboard has its own way: the key R, then Enter. */
export function LinkableFrame({ choice, style, children }: React.PropsWithChildren<NodeFrameProps>): React.ReactElement {
  const id = dragId(choice);
  const { setNodeRef: setDragged, listeners, transform, isDragging } = useDraggable({ id });
  const { setNodeRef: setTarget, isOver } = useDroppable({ id });
  const move = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)`, zIndex: 3, opacity: 0.85 } : undefined;
  return (
    <div ref={setTarget} className={`${styles.draggable} ${isOver && !isDragging ? styles.over : ''}`} style={style}>
      <div ref={setDragged} {...listeners} style={{ position: 'relative', height: '100%', ...move }}>
        {children}
      </div>
    </div>
  );
}
