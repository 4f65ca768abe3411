import { DisplayMode } from '@microsoft/sp-core-library';
import type { ITheme } from '@fluentui/react';
import * as React from 'react';
import { AddSection } from './AddSection';
import { CanvasEditing } from './canvasEditing';
import type { CanvasCommands } from './canvasEditing';
import { SectionView } from './SectionView';
import { Toolbox } from './Toolbox';
import { useCanvasCommands } from './useCanvasCommands';
import type { PageEditor } from './usePageEditor';

interface CanvasViewProps {
  readonly editor: PageEditor;
  readonly theme: ITheme;
}

/** The sections of a page, with the means to change them while it is edited. */
export function CanvasView({ editor, theme }: CanvasViewProps): React.ReactElement {
  const isEditing = editor.mode === DisplayMode.Edit;
  const [announcement, announce] = React.useState('');
  const commands: CanvasCommands = useCanvasCommands(editor, announce);
  return (
    <CanvasEditing.Provider value={isEditing ? commands : undefined}>
      <div className="visuallyHidden" role="status">{announcement}</div>
      {isEditing && <AddSection at={0} />}
      {editor.canvas.sections.map((section, index) => (
        <React.Fragment key={section.id}>
          <SectionView section={section} index={index} mode={editor.mode} theme={theme} canvas={editor.canvas} />
          {isEditing && <AddSection at={index + 1} />}
        </React.Fragment>
      ))}
      {isEditing && commands.toolboxPlace && <Toolbox place={commands.toolboxPlace} />}
    </CanvasEditing.Provider>
  );
}
