import * as React from 'react';
import type { Decision } from '../../../../domain/calls/Decision';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { writeHtml } from '../../../../shell/documents/writeHtml';
import { errorCode } from '../../../../shell/errorCode';
import { useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { synthesisDocument } from './documents/synthesisDocument';
import styles from './Outputs.module.scss';
import { outputWords } from './outputStrings';
import { useWording } from './useWording';

interface PageOfSiteProps {
  readonly opened: OpenedCall;
  /** The synthesis that stands. */
  readonly published: Decision;
}

/** A published synthesis as a page of the site. */
export function PageOfSite({ opened: { call }, published }: PageOfSiteProps): React.ReactElement {
  const words = useWords(outputWords).page;
  const wording = useWording();
  const services = useCallServices();
  const make = useTask(
    async () => {
      const outputs = await services.outputs();
      const { synthesis } = await outputs.synthesis(published);
      const written = synthesisDocument(synthesis, wording);
      return outputs.publishPage({ name: `${wording.words.file}-${call.id}-${synthesis.version}`, title: written.title, html: writeHtml(written, wording.words) });
    },
    { onDone: () => announce(words.done) }
  );
  const { state } = make;
  return (
    <section className={styles.block} aria-label={words.title}>
      <h4 className={styles.heading}>{words.title}</h4>
      <p className={styles.lead}>{words.lead}</p>
      <div>
        <Button isBusy={state.kind === 'running'} onClick={() => make.start(undefined)}>
          {words.make}
        </Button>
      </div>
      {state.kind === 'done' && (
        <MessageLine tone="done" action={<a href={state.result}>{words.open}</a>}>
          {words.done}
        </MessageLine>
      )}
      {state.kind === 'failed' && (errorCode(state.error) === 'forbidden' ? <MessageLine tone="warning">{words.forbidden}</MessageLine> : <Failure error={state.error} onRetry={make.resume} />)}
    </section>
  );
}
