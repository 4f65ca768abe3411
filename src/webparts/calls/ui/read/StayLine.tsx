import * as React from 'react';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { callWords } from '../../strings';
import { useNews } from '../news/useNews';
import { PhaseLine } from '../PhaseLine';
import styles from './StayLine.module.scss';
import { useIsAbove } from './useIsAbove';

/** What stays in sight above the text once the call's head is no longer: until when; and what came meanwhile. */
export function StayLine({ now }: { readonly now: Date }): React.ReactElement {
  const { opened, state } = useDiscussing();
  const [mark, isAbove] = useIsAbove<HTMLDivElement>();
  const news = useNews(opened.call, state.phase !== 'archived');
  const isNew = news.count > 0;
  return (
    <>
      <div ref={mark} />
      {isNew && !isAbove && (
        <p className={styles.news}>
          <NewsLine {...news} />
        </p>
      )}
      <div className={styles.stay}>
        {isAbove && (
          <div className={styles.line}>
            <PhaseLine state={state} now={now} />
            {isNew && (
              <span className={styles.news}>
                <NewsLine {...news} />
              </span>
            )}
          </div>
        )}
      </div>
    </>
  );
}

function NewsLine({ count, show }: ReturnType<typeof useNews>): React.ReactElement {
  const words = useWords(callWords);
  const { formats } = usePage();
  return (
    <>
      {words.news(count, formats.number(count))}{' '}
      <Button appearance="text" onClick={show}>
        {words.showNews}
      </Button>
    </>
  );
}
