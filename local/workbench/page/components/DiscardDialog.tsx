import { DefaultButton, Dialog, DialogFooter, DialogType, PrimaryButton } from '@fluentui/react';
import * as React from 'react';
import { useSurroundings } from './surroundings';

interface DiscardDialogProps {
  readonly onDismiss: () => void;
  readonly onDiscard: () => void;
}

/** Asks before what was edited is lost. */
export function DiscardDialog({ onDismiss, onDiscard }: DiscardDialogProps): React.ReactElement {
  const { strings } = useSurroundings();
  return (
    <Dialog
      hidden={false}
      onDismiss={onDismiss}
      dialogContentProps={{ type: DialogType.normal, title: strings.discardTitle, subText: strings.discardText, closeButtonAriaLabel: strings.close }}
    >
      <DialogFooter>
        <PrimaryButton text={strings.discardConfirm} onClick={onDiscard} />
        <DefaultButton text={strings.cancel} onClick={onDismiss} />
      </DialogFooter>
    </Dialog>
  );
}
