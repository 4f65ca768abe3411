import * as React from 'react';
import type { GroupOpinion, OpinionGroup, OpinionMap } from '../../../../domain/ideas/opinions/OpinionMap';
import { usePage, useWords } from '../../../../shell/Page';
import { shellWords } from '../../../../shell/strings';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import styles from './Opinions.module.scss';
import { opinionWords } from './opinionStrings';

interface OpinionMapViewProps {
  readonly map: OpinionMap;
  titleOf(idea: number): string;
}

/** Ideas that come at once. */
const PAGE = 20;

/** Who votes alike and what unites all: a picture of groups, the ideas in words, and the table that says all of it. */
export function OpinionMapView({ map, titleOf }: OpinionMapViewProps): React.ReactElement {
  const words = useWords(opinionWords);
  const { formats } = usePage();
  const { groups, uniting, dividing, agents } = map;
  if (groups.length === 0) return <p className={styles.note}>{words.tooFew}</p>;
  return (
    <div className={styles.map}>
      <p className={styles.note}>{words.basis(agents, formats.number(agents), groups.length, formats.number(groups.length))}</p>
      <Picture groups={groups} />
      <Ideas title={words.uniting} none={words.noneUniting} ideas={uniting} titleOf={titleOf} />
      {groups.length > 1 && <Ideas title={words.dividing} none={words.noneDividing} ideas={dividing} titleOf={titleOf} />}
      <GroupTable groups={groups} titleOf={titleOf} />
    </div>
  );
}

/** Beside its colour: A for the largest. */
function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Half the picture's width, and the largest circle, in its own units. */
const HALF = 130;
const LARGEST = 38;
/** Between the outermost circle and the frame. */
const MARGIN = 8;
const EDGE = HALF + LARGEST + MARGIN;

/** What the table says of how large groups are and how far apart; hidden from whoever has it read to him. */
function Picture({ groups }: { readonly groups: readonly OpinionGroup[] }): React.ReactElement {
  const most = Math.max(...groups.map(({ agents }) => agents));
  const words = useWords(opinionWords);
  const { formats } = usePage();
  return (
    <figure className={styles.figure}>
      <svg viewBox={`${-EDGE} ${-EDGE} ${2 * EDGE} ${2 * EDGE}`} className={styles.picture} aria-hidden="true" focusable="false">
        {groups.map(({ agents, x, y }, index) => (
          <g key={index} transform={`translate(${(x / 100) * HALF} ${(-y / 100) * HALF})`}>
            <circle r={Math.max(14, LARGEST * Math.sqrt(agents / most))} className={styles.group} />
            <text className={styles.letter} dy="5">
              {letterOf(index)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {groups.map(({ agents }, index) => (
          <span key={index}>{words.group(letterOf(index), agents, formats.number(agents))}</span>
        ))}
        <span className={styles.note}>{words.howToRead}</span>
      </figcaption>
    </figure>
  );
}

interface IdeasProps {
  readonly title: string;
  readonly none: string;
  readonly ideas: readonly number[];
  titleOf(idea: number): string;
}

function Ideas({ title, none, ideas, titleOf }: IdeasProps): React.ReactElement {
  return (
    <section aria-label={title}>
      <h5 className={styles.subheading}>{title}</h5>
      {ideas.length === 0 ? (
        <p className={styles.note}>{none}</p>
      ) : (
        <ol className={styles.plain}>
          {ideas.map((idea) => (
            <li key={idea} dir="auto">
              {titleOf(idea)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface Line {
  readonly idea: number;
  /** A group each. */
  readonly opinions: readonly (GroupOpinion | undefined)[];
}

function GroupTable({ groups, titleOf }: { readonly groups: readonly OpinionGroup[] } & Pick<OpinionMapViewProps, 'titleOf'>): React.ReactElement {
  const words = useWords(opinionWords);
  const tableWords = useWords(shellWords).table;
  const { formats } = usePage();
  const [length, setLength] = React.useState(PAGE);
  const lines = (groups[0]?.opinions ?? []).map(({ idea }, index): Line => ({ idea, opinions: groups.map(({ opinions }) => opinions[index]) }));
  const columns: readonly DataColumn<Line>[] = [
    { key: 'idea', title: words.idea, render: ({ idea }) => <span dir="auto">{titleOf(idea)}</span> },
    ...groups.map(({ agents }, index): DataColumn<Line> => ({
      key: letterOf(index),
      title: words.group(letterOf(index), agents, formats.number(agents)),
      render: ({ opinions }) => {
        const { agree = 0, disagree = 0, pass = 0 } = opinions[index] ?? {};
        return words.said(formats.number(agree), formats.number(disagree), formats.number(pass));
      }
    }))
  ];
  return (
    <DataTable
      caption={words.table}
      isCaptionShown
      columns={columns}
      rows={lines.slice(0, length)}
      words={tableWords}
      empty=""
      rowKey={({ idea }) => idea}
      more={{ hasMore: lines.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
    />
  );
}
