import type { IContextualMenuItem } from '@fluentui/react';
import { IconButton } from '@fluentui/react';
import * as React from 'react';
import type { Emphasis, LayoutName, Section } from '../canvas/canvas';
import { layoutOf, layouts } from '../canvas/canvas';
import { useCanvasEditing } from './canvasEditing';
import { useSurroundings } from './surroundings';

interface SectionCommandsProps {
  readonly section: Section;
  readonly index: number;
  readonly last: boolean;
}

/** The command bar of a section. */
export function SectionCommands({ section, index, last }: SectionCommandsProps): React.ReactElement | null {
  const { strings } = useSurroundings();
  const editing = useCanvasEditing();
  if (editing === undefined) return null;
  const current = layoutOf(section);
  const layoutItems = (Object.keys(layouts) as LayoutName[]).map((name): IContextualMenuItem => ({
    key: name,
    text: strings.layouts[name],
    canCheck: true,
    checked: name === current,
    onClick: () => editing.setLayout(index, name)
  }));
  const backgroundItems = strings.backgrounds.map((text, emphasis): IContextualMenuItem => ({
    key: text,
    text,
    canCheck: true,
    checked: emphasis === section.emphasis,
    onClick: () => editing.setEmphasis(index, emphasis as Emphasis)
  }));
  return (
    <div className="sectionCommands" role="group" aria-label={strings.sectionCommands(index + 1)}>
      <IconButton iconProps={{ iconName: 'ColumnOptions' }} ariaLabel={strings.layout} title={strings.layout} menuProps={{ items: layoutItems }} />
      <IconButton iconProps={{ iconName: 'Color' }} ariaLabel={strings.background} title={strings.background} menuProps={{ items: backgroundItems }} />
      <IconButton iconProps={{ iconName: 'Up' }} ariaLabel={strings.moveUp} title={strings.moveUp} disabled={index === 0} onClick={() => editing.moveSection(index, -1)} />
      <IconButton iconProps={{ iconName: 'Down' }} ariaLabel={strings.moveDown} title={strings.moveDown} disabled={last} onClick={() => editing.moveSection(index, 1)} />
      <IconButton iconProps={{ iconName: 'Copy' }} ariaLabel={strings.duplicate} title={strings.duplicate} onClick={() => editing.duplicateSection(index)} />
      <IconButton iconProps={{ iconName: 'Delete' }} ariaLabel={strings.delete} title={strings.delete} onClick={() => editing.removeSection(index)} />
    </div>
  );
}
