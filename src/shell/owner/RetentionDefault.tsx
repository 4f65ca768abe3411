import * as React from 'react';
import { USUAL_RETENTION } from '../../domain/retention/monthsAfter';
import type { StoredFormat } from '../../domain/stored/defineStored';
import { MessageLine } from '../../ui/MessageLine';
import { EditorForm } from '../editor/EditorForm';
import type { Version } from '../editor/editorTypes';
import { Field } from '../editor/Field';
import { RetentionChoice } from '../editor/RetentionChoice';
import type { RetentionWords } from '../editor/retentionSaid';
import { retentionSaid } from '../editor/retentionSaid';
import type { Editor } from '../editor/useEditor';
import { useEditor } from '../editor/useEditor';
import { usePage } from '../Page';
import { useQueryClient } from '../queries/useQuery';
import styles from './Owner.module.scss';

interface Retention {
  /** Months after the end; null: nothing is announced. */
  readonly retentionMonths: number | null;
}

interface RetentionDefaultProps {
  /** Names what is edited within the web part. */
  readonly thing: string;
  readonly format: StoredFormat<Retention>;
  readonly words: RetentionWords & { readonly title: string; readonly retention: string; readonly hint: string; readonly saved: string };
  /** What is read again once it is saved. */
  readonly queryKey: readonly unknown[];
  /** Null: nobody said anything. */
  load(): Promise<Version<Retention> | null>;
  /** @throws DataError `conflict` */
  save(form: Retention, etag: string): Promise<Version<Retention>>;
}

/** How long new things of the site keep what people say: an owner says it once, and each may say its own. */
export function RetentionDefault({ thing, format, words, queryKey, load, save }: RetentionDefaultProps): React.ReactElement {
  const { formats } = usePage();
  const queries = useQueryClient();
  const [isSaved, setSaved] = React.useState(false);
  const editor: Editor<Retention> = useEditor<Retention, Version<Retention>>({
    draft: { thing, format },
    fields: { retentionMonths: { label: words.retention, parts: ['retentionMonths'], show: ({ retentionMonths }) => retentionSaid(retentionMonths, words, formats) } },
    check: () => ({}),
    save: (form, { etag }) => save(form, etag),
    latest: async () => (await load()) ?? { form: { retentionMonths: USUAL_RETENTION }, etag: '' },
    onSaved: (stored) => {
      setSaved(true);
      void queries.invalidateQueries(queryKey);
      editor.rebase(stored);
    }
  });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <EditorForm editor={editor} label={words.title} notice={isSaved && !editor.isChanged && <MessageLine tone="done">{words.saved}</MessageLine>}>
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
