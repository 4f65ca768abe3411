import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import { usePages } from '../../../../shell/queries/usePages';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import { usePollServices } from '../pollServices';
import { olderKeys } from '../queries';
import styles from './OlderPolls.module.scss';
import { olderWords } from './strings';

export interface OlderPollsProps {
  /** Those that are on the screen already. */
  readonly known: readonly Poll[];
  /** There are more below this id; null: all are known. */
  readonly before: number | null;
  /** Which of what is found belongs here. */
  isShown(poll: Poll): boolean;
  /** Shows polls; asked for those that are known too, so that a search takes their place. */
  readonly children: (polls: readonly Poll[]) => React.ReactNode;
}

/** All polls: a search among them, those that are known, and the older ones a page at a time. */
export default function OlderPolls({ known, before, isShown, children }: OlderPollsProps): React.ReactElement {
  const words = useWords(olderWords);
  const [typed, setTyped] = React.useState('');
  const [searched, setSearched] = React.useState('');
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setSearched(typed.trim());
  };
  const clear = (): void => {
    setTyped('');
    setSearched('');
  };
  return (
    <div className={styles.all}>
      <form className={styles.search} role="search" onSubmit={submit}>
        <TextBox className={styles.text} label={words.search} value={typed} onChange={setTyped} />
        <Button type="submit">{words.run}</Button>
        {searched && (
          <Button appearance="text" onClick={clear}>
            {words.clear}
          </Button>
        )}
      </form>
      {searched ? <Found text={searched} isShown={isShown}>{children}</Found> : <Listed known={known} before={before} isShown={isShown}>{children}</Listed>}
    </div>
  );
}

function Found({ text, isShown, children }: Pick<OlderPollsProps, 'isShown' | 'children'> & { readonly text: string }): React.ReactElement {
  const words = useWords(olderWords);
  const { polls } = usePollServices();
  const found = useQuery({ queryKey: [...olderKeys.found, text], queryFn: () => polls.find(text) });
  return (
    <WhenReady read={found} lines={4}>
      {(all) => {
        const shown = all.filter(isShown);
        return <div role="status">{shown.length === 0 ? <p>{words.nothing(text)}</p> : children(shown)}</div>;
      }}
    </WhenReady>
  );
}

function Listed({ known, before, isShown, children }: OlderPollsProps): React.ReactElement {
  const words = useWords(olderWords);
  const [isAsked, setAsked] = React.useState(false);
  return (
    <>
      {known.length > 0 && children(known)}
      {before !== null && (isAsked ? <Pages before={before} isShown={(poll) => isShown(poll) && known.every(({ id }) => id !== poll.id)}>{children}</Pages> : <div><Button onClick={() => setAsked(true)}>{words.more}</Button></div>)}
    </>
  );
}

function Pages({ before, isShown, children }: Pick<OlderPollsProps, 'isShown' | 'children'> & { readonly before: number }): React.ReactElement {
  const words = useWords(olderWords);
  const { polls } = usePollServices();
  const pages = usePages([...olderKeys.pages, before], async (cursor) => {
    const page = await polls.older(cursor === undefined ? before : Number(cursor));
    return { polls: page.polls, next: page.next === null ? null : String(page.next) };
  });
  return (
    <WhenReady read={pages} lines={4}>
      {(read) => {
        const shown = read.flatMap((page) => page.polls).filter(isShown);
        return (
          <>
            {shown.length > 0 && children(shown)}
            {pages.hasMore && (
              <div>
                <Button isBusy={pages.isReadingMore} onClick={pages.readMore}>
                  {words.more}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </WhenReady>
  );
}
