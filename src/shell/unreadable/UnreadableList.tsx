import * as React from 'react';
import type { UnreadableRow } from '../../data/items/Table';
import { Disclosure } from '../../ui/Disclosure';
import { MessageLine } from '../../ui/MessageLine';
import { usePage, useWords } from '../Page';
import { unreadableWords } from './strings';

/** Says which rows of the lists are left out, and leads to each. */
export default function UnreadableList({ rows }: { readonly rows: readonly UnreadableRow[] }): React.ReactElement {
  const words = useWords(unreadableWords);
  const { formats, language } = usePage();
  return (
    <MessageLine tone="warning">
      {words.text(rows.length, formats.number(rows.length))}
      <Disclosure label={words.which}>
        <ul>
          {rows.map(({ id, list, column, address }) => (
            <li key={address}>
              <a href={address} target="_blank" rel="noreferrer">
                {words.row(list[language], String(id))}
              </a>{' '}
              {words.column(column[language])}
            </li>
          ))}
        </ul>
      </Disclosure>
    </MessageLine>
  );
}
