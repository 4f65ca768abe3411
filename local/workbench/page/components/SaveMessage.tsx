import { DefaultButton, MessageBar, MessageBarType } from '@fluentui/react';
import * as React from 'react';
import { useSurroundings } from './surroundings';
import type { PageEditor } from './usePageEditor';

/** What became of saving: a word when it worked, a sentence and the ways out when it did not. */
export function SaveMessage({ editor }: { readonly editor: PageEditor }): React.ReactElement {
  const { strings } = useSurroundings();
  const { saving } = editor;
  return (
    <div className="saveMessage">
      <div role="status">
        {saving.state === 'saved' && <MessageBar messageBarType={MessageBarType.success} isMultiline>{strings.saved}</MessageBar>}
      </div>
      {saving.state === 'failed' && saving.error.code === 'conflict' && (
        <MessageBar
          messageBarType={MessageBarType.severeWarning}
          isMultiline
          actions={
            <div className="messageActions">
              <DefaultButton onClick={() => window.location.reload()} text={strings.conflictShow} />
              <DefaultButton onClick={() => void editor.save(true)} text={strings.conflictOverwrite} />
            </div>
          }
        >
          {strings.conflict} {saving.error.message}
        </MessageBar>
      )}
      {saving.state === 'failed' && saving.error.code !== 'conflict' && (
        <MessageBar
          messageBarType={MessageBarType.error}
          isMultiline
          actions={
            <div className="messageActions">
              <DefaultButton onClick={() => void editor.save()} text={strings.tryAgain} />
            </div>
          }
        >
          {saving.error.code === 'forbidden' ? strings.forbidden : strings.failed(saving.error.message)}
        </MessageBar>
      )}
    </div>
  );
}
