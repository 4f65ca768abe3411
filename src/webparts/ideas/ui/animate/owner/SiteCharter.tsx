import * as React from 'react';
import { object, string } from 'valibot';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { StoredBeginning } from '../../../../../data/ideas/IdeaServices';
import { CAMPAIGN_LIMITS } from '../../../../../domain/ideas/campaignLimits';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { EditorForm } from '../../../../../shell/editor/EditorForm';
import type { Version } from '../../../../../shell/editor/editorTypes';
import { Field } from '../../../../../shell/editor/Field';
import type { Editor } from '../../../../../shell/editor/useEditor';
import { useEditor } from '../../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../../ui/MessageLine';
import { TextBox } from '../../../../../ui/TextBox';
import styles from '../Desk.module.scss';
import { ownerWords } from './ownerStrings';
import { useBeginning } from './useBeginning';

interface CharterForm {
  readonly charter: string;
}

const format = defineStored({ name: 'charter of the site', version: 1, schema: object({ charter: string() }) });

/** The charter that new campaigns of the site begin with; each may complete it, and those that are published keep theirs. */
export function SiteCharter(): React.ReactElement {
  const words = useWords(ownerWords).siteCharter;
  const { formats } = usePage();
  const queries = useQueryClient();
  const beginning = useBeginning('charter');
  const [isSaved, setSaved] = React.useState(false);
  const versionOf = ({ charter = '', etag, editor, modified }: StoredBeginning): Version<CharterForm> => ({ form: { charter }, etag, by: editor.name, at: modified });
  const editor: Editor<CharterForm> = useEditor<CharterForm, Version<CharterForm>>({
    draft: { thing: 'campaign-charter', format },
    fields: { charter: { label: words.charter, parts: ['charter'], show: ({ charter }) => charter } },
    check: ({ charter }) => (charter.length > CAMPAIGN_LIMITS.charterLength ? { charter: { text: words.tooLong(formats.number(CAMPAIGN_LIMITS.charterLength)), isUrgent: true } } : {}),
    save: async ({ charter }, { etag }) => versionOf(await beginning.save(charter.trim(), etag)),
    latest: async () => {
      const stored = await beginning.load();
      return stored ? versionOf(stored) : { form: { charter: '' }, etag: '' };
    },
    onSaved: (stored) => {
      setSaved(true);
      void queries.invalidateQueries([...ideaKeys.all, 'offered']);
      editor.rebase(stored);
    }
  });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <EditorForm editor={editor} label={words.title} buttons={[{ intent: 'save', label: words.save }]} notice={isSaved && !editor.isChanged && <MessageLine tone="done">{words.saved}</MessageLine>}>
        {({ charter }) => (
          <Field name="charter" hint={words.hint}>
            <TextBox multiline rows={5} dir="auto" value={charter} onChange={(typed) => editor.change({ charter: typed })} />
          </Field>
        )}
      </EditorForm>
    </section>
  );
}
