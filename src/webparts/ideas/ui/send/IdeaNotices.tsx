import * as React from 'react';
import { isSecret } from '../../../../domain/ideas/Campaign';
import { announce } from '../../../../shell/announce';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import { useSubmissions } from '../../../../shell/outbox/useSubmissions';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { noticeWords } from '../../noticeStrings';
import { guestSendingWords } from '../../sendingTexts';
import { useBrainstorming } from '../Brainstorming';
import { ideaSubmission, recordSubmission } from './ideaOutbox';
import type { Arrived } from './useArrived';

export interface IdeaNoticesProps {
  readonly arrived: Arrived | undefined;
  onShow(idea: number): void;
}

/** What was sent and the server does not have yet, with its words, and that it has what was just sent; also said to screen readers. */
export default function IdeaNotices({ arrived, onShow }: IdeaNoticesProps): React.ReactElement {
  const words = useWords(noticeWords);
  const { campaign, isGuest } = useBrainstorming();
  // What his access has to do with it is told as a guest's.
  const told = isGuest ? { words: guestSendingWords } : {};
  const ideas = useSubmissions(ideaSubmission).filter((submission) => ideaSubmission.payloadOf(submission)?.campaign === campaign.id);
  const records = useSubmissions(recordSubmission).filter((submission) => recordSubmission.payloadOf(submission)?.campaign === campaign.id);
  const text = !arrived ? '' : arrived.kind !== 'idea' ? words.records[arrived.kind] : isSecret(campaign) ? words.ideaWaiting : words.idea;
  React.useEffect(() => {
    if (arrived) announce(text);
  }, [arrived, text]);
  return (
    <>
      {ideas.map((submission) => (
        <PendingNotice key={submission.subject} kind={{ ...ideaSubmission, ...told }} submission={submission} describe={({ title, text }) => <PlainText text={`${title}\n${text}`} />} />
      ))}
      {records.map((submission) => (
        <PendingNotice key={submission.subject} kind={{ ...recordSubmission, ...told }} submission={submission} describe={({ text }) => text !== '' && <PlainText text={text} />} />
      ))}
      {arrived && (
        <MessageLine
          tone="done"
          action={
            arrived.idea > 0 && (
              <Button appearance="text" onClick={() => onShow(arrived.idea)}>
                {words.show}
              </Button>
            )
          }
        >
          {text}
        </MessageLine>
      )}
    </>
  );
}
