import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { PriceBook } from '../../../domain/tariffs/prices/PriceBook';
import { useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { printPages } from '../../../ui/printPages';
import { tariffWords } from '../strings';
import { StandingText } from './Amount';
import styles from './Tariffs.module.scss';
import { useTariffFormats } from './tariffFormats';

interface PriceSheetProps {
  readonly book: PriceBook;
  readonly day: CalendarDay;
  readonly today: CalendarDay;
}

/** A price list for the counter: made when it is printed. */
export function PriceSheet({ book, day, today }: PriceSheetProps): React.ReactElement {
  const words = useWords(tariffWords);
  const { day: shown } = useTariffFormats();
  const sheet = React.useRef<HTMLDivElement>(null);
  const [isPrinting, setPrinting] = React.useState(false);
  React.useEffect(() => {
    if (!isPrinting || !sheet.current) return;
    printPages(sheet.current, words.printNote(shown(today)));
    setPrinting(false);
  }, [isPrinting, words, shown, today]);
  const rows = isPrinting ? book.lines.map((line) => ({ line, standing: book.on(line.key, day, today).applicable })).filter(({ standing }) => standing.state === 'set') : [];
  return (
    <>
      <Button onClick={() => setPrinting(true)}>{words.print}</Button>
      {isPrinting && (
        <div hidden>
          <div ref={sheet}>
            <h1 className={styles.sheetTitle}>{words.printed(book.file.title, shown(day))}</h1>
            <table className={styles.sheet}>
              <thead>
                <tr>
                  <th scope="col">{words.columns.line}</th>
                  <th scope="col">{words.columns.category}</th>
                  <th scope="col">{words.columns.unit}</th>
                  <th scope="col">{words.columns.amount}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ line, standing }) => (
                  <tr key={line.key}>
                    <th scope="row">{[line.title, line.season].filter(Boolean).join(', ')}</th>
                    <td>{line.category}</td>
                    <td>{line.unit}</td>
                    <td>
                      <StandingText standing={standing} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </>
  );
}
