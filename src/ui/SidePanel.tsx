import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import * as React from 'react';
import { FluentScope } from './FluentScope';
import { focusOn } from './focusOn';
import styles from './SidePanel.module.scss';
import { ThemeScopeInLayer } from './ThemeScope';

interface SidePanelProps {
  readonly title: string;
  readonly closeLabel: string;
  /** Buttons that stay in sight at the bottom. */
  readonly footer?: React.ReactElement;
  /** Asked to close, by its cross or the Escape key: the owner decides (there may be something unsaved). */
  onDismiss(): void;
}

const onNarrowScreen = { '@media (max-width: 480px)': { paddingLeft: 16, paddingRight: 16 } };

/** A panel that opens with what came of an action gives that the focus; any other one its cross, as Fluent does. */
function noticeIn(panel: HTMLElement): HTMLElement | null {
  const notice = panel.querySelector<HTMLElement>('[data-notice]');
  if (notice) focusOn(notice);
  return notice;
}

/** A panel at the side of the page; on a narrow screen it takes all of it. Where the focus goes when it closes is kept by `keepFocus` of the shell. */
export function SidePanel({ title, closeLabel, footer, onDismiss, children }: React.PropsWithChildren<SidePanelProps>): React.ReactElement {
  return (
    <FluentScope>
      <Panel
        isOpen
        type={PanelType.custom}
        customWidth="min(640px, 100vw)"
        headerText={title}
        closeButtonAriaLabel={closeLabel}
        isFooterAtBottom
        onDismiss={(event) => {
          // Typing must not be lost by a click beside the panel.
          event?.preventDefault();
          onDismiss();
        }}
        onOuterClick={() => undefined}
        focusTrapZoneProps={{ firstFocusableTarget: noticeIn }}
        onRenderFooterContent={footer && (() => <ThemeScopeInLayer>{footer}</ThemeScopeInLayer>)}
        styles={({ theme }) => ({
          main: { '@media (prefers-reduced-motion: reduce)': { animation: 'none' } },
          header: { minWidth: 0, ...onNarrowScreen },
          headerText: { overflowWrap: 'anywhere' },
          content: onNarrowScreen,
          // Fluent gives it a ground only when the panel scrolls at its opening, and what is read comes later.
          footer: { backgroundColor: theme.semanticColors.bodyBackground, borderTopColor: theme.semanticColors.variantBorder },
          footerInner: onNarrowScreen
        })}
      >
        <ThemeScopeInLayer>
          <div className={styles.body}>{children}</div>
        </ThemeScopeInLayer>
      </Panel>
    </FluentScope>
  );
}
