import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import type { Stored } from '../../../../data/usages/UsageTable';
import { checkLink, whyMaxLength } from '../../../../domain/usages/linkRules';
import type { LinkKind, UsageLink } from '../../../../domain/usages/usageMap';
import { toolLinkKinds, usageLinkKinds } from '../../../../domain/usages/usageMap';
import { announce } from '../../../../shell/announce';
import { useDraft } from '../../../../shell/drafts/useDraft';
import { errorCode } from '../../../../shell/errorCode';
import { useWords } from '../../../../shell/Page';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { ChoiceList } from '../../../../ui/ChoiceList';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { SidePanel } from '../../../../ui/SidePanel';
import { TextBox } from '../../../../ui/TextBox';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import { ConflictNotice } from './ConflictNotice';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';
import { useLeave } from './useLeave';

interface LinkPanelProps {
  /** The link to edit; id 0 for a new one between its two ends. */
  readonly link: UsageLink;
  onClose(): void;
}

/** The form of a link, on the version that is stored now. */
export function LinkPanel({ link, onClose }: LinkPanelProps): React.ReactElement {
  const { usageMap } = useUsageServices();
  const words = useWords(ownerWords);
  const stored = useQuery<Stored<UsageLink>>({
    queryKey: [...usageKeys.all, 'link', link.id, link.usageId, link.toolId, link.otherToolId],
    cacheTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => (link.id === 0 ? { ...link, etag: '' } : usageMap.links.get(link.id))
  });
  const title = link.id === 0 ? words.titles.newLink : words.titles.link;
  if (stored.data) return <LinkEditor title={title} stored={stored.data} onClose={onClose} />;
  return (
    <SidePanel title={title} closeLabel={words.close} onDismiss={onClose}>
      <WhenReady read={stored} lines={6}>
        {() => <></>}
      </WhenReady>
    </SidePanel>
  );
}

interface LinkEditorProps {
  readonly title: string;
  readonly stored: Stored<UsageLink>;
  onClose(): void;
}

interface LinkForm {
  readonly kind: LinkKind;
  readonly why: string;
  readonly etag: string;
}

function LinkEditor({ title, stored, onClose }: LinkEditorProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const words = useWords(ownerWords);
  const start: LinkForm = { kind: stored.kind, why: stored.why, etag: stored.etag };
  const draft = useDraft<LinkForm>(`link-${stored.id}-${stored.usageId}-${stored.toolId}-${stored.otherToolId}`, start);
  const [isAsking, setAsking] = React.useState(false);
  const form = draft.value;
  const link: UsageLink = { ...stored, kind: form.kind, why: form.why };
  const faults = checkLink(link, map);
  const isBetweenTools = stored.otherToolId > 0;
  const kinds: readonly LinkKind[] = isBetweenTools ? toolLinkKinds : usageLinkKinds;
  const from = isBetweenTools ? map.tool(stored.toolId)?.title : map.usage(stored.usageId)?.title;
  const to = map.tool(isBetweenTools ? stored.otherToolId : stored.toolId)?.title;

  const done = async (text: string): Promise<void> => {
    draft.clear();
    announce(text);
    await queries.invalidateQueries(usageKeys.view);
  };
  const save = useMutation({
    mutationFn: async () => {
      if (link.id === 0) await usageMap.links.add(link);
      else await usageMap.links.update({ ...link, etag: form.etag });
    },
    onSuccess: () => done(words.saved)
  });
  const remove = useMutation({
    mutationFn: () => usageMap.links.remove({ id: link.id, etag: form.etag }),
    onSuccess: () => done(words.removed),
    onSettled: () => setAsking(false)
  });
  const isDone = save.isSuccess || remove.isSuccess;
  // Once the editor was told: closed sooner, it would be told after its end.
  React.useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
  const failure = save.error ?? remove.error;
  const code = errorCode(failure);
  const settle = (next: LinkForm): void => {
    draft.change(next);
    save.reset();
    remove.reset();
  };
  const isChanged = form.kind !== start.kind || form.why !== start.why;
  const leave = useLeave(draft.isDirty && isChanged, draft.clear, onClose);
  const footer = (
    <div className={styles.footer}>
      <Button appearance="primary" disabled={save.isLoading || faults.length > 0} onClick={() => save.mutate()}>{words.save}</Button>
      <Button onClick={leave.ask}>{words.cancel}</Button>
      {link.id > 0 && (
        <span className={styles.remove}>
          <Button appearance="text" onClick={() => setAsking(true)}>{words.remove}</Button>
        </span>
      )}
    </div>
  );
  return (
    <SidePanel title={title} closeLabel={words.close} footer={footer} onDismiss={leave.ask}>
      <p className={styles.between}>{words.between(from ?? '–', to ?? '–')}</p>
      {code === 'conflict' && (
        <ConflictNotice
          read={() => usageMap.links.get(link.id)}
          rows={(theirs) => [
            ...(theirs.kind === form.kind ? [] : [{ field: words.fields.kind, yours: words.kinds[form.kind].text, theirs: words.kinds[theirs.kind].text }]),
            ...(theirs.why === form.why ? [] : [{ field: words.fields.why, yours: form.why, theirs: theirs.why }])
          ]}
          onKeepYours={(theirs) => settle({ ...form, etag: theirs.etag })}
          onKeepTheirs={(theirs) => settle({ kind: theirs.kind, why: theirs.why, etag: theirs.etag })}
        />
      )}
      {code === 'duplicate' && <MessageLine tone="error">{words.linkFaults.duplicate}</MessageLine>}
      {failure !== null && code !== 'conflict' && code !== 'duplicate' && <Failure error={failure} />}
      <div className={styles.form}>
        <FieldFrame label={words.fields.kind}>
          <ChoiceList name={`kind-${stored.id}`} choices={kinds.map((key) => ({ key, ...words.kinds[key] }))} selected={form.kind} onChange={(kind) => draft.change({ ...form, kind })} />
        </FieldFrame>
        <TextBox
          label={words.fields.why}
          description={words.fields.whyHint}
          multiline
          rows={2}
          dir="auto"
          maxLength={whyMaxLength}
          required={form.kind === 'notForThis'}
          value={form.why}
          onChange={(why) => draft.change({ ...form, why: why.replace(/\s*\n\s*/g, ' ') })}
        />
        {faults.length > 0 && <MessageLine tone="warning">{faults.map((fault) => words.linkFaults[fault]).join(' ')}</MessageLine>}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={words.removeQuestion}
          text={words.removeLinkText}
          confirm={words.remove}
          cancel={words.cancel}
          isConfirmDisabled={remove.isLoading}
          onConfirm={() => remove.mutate()}
          onCancel={() => setAsking(false)}
        />
      )}
      {leave.dialog}
    </SidePanel>
  );
}
