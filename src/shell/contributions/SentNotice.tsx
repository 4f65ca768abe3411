import * as React from 'react';
import { placeInWindows } from '../../domain/ballots/votingWindow';
import { announce } from '../announce';
import { useSent } from '../outbox/useSubmissions';
import { MessageLine } from '../../ui/MessageLine';
import { contributionSubmission, recordSubmission } from './contributionOutbox';
import { useDiscussing } from './Discussing';
import { useSayings } from './useSayings';

interface SentNoticeProps {
  readonly call: number;
  readonly passage: number;
}

/** That the server has what was just sent from here; also said to screen readers. */
export function SentNotice({ call, passage }: SentNoticeProps): React.ReactElement | null {
  const words = useSayings().sent;
  const { windows } = useDiscussing().state;
  const [notice, setNotice] = React.useState<{ readonly text: string; readonly isLate: boolean }>();
  const tell = (text: string, isLate = false): void => {
    setNotice({ text, isLate });
    announce(text);
  };
  useSent(contributionSubmission, ({ payload, result }) => {
    if (payload.call !== call || payload.anchor.passage !== passage) return;
    const isLate = placeInWindows(result.created, windows) === 'late';
    tell(isLate ? words.recordedLate : payload.answers > 0 ? words.replied : words.recorded, isLate);
  });
  useSent(recordSubmission, ({ payload }) => payload.call === call && payload.contribution.anchor.passage === passage && tell(words.changed[payload.kind]));
  return notice ? <MessageLine tone={notice.isLate ? 'warning' : 'done'}>{notice.text}</MessageLine> : null;
}
