import { DisplayMode } from '@microsoft/sp-core-library';
import { CommandBarButton, PrimaryButton } from '@fluentui/react';
import * as React from 'react';
import { DiscardDialog } from './DiscardDialog';
import { NewPageDialog } from './NewPageDialog';
import { useSurroundings } from './surroundings';
import type { PageEditor } from './usePageEditor';

interface PageCommandsProps {
  readonly editor: PageEditor;
  /** Further commands. */
  readonly children?: React.ReactNode;
}

/** The bar above a page: make one, edit this one, save or discard. */
export function PageCommands({ editor, children }: PageCommandsProps): React.ReactElement {
  const { strings } = useSurroundings();
  const [dialog, setDialog] = React.useState<'newPage' | 'discard'>();
  const isSaving = editor.saving.state === 'saving';
  const close = (): void => setDialog(undefined);
  return (
    <section className="pageCommands" aria-label={strings.pageCommands}>
      {editor.mode === DisplayMode.Read ? (
        <>
          <CommandBarButton className="command" iconProps={{ iconName: 'Add' }} text={strings.newPage} onClick={() => setDialog('newPage')} />
          <CommandBarButton className="command" iconProps={{ iconName: 'Edit' }} text={strings.edit} onClick={editor.edit} />
        </>
      ) : (
        <>
          <PrimaryButton
            text={isSaving ? strings.saving : strings.saveAndClose}
            disabled={isSaving || !editor.title.trim()}
            onClick={() => void editor.save()}
          />
          <CommandBarButton
            className="command"
            iconProps={{ iconName: 'Undo' }}
            text={strings.discard}
            disabled={isSaving}
            onClick={() => (editor.isChanged() ? setDialog('discard') : editor.discard())}
          />
        </>
      )}
      {children}
      {dialog === 'newPage' && <NewPageDialog onDismiss={close} />}
      {dialog === 'discard' && <DiscardDialog onDismiss={close} onDiscard={() => { close(); editor.discard(); }} />}
    </section>
  );
}
