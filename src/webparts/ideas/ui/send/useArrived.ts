import * as React from 'react';
import type { Campaign } from '../../../../domain/ideas/Campaign';
import type { IdeaRecordKind } from '../../../../domain/ideas/Idea';
import { announce } from '../../../../shell/announce';
import { useSent, useSubmissions } from '../../../../shell/outbox/useSubmissions';
import { useWords } from '../../../../shell/Page';
import { ideaWords } from '../../strings';
import { ideaSubmission, recordSubmission, voteSubmission } from './ideaOutbox';

/** What the server has of what was just sent. */
export interface Arrived {
  readonly kind: 'idea' | IdeaRecordKind;
  /** The idea to be seen; 0: none. */
  readonly idea: number;
}

/** What arrived last. @returns undefined while nothing was sent since the page is open, or left from before */
export function useArrived(campaign: Campaign): { readonly arrived: Arrived | undefined } | undefined {
  const words = useWords(ideaWords).sent;
  const [arrived, setArrived] = React.useState<Arrived>();
  useSent(ideaSubmission, ({ payload, result }) => {
    if (payload.campaign === campaign.id) setArrived({ kind: 'idea', idea: result.id });
  });
  useSent(recordSubmission, ({ payload }) => {
    if (payload.campaign === campaign.id) setArrived({ kind: payload.kind, idea: 0 });
  });
  useSent(voteSubmission, ({ payload }) => {
    if (payload.campaign === campaign.id) announce(payload.votes === 0 || payload.opinion === null ? words.taken : words.vote);
  });
  const waiting = useSubmissions(ideaSubmission).length + useSubmissions(recordSubmission).length;
  return arrived || waiting > 0 ? { arrived } : undefined;
}
