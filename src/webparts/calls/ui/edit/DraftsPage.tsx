import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { StoredDraft } from '../../../../data/calls/CallServices';
import { USUAL_RETENTION } from '../../../../domain/retention/monthsAfter';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { DraftList } from '../../../../shell/editor/DraftList';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { editorWords } from '../../../../shell/editor/strings';
import { useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Loading, WhenReady } from '../../../../shell/states';
import { focusOn } from '../../../../ui/focusOn';
import { MessageLine } from '../../../../ui/MessageLine';
import type { Step } from './DraftEditor';
import { DraftEditor } from './DraftEditor';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';

interface DraftsPageProps {
  onClose(): void;
  onPublished(id: number): void;
}

/** What is being edited. `text`: as it was stored; undefined while it is not read yet. */
type Editing = { readonly draft: StoredDraft | undefined; readonly text?: TextVersion | null; readonly from?: Step };

/** The calls that are being prepared, and the form of one of them. */
export function DraftsPage({ onClose, onPublished }: DraftsPageProps): React.ReactElement {
  const words = useWords(editWords).drafts;
  const services = useCallServices();
  const queries = useQueryClient();
  const [editing, edit] = React.useState<Editing>();
  const read = useQuery({ queryKey: [...callKeys.all, 'drafts'], queryFn: async () => (await services.animation()).drafts() });
  // A new call begins with what an owner said of how long things are kept; where none did, with what the call before says.
  const defaults = useQuery({ queryKey: [...callKeys.all, 'defaults'], queryFn: async () => (await services.animation()).defaults() });
  const calls = useQuery({ queryKey: callKeys.list, queryFn: () => services.calls.list() });
  const [before] = calls.data ?? [];
  const retention = defaults.data ? defaults.data.retentionMonths : before ? before.call.retentionMonths : USUAL_RETENTION;
  const isKnown = [calls, defaults].every(({ data, error }) => data !== undefined || error !== null);
  const box = React.useRef<HTMLDivElement>(null);
  const leave = (): void => {
    edit(undefined);
    void queries.invalidateQueries([...callKeys.all, 'drafts']);
    if (box.current) focusOn(box.current);
  };
  return (
    <div ref={box} className={styles.page}>
      <WhenReady read={read} lines={4}>
        {(drafts) => {
          if (!isKnown) return <Loading lines={4} />;
          if (editing) return <LoadedDraft key={editing.draft?.id ?? 'new'} editing={editing} retention={retention} onStored={(draft, text, from) => edit({ draft, text, from })} onLeave={drafts.length > 0 || editing.draft ? leave : onClose} onPublished={onPublished} />;
          return drafts.length === 0 ? (
            <DraftEditor draft={undefined} text={null} retention={retention} onStored={(draft, text, from) => edit({ draft, text, from })} onLeave={onClose} onPublished={onPublished} />
          ) : (
            <DraftList drafts={drafts} words={words} titleOf={({ title }) => title} onBack={onClose} onGo={(draft) => edit({ draft })} onCreate={() => edit({ draft: undefined, text: null })} />
          );
        }}
      </WhenReady>
    </div>
  );
}

interface LoadedDraftProps extends Omit<React.ComponentProps<typeof DraftEditor>, 'draft' | 'text' | 'from'> {
  readonly editing: Editing;
}

/** A draft with its text, which lies in a file of its own. */
function LoadedDraft({ editing: { draft, text, from }, ...rest }: LoadedDraftProps): React.ReactElement {
  const services = useCallServices();
  const words = useWords(editorWords).gone;
  const isKnown = draft === undefined || text !== undefined;
  const read = useQuery({
    queryKey: [...callKeys.all, 'draft-text', draft?.file ?? ''],
    enabled: !isKnown,
    cacheTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => (draft ? (await services.animation()).draftText(draft) : null)
  });
  if (isKnown) return <DraftEditor key={draft?.etag ?? 'new'} {...rest} draft={draft} text={text ?? null} from={from} />;
  return (
    <WhenReady read={read} lines={8} onError={{ notFound: <MessageLine tone="warning">{words.hidden}</MessageLine> }}>
      {(stored) => <DraftEditor {...rest} draft={draft} text={stored} />}
    </WhenReady>
  );
}
