import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { MoreRowsButton } from '../../../../ui/MoreRowsButton';
import { useFirstRows } from '../../../../ui/useFirstRows';
import { listWords } from './listStrings';
import styles from './Lists.module.scss';

/** Lines that are read one by one: more come when somebody asks for them. */
const STEP = 20;

interface SomeLinesProps<L> {
  readonly lines: readonly L[];
  keyOf(line: L): string;
  children(line: L): React.ReactElement;
}

/** The first of some lines, and as many again with each press. */
export function SomeLines<L>({ lines, keyOf, children }: SomeLinesProps<L>): React.ReactElement | null {
  const { table } = useWords(listWords);
  const list = React.useRef<HTMLUListElement>(null);
  const expected = React.useRef<number>();
  const { rows, more } = useFirstRows(STEP)(lines);
  React.useEffect(() => {
    const first = expected.current;
    if (first === undefined) return;
    expected.current = undefined;
    (list.current?.children[first] as HTMLElement | undefined)?.focus();
  });
  if (lines.length === 0) return null;
  return (
    <>
      <ul ref={list} className={styles.lines}>
        {rows.map((line) => (
          <li key={keyOf(line)} tabIndex={-1}>
            {children(line)}
          </li>
        ))}
      </ul>
      <MoreRowsButton more={more} text={table.more} onExpect={() => (expected.current = rows.length)} />
    </>
  );
}
