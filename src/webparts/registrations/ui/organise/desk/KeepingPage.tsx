import * as React from 'react';
import type { OpenedSession, RegistrationHoldings } from '../../../../../data/registrations/RegistrationServices';
import { duePurges } from '../../../../../domain/registrations/retention';
import { usePage, useWords } from '../../../../../shell/Page';
import { PurgePart } from '../../../../../shell/owner/PurgePart';
import { useServerTime } from '../../../../../shell/useServerTime';
import { MessageLine } from '../../../../../ui/MessageLine';
import { organiseWords } from '../../../organiseStrings';
import styles from '../../Registrations.module.scss';
import { useRetention } from '../../retention';
import { titleOf, useOrganising, useReadAgain } from '../organiseQueries';

/** What of a session is kept how long, and its removal: seen before, confirmed, and with a trace. */
export function KeepingPage({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const words = useWords(organiseWords).keeping;
  const { formats } = usePage();
  const now = useServerTime();
  const organising = useOrganising();
  const readAgain = useReadAgain();
  const { session, activity } = opened;
  const rules = useRetention(activity);
  const due = duePurges(rules, session.endsAt, now);
  const title = titleOf(session, activity);
  const lines = (holdings: RegistrationHoldings, keys: readonly (keyof RegistrationHoldings)[]): readonly string[] => keys.filter((key) => holdings[key] > 0).map((key) => words.counted(words.line[key], formats.number(holdings[key])));
  const all: readonly (keyof RegistrationHoldings)[] = ['steps', 'discreet', 'answers', 'attendance', 'slips', 'people'];
  return (
    <div className={styles.page}>
      <p>{words.rules(formats.number(rules.answers), formats.number(rules.names))}</p>
      {now < session.endsAt ? (
        <MessageLine tone="info">{words.notOver}</MessageLine>
      ) : (
        (['answers', 'names'] as const).map((what) => (
          <section key={what} className={styles.section} aria-label={words[what]}>
            <h4 className={styles.subtitle}>{words[what]}</h4>
            <PurgePart
              title={title}
              words={{ ...words, previewOf: (of) => `${words.previewOf(of)} (${words[what]})` }}
              read={async (control) => {
                const holdings = await (await organising()).holdings(session, control);
                const removed = lines(holdings, what === 'answers' ? ['answers'] : all);
                if (removed.length === 0) return null;
                return { removed, kept: [words.figures, words.trace, ...(what === 'answers' ? lines(holdings, ['steps', 'attendance', 'people']) : [])], warning: due[what] ? '' : words.early };
              }}
              purge={async (control) => void (await (await organising()).purge(opened, what, control))}
              onEnd={() => void readAgain()}
            />
          </section>
        ))
      )}
    </div>
  );
}
