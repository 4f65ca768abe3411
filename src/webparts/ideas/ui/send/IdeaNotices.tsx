import * as React from 'react';
import { isSecret } from '../../../../domain/ideas/Campaign';
import { announce } from '../../../../shell/announce';
import { PendingNotice } from '../../../../shell/outbox/PendingNotice';
import { useSent, useSubmissions } from '../../../../shell/outbox/useSubmissions';
import { useWords } from '../../../../shell/Page';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import { ideaSubmission, recordSubmission, voteSubmission } from './ideaOutbox';

/** What was sent and the server does not have yet, and that it has what was just sent; also said to screen readers. */
export default function IdeaNotices({ onShow }: { onShow(idea: number): void }): React.ReactElement {
  const words = useWords(ideaWords);
  const { campaign } = useBrainstorming();
  const [notice, setNotice] = React.useState<{ readonly text: string; readonly idea: number }>();
  const tell = (text: string, idea: number): void => {
    setNotice({ text, idea });
    announce(text);
  };
  useSent(ideaSubmission, ({ payload, result }) => {
    if (payload.campaign === campaign.id) tell(isSecret(campaign) ? words.sent.ideaWaiting : words.sent.idea, result.id);
  });
  useSent(recordSubmission, ({ payload }) => {
    if (payload.campaign === campaign.id) tell(words.sent.records[payload.kind], 0);
  });
  useSent(voteSubmission, ({ payload }) => {
    if (payload.campaign === campaign.id) announce(payload.votes === 0 || payload.opinion === null ? words.vote.taken : words.vote.sent);
  });
  const ideas = useSubmissions(ideaSubmission).filter((submission) => ideaSubmission.payloadOf(submission)?.campaign === campaign.id);
  const records = useSubmissions(recordSubmission).filter((submission) => recordSubmission.payloadOf(submission)?.campaign === campaign.id);
  return (
    <>
      {ideas.map((submission) => (
        <PendingNotice key={submission.subject} kind={ideaSubmission} submission={submission} describe={({ title, text }) => <PlainText text={`${title}\n${text}`} />} />
      ))}
      {records.map((submission) => (
        <PendingNotice key={submission.subject} kind={recordSubmission} submission={submission} describe={({ text }) => text !== '' && <PlainText text={text} />} />
      ))}
      {notice && (
        <MessageLine
          tone="done"
          action={
            notice.idea > 0 && (
              <Button appearance="text" onClick={() => onShow(notice.idea)}>
                {words.sent.show}
              </Button>
            )
          }
        >
          {notice.text}
        </MessageLine>
      )}
    </>
  );
}
