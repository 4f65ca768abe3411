import * as React from 'react';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { laterOf } from '../../../../domain/calendar/calendarDay';
import type { Standing } from '../../../../domain/tariffs/inForce';
import { useWords } from '../../../../shell/Page';
import { DataTable } from '../../../../ui/DataTable';
import { useFirstRows } from '../../../../ui/useFirstRows';
import { StandingText } from '../Amount';
import { BooksReady } from '../BooksReady';
import { useIndex } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { councilWords } from './councilStrings';

interface AnnulmentEffectProps {
  readonly act: RegisteredAct;
  readonly today: CalendarDay;
}

/** Rows at first, and with each press of the button. */
const STEP = 20;

interface Row {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly from: CalendarDay;
  readonly applied: Standing;
  readonly applicable: Standing;
}

/** What a judgment does to the lines that an act set: what was applied stays written, and nothing is applicable. */
export function AnnulmentEffect({ act, today }: AnnulmentEffectProps): React.ReactElement {
  const words = useWords(councilWords);
  const { annulment } = words;
  const { day } = useTariffFormats();
  const index = useIndex();
  const first = useFirstRows(STEP);
  const services = index.data?.fault === null ? index.data.index.services.filter(({ acts }) => acts.includes(act.id)).map(({ service }) => service) : [];
  return (
    <section className={styles.section}>
      <h4>{annulment.title}</h4>
      {act.annulledOn === null && <p>{annulment.before}</p>}
      {index.data && services.length === 0 ? (
        <p>{annulment.none}</p>
      ) : (
        <>
          <dl className={styles.facts}>
            {([[annulment.applied, annulment.appliedNote], [annulment.applicable, annulment.applicableNote]] as const).map(([name, note]) => (
              <div key={name} className={styles.fact}>
                <dt>{name}</dt>
                <dd>{note}</dd>
              </div>
            ))}
          </dl>
          <BooksReady services={services}>
            {(books) => {
              const rows = books.flatMap((book) =>
                book.lines.flatMap((line) =>
                  book.setBy(act.id, line.key, today).map(({ day: from, standing }): Row => {
                    const on = book.on(line.key, laterOf(from, today), today);
                    return { key: `${line.key} ${from}`, title: line.title, detail: [line.category, line.unit].filter(Boolean).join(' · '), from, applied: standing, applicable: on.applicable };
                  })
                )
              );
              return (
                <DataTable<Row>
                  caption={annulment.caption}
                  columns={[
                    {
                      key: 'line',
                      title: annulment.columns.line,
                      render: ({ title, detail }) => (
                        <>
                          {title}
                          <span className={styles.detail}>{detail}</span>
                        </>
                      )
                    },
                    { key: 'from', title: annulment.columns.from, render: ({ from }) => day(from) },
                    { key: 'applied', title: annulment.columns.applied, render: ({ applied }) => <StandingText standing={applied} /> },
                    {
                      key: 'applicable',
                      title: annulment.columns.applicable,
                      // Another act may stand in its place by now.
                      render: ({ applicable }) => (applicable.state === 'set' && applicable.version.act !== act.id ? <StandingText standing={applicable} /> : annulment.void)
                    }
                  ]}
                  {...first(rows)}
                  words={{ ...words.acts.table, more: annulment.more }}
                  empty={annulment.none}
                  rowKey={({ key }) => key}
                />
              );
            }}
          </BooksReady>
        </>
      )}
    </section>
  );
}
