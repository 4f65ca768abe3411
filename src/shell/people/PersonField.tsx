import * as React from 'react';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import { Button } from '../../ui/Button';
import { CloseIcon } from '../../ui/icons';
import { LabelledField } from '../../ui/LabelledField';
import { announce } from '../announce';
import { useWords } from '../Page';
import styles from './People.module.scss';
import { PersonSearch } from './PersonSearch';
import { peopleWords } from './strings';
import type { FindPeople } from './usePeopleSearch';

interface PersonFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly message?: string;
  readonly isError?: boolean;
  readonly isRequired?: boolean;
  readonly find: FindPeople;
  readonly value: FoundPerson | null;
  onChange(person: FoundPerson | null): void;
}

/** One person, found by name; once chosen shown as such, until taken out again. */
export function PersonField({ label, hint, message, isError, isRequired, find, value, onChange }: PersonFieldProps): React.ReactElement {
  const words = useWords(peopleWords);
  const box = React.useRef<HTMLInputElement>(null);
  const clearButton = React.useRef<HTMLButtonElement>(null);
  const [isFocusing, setFocusing] = React.useState(false);

  React.useEffect(() => {
    if (!isFocusing) return;
    setFocusing(false);
    (value ? clearButton : box).current?.focus();
  }, [isFocusing, value]);

  const change = (person: FoundPerson | null): void => {
    if (person) announce(words.chosen(person.name));
    setFocusing(true);
    onChange(person);
  };
  return (
    <LabelledField label={label} hint={hint} message={message} isError={isError} isRequired={isRequired}>
      {value ? (
        <div className={styles.chosen}>
          <span>
            {value.name}
            {value.details !== '' && <span className={styles.details}>{value.details}</span>}
          </span>
          <Button ref={clearButton} icon={<CloseIcon />} label={words.clear(value.name)} onClick={() => change(null)} />
        </div>
      ) : (
        <PersonSearch ref={box} find={find} onPick={change} />
      )}
    </LabelledField>
  );
}
