import * as React from 'react';
import type { FreeText, PersonalFinding } from '../../../../../domain/ideas/outside/personalData';
import { usePage, useWords } from '../../../../../shell/Page';
import { shellWords } from '../../../../../shell/strings';
import { Check } from '../../../../../ui/ChoiceList';
import { DataTable } from '../../../../../ui/DataTable';
import styles from '../Desk.module.scss';
import { outsideWords } from './outsideStrings';

/** A text in which something looks like personal data. */
export interface ReviewedText {
  readonly key: string;
  /** Of the idea. */
  readonly title: string;
  readonly field: FreeText;
  readonly text: string;
  readonly findings: readonly PersonalFinding[];
}

interface ReviewTableProps {
  readonly texts: readonly ReviewedText[];
  /** Keys of texts that stay as they are. */
  readonly left: ReadonlySet<string>;
  onLeave(key: string, isLeft: boolean): void;
}

/** Rows that come at once. */
const PAGE = 50;

/** Texts that somebody reads before they are published. */
export function ReviewTable({ texts, left, onLeave }: ReviewTableProps): React.ReactElement {
  const words = useWords(outsideWords).openData;
  const { formats } = usePage();
  const [length, setLength] = React.useState(PAGE);
  return (
    <section aria-label={words.reviewTitle} className={styles.block}>
      <h5 className={styles.subheading}>{words.reviewTitle}</h5>
      <p className={styles.note}>{words.review(texts.length, formats.number(texts.length))}</p>
      <DataTable
        caption={words.reviewTitle}
        columns={[
          { key: 'idea', title: words.idea, render: ({ title }) => <bdi>{title}</bdi> },
          { key: 'where', title: words.where, render: ({ field, findings }) => `${words.fields[field]} (${formats.list([...new Set(findings.map(({ kind }) => words.kinds[kind]))])})` },
          { key: 'excerpt', title: words.excerpt, render: (text) => <Excerpts text={text} isLeft={left.has(text.key)} /> },
          {
            key: 'leave',
            title: words.leave,
            isTitleHidden: true,
            render: ({ key, title }) => <Check isChecked={left.has(key)} text={words.leaveOf(title)} onChange={(isLeft) => onLeave(key, isLeft)} />
          }
        ]}
        rows={texts.slice(0, length)}
        words={useWords(shellWords).table}
        empty=""
        more={{ hasMore: texts.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
        rowKey={({ key }) => key}
      />
      <p className={styles.note}>{words.unseen}</p>
    </section>
  );
}

/** Characters that are shown around what was found. */
const AROUND = 40;

function Excerpts({ text: { text, findings, field }, isLeft }: { readonly text: ReviewedText; readonly isLeft: boolean }): React.ReactElement {
  const words = useWords(outsideWords).openData;
  return (
    <>
      {findings.map(({ from, to, found }) => (
        <p key={from} className={styles.words} dir="auto">
          {from > AROUND && '…'}
          {text.slice(Math.max(0, from - AROUND), from)}
          {isLeft ? found : <u>{found}</u>}
          {text.slice(to, to + AROUND)}
          {to + AROUND < text.length && '…'}
        </p>
      ))}
      {field === 'link' && !isLeft && <p className={styles.note}>{words.linkGoes}</p>}
    </>
  );
}
