import * as React from 'react';
import type { OpenedSession, Registrant } from '../../../../../data/registrations/RegistrationServices';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { Failure } from '../../../../../shell/states';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { organiseWords } from '../../../organiseStrings';
import styles from '../../Registrations.module.scss';

interface MessagesProps {
  readonly opened: OpenedSession;
  readonly people: readonly Registrant[];
  readonly texts: { readonly title: string; readonly when: string; readonly where: string };
}

const STATES = ['place', 'offered', 'waiting', 'received', 'refused'] as const;
type State = (typeof STATES)[number];

/** A message for all who have the same, to be copied into one's own mail: nothing is sent from here. */
export function Messages({ people, texts: { title, when, where } }: MessagesProps): React.ReactElement {
  const all = useWords(organiseWords);
  const words = all.papers;
  const { formats } = usePage();
  const [state, setState] = React.useState<State>('place');
  const [text, setText] = React.useState<string>();
  const [byHand, setByHand] = React.useState('');
  const its = people.filter(({ standing }) => standing.kind === state);
  const message = text ?? words.texts[state](title, when, where);
  const copying = useTask(async (copied: string) => {
    try {
      await navigator.clipboard.writeText(copied);
      setByHand('');
      announce(words.copied);
    } catch {
      setByHand(copied);
    }
  });
  return (
    <section className={styles.section} aria-label={words.messages}>
      <h4 className={styles.subtitle}>{words.messages}</h4>
      <SelectField
        label={all.table.filter}
        selected={state}
        options={STATES.map((key) => ({ key, text: all.state[key] }))}
        onChange={(key) => {
          setState(STATES.find((each) => each === key) ?? 'place');
          setText(undefined);
        }}
      />
      <p className={styles.meta}>{all.table.shown(its.length, formats.number(its.length))}</p>
      <TextBox label={words.message} multiline rows={6} dir="auto" value={message} onChange={setText} />
      <div className={styles.actions}>
        <Button onClick={() => copying.start(message)}>{words.copyMessage}</Button>
        <Button disabled={its.length === 0} onClick={() => copying.start(its.map(({ person }) => person.name).join('\n'))}>
          {words.copyNames}
        </Button>
      </div>
      {byHand && <TextBox label={words.copyByHand} multiline value={byHand} onChange={() => undefined} />}
      {copying.state.kind === 'failed' && <Failure error={copying.state.error} onRetry={copying.resume} />}
    </section>
  );
}
