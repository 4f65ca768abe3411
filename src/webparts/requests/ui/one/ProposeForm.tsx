import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import type { FoundPerson } from '../../../../domain/people/FoundPerson';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { PersonField } from '../../../../shell/people/PersonField';
import { useMutation } from '../../../../shell/queries/useMutation';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { SelectField } from '../../../../ui/SelectField';
import { requestKeys } from '../keys';
import { useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { courseWords } from './courseStrings';
import { useSay } from './useSay';

export interface ProposeProps {
  readonly opened: OpenedRequest;
  /** The login of who declined. Of an open community, whose place it is is asked. */
  readonly instead: string | null;
  onDone(): void;
}

const NOBODY = '';

/** Another animator, found by name. */
export default function ProposeForm({ opened, instead, onDone }: ProposeProps): React.ReactElement {
  const words = useWords(courseWords);
  const services = useRequestServices();
  const { state } = opened;
  const say = useSay(opened);
  const [person, setPerson] = React.useState<FoundPerson | null>(null);
  const [left, setLeft] = React.useState(NOBODY);
  const [isTried, setTried] = React.useState(false);
  const key = React.useRef(newClientKey());
  const mutation = useMutation({
    mutationKey: [...requestKeys.all, 'propose'],
    mutationFn: ({ login, name }: FoundPerson) => say({ kind: 'proposed', animator: { login, name }, instead: state.opened ? left || null : instead }, key.current),
    onSuccess: () => {
      announce(words.proposed);
      onDone();
    }
  });
  return (
    <form
      className={styles.form}
      aria-label={words.propose}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (person && !mutation.isLoading) mutation.mutate(person);
      }}
    >
      <h4 className={styles.name}>{words.propose}</h4>
      {mutation.error !== null && <Failure error={mutation.error} />}
      <PersonField label={words.proposeWho} isRequired find={async (text, signal) => (await services.people()).search.find(text, signal)} value={person} message={isTried && !person ? words.proposeWho : undefined} isError={isTried && !person} onChange={setPerson} />
      {state.opened && <SelectField label={words.proposeInstead} selected={left} options={[{ key: NOBODY, text: words.proposeBeside }, ...state.animators.map(({ login, name }) => ({ key: login, text: name }))]} onChange={setLeft} />}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" isBusy={mutation.isLoading}>
          {words.proposeDo}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
