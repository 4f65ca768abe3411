import * as React from 'react';
import type { OpenedSession, Registrant } from '../../../../../data/registrations/RegistrationServices';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { Failure } from '../../../../../shell/states';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { organiseWords } from '../../../organiseStrings';
import { organiseKeys, useOrganising } from '../organiseQueries';
import styles from '../../Registrations.module.scss';

interface MessagesProps {
  readonly opened: OpenedSession;
  readonly people: readonly Registrant[];
  readonly texts: { readonly title: string; readonly when: string; readonly where: string };
}

const STATES = ['place', 'offered', 'waiting', 'received', 'refused'] as const;
type State = (typeof STATES)[number];
/** As many as a mail takes well at once. */
const LOT = 100;

/** A message for all who have the same, to be copied into one's own mail: nothing is sent from here. */
export function Messages({ people, texts: { title, when, where } }: MessagesProps): React.ReactElement {
  const all = useWords(organiseWords);
  const words = all.papers;
  const { formats } = usePage();
  const [state, setState] = React.useState<State>('place');
  const [text, setText] = React.useState<string>();
  const [byHand, setByHand] = React.useState('');
  const organising = useOrganising();
  const known = useQuery({ queryKey: organiseKeys.addresses, queryFn: async () => (await organising()).addresses() });
  const its = people.filter(({ standing }) => standing.kind === state);
  const addresses = its.flatMap(({ person }) => known.data?.get(person.id) ?? []);
  const lots = Array.from({ length: Math.ceil(addresses.length / LOT) }, (_, lot) => addresses.slice(lot * LOT, (lot + 1) * LOT));
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
        {lots.map((lot, index) => (
          <Button key={lot[0]} onClick={() => copying.start(lot.join('; '))}>
            {words.copyLot(formats.number(index * LOT + 1), formats.number(index * LOT + lot.length))}
          </Button>
        ))}
      </div>
      {known.data && addresses.length < its.length && <p className={styles.meta}>{words.noAddress(its.length - addresses.length, formats.number(its.length - addresses.length))}</p>}
      {known.error !== null && known.error !== undefined && <Failure error={known.error} onRetry={() => void known.refetch()} />}
      {byHand && <TextBox label={words.copyByHand} multiline value={byHand} onChange={() => undefined} />}
      {copying.state.kind === 'failed' && <Failure error={copying.state.error} onRetry={copying.resume} />}
    </section>
  );
}
