import { ActionButton } from '@fluentui/react';
import * as React from 'react';
import type { LayoutName } from '../canvas/canvas';
import { layouts } from '../canvas/canvas';
import { useCanvasEditing } from './canvasEditing';
import { useSurroundings } from './surroundings';

/** Between two sections: a menu of layouts for a new one. */
export function AddSection({ at }: { readonly at: number }): React.ReactElement {
  const { strings } = useSurroundings();
  const editing = useCanvasEditing();
  return (
    <div className="addSection">
      <ActionButton
        iconProps={{ iconName: 'Add' }}
        text={strings.addSection}
        ariaLabel={strings.addSectionHere(at + 1)}
        menuProps={{
          items: (Object.keys(layouts) as LayoutName[]).map((name) => ({
            key: name,
            text: strings.layouts[name],
            onClick: () => editing?.addSection(at, name)
          }))
        }}
      />
    </div>
  );
}
