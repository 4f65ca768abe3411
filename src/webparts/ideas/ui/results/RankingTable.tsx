import * as React from 'react';
import type { CertifiedRanking } from '../../../../domain/ideas/CertifiedRanking';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import styles from './Results.module.scss';
import { resultWords } from './resultStrings';

interface RankingTableProps {
  readonly ranking: CertifiedRanking;
  readonly caption: string;
  titleOf(idea: number): string;
}

/** Places that come at once. */
const PAGE = 20;

/** Ideas by the votes that count. */
export function RankingTable({ ranking: { places }, caption, titleOf }: RankingTableProps): React.ReactElement {
  const words = useWords(resultWords);
  const { formats } = usePage();
  const [length, setLength] = React.useState(PAGE);
  return (
    <>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{words.columns.place}</th>
            <th scope="col">{words.columns.idea}</th>
            <th scope="col">{words.columns.votes}</th>
            <th scope="col">{words.columns.agents}</th>
          </tr>
        </thead>
        <tbody>
          {places.slice(0, length).map(({ idea, place, votes, agents }) => (
            <tr key={idea}>
              <td>{formats.number(place)}</td>
              <th scope="row" dir="auto">
                {titleOf(idea)}
              </th>
              <td>{formats.number(votes)}</td>
              <td>{formats.number(agents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {places.length > length && (
        <Button appearance="text" onClick={() => setLength(length + PAGE)}>
          {words.more(formats.number(Math.min(PAGE, places.length - length)))}
        </Button>
      )}
    </>
  );
}
