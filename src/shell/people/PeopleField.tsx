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

type Chosen = Pick<FoundPerson, 'login' | 'name'>;

interface PeopleFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with whom it names. */
  readonly fault?: string;
  readonly isRequired?: boolean;
  readonly find: FindPeople;
  readonly value: readonly Chosen[];
  onChange(people: readonly Chosen[]): void;
}

/** Any number of people, each found by name, and taken out again. */
export function PeopleField({ label, hint, fault, isRequired, find, value, onChange }: PeopleFieldProps): React.ReactElement {
  const words = useWords(peopleWords);
  const box = React.useRef<HTMLInputElement>(null);
  const add = ({ login, name }: FoundPerson): void => {
    announce(words.chosen(name));
    onChange([...value, { login, name }]);
  };
  const remove = (login: string): void => {
    // Its button goes with it.
    box.current?.focus();
    onChange(value.filter((person) => person.login !== login));
  };
  return (
    <div>
      <LabelledField label={label} hint={hint} message={fault} isError={fault !== undefined} isRequired={isRequired}>
        <PersonSearch ref={box} find={find} exclude={value.map(({ login }) => login)} onPick={add} />
      </LabelledField>
      {value.length > 0 && (
        <ul className={styles.members} aria-label={label}>
          {value.map(({ login, name }) => (
            <li key={login} className={styles.member}>
              {name}
              <Button icon={<CloseIcon />} label={words.clear(name)} onClick={() => remove(login)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
