import * as React from 'react';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import { fromLocalDateTime } from '../../../../ui/zonedTime';
import type { CallPageProps } from '../mountProps';
import { DecisionFailure } from './DecisionFailure';
import { newestOf, useCallDecision } from './useCallDecision';
import styles from './Version.module.scss';
import { versionWords } from './versionStrings';

/** Do contributions wait while the text is revised? The animator says, and until when. */
export function HoldSection({ opened, state }: Pick<CallPageProps, 'opened' | 'state'>): React.ReactElement {
  const words = useWords(versionWords).hold;
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const [day, setDay] = React.useState('');
  const decision = useCallDecision(opened);
  const isHeld = state.phase === 'held';
  const until = day === '' ? null : fromLocalDateTime({ date: day, time: '23:59' }, formats.timeZone);
  const isPast = until !== null && until <= serverNow();
  const decide = (kind: 'held' | 'resumed'): void =>
    decision.mutate({
      draft: { kind, contribution: 0, targets: [], reason: '', content: kind === 'held' && until ? { until } : {} },
      known: newestOf(opened.decisions),
      said: words.said[kind]
    });
  return (
    <section className={styles.section} aria-label={words.title}>
      <h5 className={styles.name}>{words.title}</h5>
      <p className={styles.text}>{isHeld ? (state.heldUntil ? words.heldUntil(formats.dateTime(state.heldUntil)) : words.held) : words.open}</p>
      {!isHeld && (
        <div className={styles.compared}>
          <TextBox type="date" label={words.until} description={words.untilHint} errorMessage={isPast ? words.past : undefined} value={day} onChange={setDay} />
        </div>
      )}
      <DecisionFailure error={decision.error} onRetry={() => decide(isHeld ? 'resumed' : 'held')} />
      <div>
        <Button isBusy={decision.isLoading} disabled={!isHeld && isPast} reason={words.past} onClick={() => decide(isHeld ? 'resumed' : 'held')}>
          {isHeld ? words.stop : words.start}
        </Button>
      </div>
    </section>
  );
}
