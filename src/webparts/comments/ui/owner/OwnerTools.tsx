import { newestOf } from '../../../../domain/decided/newestOf';
import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { CallRights, DecisionDraft } from '../../../../data/calls/CallServices';
import type { CommentedPage } from '../../../../data/comments/readPage';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import styles from '../CommentTools.module.scss';
import { commentKeys, useCommentServices } from '../queries';
import { ActionFailure } from './ActionFailure';
import { BringIn } from './BringIn';
import { ownerWords } from './ownerStrings';
import { useOwnerAction } from './useOwnerAction';
import { useServerClosing } from './useServerClosing';

interface OwnerToolsProps {
  readonly page: CommentedPage;
  readonly path: string;
  readonly rights: CallRights;
}

/** What leads the comments of a page: closing, reopening, and SharePoint's own comments beside them. */
export default function OwnerTools({ page, path, rights: { mayOwn } }: OwnerToolsProps): React.ReactElement {
  const words = useWords(ownerWords);
  const [hadOwn] = React.useState(page.hasOwnComments);
  return (
    <div className={styles.tools}>
      {page.hasOwnComments && mayOwn && <BothNotice page={page} path={path} />}
      {hadOwn && !page.hasOwnComments && <SwitchedOff />}
      <Disclosure label={words.manage}>
        <div className={styles.manage}>
          <Closing page={page} mayOwn={mayOwn} />
          <BringIn page={page} path={path} />
        </div>
      </Disclosure>
    </div>
  );
}

/** What was done, and what is still seen until the page is loaded again. It takes the focus: the button that did it is gone. */
function SwitchedOff(): React.ReactElement {
  const words = useWords(ownerWords);
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <MessageLine tone="done">{words.switchedOff}</MessageLine>
    </div>
  );
}

/** Two places to write in are one too many: SharePoint's own goes in one press. */
function BothNotice({ page, path }: Pick<OwnerToolsProps, 'page' | 'path'>): React.ReactElement {
  const words = useWords(ownerWords);
  const services = useCommentServices();
  const queries = useQueryClient();
  const action = useOwnerAction(() => undefined);
  const switchOff = async (): Promise<void> => {
    await (await services.earlier()).own.switchOff(path);
    queries.setQueryData<CommentedPage>(commentKeys.page(path), { ...page, hasOwnComments: false });
  };
  return (
    <>
      <MessageLine
        tone="warning"
        action={
          <Button isBusy={action.isBusy} onClick={() => action.run(switchOff, words.switchedOff)}>
            {words.switchOff}
          </Button>
        }
      >
        {words.both}
      </MessageLine>
      <ActionFailure action={action} />
    </>
  );
}

function Closing({ page, mayOwn }: { readonly page: CommentedPage; readonly mayOwn: boolean }): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const services = useCommentServices();
  const queries = useQueryClient();
  const { opened, state } = useDiscussing();
  const reload = (): Promise<unknown> => queries.invalidateQueries(callKeys.ofPage(page.id));
  const action = useOwnerAction(reload);
  // From the moment of the decision; the second in which it was made still counts for those who comment.
  const isClosed = state.closed !== null;
  const isLocked = useServerClosing(opened.call, isClosed, mayOwn);
  const decide = async (draft: Pick<DecisionDraft, 'kind' | 'content'>): Promise<void> => {
    const animation = await services.animation();
    await animation.decide(opened.call, { contribution: 0, targets: [], reason: '', ...draft }, newestOf(opened.decisions));
    await reload();
  };
  return (
    <div className={styles.tools}>
      <div className={styles.buttons}>
        {isClosed ? (
          <Button isBusy={action.isBusy} onClick={() => action.run(() => decide({ kind: 'reopened', content: { closesAt: null } }), words.reopened)}>
            {words.reopen}
          </Button>
        ) : (
          <Button isBusy={action.isBusy} onClick={() => action.run(() => decide({ kind: 'closed', content: {} }), words.closed)}>
            {words.close}
          </Button>
        )}
        {state.closed && (
          <span className={styles.note}>
            {words.closedBy(state.closed.author.name, formats.date(state.closed.created))} {isLocked === undefined ? '' : isLocked ? words.lockedHere : words.notLocked}
          </span>
        )}
      </div>
      <ActionFailure action={action} />
    </div>
  );
}
