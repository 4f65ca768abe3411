import { newestOf } from '../../../../domain/decided/newestOf';
import * as React from 'react';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { formWords } from '../../../../shell/editor/formStrings';
import { Button } from '../../../../ui/Button';
import { DateTimeField } from '../../../../ui/DateTimeField';
import { FluentScope } from '../../../../ui/FluentScope';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { fromTyped } from '../animate/course/moments';
import type { CallPageProps } from '../mountProps';
import { DecisionFailure } from './DecisionFailure';
import { useCallDecision } from './useCallDecision';
import styles from './Version.module.scss';
import { versionWords } from './versionStrings';

/** Do contributions wait while the text is revised? The animator says, and until when. */
export function HoldSection({ opened, state }: Pick<CallPageProps, 'opened' | 'state'>): React.ReactElement {
  const words = useWords(versionWords).hold;
  const { date, clearDate } = useWords(formWords);
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const [typed, setTyped] = React.useState<LocalDateTime | null>(null);
  const decision = useCallDecision(opened);
  const isHeld = state.phase === 'held';
  const until = fromTyped(typed, formats.timeZone);
  const isPast = typed !== null && (until === null || until <= serverNow());
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
          <FluentScope>
            <DateTimeField
              label={words.until}
              hint={words.untilHint}
              message={isPast ? words.past : undefined}
              isError={isPast}
              value={typed}
              defaultTime="18:00"
              culture={formats.culture}
              words={date}
              onChange={setTyped}
            />
          </FluentScope>
          {typed && (
            <Button appearance="text" onClick={() => setTyped(null)}>
              {clearDate}
            </Button>
          )}
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
