import * as React from 'react';
import type { Finding } from '../../../../domain/usages/reportUsageMap';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { CheckIcon } from '../../../../ui/icons';
import { SidePanel } from '../../../../ui/SidePanel';
import type { Choice } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import type { EntryKind } from './entryForms';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

interface ReportPanelProps {
  readonly findings: readonly Finding[];
  onEdit(kind: EntryKind, id: number): void;
  onLink(from: Choice): void;
  onClose(): void;
}

/** Orphans, dead links and addresses to mend, each with the way to mend it. */
export function ReportPanel({ findings, onEdit, onLink, onClose }: ReportPanelProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const removeLink = useMutation({
    mutationFn: (id: number) => usageMap.links.removeMany([id]),
    onSuccess: () => {
      announce(words.removed);
      return queries.invalidateQueries(usageKeys.view);
    }
  });
  return (
    <SidePanel title={words.reportPanel.title} closeLabel={words.close} onDismiss={onClose}>
      {removeLink.error !== null && <Failure error={removeLink.error} />}
      {findings.length === 0 && <EmptyState icon={<CheckIcon />} title={words.reportPanel.none} />}
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <li key={index}>
            <span className={styles.grow}>
              {words.reportPanel.codes[finding.code]}
              {about(finding).map((title) => (
                <React.Fragment key={title}>
                  {' '}
                  <strong>
                    <bdi>{title}</bdi>
                  </strong>
                </React.Fragment>
              ))}
            </span>
            {finding.code === 'usageWithoutTool' && <LinkButton kind="usage" entry={finding.usage} onLink={onLink} />}
            {finding.code === 'toolWithoutUsage' && <LinkButton kind="tool" entry={finding.tool} onLink={onLink} />}
            {'usage' in finding && finding.usage && <EditButton kind="usage" entry={finding.usage} onEdit={onEdit} />}
            {'tool' in finding && finding.tool && <EditButton kind="tool" entry={finding.tool} onEdit={onEdit} />}
            {'site' in finding && <EditButton kind="site" entry={finding.site} onEdit={onEdit} />}
            {'link' in finding && (
              <Button appearance="text" disabled={removeLink.isLoading} onClick={() => removeLink.mutate(finding.link.id)}>
                {words.reportPanel.removeLink}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function about(finding: Finding): readonly string[] {
  return [
    ...('usage' in finding && finding.usage ? [finding.usage.title] : []),
    ...('tool' in finding && finding.tool ? [finding.tool.title] : []),
    ...('site' in finding ? [finding.site.title] : []),
    ...('count' in finding ? [String(finding.count)] : [])
  ];
}

interface EditButtonProps extends Pick<ReportPanelProps, 'onEdit'> {
  readonly kind: EntryKind;
  readonly entry: { readonly id: number; readonly title: string };
}

function EditButton({ kind, entry, onEdit }: EditButtonProps): React.ReactElement {
  const words = useWords(ownerWords);
  return (
    <Button appearance="text" aria-label={`${words.edit} ${entry.title}`} onClick={() => onEdit(kind, entry.id)}>
      {words.edit}
    </Button>
  );
}

interface LinkButtonProps extends Pick<ReportPanelProps, 'onLink'> {
  readonly kind: Choice['kind'];
  readonly entry: { readonly id: number; readonly title: string };
}

function LinkButton({ kind, entry, onLink }: LinkButtonProps): React.ReactElement {
  const words = useWords(ownerWords);
  return (
    <Button appearance="text" aria-label={`${words.link} ${entry.title}`} onClick={() => onLink({ kind, id: entry.id })}>
      {words.link}
    </Button>
  );
}
