import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import type { StoredDefaults } from '../../../../../data/calls/CallServices';
import type { CallDefaults } from '../../../../../domain/calls/callDefaults';
import { callDefaults } from '../../../../../domain/calls/callDefaults';
import { USUAL_RETENTION } from '../../../../../domain/retention/monthsAfter';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { EditorForm } from '../../../../../shell/editor/EditorForm';
import type { Version } from '../../../../../shell/editor/editorTypes';
import { Field } from '../../../../../shell/editor/Field';
import { RetentionChoice } from '../../../../../shell/editor/RetentionChoice';
import { retentionSaid } from '../../../../../shell/editor/retentionSaid';
import type { Editor } from '../../../../../shell/editor/useEditor';
import { useEditor } from '../../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../../shell/states';
import { MessageLine } from '../../../../../ui/MessageLine';
import styles from '../Desk.module.scss';
import { ownerWords } from './ownerStrings';

/** What new calls of the site begin with: an owner says it once, and each call may say its own. */
export function NewCallsForm(): React.ReactElement {
  const words = useWords(ownerWords).newCalls;
  const { formats } = usePage();
  const services = useCallServices();
  const queries = useQueryClient();
  const [saved, setSaved] = React.useState<StoredDefaults>();
  const latest = async (): Promise<Version<CallDefaults>> => {
    const stored = await (await services.animation()).defaults();
    const form: CallDefaults = { retentionMonths: stored ? stored.retentionMonths : USUAL_RETENTION };
    return stored ? { form, etag: String(stored.step), by: stored.by, at: stored.at } : { form, etag: '' };
  };
  const editor: Editor<CallDefaults> = useEditor<CallDefaults, StoredDefaults>({
    draft: { thing: 'call-defaults', format: callDefaults },
    fields: { retentionMonths: { label: words.retention, parts: ['retentionMonths'], show: ({ retentionMonths }) => retentionSaid(retentionMonths, words, formats) } },
    check: () => ({}),
    save: async (form, { etag }) => (await services.animation()).saveDefaults(form, Number(etag)),
    latest,
    onSaved: (stored) => {
      setSaved(stored);
      void queries.invalidateQueries([...callKeys.all, 'defaults']);
      editor.rebase({ form: { retentionMonths: stored.retentionMonths }, etag: String(stored.step) });
    }
  });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <EditorForm editor={editor} label={words.title} notice={saved && !editor.isChanged && <MessageLine tone="done">{words.saved}</MessageLine>}>
        {({ retentionMonths }) => (
          <Field name="retentionMonths" hint={words.hint}>
            <div className={styles.choice}>
              <RetentionChoice value={retentionMonths} words={words} onChange={(months) => editor.change({ retentionMonths: months })} />
            </div>
          </Field>
        )}
      </EditorForm>
    </section>
  );
}

/** What new calls begin with, and who said so. */
export function NewCallsLine(): React.ReactElement {
  const words = useWords(ownerWords).newCalls;
  const { formats } = usePage();
  const services = useCallServices();
  const read = useQuery({ queryKey: [...callKeys.all, 'defaults'], queryFn: async () => (await services.animation()).defaults() });
  return (
    <WhenReady read={read} lines={1}>
      {(stored) => (
        <MessageLine tone="info">
          {stored ? words.said(retentionSaid(stored.retentionMonths, words, formats), stored.by, formats.dateTime(stored.at)) : words.unsaid}
        </MessageLine>
      )}
    </WhenReady>
  );
}
