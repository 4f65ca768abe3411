import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import styles from './Outputs.module.scss';
import type { Block, DocumentQuote, WrittenDocument } from './documents/Document';
import { paragraphsOf } from './documents/Document';
import { synthesisWords } from './synthesisStrings';

interface DocumentViewProps {
  readonly document: WrittenDocument;
}

/** A document on the screen, as it is printed. */
export const DocumentView = React.forwardRef<HTMLDivElement, DocumentViewProps>(function DocumentView({ document: { title, annex, note, blocks } }, ref) {
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
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
});

function BlockView({ block }: { readonly block: Block }): React.ReactElement {
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
      return <Quote quote={block} />;
  }
}

function Quote({ quote: { label, text, source, answer, address } }: { readonly quote: DocumentQuote }): React.ReactElement {
  const { open, openOne } = useWords(synthesisWords);
  return (
    <figure className={styles.quote}>
      <figcaption className={styles.quoteLabel}>{label}</figcaption>
      <blockquote>
        <Paragraphs text={text} />
      </blockquote>
      <p className={styles.note}>
        <bdi>{source}</bdi>{' '}
        <a href={address} aria-label={openOne(label)}>
          {open}
        </a>
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
