import { DisplayMode } from '@microsoft/sp-core-library';
import type { ITheme } from '@fluentui/react';
import { TextField } from '@fluentui/react';
import * as React from 'react';
import type { SitePage } from '../../model/siteContent';
import { CanvasView } from './CanvasView';
import { Notice } from './Notice';
import { PageCommands } from './PageCommands';
import { SaveMessage } from './SaveMessage';
import { useSurroundings } from './surroundings';
import { canEdit, usePageEditor } from './usePageEditor';

interface PageBodyProps {
  readonly page: SitePage;
  readonly theme: ITheme;
}

/** Commands, title and canvas of a page. */
export function PageBody({ page, theme }: PageBodyProps): React.ReactElement {
  const { data, strings } = useSurroundings();
  const editor = usePageEditor(page);
  const isEditing = editor.mode === DisplayMode.Edit;
  const isEmpty = editor.canvas.sections.every(({ columns }) => columns.every(({ controls }) => controls.length === 0));
  const mayEdit = canEdit(data);

  return (
    <>
      {mayEdit && <PageCommands editor={editor} />}
      <main id="pageContent" tabIndex={-1} className={isEditing ? 'pageContent editing' : 'pageContent'}>
        <SaveMessage editor={editor} />
        <div className="pageTitle">
          {isEditing ? (
            <>
              <h1 className="visuallyHidden">{editor.title}</h1>
              <TextField
                label={strings.pageTitle}
                value={editor.title}
                onChange={(_event, value = '') => editor.setTitle(value)}
                errorMessage={editor.title.trim() ? undefined : strings.titleNeeded}
                maxLength={255}
                required
              />
            </>
          ) : (
            <h1>{editor.title}</h1>
          )}
        </div>
        {isEmpty && !isEditing ? (
          <Notice heading={strings.emptyPage} text={mayEdit ? strings.emptyPageEditor : strings.emptyPageReader} level={2} />
        ) : (
          <CanvasView editor={editor} theme={theme} />
        )}
      </main>
    </>
  );
}
