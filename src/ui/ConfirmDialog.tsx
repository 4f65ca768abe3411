import { Dialog, DialogType } from '@fluentui/react/lib/Dialog';
import * as React from 'react';
import { Button } from './Button';
import styles from './ConfirmDialog.module.scss';
import { FluentScope } from './FluentScope';
import { ThemeScopeInLayer } from './ThemeScope';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** A second way on, e.g. to give up what was typed. */
  readonly alternative?: string;
  readonly cancel: string;
  readonly isConfirmDisabled?: boolean;
  onConfirm(): void;
  onAlternative?(): void;
  onCancel(): void;
}

/** A question before something that cannot be taken back: the focus begins in what is to be filled in, else on the way back, and Escape is that way too. */
export function ConfirmDialog(props: React.PropsWithChildren<ConfirmDialogProps>): React.ReactElement {
  const back = React.useRef<HTMLButtonElement>(null);
  const { title, text, confirm, alternative, cancel, isConfirmDisabled, onConfirm, onAlternative, onCancel, children } = props;
  return (
    <FluentScope>
      <Dialog
        hidden={false}
        onDismiss={onCancel}
        minWidth="min(520px, 94vw)"
        modalProps={{ isBlocking: true, isAlert: false, focusTrapZoneProps: { firstFocusableTarget: (box) => box.querySelector<HTMLElement>('textarea, input') ?? back.current } }}
        dialogContentProps={{ type: DialogType.normal, title, subText: text, closeButtonAriaLabel: cancel }}
      >
        <ThemeScopeInLayer>
          {children && <div className={styles.body}>{children}</div>}
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={isConfirmDisabled} onClick={onConfirm}>{confirm}</Button>
            {alternative && <Button onClick={onAlternative}>{alternative}</Button>}
            <Button ref={back} onClick={onCancel}>{cancel}</Button>
          </div>
        </ThemeScopeInLayer>
      </Dialog>
    </FluentScope>
  );
}
