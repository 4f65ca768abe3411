import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { ActForm } from '../act/ActForm';
import styles from '../Requests.module.scss';
import { courseWords } from './courseStrings';
import { useSay } from './useSay';

/** What was said of a request beside its steps, and the way to say more. */
export function Messages({ opened }: { readonly opened: OpenedRequest }): React.ReactElement | null {
  const words = useWords(courseWords);
  const { formats } = usePage();
  const say = useSay(opened);
  const [isWriting, setWriting] = React.useState(false);
  const { state, roles } = opened;
  const messages = state.course.flatMap(({ said, ...each }) => (said.kind === 'message' ? [{ ...each, text: said.text }] : []));
  const mayWrite = state.isFiled && roles.length > 0;
  if (messages.length === 0 && !mayWrite) return null;
  return (
    <section aria-label={words.messages} className={styles.section}>
      <h4>{words.messages}</h4>
      {messages.length === 0 && <p className={styles.meta}>{words.noMessage}</p>}
      {messages.map(({ id, author, created, text }) => (
        <div key={id}>
          <p className={styles.meta} dir="auto">
            {words.by(author.name, formats.dateTime(created))}
          </p>
          <PlainText text={text} />
        </div>
      ))}
      {mayWrite &&
        (isWriting ? (
          <ActForm
            thing={`request-${state.id}-message`}
            title={words.message}
            fields={[{ name: 'text', label: words.text, kind: 'long', isRequired: true }]}
            submit={words.send}
            said={words.sent}
            send={({ text = '' }, clientKey) => say({ kind: 'message', text }, clientKey)}
            onDone={() => setWriting(false)}
            onCancel={() => setWriting(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setWriting(true)}>{words.message}</Button>
          </div>
        ))}
    </section>
  );
}
