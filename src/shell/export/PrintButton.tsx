import * as React from 'react';
import { Button } from '../../ui/Button';
import { printPages } from '../../ui/printPages';

interface PrintButtonProps {
  readonly label: string;
  /** Above each page; '' for nothing. */
  readonly running: string;
  /** The sheet: made when it is printed. */
  sheet(): React.ReactElement;
}

/** Something for paper alone, on as many pages as it takes. */
export function PrintButton({ label, running, sheet }: PrintButtonProps): React.ReactElement {
  const frame = React.useRef<HTMLDivElement>(null);
  const [isPrinting, setPrinting] = React.useState(false);
  React.useEffect(() => {
    if (!isPrinting || !frame.current) return;
    printPages(frame.current, running);
    setPrinting(false);
  }, [isPrinting, running]);
  return (
    <>
      <Button onClick={() => setPrinting(true)}>{label}</Button>
      {isPrinting && (
        <div hidden>
          <div ref={frame}>{sheet()}</div>
        </div>
      )}
    </>
  );
}
