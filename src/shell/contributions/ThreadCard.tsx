import * as React from 'react';
import type { CallSupports } from '../../data/calls/CallServices';
import type { ThreadState } from '../../domain/calls/threadState';
import { excerptOf } from '../../domain/text/shortened';
import { CopyLinkButton } from '../addresses/CopyLinkButton';
import { useThing } from '../addresses/useAddresses';
import { lazyScreen } from '../lazyScreen';
import { useSubmissions } from '../outbox/useSubmissions';
import { usePage } from '../Page';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { NamedWords } from '../../ui/NamedWords';
import { StatusBadge } from '../../ui/StatusBadge';
import { AnswerBox } from './AnswerBox';
import { AttachedFiles } from './AttachedFiles';
import { Composer, Pending } from './composing';
import { placedSubject, recordSubmission } from './contributionOutbox';
import styles from './Contributions.module.scss';
import { useDiscussing } from './Discussing';
import { PlainText } from './PlainText';
import { SupportButton } from './SupportButton';
import { useSawAnswer } from './useSawAnswer';
import { useSayings } from './useSayings';

/** Of use to who may write, as where one writes is; it comes with that. */
const OwnActions = lazyScreen(() => import(/* webpackChunkName: 'contributions-compose' */ './OwnActions'), { lines: 0 });
const SawMention = lazyScreen(() => import(/* webpackChunkName: 'contributions-mention' */ './SawMention'), { lines: 0 });
const WordingShown = lazyScreen(() => import(/* webpackChunkName: 'contributions-wording' */ './WordingShown'), { lines: 2 });

interface ThreadCardProps {
  readonly thread: ThreadState;
  readonly supports: CallSupports | undefined;
  /** Where a link of the page led: it takes the focus. */
  readonly headRef?: React.Ref<HTMLDivElement>;
  /** Its replies are in sight from the start, since one of them was asked for. */
  readonly isOpen?: boolean;
}

/** A contribution with what was said and decided of it. */
export function ThreadCard({ thread, supports, headRef, isOpen = false }: ThreadCardProps): React.ReactElement {
  const words = useSayings();
  const { formats } = usePage();
  const { opened, refusal, state, me, standingOf, toolsOf } = useDiscussing();
  const { contribution, replies } = thread;
  const { id, author } = contribution;
  const [doing, setDoing] = React.useState<'reply' | 'edit'>();
  const [repliesBefore] = React.useState(replies.length);
  const subjects = [String(id), placedSubject(id)];
  const pending = useSubmissions(recordSubmission).filter(({ subject }) => subjects.includes(subject));
  const thing = useThing('contribution', id);
  const excerpt = excerptOf(thread.text || thread.wording || words.kinds[contribution.kind]);
  const isOwn = me !== undefined && author?.id === me;
  const isReply = contribution.answers > 0;
  useSawAnswer(isOwn ? thread : undefined);
  const isShown = thread.withdrawnAt === null && (thread.moderation.state !== 'removed' || isOwn);
  const mayReply = opened.call.mayReply && !isReply && refusal === null && thread.withdrawnAt === null && thread.moderation.state === 'visible';
  return (
    <article ref={headRef} className={isReply ? styles.reply : styles.card} aria-label={`${words.kinds[contribution.kind]}${author ? `, ${author.name}` : ''}`}>
      <Head thread={thread} isOwn={isOwn} />
      {contribution.anchor.quote && isShown && !isReply && (
        <blockquote className={styles.quote} dir="auto">
          {contribution.anchor.quote}
        </blockquote>
      )}
      <Body thread={thread} isOwn={isOwn} />
      {isShown && contribution.kind === 'wording' && <WordingShown thread={thread} />}
      {isShown && <AttachedFiles files={contribution.files} />}
      {contribution.mentions && <SawMention thread={thread} />}
      {standingOf?.(thread)}
      {pending.map((submission) => (
        <Pending key={submission.subject} of="change" submission={submission} />
      ))}
      {thread.answer && <AnswerBox answer={thread.answer} />}
      <div className={styles.actions}>
        {isShown && <SupportButton thread={thread} supports={supports} />}
        {mayReply && (
          <Button appearance="text" aria-expanded={doing === 'reply'} onClick={() => setDoing(doing === 'reply' ? undefined : 'reply')}>
            <NamedWords name={words.replyTo(excerpt)} quoted={excerpt}>{words.reply}</NamedWords>
          </Button>
        )}
        {isOwn && state.phase === 'open' && refusal !== 'forbidden' && <OwnActions thread={thread} onEdit={() => setDoing('edit')} />}
        {!isReply && <CopyLinkButton thing={thing} title={excerpt} />}
        {toolsOf?.(thread)}
      </div>
      {doing === 'edit' && <Composer anchor={contribution.anchor} editing={thread} onClose={() => setDoing(undefined)} />}
      {replies.length > 0 && (
        <Disclosure label={words.replies(replies.length, formats.number(replies.length))} isInitiallyOpen={isOpen || replies.length <= 3} openedBy={replies.length - repliesBefore}>
          <ul className={styles.replies} aria-label={words.repliesLabel(excerpt)}>
            {replies.map((reply) => (
              <li key={reply.contribution.id}>
                <ThreadCard thread={reply} supports={supports} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {doing === 'reply' && <Composer anchor={contribution.anchor} answering={thread} onClose={() => setDoing(undefined)} />}
    </article>
  );
}

interface PartProps {
  readonly thread: ThreadState;
  readonly isOwn: boolean;
}

/** Who said what kind of thing, when, and what the server's date says of it. */
function Head({ thread, isOwn }: PartProps): React.ReactElement {
  const words = useSayings();
  const { formats } = usePage();
  const { articleAuthorId, opened } = useDiscussing();
  const { kind, author, created, direction, answers, isAltered, isMisplaced } = thread.contribution;
  const name = author ? `${author.name}${isOwn ? ` (${words.you})` : ''}` : words.hiddenAuthor;
  return (
    <div className={styles.head}>
      {answers === 0 && opened.call.kinds.length > 1 && <StatusBadge tone="plain">{words.kinds[kind]}</StatusBadge>}
      <span className={styles.meta}>
        <bdi className={styles.name}>{name}</bdi>
        {direction && (
          <>
            {' · '}
            <bdi>{direction}</bdi>
          </>
        )}
        {` · ${formats.dateTime(created)}`}
        {thread.editedAt && ` · ${words.edited(formats.dateTime(thread.editedAt))}`}
      </span>
      {author !== null && author.id === articleAuthorId && <StatusBadge tone="strong">{words.ofArticle}</StatusBadge>}
      {thread.isLate && <StatusBadge tone="plain">{words.late}</StatusBadge>}
      {thread.isEarly && <StatusBadge tone="plain">{words.early}</StatusBadge>}
      {thread.isLate && <p className={styles.note}>{words.lateHint}</p>}
      {(isAltered || isMisplaced) && <p className={styles.note}>{words.misplaced}</p>}
    </div>
  );
}

/** What was said; or that it is not in sight, and why. */
function Body({ thread, isOwn }: PartProps): React.ReactElement | null {
  const words = useSayings();
  const { formats } = usePage();
  const { text, withdrawnAt, moderation } = thread;
  if (withdrawnAt) return <p className={styles.note}>{words.withdrawn(formats.dateTime(withdrawnAt))}</p>;
  const said = text ? <PlainText text={text} mentions={thread.contribution.mentions} /> : null;
  if (moderation.state === 'removed') {
    return (
      <>
        <p className={styles.note}>{words.removed(moderation.decision?.reason ?? '')}</p>
        {isOwn && (
          <>
            <p className={styles.note}>
              {words.again} {words.removedYours}
            </p>
            {said}
          </>
        )}
      </>
    );
  }
  return (
    <>
      {moderation.state === 'waiting' && <p className={styles.note}>{words.waiting}</p>}
      {said}
    </>
  );
}
