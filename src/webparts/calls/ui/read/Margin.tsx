import * as React from 'react';
import { contributionKinds } from '../../../../domain/calls/Call';
import type { PassageCount } from '../../../../domain/calls/Thread';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { CommentIcon } from '../../../../ui/commentIcons';
import { NamedWords } from '../../../../ui/NamedWords';
import { callWords } from '../../strings';
import styles from './Margin.module.scss';

interface MarginProps {
  /** Of the passage: `Passage 12`. */
  readonly name: string;
  readonly count: PassageCount | undefined;
  /** What was said of the passages that it descends from. */
  readonly earlier: number;
  readonly isOpen: boolean;
  /** The id of the discussion. */
  readonly controls: string;
  readonly hasSelection: boolean;
  readonly mayContribute: boolean;
  onToggle(): void;
  onWrite(): void;
}

/** How many contributions of which kind a passage has, and the way to them; arrows go to the next passage's. */
export function Margin(props: MarginProps): React.ReactElement | null {
  const { name, count = {}, earlier, isOpen, controls, hasSelection, mayContribute, onToggle, onWrite } = props;
  const words = useWords(callWords);
  const { formats } = usePage();
  const kinds = count.published ? [words.published] : contributionKinds.flatMap((kind) => (count[kind] ? [words.counts[kind](count[kind], formats.number(count[kind]))] : []));
  const total = contributionKinds.reduce((sum, kind) => sum + (count[kind] ?? 0), count.published ?? 0);
  const shown = words.count(total, formats.number(total));
  // Of one kind alone, the number is not said twice.
  const [only] = !count.published && kinds.length === 1 ? kinds : [];
  const isAny = total + earlier > 0;
  if (!isAny && !mayContribute && !isOpen) return <div className={styles.margin} />;
  return (
    <div className={styles.margin}>
      <span className={isAny || isOpen ? styles.some : styles.none}>
        <Button
          appearance="text"
          icon={<CommentIcon />}
          data-margin=""
          aria-expanded={isOpen}
          aria-controls={isOpen ? controls : undefined}
          aria-keyshortcuts={mayContribute ? 'c' : undefined}
          onClick={isAny || isOpen ? onToggle : onWrite}
          onKeyDown={walk}
        >
          <NamedWords name={isAny ? words.said(name, [shown, ...kinds].join(', ')) : words.commentOn(name)}>{total > 0 ? (only ?? formats.number(total)) : <span className={styles.verb}>{words.comment}</span>}</NamedWords>
        </Button>
      </span>
      {total > 0 && !only && <span className={styles.kinds}>{kinds.map((each) => each.replace(/ /g, '\u00a0')).join(', ')}</span>}
      {earlier > 0 && <span className={styles.kinds}>{words.earlier(formats.number(earlier))}</span>}
      {hasSelection && mayContribute && (
        <Button appearance="text" onClick={onWrite} onMouseDown={keepSelection}>
          {words.commentSelection}
        </Button>
      )}
    </div>
  );
}

/** A press on a button would take the selection away. */
export function keepSelection(event: React.MouseEvent): void {
  event.preventDefault();
}

/** Up and down, from one passage's button to the next one's. */
function walk(event: React.KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = [...(event.currentTarget.closest('[data-reader]')?.querySelectorAll<HTMLElement>('[data-margin]') ?? [])];
  const next = all[all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
