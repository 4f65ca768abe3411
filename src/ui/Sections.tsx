import * as React from 'react';
import { Button } from './Button';
import styles from './Sections.module.scss';
import { SelectField } from './SelectField';
import { useWidth } from './useWidth';

interface SectionsProps<K extends string> {
  readonly label: string;
  readonly sections: readonly K[];
  readonly section: K;
  readonly words: Readonly<Record<K, string>>;
  onChoose(section: K): void;
}

/** Narrower than this (CSS pixels), a second row of tabs would take lines of its own. */
const TABS_FROM = 560;

/** The pages of a desk: beside each other, or one field where there is no room. */
export function Sections<K extends string>({ label, sections, section, words, onChoose }: SectionsProps<K>): React.ReactElement {
  const [frame, width] = useWidth<HTMLElement>();
  if (width > 0 && width < TABS_FROM) {
    return (
      <nav ref={frame} aria-label={label}>
        <SelectField label={label} selected={section} options={sections.map((each) => ({ key: each, text: words[each] }))} onChange={(key) => onChoose(sections.find((each) => each === key) ?? section)} />
      </nav>
    );
  }
  return (
    <nav ref={frame} aria-label={label} className={styles.sections}>
      {sections.map((each) => (
        <span key={each} className={styles.section} data-chosen={each === section || undefined}>
          <Button appearance="text" aria-current={each === section ? 'page' : undefined} onClick={() => onChoose(each)}>
            {words[each]}
          </Button>
        </span>
      ))}
    </nav>
  );
}
