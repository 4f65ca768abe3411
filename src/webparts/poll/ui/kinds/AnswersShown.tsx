import * as React from 'react';
import type { ShownAnswers } from '../../../../domain/ballots/CertifiedResult';
import { roundedShares } from '../../../../domain/ballots/roundedShares';
import { share } from '../../../../domain/ballots/Tally';
import { usePage, useWords } from '../../../../shell/Page';
import type { ResultRow } from '../../../../ui/ResultBars';
import { ResultBars } from '../../../../ui/ResultBars';
import styles from './Kinds.module.scss';
import { textWords } from './textStrings';

interface AnswersShownProps {
  /** The one that was answered in own words. */
  readonly question: string;
  /** How many answered it; null: hidden. */
  readonly answered: number | null;
  /** What is published of it; undefined: nothing. */
  readonly shown: ShownAnswers | undefined;
}

/** What an owner published of answers in own words: groups, and answers as they were written. */
export function AnswersShown({ question, shown, answered }: AnswersShownProps): React.ReactElement {
  const words = useWords(textWords);
  if (!shown) return <p className={styles.note}>{words.notPublished}</p>;
  if (shown.groups.length === 0 && shown.chosen.length === 0) return <p className={styles.note}>{shown.others === null ? words.tooFew : words.notPublished}</p>;
  return (
    <>
      {shown.groups.length > 0 && <GroupBars question={question} shown={shown} answered={answered} />}
      <ChosenAnswers texts={shown.chosen} />
    </>
  );
}

function GroupBars({ question, shown: { groups, others }, answered }: { readonly question: string; readonly shown: ShownAnswers; readonly answered: number | null }): React.ReactElement {
  const words = useWords(textWords);
  const { formats } = usePage();
  const all = [...groups, ...(others === 0 ? [] : [{ name: words.others, count: others }])];
  const counts = Object.fromEntries(all.map(({ count }, index) => [index, count]));
  const parts = roundedShares(all.map((_, index) => index), { counts, voters: answered });
  const highest = Math.max(...groups.map(({ count }) => count ?? 0));
  const rows = all.map(({ name, count }, index): ResultRow => {
    const part = parts.get(index) ?? null;
    return {
      id: index,
      label: name,
      figure: count === null ? words.hidden : words.count(count, formats.number(count)),
      percentage: part === null ? '' : formats.percent(part),
      share: share(count, answered),
      isMine: false,
      isLeading: index < groups.length && count !== null && count > 0 && count === highest
    };
  });
  return <ResultBars caption={words.caption(question)} rows={rows} words={{ mine: '', showTable: words.showTable, showBars: words.showBars, option: words.group, votes: words.answers, share: words.share }} />;
}

/** Each as it was written, as text whatever it says. */
export function ChosenAnswers({ texts }: { readonly texts: readonly string[] }): React.ReactElement | null {
  const words = useWords(textWords);
  if (texts.length === 0) return null;
  return (
    <>
      <p className={styles.asked}>{words.chosen}</p>
      <ul className={styles.quotes}>
        {texts.map((text, index) => (
          <li key={index} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
