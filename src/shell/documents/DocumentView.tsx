import * as React from 'react';
import type { Block, DocumentQuote, WrittenDocument } from './Document';
import { paragraphsOf } from './Document';
import styles from './Document.module.scss';

export interface QuoteWords {
  readonly open: string;
  openOne(quote: string): string;
}

interface DocumentViewProps {
  readonly document: WrittenDocument;
  /** Of the links from quotes; a document without any needs none. */
  readonly words?: QuoteWords;
}

/** A document on the screen, as it is printed. */
export const DocumentView = React.forwardRef<HTMLDivElement, DocumentViewProps>(function DocumentView({ document: { title, annex, note, blocks }, words }, ref) {
  return (
    <div ref={ref} className={styles.document}>
      {annex && (
        <p className={styles.annex} dir="auto" data-running="">
          {annex}
        </p>
      )}
      <h4 className={styles.title} dir="auto">
        {title}
      </h4>
      <p className={styles.note}>{note}</p>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} words={words} />
      ))}
    </div>
  );
});

function BlockView({ block, words }: { readonly block: Block; readonly words: QuoteWords | undefined }): React.ReactElement {
  switch (block.kind) {
    case 'heading':
      return React.createElement(block.level === 2 ? 'h5' : 'h6', { className: block.level === 2 ? styles.part : styles.section, dir: 'auto' }, block.text);
    case 'text':
      return <Paragraphs text={block.text} />;
    case 'passage':
      return (
        <blockquote className={styles.passage}>
          <Paragraphs text={block.text} />
        </blockquote>
      );
    case 'figures':
      return (
        <table className={styles.figures}>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'quote':
      return <Quote quote={block} words={words} />;
  }
}

function Quote({ quote: { label, text, source, answer, address }, words }: { readonly quote: DocumentQuote; readonly words: QuoteWords | undefined }): React.ReactElement {
  return (
    <figure className={styles.quote}>
      <figcaption className={styles.quoteLabel}>{label}</figcaption>
      <blockquote>
        <Paragraphs text={text} />
      </blockquote>
      <p className={styles.note}>
        <bdi>{source}</bdi>{' '}
        {words && address && (
          <a href={address} aria-label={words.openOne(label)}>
            {words.open}
          </a>
        )}
      </p>
      <Paragraphs text={answer} />
    </figure>
  );
}

function Paragraphs({ text }: { readonly text: string }): React.ReactElement {
  return (
    <>
      {paragraphsOf(text).map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </>
  );
}
