import { DisplayMode } from '@microsoft/sp-core-library';
import { CommandBarButton } from '@fluentui/react';
import * as React from 'react';
import type { SitePage } from '../../model/siteContent';
import type { WebPartControl } from '../canvas/canvas';
import { Notice } from './Notice';
import { PageCommands } from './PageCommands';
import { SaveMessage } from './SaveMessage';
import { useSurroundings } from './surroundings';
import { canEdit, usePageEditor } from './usePageEditor';
import { WebPartZone } from './WebPartZone';

/** A page that one web part fills, without a title or sections (`SingleWebPartAppPage`). */
export function AppPageBody({ page }: { readonly page: SitePage }): React.ReactElement {
  const { data, strings, manager, scope } = useSurroundings();
  const editor = usePageEditor(page);
  const app = editor.canvas.sections.flatMap(({ columns }) => columns.flatMap(({ controls }) => controls)).find((control): control is WebPartControl => control.kind === 'webPart');
  return (
    <>
      {canEdit(data) && (
        <PageCommands editor={editor}>
          {app && editor.mode === DisplayMode.Edit && (
            <CommandBarButton className="command" iconProps={{ iconName: 'Settings' }} text={strings.properties} onClick={() => manager.requestPropertyPaneAction(app.id, 'Toggle')} />
          )}
        </PageCommands>
      )}
      <main id="pageContent" tabIndex={-1} className="pageContent appPage">
        <SaveMessage editor={editor} />
        <h1 className="visuallyHidden">{editor.title}</h1>
        {app ? <WebPartZone key={app.id} control={app} scope={scope} mode={editor.mode} isApp /> : <Notice heading={strings.emptyPage} text={strings.emptyPageReader} level={2} />}
      </main>
    </>
  );
}
