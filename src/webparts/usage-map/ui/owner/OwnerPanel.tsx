import * as React from 'react';
import type { Finding } from '../../../../domain/usages/reportUsageMap';
import type { NeedGroup } from '../../../../domain/usages/needs';
import type { UsageLink } from '../../../../domain/usages/usageMap';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { SidePanel } from '../../../../ui/SidePanel';
import type { Choice } from '../MapContext';
import { EntriesPanel } from './EntriesPanel';
import { EntryPanel } from './EntryPanel';
import type { EntryKind } from './entryForms';
import { ExchangePanel } from './ExchangePanel';
import { LinkPanel } from './LinkPanel';
import { LinkToPanel } from './LinkToPanel';
import { NeedsPanel } from './NeedsPanel';
import { OpensPanel } from './OpensPanel';
import { ownerWords } from './ownerStrings';
import { ReportPanel } from './ReportPanel';
import { StarterButtons } from './StarterButtons';

export type OwnerPanelTarget =
  | { readonly kind: EntryKind; readonly id: number; readonly notice?: string; readonly answers?: NeedGroup }
  | { readonly kind: 'linkTo'; readonly from: Choice }
  | { readonly kind: 'link'; readonly link: UsageLink }
  | { readonly kind: 'entries' | 'report' | 'needs' | 'opens' | 'exchange' | 'starter' };

interface OwnerPanelProps {
  readonly target: OwnerPanelTarget;
  readonly findings: readonly Finding[];
  onShow(target: OwnerPanelTarget): void;
  onChoose(choice: Choice): void;
  /** Opens the link between two, new or stored. */
  onLink(from: Choice, to: Choice): void;
  onClose(): void;
}

/** The one panel that is open. */
export function OwnerPanel({ target, findings, onShow, onChoose, onLink, onClose }: OwnerPanelProps): React.ReactElement {
  const words = useWords(ownerWords);
  switch (target.kind) {
    case 'link':
      return <LinkPanel link={target.link} onClose={onClose} />;
    case 'linkTo':
      return <LinkToPanel from={target.from} onPick={(to) => onLink(target.from, to)} onClose={onClose} />;
    case 'entries':
      return <EntriesPanel onEdit={(kind, id) => onShow({ kind, id })} onClose={onClose} />;
    case 'report':
      return <ReportPanel findings={findings} onEdit={(kind, id) => onShow({ kind, id })} onLink={(from) => onShow({ kind: 'linkTo', from })} onClose={onClose} />;
    case 'needs':
      return <NeedsPanel onMake={(answers) => onShow({ kind: 'usage', id: 0, answers })} onKnown={(id, notice) => onShow({ kind: 'usage', id, notice })} onClose={onClose} />;
    case 'opens':
      return <OpensPanel onClose={onClose} />;
    case 'exchange':
      return <ExchangePanel onClose={onClose} />;
    case 'starter':
      return (
        <SidePanel title={words.starter} closeLabel={words.close} onDismiss={onClose}>
          <StarterButtons
            onDone={(text) => {
              announce(text);
              onClose();
            }}
          />
        </SidePanel>
      );
    default:
      return (
        <EntryPanel
          kind={target.kind}
          id={target.id}
          notice={target.notice}
          answers={target.answers}
          onClose={onClose}
          onLink={(from) => onShow({ kind: 'linkTo', from })}
          onUnsettled={(id) => onShow({ kind: 'usage', id, notice: words.needsPanel.unsettled })}
          onSaved={(id) => {
            if (target.kind !== 'site') onChoose({ kind: target.kind, id });
            onClose();
          }}
        />
      );
  }
}
