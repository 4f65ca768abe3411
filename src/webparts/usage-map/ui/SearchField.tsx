import * as React from 'react';
import { useWords } from '../../../shell/Page';
import { CloseIcon } from '../../../ui/icons';
import { useId } from '../../../ui/useId';
import { usageMapWords } from '../strings';
import { SearchIcon } from './mapIcons';
import styles from './SearchField.module.scss';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly isLarge?: boolean;
  onChange(value: string): void;
  /** The agent is about to type. */
  onFocus?(): void;
}

/** A search box with its label in sight; Escape empties it. */
export function SearchField({ label, placeholder, value, isLarge, onChange, onFocus }: SearchFieldProps): React.ReactElement {
  const id = useId('search');
  const words = useWords(usageMapWords).search;
  const input = React.useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div role="search" aria-label={label} className={`${styles.field} ${isLarge ? styles.large : ''}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <SearchIcon />
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={onFocus}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || value === '') return;
            event.stopPropagation();
            clear();
          }}
        />
        {value !== '' && (
          <button type="button" className={styles.clear} aria-label={words.clear} title={words.clear} onClick={clear}>
            <CloseIcon />
          </button>
        )}
      </div>
    </div>
  );
}
