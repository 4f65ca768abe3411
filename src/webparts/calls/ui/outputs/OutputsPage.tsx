import * as React from 'react';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { Decision } from '../../../../domain/calls/Decision';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../shell/Page';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import type { CallPageProps } from '../mountProps';
import Certificate from './Certificate';
import { contributionCells } from './contributionCells';
import styles from './Outputs.module.scss';
import { outputWords } from './outputStrings';
import { MakeSection } from './MakeSection';
import { PageOfSite } from './PageOfSite';
import { SynthesisEditor } from './SynthesisEditor';
import { synthesisWords } from './synthesisStrings';
import type { CallRecords } from './useCallRecords';
import { useCallRecords } from './useCallRecords';

/** What animators make of a call: its synthesis, a page, files, whatever else the site can make; and the certificate of all that was published. */
export default function OutputsPage(props: CallPageProps): React.ReactElement {
  const { opened, state, mayOwn } = props;
  const words = useWords(outputWords);
  const { formats } = usePage();
  const records = useCallRecords(opened, state);
  const read = records.state.kind === 'done' ? records.state.result : undefined;
  const [isWriting, setWriting] = React.useState(false);
  const [told, setTold] = React.useState('');
  const { synthesis } = state;
  return (
    <div className={styles.page}>
      {told && <MessageLine tone="done">{told}</MessageLine>}
      <TaskProgress task={records} running={words.reading} done={({ states }) => words.read(states.length, formats.number(states.length))} />
      <section className={styles.block} aria-label={words.synthesis.title}>
        <h4 className={styles.heading}>{words.synthesis.title}</h4>
        <p className={styles.lead}>{words.synthesis.lead}</p>
        {synthesis && <p className={styles.note}>{lastWords(synthesis)}</p>}
        <div>
          <Button appearance="primary" disabled={!read} reason={words.waitForRead} onClick={() => setWriting(true)}>
            {synthesis ? words.synthesis.writeNext : words.synthesis.write}
          </Button>
        </div>
      </section>
      {synthesis && <PageOfSite opened={opened} published={synthesis} />}
      <section className={styles.block} aria-label={words.exports.title}>
        <h4 className={styles.heading}>{words.exports.title}</h4>
        <p className={styles.lead}>{words.exports.lead}</p>
        {opened.call.names === 'hidden' && <p className={styles.note}>{words.exports.hidden}</p>}
        <ContributionsExport {...props} records={read} />
      </section>
      {read && <MakeSection opened={opened} records={read} mayOwn={mayOwn} />}
      <Certificate opened={opened} />
      {isWriting && read && (
        <SynthesisEditor
          opened={opened}
          state={state}
          records={read}
          onClose={() => setWriting(false)}
          onPublished={() => {
            setWriting(false);
            setTold(words.synthesis.published);
          }}
        />
      )}
    </div>
  );

  function lastWords({ author, created, content: { version = 1 } }: Decision): string {
    return words.synthesis.last(formats.number(version), author.name, formats.dateTime(created));
  }
}

function ContributionsExport({ opened: { call }, records }: CallPageProps & { readonly records: CallRecords | undefined }): React.ReactElement {
  const words = useWords(outputWords);
  const shown = useWords(synthesisWords);
  const { formats } = usePage();
  const rows = (): ReturnType<typeof contributionCells> =>
    records ? contributionCells(records.states, { call, words: words.csv, synthesisWords: shown, formats, passageOf: (state) => passageOf(state, records.versions), groupName: (group) => records.groups.groups.get(group)?.name ?? '' }) : [];
  return <ExportButton label={words.exports.csv} file={`${words.exports.file}-${call.id}`} disabled={!records} rows={rows} />;
}

function passageOf({ anchor }: ThreadState, versions: readonly TextVersion[]): { readonly heading: string; readonly words: string } | undefined {
  const passages = versions.find(({ version }) => version === anchor.version)?.passages ?? [];
  const index = passages.findIndex(({ id }) => id === anchor.passage);
  const passage = passages[index];
  if (!passage) return undefined;
  const heading = passages.slice(0, index).reverse().find(({ kind }) => kind === 'heading');
  return { heading: heading?.text ?? '', words: passage.text };
}
