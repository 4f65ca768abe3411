import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import { thingsOf } from '../../../../domain/references/Origin';
import { usePage } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { referenceKeys, useReferenceServices } from '../../../../shell/references/useReferences';
import { report } from '../../../../shell/report';
import { usePollServices } from '../pollServices';

export interface Published {
  readonly poll: Poll;
  /** False: what it was made of does not say what came of it; its owner can link the two by hand. */
  readonly isLinked: boolean;
}

/**
 * Publishes a draft, and links it with what it was made of: just before, since the draft that names it goes with the publication, and a tab
 * that is closed in between loses nothing.
 */
export function usePublish(): (poll: Poll) => Promise<Published> {
  const { polls } = usePollServices();
  const references = useReferenceServices();
  const queries = useQueryClient();
  const { webPath } = usePage();
  return React.useCallback(
    async (poll) => {
      const { id, question, origin } = poll;
      const link = async (): Promise<boolean> => {
        if (!origin) return true;
        try {
          for (const source of thingsOf(origin)) await references.add({ kind: 'poll', id, webPath, title: question }, source);
          void queries.invalidateQueries(referenceKeys.all);
          return true;
        } catch (error) {
          report(error, 'link a poll with what it is made of');
          return false;
        }
      };
      const isLinked = await link();
      return { poll: await polls.publish(poll), isLinked };
    },
    [polls, references, queries, webPath]
  );
}
