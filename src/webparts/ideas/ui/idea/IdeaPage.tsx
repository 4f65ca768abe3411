import * as React from 'react';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { isSecret } from '../../../../domain/ideas/Campaign';
import type { Idea } from '../../../../domain/ideas/Idea';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { mayThrow } from '../../../../domain/ideas/mayDo';
import { personName } from '../../../../domain/people/personName';
import { outsideOf } from '../../../../domain/ideas/outside/outsideOf';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus } from '../../../../shell/addresses/useAddresses';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { FollowButton } from '../../../../shell/following/FollowButton';
import { usePage, useWords } from '../../../../shell/Page';
import { References } from '../../../../shell/references/References';
import { Button } from '../../../../ui/Button';
import { BackIcon, CheckIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { useId } from '../../../../ui/useId';
import { ideaPageWords } from '../../ideaPageStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { VoteControl } from '../vote/lazyVotes';
import { IdeaMeta } from '../outline/IdeaMeta';
import { useFollowed } from '../useFollowed';
import { AuthorActions } from './AuthorActions';
import { CommentList } from './CommentList';
import { CourseOf } from './CourseOf';
import { InsideComments } from './InsideComments';
import { Lineage } from './Lineage';

export interface IdeaPageProps {
  readonly id: number;
  readonly arrival: Arrival | undefined;
  onBack(): void;
  onOpen(idea: number): void;
  /** Throws an idea that builds on this one. */
  onBuildOn(idea: number): void;
}

/** One idea: its words, the reader's vote, what it comes from, what was said of it and what became of it. */
export default function IdeaPage({ id, onBack, ...rest }: IdeaPageProps): React.ReactElement {
  const words = useWords(ideaPageWords);
  const state = useBrainstorming().byId.get(id);
  return (
    <>
      <div className={styles.unprinted}>
        <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
          {words.back}
        </Button>
      </div>
      {state ? <Shown state={state} {...rest} /> : <MessageLine tone="info">{words.notFound}</MessageLine>}
    </>
  );
}

function Shown({ state, arrival, onOpen, onBuildOn }: Omit<IdeaPageProps, 'id' | 'onBack'> & { readonly state: IdeaState }): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { campaign, state: course, rights, me, thingOf } = useBrainstorming();
  const { idea, title } = state;
  const headingId = useId('idea');
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const followed = useFollowed(campaign.id);
  const isFollowed = followed.ids.has(idea.id);
  const thing = thingOf(idea.id);
  const isOwn = idea.author?.id === me;
  const isOpen = state.visibility !== 'hidden' || isOwn || rights.mayAnimate;
  return (
    <article className={say.idea} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h4 ref={heading} id={headingId} className={say.ideaHeading} dir="auto">
          {title}
        </h4>
        <CopyLinkButton thing={thing} title={title} />
      </div>
      <IdeaMeta state={state} />
      <Standing state={state} onOpen={onOpen} />
      {isOpen && <Words state={state} />}
      <div className={styles.actions}>
        <VoteControl state={state} />
        <Button appearance="text" icon={isFollowed ? <CheckIcon /> : undefined} aria-pressed={isFollowed} title={words.followHint} onClick={() => followed.toggle(idea.id)}>
          {isFollowed ? words.following : words.follow}
        </Button>
        {idea.author && idea.author.id > 0 && !isOwn && !isSecret(campaign) && <FollowButton kind="person" id={idea.author.id} name={idea.author.name} page="" isNamed />}
        {mayThrow(course, rights) === null && (
          <Button appearance="text" onClick={() => onBuildOn(idea.id)}>
            {words.buildOn}
          </Button>
        )}
      </div>
      <AuthorActions state={state} />
      <Lineage idea={idea.id} onOpen={onOpen} />
      <CourseOf state={state} />
      <References thing={thing} hasStates />
      {campaign.mayComment && <Comments idea={idea} />}
      {course.rules.host !== undefined && rights.mayDiscuss && <InsideComments idea={idea} />}
    </article>
  );
}

/** What keeps it from being read or voted for, where something does. */
function Standing({ state, onOpen }: { readonly state: IdeaState; onOpen(idea: number): void }): React.ReactElement | null {
  const words = useWords(ideaPageWords);
  const { formats } = usePage();
  const { forest, byId } = useBrainstorming();
  const { idea, withdrawn, hidden, visibility } = state;
  const root = byId.get(forest.rootOf(idea.id));
  return (
    <>
      {root && root.idea.id !== idea.id && (
        <MessageLine
          tone="info"
          action={
            <Button appearance="text" onClick={() => onOpen(root.idea.id)}>
              {words.open}
            </Button>
          }
        >
          {words.merged(root.title)}
        </MessageLine>
      )}
      {withdrawn && <p className={say.note}>{words.withdrawn(formats.date(withdrawn.created), withdrawn.text)}</p>}
      {hidden && <p className={say.note}>{words.hidden(hidden.reason)}</p>}
      {visibility === 'waiting' && <p className={say.note}>{words.waiting}</p>}
      {(idea.isAltered || idea.isMisplaced) && <p className={say.note}>{words.altered}</p>}
    </>
  );
}

function Words({ state }: { readonly state: IdeaState }): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { formats } = usePage();
  const { idea, title, text, link, summary, corrections, additions } = state;
  const href = link && safeAddress(link);
  const picture = idea.picture && safeAddress(idea.picture);
  const corrected = corrections[corrections.length - 1];
  const outside = outsideOf(state);
  return (
    <>
      {text && <PlainText text={text} />}
      {picture && <img className={say.image} src={picture} alt={words.pictureAlt(title)} />}
      {href && (
        <p className={say.plain}>
          {words.link} :{' '}
          <a className={styles.link} href={href} target="_blank" rel="noreferrer nofollow">
            {link}
          </a>
        </p>
      )}
      {outside && (
        <div className={say.addition}>
          <p className={styles.meta}>{words.outside(outside.by.name, formats.date(outside.at))}</p>
          {outside.now && (
            <>
              <p className={styles.meta}>{words.outsideNow(formats.date(outside.seenAt))}</p>
              <PlainText text={[outside.now.title, outside.now.text].join('\n\n')} />
            </>
          )}
        </div>
      )}
      {corrected && <p className={styles.meta}>{words.corrected(formats.dateTime(corrected.created))}</p>}
      {additions.map(({ id, author, created, text: added }) => (
        <div key={id} className={say.addition}>
          <p className={styles.meta}>{words.addition(personName(author), formats.dateTime(created))}</p>
          <PlainText text={added} />
        </div>
      ))}
      {summary && (
        <div className={say.addition}>
          <p className={styles.meta}>{words.summary(summary.author.name, formats.date(summary.created))}</p>
          <PlainText text={summary.content.text ?? ''} />
        </div>
      )}
    </>
  );
}

/** What was said of an idea, and of those that stand as one with it. */
function Comments({ idea }: { readonly idea: Idea }): React.ReactElement {
  const { forest, byId } = useBrainstorming();
  const leaves = forest.rootOf(idea.id) === idea.id ? forest.leavesOf(idea.id).flatMap((leaf) => byId.get(leaf) ?? []) : [];
  if (leaves.length < 2) return <CommentList idea={idea} />;
  return (
    <>
      {leaves.map((leaf) => (
        <CommentList key={leaf.idea.id} idea={leaf.idea} title={leaf.title} />
      ))}
    </>
  );
}
