import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { StoredPlace } from '../../../../data/ideas/IdeaServices';
import { movedAfter, withMoved } from '../../../../data/ideas/withMoved';
import { browserStorage } from '../../../../data/kept/browserStorage';
import { Beat } from '../../../../shell/news/Beat';
import { usePage } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { useBrainstorming } from '../Brainstorming';
import { useIdeaServices } from '../queries';

/** What was read so long ago (milliseconds) at most is not asked for at once. */
const FRESH = 60_000;

/** Milliseconds between two questions: what others move is shown as it is heard. */
const EVERY = 120_000;

/**
 * What others moved since the board was read, asked every two minutes by one tab of the browser.
 * @param isHeld a note is being carried: nothing moves under the hand, what was heard meanwhile is shown afterwards @returns what others moved last; the same array until there is more
 */
export function useBoardNews(isHeld: boolean): readonly StoredPlace[] {
  const { campaign, state, me } = useBrainstorming();
  const { board } = useIdeaServices();
  const { webUrl, user } = usePage();
  const queries = useQueryClient();
  const [moved, setMoved] = React.useState<readonly StoredPlace[]>([]);
  const heard = React.useRef<readonly StoredPlace[]>([]);
  const latest = React.useRef({ isHeld, campaign, me });
  latest.current = { isHeld, campaign, me };
  const { id } = campaign;
  const isOver = state.phase === 'archived';

  const take = React.useCallback((): void => {
    if (latest.current.isHeld || heard.current.length === 0) return;
    const key = ideaKeys.places(id);
    const known = queries.query<readonly StoredPlace[]>(key).data ?? [];
    const now = withMoved(known, heard.current);
    heard.current = [];
    if (now === known) return;
    queries.setQueryData(key, now);
    const before = new Set(known);
    const others = now.filter((place) => !before.has(place) && place.editor.id !== latest.current.me);
    if (others.length > 0) setMoved(others);
  }, [id, queries]);

  React.useEffect(() => {
    if (!isHeld) take();
  }, [isHeld, take]);

  React.useEffect(() => {
    if (isOver) return undefined;
    const beat = new Beat<{ readonly lastId: number; readonly places: readonly StoredPlace[] }>({
      name: `parvis-idea-places|${user.loginName}|${webUrl}|${id}`,
      every: () => EVERY,
      ask: async (lastId) => {
        const query = queries.query<readonly StoredPlace[]>(ideaKeys.places(id));
        const known = query.data;
        // Not read yet, or just now: they came with the page.
        const places = known && (lastId > 0 || query.isStale(FRESH)) ? await board.movedSince(latest.current.campaign, movedAfter(known)) : [];
        return { lastId: Math.max(1, ...places.map(({ modified }) => modified.getTime())), places };
      },
      hear: ({ places }) => {
        heard.current = [...heard.current, ...places];
        take();
      },
      failed: (error) => void report(error, 'ask what was moved on a board'),
      storage: browserStorage()
    });
    return beat.start();
  }, [board, queries, webUrl, user.loginName, id, isOver, take]);
  return moved;
}
