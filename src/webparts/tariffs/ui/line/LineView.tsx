import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { isSameStanding } from '../../../../domain/tariffs/priceOf';
import { addressOf } from '../../../../domain/tariffs/prices/lineOnDay';
import type { PriceBook } from '../../../../domain/tariffs/prices/PriceBook';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { tariffWords } from '../../strings';
import { StandingText } from '../Amount';
import { DayField } from '../DayField';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { ActFacts } from './ActFacts';
import { LineCourse } from './LineCourse';
import { lineWords } from './lineStrings';

interface LineViewProps {
  readonly book: PriceBook;
  readonly line: TariffLine;
  readonly day: CalendarDay;
  readonly arrival: Arrival | undefined;
  onDay(day: CalendarDay): void;
  onAct(act: number): void;
}

/** What is known of a line, on a day. */
export function LineView({ book, line, day, arrival, onDay, onAct }: LineViewProps): React.ReactElement {
  const words = useWords(lineWords);
  const { today: todayWord } = useWords(tariffWords);
  const { formats, webPath } = usePage();
  const shown = useTariffFormats();
  const today = useToday();
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const [known, setKnown] = React.useState<CalendarDay>(today);
  const { applied, applicable } = book.on(line.key, day, known);
  const act = book.actOf(applicable);
  const next = book.next(line.key, day, today);
  const vat = line.vat === 'rate' ? words.vats.rate(formats.percent((line.vatRate ?? 0) / 1_000_000, 1)) : words.vats[line.vat];
  const facts: readonly (readonly [string, string])[] = [
    [words.facts.service, book.file.title],
    [words.facts.unit, line.unit],
    [words.facts.category, line.category],
    [words.facts.ground, line.category === '' ? '' : words.grounds[line.ground]],
    [words.facts.season, line.season],
    [words.facts.vat, line.vatGround ? `${vat} (${line.vatGround})` : vat],
    [words.facts.competence, words.competences[line.competence]],
    [words.facts.legalBasis, line.legalBasis]
  ];
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div className={styles.row}>
          <h3 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
            {line.title}
          </h3>
          <CopyLinkButton thing={{ ...addressOf({ line: line.id, day: day === today ? null : day }), webPath }} title={line.title} />
        </div>
      </header>
      <div className={styles.filters}>
        <DayField label={words.day} value={day} onChange={onDay} />
        {day !== today && <Button onClick={() => onDay(today)}>{todayWord}</Button>}
      </div>
      <section className={styles.section} aria-label={words.amount(shown.day(day))}>
        <p className={styles.meta}>{words.amount(shown.day(day))}</p>
        {isSameStanding(applied, applicable) ? (
          <div className={styles.large}>
            <StandingText standing={applicable} />
          </div>
        ) : (
          <dl className={styles.facts}>
            <div className={styles.fact}>
              <dt>{words.appliedIs}</dt>
              <dd>
                <StandingText standing={applied} />
                <p className={styles.meta}>{words.appliedNote}</p>
              </dd>
            </div>
            <div className={styles.fact}>
              <dt>{words.applicableIs}</dt>
              <dd>
                <StandingText standing={applicable} />
                <p className={styles.meta}>{words.applicableNote}</p>
              </dd>
            </div>
          </dl>
        )}
        {known !== today && <p className={styles.meta}>{words.knownAt(shown.day(known))}</p>}
        <Disclosure label={words.known}>
          <DayField label={words.known} value={known} onChange={(on) => setKnown(on)} />
          <p className={styles.meta}>{words.knownHint}</p>
        </Disclosure>
      </section>
      <section className={styles.section}>
        <h4>{words.why}</h4>
        {act ? (
          <>
            <p>
              <Button appearance="text" onClick={() => onAct(act.id)}>
                {words.act(words.kinds[act.kind], act.number)}
              </Button>
            </p>
            <ActFacts act={act} />
          </>
        ) : (
          <p>{words.noAct}</p>
        )}
      </section>
      <section className={styles.section}>
        <h4>{words.next}</h4>
        {next.length === 0 ? (
          <p>{words.noNext}</p>
        ) : (
          <ul>
            {next.map((each) => (
              <li key={each.day}>{words.nextChange(shown.standing(each.standing).join(' ; '), shown.day(each.day))}</li>
            ))}
          </ul>
        )}
      </section>
      <LineCourse book={book} line={line} today={today} onAct={onAct} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          )
        )}
      </dl>
    </article>
  );
}
