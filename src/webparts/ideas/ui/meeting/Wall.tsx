import * as React from 'react';
import { letterOf } from '../../../../domain/ideas/Cluster';
import type { MeetingContent, MeetingIdea } from '../../../../domain/ideas/meetingContent';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { meetingWords } from '../../meetingStrings';
import ideas from '../Ideas.module.scss';
import styles from './Meeting.module.scss';

interface WallProps {
  readonly content: MeetingContent;
  /** Of its headings: 3 on the screen of a room, where it stands under the question. */
  readonly level: 4 | 5;
}

/** What a step shows, the same on the screen of the room and on phones. */
export function Wall({ content, level }: WallProps): React.ReactElement {
  const words = useWords(meetingWords);
  const { formats } = usePage();
  const { step, ideas: shown, left, clusters, waiting } = content;
  if (step === 'throw') return <Thrown content={content} />;
  return (
    <div className={styles.wall}>
      {step === 'vote' && <p className={styles.figure}>{words.votesGiven(content.votes, formats.number(content.votes))}</p>}
      {waiting > 0 && step !== 'result' && <MessageLine tone="info">{words.waiting(waiting, formats.number(waiting))}</MessageLine>}
      {step === 'result' && <p className={styles.note}>{content.areCountsShown ? words.unchecked : words.countsLater}</p>}
      {shown.length === 0 && left === 0 && <p className={styles.note}>{words.none}</p>}
      {step === 'result' && content.areCountsShown ? (
        <Ranking ideas={shown} level={level} />
      ) : step === 'gather' && clusters.length > 0 ? (
        <Clusters content={content} level={level} />
      ) : (
        <Cards ideas={shown} level={level} />
      )}
      {left > 0 && <MessageLine tone="info">{words.left(left, formats.number(left))}</MessageLine>}
    </div>
  );
}

/** How many there are, and not a word of them. */
export function Thrown({ content: { thrown, people } }: Pick<WallProps, 'content'>): React.ReactElement {
  const words = useWords(meetingWords);
  const { formats } = usePage();
  return (
    <div className={styles.thrown}>
      <p className={styles.figure}>{words.thrown(thrown, formats.number(thrown))}</p>
      {people > 0 && <p className={styles.note}>{words.byPeople(people, formats.number(people))}</p>}
      <p className={styles.note}>{words.silence}</p>
    </div>
  );
}

function Cards({ ideas: shown, level }: { readonly ideas: readonly MeetingIdea[]; readonly level: 4 | 5 | 6 }): React.ReactElement {
  return (
    <ul className={styles.cards}>
      {shown.map((idea) => (
        <li key={idea.id} className={styles.card}>
          <Words idea={idea} level={level} />
        </li>
      ))}
    </ul>
  );
}

function Clusters({ content: { clusters, ideas: shown }, level }: WallProps): React.ReactElement {
  const words = useWords(meetingWords);
  const Heading = `h${level}` as const;
  const loose = shown.filter(({ cluster }) => !clusters.some(({ id }) => id === cluster));
  return (
    <>
      {clusters.map((cluster) => (
        <section key={cluster.id} className={styles.cluster}>
          <Heading className={styles.clusterName} dir="auto">
            <span className={ideas.letter} data-colour={cluster.colour}>
              {letterOf(cluster)}
            </span>{' '}
            {cluster.name}
          </Heading>
          <Cards ideas={shown.filter((idea) => idea.cluster === cluster.id)} level={level === 4 ? 5 : 6} />
        </section>
      ))}
      {loose.length > 0 && (
        <section className={styles.cluster}>
          <Heading className={styles.clusterName}>{words.unclustered}</Heading>
          <Cards ideas={loose} level={level === 4 ? 5 : 6} />
        </section>
      )}
    </>
  );
}

/** Most votes first; the bar says it again for the eye alone. */
function Ranking({ ideas: shown, level }: { readonly ideas: readonly MeetingIdea[]; readonly level: 4 | 5 }): React.ReactElement {
  const most = Math.max(1, ...shown.map(figureOf));
  return (
    <ol className={styles.ranking}>
      {shown.map((idea) => (
        <li key={idea.id} className={styles.card}>
          <Words idea={idea} level={level} />
          <Figure idea={idea} />
          <span className={styles.bar} aria-hidden="true" style={{ inlineSize: `${(figureOf(idea) / most) * 100}%` }} />
        </li>
      ))}
    </ol>
  );
}

function Figure({ idea: { votes } }: { readonly idea: MeetingIdea }): React.ReactElement | null {
  const words = useWords(meetingWords);
  const { formats } = usePage();
  if (!votes) return null;
  const [first = 0, second = 0] = votes.counts;
  const text = votes.kind === 'exact' ? words.votes(first, formats.number(first)) : votes.kind === 'between' ? words.between(formats.number(first), formats.number(second)) : words.apart(formats.list(votes.counts.map(formats.number)));
  return <p className={styles.votes}>{text}</p>;
}

function Words({ idea: { title, text, isCut, names, joined }, level }: { readonly idea: MeetingIdea; readonly level: 4 | 5 | 6 }): React.ReactElement {
  const words = useWords(meetingWords);
  const { formats } = usePage();
  const Title = `h${level}` as const;
  return (
    <>
      <Title className={styles.ideaTitle} dir="auto">
        {title}
      </Title>
      {text && (
        <p className={styles.ideaText} dir="auto">
          {text}
        </p>
      )}
      {isCut && <p className={styles.note}>{words.cut}</p>}
      {joined !== undefined && <p className={styles.note}>{words.joined(joined, formats.number(joined))}</p>}
      {names && <p className={styles.note}>{words.by(formats.list(names))}</p>}
    </>
  );
}

function figureOf({ votes }: MeetingIdea): number {
  return votes ? Math.max(...votes.counts) : 0;
}
