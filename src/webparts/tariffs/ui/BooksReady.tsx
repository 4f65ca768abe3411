import * as React from 'react';
import type { PriceBook } from '../../../domain/tariffs/prices/PriceBook';
import { useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { tariffWords } from '../strings';
import { FileFault } from './FileNotices';
import type { BookReading } from './queries';
import { useBooks } from './queries';

interface BooksReadyProps {
  readonly services: readonly string[];
  children(books: readonly PriceBook[]): React.ReactElement;
}

/** The prices of some services once they are read. A file that cannot be read is said, and the others are shown. */
export function BooksReady({ services, children }: BooksReadyProps): React.ReactElement {
  const words = useWords(tariffWords);
  const reads = useBooks(services);
  const data = reads.map((read) => read.data);
  const whole = data.every((each): each is BookReading => each !== undefined) ? data : undefined;
  const failed = reads.find(({ error }) => error);
  return (
    <WhenReady read={{ data: whole, error: failed?.error ?? null, refetch: () => reads.forEach((read) => void read.refetch()) }} lines={6}>
      {(all) => {
        const fault = all.find((each) => each.fault !== null)?.fault ?? null;
        const books = all.flatMap((each) => (each.fault === null ? [each.book] : []));
        return (
          <>
            {fault !== null && <FileFault fault={fault} none={words.missing} />}
            {books.length > 0 && children(books)}
          </>
        );
      }}
    </WhenReady>
  );
}
