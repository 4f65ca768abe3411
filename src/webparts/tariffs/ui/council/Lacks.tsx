import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { lacksOf } from '../../../../domain/tariffs/acts/actRules';
import type { TariffAct } from '../../../../domain/tariffs/prices/PriceFile';
import { usePage, useWords } from '../../../../shell/Page';
import styles from '../Tariffs.module.scss';
import { councilWords } from './councilStrings';

/** What an act still lacks, each with its days. */
export function Lacks({ act, today, isExempt }: { readonly act: TariffAct; readonly today: CalendarDay; readonly isExempt: boolean }): React.ReactElement {
  const words = useWords(councilWords);
  const { formats } = usePage();
  const lacks = lacksOf(act, today, isExempt);
  if (act.annulledOn !== null) return <>{words.acts.annulled}</>;
  if (lacks.length === 0) return <>{words.acts.nothing}</>;
  return (
    <ul className={styles.brackets}>
      {lacks.map(({ what, days }) => (
        <li key={what}>{words.lacks[what](days, formats.number(Math.abs(days)))}</li>
      ))}
    </ul>
  );
}
