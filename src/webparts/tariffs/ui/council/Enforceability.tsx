import * as React from 'react';
import type { CouncilFrame, RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import type { Enforceable } from '../../../../domain/tariffs/law/checkChange';
import { enforceable } from '../../../../domain/tariffs/law/checkChange';
import { isDue } from '../../../../domain/tariffs/law/LawRow';
import { useWords } from '../../../../shell/Page';
import { Disclosure } from '../../../../ui/Disclosure';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { councilWords } from './councilStrings';

interface EnforceabilityProps {
  readonly act: RegisteredAct;
  readonly frame: CouncilFrame;
  readonly today: CalendarDay;
}

/** From when on an act can be enforced, for roads and parking and for all else, with the rules that say so. */
export function Enforceability({ act, frame, today }: EnforceabilityProps): React.ReactElement {
  const words = useWords(councilWords);
  const { day } = useTariffFormats();
  const days = { kind: act.kind === 'deliberation' ? 'deliberation' : 'decision', votedOn: act.votedOn, publishedOn: act.publishedOn, transmittedOn: act.transmittedOn } as const;
  const [road, others] = [enforceable(days, true, frame.rules), enforceable(days, false, frame.rules)];
  const said = ({ since, waits }: Enforceable): string => {
    if (act.annulledOn !== null) return words.act.annulled(day(act.annulledOn));
    if (since === null) return words.act.waits(waits.map((why) => words.act.waitsFor[why] ?? why).join(', '));
    return since <= today ? words.act.since(day(since)) : words.act.from(day(since));
  };
  const rules = [...new Set([...road.rows, ...others.rows])];
  return (
    <section className={styles.section}>
      <h4>{words.act.enforceable}</h4>
      <dl className={styles.facts}>
        {([[words.act.others, others], [words.act.road, road]] as const).map(([name, found]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{said(found)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.meta}>{words.act.roadNote}</p>
      {rules.length > 0 && (
        <Disclosure label={words.act.rules}>
          <ul>
            {rules.map((rule) => (
              <li key={`${rule.rule} ${rule.from}`}>
                {words.act.rule(rule.source, day(rule.read))} ; {rule.checkedBy ? words.act.checkedBy(rule.checkedBy) : words.act.unchecked}.{isDue(rule, today) && ` ${words.act.due(day(rule.reviewBy))}.`} {rule.open && words.act.question}
              </li>
            ))}
          </ul>
          <p className={styles.meta}>{words.act.noAdvice}</p>
        </Disclosure>
      )}
    </section>
  );
}
