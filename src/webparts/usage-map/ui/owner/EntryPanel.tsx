import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import type { UsageMapRepository } from '../../../../data/usages/UsageMapRepository';
import type { UsageTable } from '../../../../data/usages/UsageTable';
import { announce } from '../../../../shell/announce';
import { useDraft } from '../../../../shell/drafts/useDraft';
import { errorCode } from '../../../../shell/errorCode';
import { useWords } from '../../../../shell/Page';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../ui/MessageLine';
import { SidePanel } from '../../../../ui/SidePanel';
import { useMap } from '../MapContext';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import { ConflictNotice } from './ConflictNotice';
import { EntryFields } from './EntryFields';
import type { AnyEntry, EntryForm, EntryKind } from './entryForms';
import { changedFields, checkForm, fromForm, newEntry, tableOf, toForm } from './entryForms';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';
import { useLeave } from './useLeave';

interface EntryPanelProps {
  readonly kind: EntryKind;
  /** 0 for a new entry. */
  readonly id: number;
  /** Said above the form. */
  readonly notice?: string;
  onClose(): void;
  onSaved(id: number): void;
}

type Loaded = AnyEntry & { readonly etag: string };

/** Any of the three tables of entries; the repository knows their types, the form only their fields. */
export function entryTable(repository: UsageMapRepository, kind: EntryKind): UsageTable<AnyEntry> {
  return repository[tableOf[kind]] as unknown as UsageTable<AnyEntry>;
}

/** The form of a usage, a tool or a site, on the version that is stored now. */
export function EntryPanel(props: EntryPanelProps): React.ReactElement {
  const { kind, id, onClose } = props;
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const words = useWords(ownerWords);
  const stored = useQuery<Loaded>({
    queryKey: [...usageKeys.all, 'entry', kind, id],
    cacheTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => (id === 0 ? { ...newEntry(kind, map), etag: '' } : entryTable(usageMap, kind).get(id))
  });
  const title = id === 0 ? words.titles[`new${kind === 'usage' ? 'Usage' : kind === 'tool' ? 'Tool' : 'Site'}`] : words.titles[kind];
  if (!stored.data) {
    return (
      <SidePanel title={title} closeLabel={words.close} onDismiss={onClose}>
        <WhenReady read={stored} lines={8}>
          {() => <></>}
        </WhenReady>
      </SidePanel>
    );
  }
  return <EntryEditor {...props} key={`${kind}${id}`} title={title} stored={stored.data} />;
}

interface EntryEditorProps extends EntryPanelProps {
  readonly title: string;
  readonly stored: Loaded;
}

function EntryEditor({ kind, id, notice, title, stored, onClose, onSaved }: EntryEditorProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const queries = useQueryClient();
  const words = useWords(ownerWords);
  const start = React.useMemo<EntryForm>(() => ({ ...toForm(stored), etag: stored.etag }), [stored]);
  const draft = useDraft<EntryForm>(`${kind}-${id}`, start);
  const [isChecked, setChecked] = React.useState(false);
  const [isAsking, setAsking] = React.useState(false);
  const body = React.useRef<HTMLDivElement>(null);
  const table = entryTable(usageMap, kind);
  const { etag, ...form } = draft.value;
  const faults = checkForm(kind, id, form, map);

  const done = async (text: string): Promise<void> => {
    draft.clear();
    announce(text);
    await queries.invalidateQueries(usageKeys.view);
  };
  const save = useMutation({
    mutationFn: async (asNew: boolean) => {
      const entry = fromForm(kind, asNew ? 0 : id, form);
      if (entry.id === 0) return table.add(entry);
      await table.update({ ...entry, etag: String(etag) });
      return entry.id;
    },
    onSuccess: async (savedId) => {
      await done(words.saved);
      onSaved(savedId);
    }
  });
  const remove = useMutation({
    mutationFn: async () => {
      await table.remove({ id, etag: String(etag) });
      if (kind === 'site') return;
      const isOf = (link: { readonly usageId: number; readonly toolId: number; readonly otherToolId: number }): boolean =>
        kind === 'usage' ? link.usageId === id : link.toolId === id || link.otherToolId === id;
      await usageMap.links.removeMany(map.links.filter(isOf).map((link) => link.id));
    },
    onSuccess: async () => {
      await done(words.removed);
      onClose();
    },
    onSettled: () => setAsking(false)
  });
  const failure = save.error ?? remove.error;
  const code = errorCode(failure);
  const leave = useLeave(draft.isDirty && changedFields(form, start).length > 0, draft.clear, onClose);

  const submit = (asNew = false): void => {
    setChecked(true);
    if (Object.keys(faults).length > 0) window.setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    else save.mutate(asNew);
  };
  const footer = (
    <div className={styles.footer}>
      <Button appearance="primary" disabled={save.isLoading} onClick={() => submit()}>{words.save}</Button>
      <Button onClick={leave.ask}>{words.cancel}</Button>
      {id > 0 && (
        <span className={styles.remove}>
          <Button appearance="text" onClick={() => setAsking(true)}>{words.remove}</Button>
        </span>
      )}
    </div>
  );
  return (
    <SidePanel title={title} closeLabel={words.close} footer={footer} onDismiss={leave.ask}>
      {notice && <MessageLine tone="done">{notice}</MessageLine>}
      {draft.isRestored && draft.isDirty && (
        <MessageLine
          tone="info"
          action={
            <Button appearance="text"
              onClick={() => {
                draft.change(start);
                draft.clear();
              }}
            >
              {words.startAgain}
            </Button>
          }
        >
          {words.restored}
        </MessageLine>
      )}
      {code === 'conflict' && (
        <ConflictNotice<Loaded>
          read={() => table.get(id)}
          rows={(theirs) => changedFields(form, toForm(theirs)).map((name) => ({ field: fieldWord(words, name), yours: String(form[name] ?? ''), theirs: String(toForm(theirs)[name] ?? '') }))}
          onKeepYours={(theirs) => {
            draft.change({ ...form, etag: theirs.etag });
            save.reset();
            remove.reset();
          }}
          onKeepTheirs={(theirs) => {
            draft.change({ ...toForm(theirs), etag: theirs.etag });
            save.reset();
            remove.reset();
          }}
        />
      )}
      {code === 'notFound' && failure !== null && (
        <MessageLine tone="error" action={<Button appearance="text" onClick={() => submit(true)}>{words.conflict.saveAsNew}</Button>}>
          {words.conflict.gone}
        </MessageLine>
      )}
      {failure !== null && code !== 'conflict' && code !== 'notFound' && <Failure error={failure} />}
      <div ref={body} className={styles.form}>
        <EntryFields kind={kind} id={id} form={form} faults={isChecked ? faults : onlyWrong(faults)} onChange={(changes) => draft.change({ ...draft.value, ...changes })} />
      </div>
      {isAsking && (
        <ConfirmDialog
          title={words.removeQuestion}
          text={kind === 'site' ? words.removeLinkText : words.removeText}
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

/** While typing, what is empty is not wrong yet. */
function onlyWrong(faults: ReturnType<typeof checkForm>): ReturnType<typeof checkForm> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== 'required'));
}

function fieldWord(words: ReturnType<typeof useWords<(typeof ownerWords)['fr']>>, name: string): string {
  return (words.fields as Readonly<Record<string, string>>)[name] ?? name;
}
