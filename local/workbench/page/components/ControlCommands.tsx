import type { IContextualMenuItem } from '@fluentui/react';
import { Icon, IconButton } from '@fluentui/react';
import * as React from 'react';
import type { Canvas, Control } from '../canvas/canvas';
import { readCommonPart } from '../canvas/commonParts';
import type { Place } from '../canvas/canvasEdits';
import { useCanvasEditing } from './canvasEditing';
import { useSurroundings } from './surroundings';

interface ControlCommandsProps {
  readonly control: Control;
  readonly place: Place;
  readonly last: boolean;
  readonly canvas: Canvas;
}

/** The command bar of a web part or text: properties, move, duplicate, delete. */
export function ControlCommands({ control, place, last, canvas }: ControlCommandsProps): React.ReactElement | null {
  const { strings, manager } = useSurroundings();
  const editing = useCanvasEditing();
  if (editing === undefined) return null;
  const destinations = canvas.sections.flatMap((section, sectionIndex) =>
    section.columns.flatMap((_column, columnIndex): readonly IContextualMenuItem[] => {
      if (sectionIndex === place.section && columnIndex === place.column) return [];
      return [
        {
          key: `${sectionIndex}.${columnIndex}`,
          text: strings.place(sectionIndex + 1, columnIndex + 1),
          onClick: () => editing.moveControl(place, { section: sectionIndex, column: columnIndex })
        }
      ];
    })
  );
  // While the pane is open, `Default` turns it to another web part, where `Toggle` would close it.
  const openProperties = (): void =>
    manager.requestPropertyPaneAction(control.id, manager.isPropertyPaneOpen() && !manager.isPropertyPaneOpen(control.id) ? 'Default' : 'Toggle');
  return (
    <div className="controlCommands" role="group" aria-label={strings.webPartCommands(editing.titleOf(control))}>
      <span
        className="dragHandle"
        draggable
        title={strings.drag}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.effectAllowed = 'move';
          dataTransfer.setData('text/plain', editing.titleOf(control));
          editing.drag(place);
        }}
        onDragEnd={() => editing.drag(undefined)}
      >
        <Icon iconName="GripperBarVertical" />
      </span>
      {control.kind === 'webPart' && readCommonPart(control.data) === undefined && (
        <IconButton data-command="properties" iconProps={{ iconName: 'Edit' }} ariaLabel={strings.properties} title={strings.properties} onClick={openProperties} />
      )}
      <IconButton data-command="up" iconProps={{ iconName: 'Up' }} ariaLabel={strings.moveUp} title={strings.moveUp} disabled={place.index === 0} onClick={() => editing.shiftControl(place, -1)} />
      <IconButton data-command="down" iconProps={{ iconName: 'Down' }} ariaLabel={strings.moveDown} title={strings.moveDown} disabled={last} onClick={() => editing.shiftControl(place, 1)} />
      <IconButton data-command="move" iconProps={{ iconName: 'Move' }} ariaLabel={strings.moveTo} title={strings.moveTo} disabled={destinations.length === 0} menuProps={{ items: destinations }} />
      <IconButton data-command="duplicate" iconProps={{ iconName: 'Copy' }} ariaLabel={strings.duplicate} title={strings.duplicate} onClick={() => editing.duplicateControl(place)} />
      <IconButton data-command="delete" iconProps={{ iconName: 'Delete' }} ariaLabel={strings.delete} title={strings.delete} onClick={() => editing.removeControl(place)} />
    </div>
  );
}
