import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { CallNews } from '../../../../data/calls/CallServices';
import { browserStorage } from '../../../../data/kept/browserStorage';
import type { Call } from '../../../../domain/calls/Call';
import { contributionSubmission } from '../../../../shell/contributions/contributionOutbox';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useSent } from '../../../../shell/outbox/useSubmissions';
import { Beat } from '../../../../shell/news/Beat';
import { usePage } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';

export interface News {
  /** New contributions of others. */
  readonly count: number;
  /** Reads what is shown again. */
  show(): void;
}

/** What came since the text was read, asked now and then (`Beat`); decisions on the call are read at once. */
export function useNews(call: Call, isEnabled: boolean): News {
  const { contributions } = useCallServices();
  const { webUrl, user } = usePage();
  const queries = useQueryClient();
  const [count, setCount] = React.useState(0);
  /** One's own are no news. */
  const own = React.useRef(0);
  useSent(contributionSubmission, ({ payload }) => {
    if (payload.call === call.id) own.current += 1;
  });
  const { id } = call;
  const asking = React.useRef<Beat<CallNews>>();
  const latest = React.useRef(call);
  latest.current = call;
  React.useEffect(() => {
    if (!isEnabled) return undefined;
    const beat = new Beat<CallNews>({
      name: `parvis-call-news|${user.loginName}|${webUrl}|${id}`,
      ask: (lastId) => contributions.since(latest.current, lastId),
      hear: ({ passages, hasDecisions }) => {
        const all = Object.values(passages).reduce((sum, each) => sum + each, 0);
        const others = Math.max(0, all - own.current);
        own.current = Math.max(0, own.current - all);
        if (others > 0) setCount((before) => before + others);
        if (hasDecisions) for (const key of [callKeys.call(id), callKeys.groups(id)]) void queries.invalidateQueries(key);
      },
      failed: (error) => void report(error, 'ask what is new in a call'),
      storage: browserStorage()
    });
    asking.current = beat;
    return beat.start();
  }, [contributions, queries, webUrl, user.loginName, id, isEnabled]);
  const show = React.useCallback((): void => {
    setCount(0);
    asking.current?.saw();
    for (const key of [callKeys.counts(id), callKeys.threads(id), callKeys.supports(id), callKeys.mine(id)]) void queries.invalidateQueries(key);
  }, [queries, id]);
  return { count, show };
}
