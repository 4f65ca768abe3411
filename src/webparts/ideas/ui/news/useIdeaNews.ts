import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaBook } from '../../../../data/ideas/IdeaServices';
import { browserStorage } from '../../../../data/kept/browserStorage';
import type { Campaign } from '../../../../domain/ideas/Campaign';
import { Beat } from '../../../../shell/news/Beat';
import { usePage } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { useIdeaServices } from '../queries';

export interface IdeaNews {
  /** Ideas of others that are not shown yet. */
  readonly count: number;
  /** Shows them: nothing moves under the reader's eyes before he says so. */
  show(): void;
}

/** What came since the ideas were read, asked now and then (`Beat`); what animators decided is shown at once. @param me the reader's id in the site */
export function useIdeaNews(campaign: Campaign, me: number | undefined, isEnabled: boolean): IdeaNews {
  const { ideas } = useIdeaServices();
  const { webUrl, user } = usePage();
  const queries = useQueryClient();
  const { id } = campaign;
  const [fresh, setFresh] = React.useState<IdeaBook>();
  const asking = React.useRef<Beat<{ readonly lastId: number }>>();
  const latest = React.useRef({ campaign, fresh });
  latest.current = { campaign, fresh };
  const shown = queries.query<IdeaBook>(ideaKeys.book(id)).data;
  React.useEffect(() => {
    if (!isEnabled) return undefined;
    const key = ideaKeys.book(id);
    const read = async (): Promise<IdeaBook | undefined> => {
      const known = queries.query<IdeaBook>(key).data;
      if (!known) return undefined;
      const from = latest.current.fresh && latest.current.fresh.readAt > known.readAt ? latest.current.fresh : known;
      const next = await ideas.since(latest.current.campaign, from);
      if (next === known) return known;
      if (next.decisions.length > known.decisions.length) queries.setQueryData(key, next);
      else setFresh(next);
      return next;
    };
    const beat = new Beat({
      name: `parvis-idea-news|${user.loginName}|${webUrl}|${id}`,
      ask: async () => ({ lastId: (await read())?.readAt.getTime() ?? 1 }),
      // In another tab of the browser, which asked for all.
      hear: ({ lastId }) => {
        const known = queries.query<IdeaBook>(key).data;
        if (known && lastId > known.readAt.getTime() && lastId !== latest.current.fresh?.readAt.getTime()) void read().catch(() => undefined);
      },
      failed: (error) => void report(error, 'ask what is new in a brainstorm'),
      storage: browserStorage()
    });
    asking.current = beat;
    return beat.start();
  }, [ideas, queries, webUrl, user.loginName, id, isEnabled]);
  const known = new Set(shown?.ideas.map((idea) => idea.id));
  const count = fresh?.ideas.filter((idea) => !known.has(idea.id) && idea.author?.id !== me).length ?? 0;
  const show = React.useCallback((): void => {
    if (latest.current.fresh) queries.setQueryData(ideaKeys.book(id), latest.current.fresh);
    setFresh(undefined);
    asking.current?.saw();
    for (const key of [ideaKeys.votes(id), ideaKeys.commentCounts(id), ideaKeys.places(id)]) void queries.invalidateQueries(key);
  }, [queries, id]);
  return { count, show };
}
