import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { Stored } from '../../../../data/items/Table';
import type { Call, CallDraft } from '../../../../domain/calls/Call';
import { callState } from '../../../../domain/calls/callState';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { callLocks, validateCall } from '../../../../domain/calls/validateCall';
import { lockedChanges } from '../../../../domain/validation/lockedChanges';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { useTexts } from '../queries';
import type { CallForm } from './CallForm';
import { callFormat, fromForm, toForm } from './CallForm';
import { callFaults, callFields } from './callFields';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { RuleFields } from './RuleFields';

interface PublishedEditorProps {
  readonly opened: OpenedCall;
  onClose(): void;
  onUpdated(said: string): void;
}

/** The rules of a published call: what was promised to agents is locked; its end is moved where it is led, by a decision with a reason. */
export function PublishedEditor({ opened, ...rest }: PublishedEditorProps): React.ReactElement {
  const services = useCallServices();
  const { call, decisions } = opened;
  const state = callState(call, decisions, services.serverNow());
  const read = useQuery({ queryKey: [...callKeys.all, 'saved', call.id], cacheTime: 0, refetchOnWindowFocus: false, queryFn: async () => (await services.animation()).saved(call) });
  const version = state.versions[state.versions.length - 1];
  const [text] = useTexts(call.id, version ? [version] : []);
  return (
    <div className={styles.page}>
      <WhenReady read={read} lines={8}>
        {(stored) =>
          text ? (
            <WhenReady read={text} lines={8}>
              {(checked) => <RulesForm {...rest} opened={opened} stored={stored} text={checked.text} />}
            </WhenReady>
          ) : (
            <RulesForm {...rest} opened={opened} stored={stored} text={null} />
          )
        }
      </WhenReady>
    </div>
  );
}

interface RulesFormProps extends PublishedEditorProps {
  readonly stored: Stored<Call>;
  readonly text: TextVersion | null;
}

function RulesForm({ opened, stored, text, onClose, onUpdated }: RulesFormProps): React.ReactElement {
  const words = useWords(editWords);
  const { formats } = usePage();
  const services = useCallServices();
  const queries = useQueryClient();
  const { timeZone } = formats;
  const now = services.serverNow();
  const state = callState(opened.call, opened.decisions, now);
  const locks = callLocks(state);
  const lockOf = (field: keyof CallDraft): string | undefined => (locks.includes(field) ? (field === 'closesAt' || field === 'answersBy' ? words.locked.closesAt : words.locked.promised) : undefined);
  // Where a decision moved them, that is what is shown; what is stored stays what it was.
  const shown = (call: Call): CallForm => toForm({ ...call, closesAt: state.closesAt, answersBy: state.answersBy }, text, timeZone);
  const typedCall = (form: CallForm): Call => {
    const { closesAt, answersBy } = stored;
    return { ...fromForm(form, stored, timeZone), closesAt, answersBy, id: stored.id, box: stored.box };
  };
  const editor = useEditor<CallForm, Stored<Call>>({
    draft: { thing: `call-${stored.id}`, format: callFormat },
    initial: { form: shown(stored), etag: stored.etag },
    fields: React.useMemo(() => callFields(words, formats), [words, formats]),
    check: (form) => callFaults(validateCall(typedCall(form), now).filter(({ field }) => !locks.includes(field)), form, words, formats),
    save: async (form, { etag }) => {
      const call = typedCall(form);
      if (lockedChanges(stored, call, locks).length > 0) throw new LockedError();
      const saved = await (await services.animation()).save({ ...stored, ...call, etag });
      void queries.invalidateQueries(callKeys.all);
      return saved;
    },
    latest: async () => {
      const latest = await (await services.animation()).saved(stored);
      return { form: shown(latest), etag: latest.etag, by: latest.editor.name, at: latest.modified };
    },
    explain: (error) => (error instanceof LockedError ? words.locked.changed : undefined),
    said: { saved: () => words.done.updated },
    onSaved: () => onUpdated(words.done.updated)
  });
  return (
    <EditorForm editor={editor} label={words.published} buttons={[{ intent: 'save', label: words.saveCall }]} onCancel={onClose}>
      {(form) => <RuleFields form={form} lockOf={lockOf} onChange={editor.change} />}
    </EditorForm>
  );
}

class LockedError extends Error {
  public override readonly name = 'CallLockedError';
}
