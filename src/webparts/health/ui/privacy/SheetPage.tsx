import * as React from 'react';
import { noticeNow, periodsNow } from '../../../../domain/privacy/acts';
import { DocumentView } from '../../../../shell/documents/DocumentView';
import { PrintButton } from '../../../../shell/export/PrintButton';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { TextBox } from '../../../../ui/TextBox';
import styles from './Privacy.module.scss';
import { registerWords } from './registerStrings';
import { sheetDocument } from './sheetDocument';
import { noticeFields, sheetWords } from './sheetStrings';
import { useActs, useRegister } from './usePrivacy';
import { useRecording } from './useRecording';

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

/** What Parvis cannot know. */
function NoticeForm({ stored }: { readonly stored: Readonly<Record<string, string>> }): React.ReactElement {
  const words = useWords(sheetWords);
  const [form, change] = React.useState<Readonly<Record<string, string>>>(stored);
  const recording = useRecording('notice', { notice: form }, { words });
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
              recording.touch();
              change({ ...form, [field]: value });
            }}
          />
        ))}
      </div>
      {recording.end}
    </section>
  );
}
