import type { DisplayMode } from '@microsoft/sp-core-library';
import type { ITheme } from '@fluentui/react';
import { ThemeProvider } from '@fluentui/react';
import * as React from 'react';
import type { Canvas, Section } from '../canvas/canvas';
import { layoutOf } from '../canvas/canvas';
import { startThemedScope } from '../runtime';
import { sectionTheme, themeVariables } from '../themes';
import { useCanvasEditing } from './canvasEditing';
import { ColumnView } from './ColumnView';
import { SectionCommands } from './SectionCommands';
import { useSurroundings } from './surroundings';

interface SectionViewProps {
  readonly section: Section;
  readonly index: number;
  readonly mode: DisplayMode;
  readonly theme: ITheme;
  readonly canvas: Canvas;
}

/** A section: its background, whose theme its web parts are given, and its columns. */
export function SectionView({ section, index, mode, theme, canvas }: SectionViewProps): React.ReactElement {
  const { scope: pageScope, strings, manager } = useSurroundings();
  const editing = useCanvasEditing();
  const variant = React.useMemo(() => sectionTheme(theme, section.emphasis), [theme, section.emphasis]);
  const [{ scope, provider }] = React.useState(() => startThemedScope(pageScope, variant));
  React.useEffect(() => {
    if (provider.tryGetTheme() !== variant) provider._setTheme(variant);
  }, [provider, variant]);

  const layout = layoutOf(section);
  React.useEffect(() => manager.notifyWebPartContainerResize(), [layout, manager]);

  return (
    <ThemeProvider theme={variant} applyTo="none">
      <section
        className={`canvasSection emphasis${section.emphasis} layout-${layout}`}
        style={themeVariables(variant) as React.CSSProperties}
        aria-label={editing && strings.section(index + 1)}
        data-section={index}
      >
        {editing && <SectionCommands section={section} index={index} last={index === canvas.sections.length - 1} />}
        <div className="sectionColumns">
          {section.columns.map((column, columnIndex) => (
            <ColumnView key={column.id} column={column} place={{ section: index, column: columnIndex }} scope={scope} mode={mode} canvas={canvas} />
          ))}
        </div>
      </section>
    </ThemeProvider>
  );
}
