import { callKeys } from '../../../../data/calls/callKeys';
import type { DecisionDraft } from '../../../../data/calls/CallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { Mutation } from '../../../../shell/queries/useMutation';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { putDecisions } from '../animate/rememberDecisions';

interface Deciding {
  readonly draft: DecisionDraft;
  /** The newest decision on the same thing that was seen; 0: none. */
  readonly known: number;
  /** What is said when it is stored. */
  readonly said: string;
}

/** Stores a decision; when somebody decided first, what he decided is read, and the animator looks before he tries again. */
export function useCallDecision({ call }: OpenedCall, onDecided: (decision: Decision) => void = () => undefined): Mutation<Deciding> {
  const services = useCallServices();
  const queries = useQueryClient();
  return useMutation<Decision, Deciding>({
    mutationFn: async ({ draft, known }) => (await services.animation()).decide(call, draft, known),
    onSuccess: (decision, { said }) => {
      putDecisions(queries, call, [decision]);
      announce(said);
      onDecided(decision);
    },
    onError: () => queries.invalidateQueries(callKeys.call(call.id))
  });
}
