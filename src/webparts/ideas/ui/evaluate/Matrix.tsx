import * as React from 'react';
import type { Cell } from '../../../../domain/export/writeCsv';
import { HIGHEST_MARK } from '../../../../domain/ideas/Evaluation';
import type { EvaluatedIdea, EvaluationMatrix, MarkedCriterion } from '../../../../domain/ideas/evaluationMatrix';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import type { Bubble } from '../../../../ui/charts/BubbleChart';
import { BubbleChart } from '../../../../ui/charts/BubbleChart';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { Disclosure } from '../../../../ui/Disclosure';
import { printAlone } from '../../../../ui/printAlone';
import { SelectField } from '../../../../ui/SelectField';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { useBrainstorming } from '../Brainstorming';
import styles from './Evaluate.module.scss';
import { evaluateWords } from './evaluateStrings';

export interface MatrixProps {
  readonly matrix: EvaluationMatrix;
  /** What stands under its title, e.g. who published it. */
  readonly note: string;
}

interface Row extends EvaluatedIdea {
  /** In the table and in the bubbles. */
  readonly number: number;
  readonly title: string;
}

/** From this distance between two evaluators on, they do not mean the same. */
const APART = 3;
const SAME_SIZE = 0;

/** What evaluators gave: ideas by two criteria of choice, a third as the size of bubbles, and the table that says all of it. */
export default function Matrix({ matrix: { ideas }, note }: MatrixProps): React.ReactElement {
  const words = useWords(evaluateWords).matrix;
  const { formats, siteTitle } = usePage();
  const { campaign, byId } = useBrainstorming();
  const { criteria } = campaign;
  const [across, setAcross] = React.useState(criteria[0]?.id ?? 0);
  const [up, setUp] = React.useState((criteria[1] ?? criteria[0])?.id ?? 0);
  const [size, setSize] = React.useState(criteria[2]?.id ?? SAME_SIZE);
  const sheet = React.useRef<HTMLDivElement>(null);
  const rows = ideas.map((idea, index): Row => ({ ...idea, number: index + 1, title: byId.get(idea.idea)?.title ?? '' }));
  const nameOf = (id: number): string => {
    const criterion = criteria.find((each) => each.id === id);
    return criterion ? (criterion.isCost ? words.cost(criterion.name) : criterion.name) : '';
  };
  const figure = (value: number): string => formats.number(Math.round(value * 10) / 10);
  const options = criteria.map(({ id }) => ({ key: String(id), text: nameOf(id) }));
  const bubbles = rows.flatMap((row): readonly Bubble[] => {
    const [x, y, third] = [across, up, size].map((id) => markedBy(row, id));
    if (!x || !y) return [];
    return [
      {
        key: String(row.idea),
        label: formats.number(row.number),
        title: `${formats.number(row.number)}. ${row.title}`,
        x: x.median,
        y: y.median,
        ...(third ? { size: (third.median - 1) / (HIGHEST_MARK - 1) } : {}),
        spreadX: [x.low, x.high],
        spreadY: [y.low, y.high]
      }
    ];
  });
  // One criterion makes a line of bubbles that says less than its table.
  const isDrawn = bubbles.length > 0 && criteria.length > 1;
  const columns: readonly DataColumn<Row>[] = [
    { key: 'idea', title: words.idea, compare: (a, b) => a.number - b.number, render: ({ number, title }) => <bdi>{`${formats.number(number)}. ${title}`}</bdi> },
    ...criteria.map(({ id }): DataColumn<Row> => ({
      key: `c${id}`,
      title: nameOf(id),
      compare: (a, b) => (markedBy(a, id)?.median ?? 0) - (markedBy(b, id)?.median ?? 0),
      render: (row) => {
        const marked = markedBy(row, id);
        if (!marked) return words.noMark;
        const told = marked.spread === 0 ? words.same(figure(marked.median), row.evaluations.length) : words.spread(figure(marked.median), figure(marked.low), figure(marked.high));
        return (
          <>
            {told} {marked.spread >= APART && <StatusBadge tone="plain">{words.apart}</StatusBadge>}
          </>
        );
      }
    })),
    { key: 'mean', title: words.overall, isNumeric: true, compare: (a, b) => (a.mean ?? 0) - (b.mean ?? 0), render: ({ mean }) => (mean === null ? words.noMark : figure(mean)) },
    { key: 'count', title: words.by, isNumeric: true, compare: (a, b) => a.evaluations.length - b.evaluations.length, render: ({ evaluations }) => formats.number(evaluations.length) }
  ];
  const cells = (): readonly (readonly Cell[])[] => [
    words.columns.split('\n'),
    ...rows.flatMap((row) => row.criteria.map((marked): readonly Cell[] => [row.number, row.title, nameOf(marked.criterion), marked.median, marked.low, marked.high, Math.round(marked.mean * 100) / 100, row.evaluations.length]))
  ];
  const print = (): void => {
    if (sheet.current) printAlone(sheet.current, { title: campaign.question, note: words.printed(siteTitle, formats.date(new Date())) });
  };
  return (
    <section className={styles.part} aria-label={words.title}>
      <h5 className={styles.title}>{words.title}</h5>
      <p className={styles.note}>
        <bdi>{note}</bdi>
      </p>
      {isDrawn && (
        <div className={styles.choices}>
          <SelectField label={words.across} selected={String(across)} options={options} onChange={(key) => setAcross(Number(key))} />
          <SelectField label={words.up} selected={String(up)} options={options} onChange={(key) => setUp(Number(key))} />
          <SelectField label={words.size} selected={String(size)} options={[{ key: String(SAME_SIZE), text: words.sameSize }, ...options]} onChange={(key) => setSize(Number(key))} />
        </div>
      )}
      <div ref={sheet} className={styles.sheet}>
        {isDrawn && (
          <>
            <BubbleChart caption={words.chart(nameOf(across), nameOf(up))} across={nameOf(across)} up={nameOf(up)} range={[1, HIGHEST_MARK]} bubbles={bubbles} format={formats.number} />
            <p className={styles.meta}>{words.lines}</p>
          </>
        )}
        <DataTable caption={words.table} columns={columns} rows={rows} words={{ more: '', actions: () => '' }} empty={words.none} rowKey={({ idea }) => idea} />
      </div>
      {rows.some(({ evaluations }) => evaluations.length > 0) && (
        <Disclosure label={words.detail}>
          <ol className={styles.list}>
            {rows.map((row) => (
              <Detail key={row.idea} row={row} />
            ))}
          </ol>
        </Disclosure>
      )}
      <div className={styles.buttons}>
        <Button disabled={bubbles.length === 0} onClick={print}>
          {words.print}
        </Button>
        <ExportButton label={words.export} file={`${words.file}-${campaign.id}`} disabled={bubbles.length === 0} rows={cells} />
      </div>
    </section>
  );
}

/** Who gave which marks for one idea, and why. */
function Detail({ row: { number, title, evaluations } }: { readonly row: Row }): React.ReactElement {
  const words = useWords(evaluateWords).matrix;
  const { formats } = usePage();
  const { criteria } = useBrainstorming().campaign;
  return (
    <li className={styles.row}>
      <p className={styles.strong} dir="auto">{`${formats.number(number)}. ${title}`}</p>
      {evaluations.length === 0 && <p className={styles.note}>{words.none}</p>}
      {evaluations.map(({ id, author, marks, words: why }) => (
        <React.Fragment key={id}>
          <p className={styles.words}>
            <bdi>{words.one(author.name, formats.list(criteria.flatMap((criterion) => (marks[criterion.id] ? [`${criterion.name} ${formats.number(marks[criterion.id] ?? 0)}`] : []))))}</bdi>
          </p>
          {why && (
            <p className={styles.words} dir="auto">
              {why}
            </p>
          )}
        </React.Fragment>
      ))}
    </li>
  );
}

function markedBy({ criteria }: EvaluatedIdea, id: number): MarkedCriterion | undefined {
  return criteria.find(({ criterion }) => criterion === id);
}
