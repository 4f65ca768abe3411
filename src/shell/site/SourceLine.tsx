import * as React from 'react';
import { usePage, useWords } from '../Page';
import styles from './SourceLine.module.scss';
import { sourceWords } from './sourceWords';

/** Where the content comes from, when it is not the page's own site. */
export default function SourceLine(): React.ReactElement | null {
  const { source } = usePage();
  const words = useWords(sourceWords);
  if (!source) return null;
  return (
    <p className={styles.source}>
      {words.from}{' '}
      <a href={source.webUrl} dir="auto">
        {source.title}
      </a>
    </p>
  );
}
