import type { DisplayMode, ServiceScope } from '@microsoft/sp-core-library';
import { ActionButton } from '@fluentui/react';
import * as React from 'react';
import type { Canvas, Column, Control } from '../canvas/canvas';
import type { Place } from '../canvas/canvasEdits';
import { useCanvasEditing } from './canvasEditing';
import { readCommonPart } from '../canvas/commonParts';
import { CommonPartZone } from './CommonPartZone';
import { ControlCommands } from './ControlCommands';
import { useSurroundings } from './surroundings';
import { TextZone } from './TextZone';
import { WebPartZone } from './WebPartZone';

interface ColumnViewProps {
  readonly column: Column;
  readonly place: Omit<Place, 'index'>;
  readonly scope: ServiceScope;
  readonly mode: DisplayMode;
  readonly canvas: Canvas;
}

/** A column: its controls, and in edit mode a button to add one after each. */
export function ColumnView({ column, place, scope, mode, canvas }: ColumnViewProps): React.ReactElement {
  const editing = useCanvasEditing();
  return (
    <div className={`canvasColumn factor${column.factor}`}>
      {editing && <AddControl place={{ ...place, index: 0 }} />}
      {column.controls.map((control, index) => (
        <React.Fragment key={control.id}>
          <div className="canvasZone" data-control-id={control.id}>
            {editing && (
              <ControlCommands control={control} place={{ ...place, index }} last={index === column.controls.length - 1} canvas={canvas} />
            )}
            <ControlBody control={control} place={{ ...place, index }} scope={scope} mode={mode} />
          </div>
          {editing && <AddControl place={{ ...place, index: index + 1 }} />}
        </React.Fragment>
      ))}
    </div>
  );
}

interface ControlBodyProps {
  readonly control: Control;
  readonly place: Place;
  readonly scope: ServiceScope;
  readonly mode: DisplayMode;
}

function ControlBody({ control, place, scope, mode }: ControlBodyProps): React.ReactElement {
  const { strings } = useSurroundings();
  const editing = useCanvasEditing();
  switch (control.kind) {
    case 'webPart': {
      const part = readCommonPart(control.data);
      if (part) return <CommonPartZone control={control} part={part} onChange={editing && ((next) => editing.replaceControl(place, next))} />;
      return <WebPartZone control={control} scope={scope} mode={mode} />;
    }
    case 'text':
      return <TextZone html={control.html} onChange={editing && ((html) => editing.replaceControl(place, { ...control, html }))} />;
    case 'other':
      return <p className="controlMessage">{strings.unknownControl}</p>;
  }
}

function AddControl({ place }: { readonly place: Place }): React.ReactElement {
  const { strings } = useSurroundings();
  const editing = useCanvasEditing();
  const label = strings.addWebPart(strings.place(place.section + 1, place.column + 1));
  return (
    <div
      className={editing?.dragged ? 'addControl dropTarget' : 'addControl'}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        editing?.dropAt(place);
      }}
    >
      <ActionButton iconProps={{ iconName: 'CircleAddition' }} ariaLabel={label} title={strings.toolbox} onClick={() => editing?.openToolbox(place)} />
    </div>
  );
}
