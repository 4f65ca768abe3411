import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { StoredPlace } from '../../../../data/ideas/IdeaServices';
import type { Arrangement } from '../../../../domain/ideas/arrange';
import { arrange } from '../../../../domain/ideas/arrange';
import type { Spot } from '../../../../domain/ideas/spot';
import { rearranged } from '../../../../domain/ideas/rearranged';
import { planMove } from '../../../../domain/ideas/planMove';
import { beforeAt, spotOf, withMoves } from '../../../../domain/ideas/spot';
import type { PlaceDraft } from '../../../../domain/ideas/Place';
import { usePage } from '../../../../shell/Page';
import { tell as tellLater } from '../../../../shell/queries/notifications';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { useBrainstorming } from '../Brainstorming';
import { useIdeaServices } from '../queries';
import { MovedError, placesOf, storeMove } from '../storeMove';
import type { BoardNotice } from './BoardNotice';
import { loadClusterNow } from './boardMounts';

export interface BoardMoves {
  /** With what is on its way to the server. */
  readonly arrangement: Arrangement;
  readonly isStoring: boolean;
  readonly notice: BoardNotice | undefined;
  tell(notice: BoardNotice | undefined): void;
  move(idea: number, to: Spot): void;
  /** Makes a cluster of two notes. */
  gather(idea: number, onto: number): void;
  /** Takes back what was done last. */
  undo(): void;
}

interface Waiting {
  readonly drafts: readonly PlaceDraft[];
}

/** Notes lie where they were put at once, and go back when the server refuses; what was put where is stored one after the other. */
export function useBoardMoves(): BoardMoves {
  const storm = useBrainstorming();
  const { campaign, state, places, ideas, byId, me = 0 } = storm;
  const { user } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const [waiting, setWaiting] = React.useState<readonly Waiting[]>([]);
  const [notice, tell] = React.useState<BoardNotice>();
  const tail = React.useRef(Promise.resolve());
  const isLeft = React.useRef(false);
  React.useEffect(() => () => void (isLeft.current = true), []);
  const known = (): readonly StoredPlace[] => queries.query<readonly StoredPlace[]>(ideaKeys.places(campaign.id)).data ?? [];
  const put = (now: readonly StoredPlace[]): void => queries.setQueryData(ideaKeys.places(campaign.id), now);
  const arrangementOf = React.useCallback((shown: ReturnType<typeof placesOf>) => arrange(shown, ideas.map(({ idea }) => idea.id), { campaignId: campaign.id, clusters: state.clusters }), [ideas, campaign, state.clusters]);
  const shown = React.useMemo(() => waiting.reduce((now, { drafts }) => withMoves(now, drafts, campaign.id, { id: me, name: user.displayName }), placesOf(places)), [places, waiting, campaign, me, user]);
  const arrangement = React.useMemo(() => {
    if (waiting.length === 0) return storm.arrangement;
    const moved = new Set(waiting.flatMap(({ drafts }) => drafts.map(({ idea }) => idea)));
    return rearranged(storm.arrangement, shown, moved) ?? arrangementOf(shown);
  }, [storm.arrangement, waiting, shown, arrangementOf]);

  const later = (task: () => Promise<void>): void => {
    tail.current = tail.current.then(task);
  };
  const say = (next: BoardNotice): void => {
    if (!isLeft.current) tell(next);
  };
  /** @param settled is done as the places that are put are shown, not before: else the note went back for a moment @returns is it stored? Else it is told why not. */
  const store = async (idea: number, to: Spot, settled: () => void = () => undefined): Promise<boolean> => {
    try {
      put(await storeMove(services, campaign, known(), idea, to.cluster, beforeAt(to, arrangementOf(placesOf(known())))));
      tellLater(settled);
      return true;
    } catch (error) {
      const isOvertaken = error instanceof MovedError;
      if (isOvertaken) put(error.places);
      else void report(error, 'move a note');
      tellLater(() => {
        say(isOvertaken ? { kind: 'overtaken', idea, place: error.place, wanted: to } : { kind: 'refused', idea, error, wanted: to });
        settled();
      });
      return false;
    }
  };
  const moveTo = (idea: number, to: Spot, next: BoardNotice): void => {
    const draft = { drafts: planMove(idea, to.cluster, beforeAt(to, arrangement), shown) };
    setWaiting((before) => [...before, draft]);
    tell(next);
    later(async () => {
      await store(idea, to, () => {
        if (!isLeft.current) setWaiting((before) => before.filter((each) => each !== draft));
      });
    });
  };
  const maker = { services, queries, opened: { campaign, decisions: storm.decisions }, clusters: state.clusters };

  return {
    arrangement,
    isStoring: waiting.length > 0,
    notice,
    tell,
    move: (idea, to) => moveTo(idea, to, { kind: 'moved', idea, back: spotOf(idea, arrangement) }),
    gather: (idea, onto) => {
      const back = spotOf(idea, arrangement);
      const name = byId.get(onto)?.title ?? '';
      tell({ kind: 'gathering' });
      later(async () => {
        let cluster: number;
        try {
          cluster = await (await loadClusterNow()).makeCluster(maker, name);
        } catch (error) {
          void report(error, 'make a cluster of two notes');
          return say({ kind: 'notGathered', idea, onto, error });
        }
        const to = { cluster, followers: [] };
        if ((await store(onto, to)) && (await store(idea, to))) say({ kind: 'gathered', idea, onto, cluster, name, back });
      });
    },
    undo: () => {
      if (notice?.kind === 'moved') return moveTo(notice.idea, notice.back, { kind: 'undone', idea: notice.idea });
      if (notice?.kind !== 'gathered') return;
      const { idea, onto, back, cluster, name } = notice;
      tell({ kind: 'gathering' });
      later(async () => {
        if (!(await store(idea, back)) || !(await store(onto, { cluster: 0, followers: [] }))) return;
        try {
          await (await loadClusterNow()).dissolveCluster(maker, cluster);
          say({ kind: 'ungathered', name });
        } catch (error) {
          void report(error, 'dissolve a cluster');
          say({ kind: 'refused', idea, error, wanted: back });
        }
      });
    }
  };
}
