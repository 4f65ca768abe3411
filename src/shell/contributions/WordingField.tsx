import * as React from 'react';
import { wordDifference } from '../../domain/text/wordDifference';
import { usePage, useWords } from '../Page';
import { Button } from '../../ui/Button';
import { Difference } from '../../ui/Difference';
import { TextBox } from '../../ui/TextBox';
import { composeWords } from './composeStrings';
import styles from './Contributions.module.scss';
import own from './Composer.module.scss';
import { differenceWords } from './differenceStrings';

interface WordingFieldProps {
  /** The words that stand there now. */
  readonly original: string;
  readonly value: string;
  readonly error: string | undefined;
  onChange(wording: string): void;
}

/** Another wording, typed over the one that stands there, with what it changes below. */
export default function WordingField({ original, value, error, onChange }: WordingFieldProps): React.ReactElement {
  const words = useWords(composeWords);
  const difference = useWords(differenceWords);
  const { language } = usePage();
  const isChanged = value.trim() !== original.trim();
  const pieces = React.useMemo(() => (isChanged ? wordDifference(original, value, language) : []), [isChanged, original, value, language]);
  return (
    <div className={own.wording}>
      <TextBox label={words.wording} description={words.wordingHint} multiline rows={3} dir="auto" value={value} errorMessage={error} onChange={onChange} />
      {isChanged && (
        <>
          <p className={styles.meta}>{words.difference}</p>
          <Difference pieces={pieces} words={difference} isShort />
          <Button appearance="text" onClick={() => onChange(original)}>
            {words.resetWording}
          </Button>
        </>
      )}
    </div>
  );
}
