import * as React from 'react';
import type { Place } from '../../../../domain/anchors/Anchor';
import { anchorOf } from '../../../../domain/anchors/anchorOf';
import { slice } from '../../../../domain/anchors/characters';
import { resolveAnchor } from '../../../../domain/anchors/resolveAnchor';
import type { ThreadState } from '../../../../domain/calls/threadState';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { placedSubject, recordSubmission } from '../../../../shell/contributions/contributionOutbox';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { refOf } from '../../../../shell/contributions/refOf';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { standingWords } from './standingStrings';
import styles from './StandingLine.module.scss';

interface StandingLineProps {
  readonly thread: ThreadState;
  /** All, rising. */
  readonly versions: readonly TextVersion[];
}

/** Where the words that somebody spoke of are in the text as it is now; with the text as it was then where they are elsewhere, or nowhere. */
export function StandingLine({ thread, versions }: StandingLineProps): React.ReactElement | null {
  const words = useWords(standingWords);
  const { formats } = usePage();
  const { anchor } = thread;
  const standing = React.useMemo(() => resolveAnchor(anchor, versions), [anchor, versions]);
  const last = versions[versions.length - 1];
  if (!last || standing.state === 'same' || thread.contribution.answers > 0) return null;
  const numberOf = (passage: number): string => formats.number(last.passages.findIndex(({ id }) => id === passage) + 1);
  return (
    <div className={styles.standing}>
      <p className={styles.line}>
        <StatusBadge tone="plain">{words.states[standing.state]}</StatusBadge>{' '}
        <span className={styles.meta}>
          {standing.state === 'moved' && (anchor.quote ? words.moved : words.changed)(numberOf(standing.place.passage))}
          {standing.state === 'toConfirm' && words.toConfirm}
          {standing.state === 'earlier' && words.earlier(formats.number(anchor.version))}
        </span>
      </p>
      {standing.state === 'toConfirm' && <Candidates thread={thread} candidates={standing.candidates} text={last} numberOf={numberOf} />}
      <Disclosure label={words.then(formats.number(thread.contribution.anchor.version))}>
        <TextThen thread={thread} versions={versions} />
      </Disclosure>
    </div>
  );
}

interface CandidatesProps {
  readonly thread: ThreadState;
  readonly candidates: readonly Place[];
  readonly text: TextVersion;
  numberOf(passage: number): string;
}

/** Where the words may be; its author says which, and nobody else here. */
function Candidates({ thread, candidates, text, numberOf }: CandidatesProps): React.ReactElement {
  const words = useWords(standingWords);
  const { me, opened, refusal } = useDiscussing();
  const outbox = useOutbox();
  const { contribution } = thread;
  const isOwn = me !== undefined && contribution.author?.id === me && refusal !== 'forbidden';
  return (
    <ul className={styles.candidates}>
      {candidates.map((place) => {
        const passage = text.passages.find(({ id }) => id === place.passage);
        if (!passage) return null;
        const quote = place.start < place.end ? slice(passage.text, place.start, place.end) : passage.text;
        const confirm = (): void =>
          recordSubmission.submit(outbox, placedSubject(contribution.id), { call: opened.call.id, contribution: refOf(contribution), kind: 'placed', anchor: anchorOf(text.version, passage, place.start, place.end) });
        return (
          <li key={`${place.passage}.${place.start}`}>
            <span className={styles.meta}>{words.passage(numberOf(place.passage))}</span> <q dir="auto">{quote}</q>{' '}
            {isOwn && (
              <Button appearance="text" onClick={confirm}>
                {words.confirm(numberOf(place.passage))}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The passage as it was when somebody spoke of it, with the words that he meant. */
function TextThen({ thread, versions }: StandingLineProps): React.ReactElement {
  const words = useWords(standingWords);
  const { anchor } = thread.contribution;
  const passage = versions.find(({ version }) => version === anchor.version)?.passages.find(({ id }) => id === anchor.passage);
  if (!passage) return <p className={styles.meta}>{words.unknown}</p>;
  return (
    <blockquote className={styles.then} dir="auto">
      {anchor.quote && slice(passage.text, anchor.start, anchor.end) === anchor.quote ? (
        <>
          {slice(passage.text, 0, anchor.start)}
          <mark>{anchor.quote}</mark>
          {slice(passage.text, anchor.end, Number.MAX_SAFE_INTEGER)}
        </>
      ) : (
        passage.text
      )}
    </blockquote>
  );
}
