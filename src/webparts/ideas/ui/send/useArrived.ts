import * as React from 'react';
import { isSecret } from '../../../../domain/ideas/Campaign';
import type { Campaign } from '../../../../domain/ideas/Campaign';
import { announce } from '../../../../shell/announce';
import { useSent, useSubmissions } from '../../../../shell/outbox/useSubmissions';
import { useWords } from '../../../../shell/Page';
import { ideaWords } from '../../strings';
import { ideaSubmission, recordSubmission, voteSubmission } from './ideaOutbox';

/** That the server has what was just sent. */
export interface Arrived {
  readonly text: string;
  /** The idea to be seen; 0: none. */
  readonly idea: number;
}

/** What arrived last, also said to screen readers. @returns undefined while nothing was sent since the page is open, or left from before */
export function useArrived(campaign: Campaign): { readonly arrived: Arrived | undefined } | undefined {
  const words = useWords(ideaWords);
  const [arrived, setArrived] = React.useState<Arrived>();
  const tell = (text: string, idea: number): void => {
    setArrived({ text, idea });
    announce(text);
  };
  useSent(ideaSubmission, ({ payload, result }) => {
    if (payload.campaign === campaign.id) tell(isSecret(campaign) ? words.sent.ideaWaiting : words.sent.idea, result.id);
  });
  useSent(recordSubmission, ({ payload }) => {
    if (payload.campaign === campaign.id) tell(words.sent.records[payload.kind], 0);
  });
  useSent(voteSubmission, ({ payload }) => {
    if (payload.campaign === campaign.id) announce(payload.votes === 0 || payload.opinion === null ? words.sent.taken : words.sent.vote);
  });
  const waiting = useSubmissions(ideaSubmission).length + useSubmissions(recordSubmission).length;
  return arrived || waiting > 0 ? { arrived } : undefined;
}
