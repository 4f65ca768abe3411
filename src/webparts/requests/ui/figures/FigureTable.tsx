import * as React from 'react';
import type { Figures } from '../../../../domain/requests/figures/promiseFigures';
import { usePage, useWords } from '../../../../shell/Page';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { figureWords } from './figureStrings';

/** `2026-11` as people say it. */
export function useMonthName(): (month: string) => string {
  const { formats } = usePage();
  return React.useMemo(() => {
    const shown = new Intl.DateTimeFormat(formats.culture, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return (month) => shown.format(new Date(`${month}-15T12:00:00Z`));
  }, [formats]);
}

interface FigureRow {
  readonly name: string;
  readonly figures: Figures;
}

interface FigureTableProps {
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  /** Title of the first column. */
  readonly first: string;
  readonly promise: 'contact' | 'opening';
  readonly rows: readonly FigureRow[];
}

/** All figures of one promise. */
export function FigureTable({ caption, isCaptionShown, first, promise, rows }: FigureTableProps): React.ReactElement {
  const words = useWords(figureWords);
  const { formats } = usePage();
  const number = (key: keyof typeof words.columns, of: (figures: Figures) => number): DataColumn<FigureRow> => ({ key, title: words.columns[key], isNumeric: true, render: ({ figures }) => formats.number(of(figures)) });
  const days = (key: 'median' | 'ninetieth'): DataColumn<FigureRow> => ({
    key,
    title: words.columns[key],
    isNumeric: true,
    render: ({ figures }) => {
      const value = figures[promise][key];
      return value === null ? words.tooFew : words.days(value, formats.number(value));
    }
  });
  return (
    <DataTable<FigureRow>
      caption={caption}
      isCaptionShown={isCaptionShown}
      columns={[
        { key: 'name', title: first, render: ({ name }) => name },
        number('received', ({ received }) => received),
        number('kept', (figures) => figures[promise].kept),
        number('late', (figures) => figures[promise].late),
        number('running', (figures) => figures[promise].running),
        number('withdrawn', ({ withdrawn }) => withdrawn),
        { key: 'share', title: words.columns.share, isNumeric: true, render: ({ figures }) => (figures[promise].share === null ? words.tooFew : formats.percent((figures[promise].share ?? 0) / 100)) },
        days('median'),
        days('ninetieth'),
        number('paused', (figures) => figures[promise].paused)
      ]}
      rows={rows}
      words={words.table}
      empty={words.none}
      rowKey={({ name }) => name}
    />
  );
}
