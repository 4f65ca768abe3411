import * as React from 'react';
import type { CertifiedMonth, CertifiedMonths } from '../../../../data/requests/RequestServices';
import { isFinal } from '../../../../domain/requests/figures/promiseFigures';
import { usePage, useWords } from '../../../../shell/Page';
import { usePages } from '../../../../shell/queries/usePages';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { ResultBars } from '../../../../ui/ResultBars';
import { SelectField } from '../../../../ui/SelectField';
import { requestKeys } from '../keys';
import { useFrame, useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { CertifySection } from './CertifySection';
import { FigureTable, useMonthName } from './FigureTable';
import { figureWords } from './figureStrings';

const promises = ['contact', 'opening'] as const;

/** Is the promise kept? By month and direction, for all; the team certifies months. */
export default function FiguresPage({ isTeam }: { readonly isTeam: boolean }): React.ReactElement {
  const words = useWords(figureWords);
  const { formats } = usePage();
  const services = useRequestServices();
  const frame = useFrame().data;
  const read = usePages(requestKeys.figures, async (cursor) => (await services.months()).certified(cursor));
  return (
    <>
      {frame && <p className={styles.text}>{words.intro(formats.number(frame.rules.contactDays), formats.number(frame.rules.openingDays))}</p>}
      <p className={styles.meta}>{words.how}</p>
      <WhenReady read={read} lines={8}>
        {(pages) => <Months months={monthsOf(pages)} />}
      </WhenReady>
      {read.hasMore && (
        <div>
          <Button isBusy={read.isReadingMore} onClick={read.readMore}>
            {words.earlier}
          </Button>
        </div>
      )}
      {isTeam && <CertifySection />}
    </>
  );
}

/** Of a month that several pages have, the newest version. */
function monthsOf(pages: readonly CertifiedMonths[]): readonly CertifiedMonth[] {
  const seen = new Set<string>();
  return pages.flatMap(({ months }) => months).filter(({ figures: { month } }) => !seen.has(month) && Boolean(seen.add(month)));
}

function Months({ months }: { readonly months: readonly CertifiedMonth[] }): React.ReactElement {
  const words = useWords(figureWords);
  const { formats } = usePage();
  const nameOf = useMonthName();
  const [month, setMonth] = React.useState(months[0]?.figures.month ?? '');
  if (months.length === 0) return <p className={styles.text}>{words.none}</p>;
  const chosen = months.find(({ figures }) => figures.month === month) ?? months[0];
  return (
    <>
      {promises.map((promise) => (
        <section key={promise} className={styles.section} aria-label={words[promise]}>
          <h3 className={styles.name}>{words[promise]}</h3>
          <MonthBars months={months} promise={promise} />
          <FigureTable caption={`${words[promise]} · ${words.months}`} first={words.columns.month} promise={promise} rows={months.map(({ figures }) => ({ name: nameOf(figures.month), figures: figures.total }))} />
        </section>
      ))}
      {chosen && (
        <section className={styles.section} aria-label={words.byDirection}>
          <h3 className={styles.name}>{words.byDirection}</h3>
          <div className={styles.month}>
            <SelectField label={words.month} selected={chosen.figures.month} options={months.map(({ figures }) => ({ key: figures.month, text: nameOf(figures.month) }))} onChange={setMonth} />
          </div>
          {promises.map((promise) => (
            <FigureTable key={promise} caption={words[promise]} isCaptionShown first={words.columns.direction} promise={promise} rows={chosen.figures.directions.map((figures) => ({ name: figures.direction || words.noDirection, figures }))} />
          ))}
          <p className={styles.meta}>
            {words.certifiedBy(chosen.by.name, formats.date(chosen.at))} {chosen.times > 1 && words.times(formats.number(chosen.times))}
          </p>
          {chosen.figures.stopped > 0 && <p>{words.stopped(chosen.figures.stopped, formats.number(chosen.figures.stopped))}</p>}
          {!isFinal(chosen.figures) && <MessageLine tone="info">{words.mayChange}</MessageLine>}
          <p className={styles.meta}>{words.fingerprint(chosen.figures.fingerprint)}</p>
        </section>
      )}
    </>
  );
}

/** Of months with a share alone: an empty bar would say that nothing was kept. */
function MonthBars({ months, promise }: { readonly months: readonly CertifiedMonth[]; readonly promise: (typeof promises)[number] }): React.ReactElement | null {
  const words = useWords(figureWords);
  const { formats } = usePage();
  const nameOf = useMonthName();
  const rows = months.flatMap(({ figures: { month, total } }, id) => {
    const { kept, late, share } = total[promise];
    return share === null ? [] : [{ id, label: nameOf(month), figure: words.figure(formats.number(kept), formats.number(kept + late)), percentage: formats.percent(share / 100), share: share / 100, isMine: false, isLeading: false }];
  });
  return rows.length === 0 ? null : <ResultBars caption={words[promise]} words={words.bars} rows={rows} />;
}
