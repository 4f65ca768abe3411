import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import { noticeNow, periodsNow } from '../../../../domain/privacy/acts';
import { announce } from '../../../../shell/announce';
import { DocumentView } from '../../../../shell/documents/DocumentView';
import { PrintButton } from '../../../../shell/export/PrintButton';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import styles from './Privacy.module.scss';
import { privacyKeys } from './privacyKeys';
import { registerWords } from './registerStrings';
import { sheetDocument } from './sheetDocument';
import { noticeFields, sheetWords } from './sheetStrings';
import { useActs, usePrivacy, useRegister } from './usePrivacy';

/** The record of processing of article 30 of the GDPR: what the city fills in, and the sheet as it is printed. */
export default function SheetPage(): React.ReactElement {
  const words = useWords(sheetWords);
  const said = useWords(registerWords);
  const page = usePage();
  const register = useRegister();
  const acts = useActs();
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.text}>{words.intro}</p>
      <WhenReady read={acts} lines={6}>
        {({ acts: all, at }) => (
          <>
            <NoticeForm stored={noticeNow(all)} />
            <WhenReady read={register} lines={8}>
              {(kept) => {
                const sheet = sheetDocument({ register: kept, periods: periodsNow(all), notice: noticeNow(all), site: page.siteTitle, at }, words, said, page);
                return (
                  <>
                    <div>
                      <PrintButton label={words.print} running={`${words.running} · ${page.siteTitle}`} sheet={() => <DocumentView document={sheet} />} />
                    </div>
                    <DocumentView document={sheet} />
                  </>
                );
              }}
            </WhenReady>
          </>
        )}
      </WhenReady>
    </section>
  );
}

/** What Parvis cannot know: kept as an act, so that it is known who said it and when. */
function NoticeForm({ stored }: { readonly stored: Readonly<Record<string, string>> }): React.ReactElement {
  const words = useWords(sheetWords);
  const privacy = usePrivacy();
  const queries = useQueryClient();
  const [form, change] = React.useState<Readonly<Record<string, string>>>(stored);
  const [isSaved, setSaved] = React.useState(false);
  const key = React.useRef(newClientKey());
  const save = useMutation({
    mutationKey: ['health', 'privacy', 'notice'],
    mutationFn: async () => (await privacy()).record('notice', { notice: form }, key.current),
    onSuccess: async () => {
      key.current = newClientKey();
      setSaved(true);
      announce(words.saved);
      await queries.invalidateQueries(privacyKeys.acts);
    }
  });
  return (
    <section className={styles.block} aria-label={words.fill}>
      <h4 className={styles.subtitle}>{words.fill}</h4>
      <div className={styles.fields}>
        {noticeFields.map((field) => (
          <TextBox
            key={field}
            label={words.fields[field]}
            description={words.hints[field]}
            multiline
            rows={2}
            maxLength={4000}
            value={form[field] ?? ''}
            onChange={(value) => {
              setSaved(false);
              change({ ...form, [field]: value });
            }}
          />
        ))}
      </div>
      {save.error !== null && <Failure error={save.error} />}
      {isSaved && <MessageLine tone="done">{words.saved}</MessageLine>}
      <div>
        <Button isBusy={save.isLoading} onClick={() => save.mutate(undefined)}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
