import * as React from 'react';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import { useFieldControl } from '../../ui/fieldControl';
import { useId } from '../../ui/useId';
import { announce } from '../announce';
import { useWords } from '../Page';
import styles from './People.module.scss';
import { peopleWords } from './strings';
import type { FindPeople, PeopleFound } from './usePeopleSearch';
import { usePeopleSearch } from './usePeopleSearch';

interface PersonSearchProps {
  readonly find: FindPeople;
  /** Left out within a field that has one. */
  readonly ariaLabel?: string;
  /** Logins of those who are chosen already, and not offered again. */
  readonly exclude?: readonly string[];
  readonly disabled?: boolean;
  onPick(person: FoundPerson): void;
}

/** A box for a name that offers people as it is typed: a combobox with a list (ARIA Authoring Practices), one person a choice. */
export const PersonSearch = React.forwardRef<HTMLInputElement, PersonSearchProps>(function PersonSearch({ find, ariaLabel, exclude = [], disabled, onPick }, ref) {
  const words = useWords(peopleWords);
  const ownId = useId('person');
  const control = useFieldControl();
  const id = control?.id ?? ownId;
  const [text, setText] = React.useState('');
  const [active, setActive] = React.useState(-1);
  const [isClosed, setClosed] = React.useState(false);
  const found = usePeopleSearch(find, text);
  const people = found.kind === 'found' ? found.people.filter(({ login }) => !exclude.includes(login)) : [];
  const isOpen = !isClosed && found.kind !== 'none' && text !== '';
  const chosen = people[active];
  const status = statusOf(found, people.length, words);

  React.useEffect(() => {
    if (isOpen && status !== '') announce(status);
  }, [isOpen, status]);
  React.useEffect(() => setActive(-1), [text]);
  const list = React.useRef<HTMLDivElement>(null);
  // On a phone the box is often the last thing above the keyboard; and a long list rolls to the one that is active.
  React.useEffect(() => {
    if (isOpen) (list.current?.querySelector('[aria-selected="true"]') ?? list.current)?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen, people.length, active]);

  const pick = (person: FoundPerson): void => {
    setText('');
    onPick(person);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = moveOf(event.key, active, people.length);
    if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (chosen) pick(chosen);
    } else if (event.key === 'Escape' && isOpen) {
      // The list closes, and not the dialog around it.
      event.stopPropagation();
      setClosed(true);
    } else if (next !== null && people.length > 0) {
      event.preventDefault();
      setClosed(false);
      setActive(next);
    }
  };

  return (
    <div className={styles.search}>
      <input
        {...control}
        ref={ref}
        id={id}
        className={styles.input}
        role="combobox"
        aria-label={ariaLabel}
        aria-autocomplete="list"
        aria-expanded={isOpen && people.length > 0}
        aria-controls={isOpen && people.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={isOpen && chosen ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        placeholder={words.hint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setClosed(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setClosed(true)}
      />
      {isOpen && (
        <div ref={list} className={styles.list}>
          {people.length > 0 ? (
            <ul id={`${id}-people`} role="listbox" aria-label={words.people} className={styles.options}>
              {people.map((person, index) => (
                // Keys go to the box, which names the option that is active; the pointer may come straight here.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
                <li
                  key={person.login}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={`${styles.option} ${index === active ? styles.active : ''}`}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(person)}
                >
                  <span>{person.name}</span>
                  {person.details !== '' && <span className={styles.details}>{person.details}</span>}
                </li>
              ))}
            </ul>
          ) : (
            <p className={styles.status}>{status}</p>
          )}
        </div>
      )}
    </div>
  );
});

function statusOf(found: PeopleFound, count: number, words: (typeof peopleWords)['fr']): string {
  if (found.kind === 'none') return '';
  if (found.kind === 'searching') return words.searching;
  if (found.kind === 'failed') return words.failed;
  return count === 0 ? words.none : words.found(count);
}

/** Where an arrow leads; null for any other key. */
function moveOf(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : 0;
  if (key === 'ArrowUp') return active > 0 ? active - 1 : count - 1;
  return null;
}
