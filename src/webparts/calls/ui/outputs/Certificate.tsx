import * as React from 'react';
import type { FileState } from '../../../../data/calls/CallOutputs';
import { addressOf } from '../../../../data/files/addressOf';
import type { Decision } from '../../../../domain/calls/Decision';
import { errorCode } from '../../../../shell/errorCode';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { stopIfAborted } from '../../../../data/stopIfAborted';
import { Button } from '../../../../ui/Button';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import type { CallPageProps } from '../mountProps';
import styles from './Outputs.module.scss';
import { synthesisWords } from './synthesisStrings';

type Checked = Readonly<Record<number, FileState | 'unread'>>;

/** All versions of the text and all syntheses that were published, each with the fingerprint that the register has of its file, and their check. */
export default function Certificate({ opened }: Pick<CallPageProps, 'opened'>): React.ReactElement {
  const words = useWords(synthesisWords).integrity;
  const { formats } = usePage();
  const services = useCallServices();
  const published = opened.decisions.filter(({ content }) => content.file !== undefined && content.hash !== undefined);
  const outputs = useQuery({ queryKey: ['calls', 'outputs'], staleTime: Infinity, queryFn: () => services.outputs() });
  const [checked, setChecked] = React.useState<Checked>({});
  const check = useTask(async (_: undefined, { signal, onProgress }) => {
    const files = await services.outputs();
    const states: Record<number, FileState | 'unread'> = {};
    for (const [index, decision] of published.entries()) {
      stopIfAborted(signal);
      states[decision.id] = await files.checkFile(decision).catch((error: unknown) => {
        // One that cannot be read says so in its line, and the others are checked all the same.
        if (errorCode(error) === 'offline' || errorCode(error) === 'signedOut') throw error;
        report(error, 'check a published file');
        return 'unread' as const;
      });
      setChecked({ ...states });
      onProgress((index + 1) / published.length);
    }
    return Object.values(states);
  });
  const nameOf = ({ kind, content: { version = 1 } }: Decision): string => (kind === 'synthesis' ? words.synthesis : words.text)(formats.number(version));
  const columns: readonly DataColumn<Decision>[] = [
    {
      key: 'what',
      title: words.what,
      render: (decision) => (
        <a className={styles.file} href={outputs.data && addressOf(`${outputs.data.textsPath}/${decision.content.file ?? ''}`)} download data-interception="off" aria-label={words.download(nameOf(decision))}>
          {nameOf(decision)}
        </a>
      )
    },
    { key: 'by', title: words.by, render: ({ author, created }) => `${author.name}, ${formats.dateTime(created)}` },
    { key: 'hash', title: words.hash, render: ({ content }) => <code className={styles.hash}>{content.hash}</code> },
    { key: 'state', title: words.state, render: ({ id }) => words.states[checked[id] ?? 'unchecked'] }
  ];
  const isOver = check.state.kind === 'done';
  const areSame = check.state.kind === 'done' && check.state.result.every((state) => state === 'same');
  return (
    <section className={styles.block} aria-label={words.title}>
      <h4 className={styles.heading}>{words.title}</h4>
      <p className={styles.lead}>{words.lead}</p>
      <DataTable caption={words.caption} columns={columns} rows={published} rowKey={({ id }) => id} empty="" words={{ more: '', actions: () => '' }} />
      <div>
        <Button isBusy={check.state.kind === 'running'} onClick={() => check.start(undefined)}>
          {words.check}
        </Button>
      </div>
      <TaskProgress task={check} running={words.checking} />
      {isOver && <MessageLine tone={areSame ? 'done' : 'warning'}>{areSame ? words.allSame : words.notSame}</MessageLine>}
      <p className={styles.note}>{words.self}</p>
    </section>
  );
}
